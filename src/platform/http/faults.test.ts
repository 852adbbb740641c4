import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type App, createApp } from './app.ts';

/* What the database answers, as whoever called is told it: calmly, with what to do, and never a word of the database's own. */

let app: App;
let thrown: unknown;
beforeAll(async () => {
  app = await createApp({ secure: false, logLevel: 'silent', trustedProxies: [] });
  app.get('/fault', () => {
    throw thrown;
  });
});
afterAll(() => app.close());

const SECRET = 'Siv Rönnfors';
const ofDatabase = (code: string) => Object.assign(new Error(`Key (name)=(${SECRET})`), { code });

describe('a fault of the database', () => {
  test.each([
    ['a deadlock, of which the other went on', '40P01', 503, 'UNAVAILABLE', '2'],
    ['two transactions that could not both be', '40001', 503, 'UNAVAILABLE', '2'],
    ['a server that is shutting down', '57P01', 503, 'UNAVAILABLE', '2'],
    ['a full disk', '53100', 503, 'UNAVAILABLE', '2'],
    ['a key that another was first with', '23505', 409, 'CONFLICT', undefined],
    ['a character that can’t be stored', '22021', 422, 'INVALID_INPUT', undefined],
    ['anything else', '42P01', 500, 'INTERNAL', undefined],
  ])('%s', async (_what, code, status, told, wait) => {
    thrown = ofDatabase(code);
    const answer = await app.inject('/fault');
    expect([answer.statusCode, answer.json().code, answer.headers['retry-after']]).toEqual([
      status,
      told,
      wait,
    ]);
    expect(answer.body).not.toContain(SECRET);
  });
});
