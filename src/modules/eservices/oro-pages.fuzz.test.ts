import fc from 'fast-check';
import Fastify from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ConcernReportInput } from '#modules/casework';
import { CHILD_FIELDS, childFieldName, FIELDS } from './domain/answers.ts';
import type { ConcernReport } from './domain/report.ts';
import { oroPages } from './oro-pages.ts';

const app = Fastify({ logger: false });
const received: unknown[] = [];
beforeAll(async () => {
  await app.register(
    oroPages({
      submit: async ({ submissionId, ...report }) => {
        received.push(report);
        return { reference: submissionId.slice(0, 4), receivedAt: '2026-12-04T13:32:10.000Z' };
      },
      municipality: async () => ({ name: 'Björkviks kommun', onCallPhone: null }),
      limits: { pages: { posts: 1e9, seconds: 1 }, reports: { posts: 1e9, seconds: 1 } },
    }),
  );
});
afterAll(() => app.close());

const names = [
  ...Object.values(FIELDS).map(({ name }) => name),
  ...[0, 1, 9].flatMap((i) => CHILD_FIELDS.map((field) => childFieldName(i, field))),
  'children',
  'worry',
  'submission',
  'checked',
  'step',
  'do',
];
const knownValues = [
  'one',
  'several',
  'unknown',
  'private',
  'professional',
  'yes',
  'no',
  'named',
  'anonymous',
  'school',
  'relative',
  'neglect',
  'who',
  'worry',
  'you',
  'check',
  'next',
  'back',
  'send',
  'add-child',
  'remove-child-1',
  'edit-you',
  '2',
  '10',
];
const oddValues = [
  '\u0000',
  '\uFFFF',
  '\u202E',
  '<script>',
  '%',
  '%zz',
  '\uD800',
  'x'.repeat(20_001),
  '9'.repeat(400),
  '@'.repeat(5_000),
];

const value = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...knownValues) },
  { weight: 2, arbitrary: fc.constantFrom(...oddValues) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
);
const name = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...names) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('text[]', 'children[0][name]', '__proto__', 'constructor', 'child-11-name'),
  },
);
const encoded = fc
  .array(fc.tuple(name, value), { maxLength: 40 })
  .map((pairs) => String(new URLSearchParams(pairs)));

const post = (payload: string | Buffer, type = 'application/x-www-form-urlencoded') =>
  app.inject({ method: 'POST', url: '/oro', headers: { 'content-type': type }, payload });

const isCalm = (answer: { statusCode: number; body: string }) => {
  expect([200, 413, 415, 422, 400]).toContain(answer.statusCode);
  expect(answer.body).toMatch(/^<!doctype html>/);
  expect(answer.body).not.toContain('<script>');
};

describe('any body', () => {
  it('of known fields with any values gets a page', async () => {
    await fc.assert(
      fc.asyncProperty(encoded, async (body) => isCalm(await post(body))),
      { numRuns: 400 },
    );
  });

  it('on top of a complete report gets a page, and what is sent on fits intake', async () => {
    const complete =
      'count=one&child-1-name=Alva&kind=private&danger=no&text=Oro&identity=anonymous&step=check&do=send';
    await post(complete);
    expect(received).toHaveLength(1);
    await fc.assert(
      fc.asyncProperty(encoded, fc.boolean(), async (body, before) =>
        isCalm(await post(before ? `${body}&${complete}` : `${complete}&${body}`)),
      ),
      { numRuns: 400 },
    );
    for (const sent of received) {
      const { files: _files, ...report } = sent as ConcernReport;
      expect(ConcernReportInput.parse(report)).toEqual(report);
    }
  });

  it('of bytes, in any encoding and type, gets a page', async () => {
    const type = fc.constantFrom(
      'application/x-www-form-urlencoded',
      'application/x-www-form-urlencoded; charset=utf-16',
      'application/json',
      'x',
    );
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), type, async (bytes, contentType) =>
        isCalm(await post(Buffer.from(bytes), contentType)),
      ),
      { numRuns: 200 },
    );
  });
});
