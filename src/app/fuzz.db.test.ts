import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#platform/ids';
import { useTestDatabase } from '#testing';
import { endpointsOf } from './testing/contract-schema.ts';
import { FUZZED, FuzzedServer } from './testing/fuzzed-server.ts';
import { HOSTILE, placesIn, put } from './testing/hostile.ts';

/*
 * Whatever value is sent in whatever field: the server does not break, says in problem+json what is wrong, and names a field of its own
 * schema. Afterwards everything works as before. What never comes as far as a database is sent in fuzz-wire.embedded.test.ts.
 */

const database = await useTestDatabase();
let server: FuzzedServer;
beforeAll(async () => {
  server = await FuzzedServer.start(database);
}, 120_000);
afterAll(() => server.app.close());

test('every endpoint that is served is named here', () => {
  expect(
    endpointsOf(server.contract)
      .map((e) => e.operationId)
      .sort(),
  ).toEqual([...FUZZED].sort());
});

/**
 * That there is nothing to do it with is an answer too: no absence is there to be ended, no tertial of a plan is over, and the demo's people have
 * no password to say again.
 */
const takes = (name: string, status: number): boolean =>
  [200, 401, 404, 409, 429, ...(UNABLE.has(name) ? [422] : [])].includes(status);
const UNABLE = new Set(['organisation.end-absence', 'session.confirm', 'plans.follow-up']);

describe.each(FUZZED)('%s', (name) => {
  test('takes what its schema says', async () => {
    const endpoint = server.endpoint(name);
    const headers = await server.headersOf(endpoint, server.rightCaller(endpoint));
    const answer = await server.askWith(endpoint, headers, server.exampleFor(endpoint));
    expect(server.faultsOf(endpoint, answer)).toEqual([]);
    // A 422 would mean that only the first wall is tried below: add an example to the server's `known`.
    expect(takes(name, answer.status) ? 'taken' : answer.body).toBe('taken');
  });

  test('bears every hostile value in every place', async () => {
    const endpoint = server.endpoint(name);
    const example = server.exampleFor(endpoint);
    const caller = server.rightCaller(endpoint);
    const faults: string[] = [];
    for (const place of placesIn(example)) {
      for (const [index, value] of HOSTILE.entries()) {
        const headers = await server.headersOf(endpoint, caller);
        const answer = await server.askWith(endpoint, headers, put(example, place, value));
        for (const fault of server.faultsOf(endpoint, answer))
          faults.push(`${place.join('.')} ← #${index}: ${fault}`);
      }
    }
    expect(faults).toEqual([]);
    // Where much may be sent there are many places.
  }, 180_000);
});

describe('after all that', () => {
  test('nobody has become more than they were', () => {
    expect(({} as Record<string, unknown>).isAdmin).toBeUndefined();
  });

  test('a report comes in, is found in the inbox and is assessed', async () => {
    const reportEndpoint = server.endpoint('eservices.concern-report');
    const inboxEndpoint = server.endpoint('casework.inbox');
    const jon = await server.headersOf(inboxEndpoint, 'jon');
    const reportId = newId();
    const report = {
      reportId,
      children: [{ givenName: 'Efter', familyName: 'Stormen' }],
      freeText: 'All is as before.',
      reporter: { kind: 'anonymous' },
    };
    const client = await server.headersOf(reportEndpoint, 'client');
    expect((await server.askWith(reportEndpoint, client, report)).status).toBe(200);
    const { rows } = JSON.parse((await server.askWith(inboxEndpoint, jon, {})).body) as {
      rows: { reportId: string; children: { caseId: string }[] }[];
    };
    const children = rows.find((r) => r.reportId === reportId)?.children ?? [];
    expect(children).toHaveLength(1);
    const assessed = await server.askWith(server.endpoint('casework.assess-protection'), jon, {
      caseId: children[0]?.caseId,
      reportId,
      outcome: 'no_need',
      reasons: 'Nothing speaks for danger.',
    });
    expect(assessed.status).toBe(200);
  });
});
