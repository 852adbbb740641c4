import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { useTestDatabase } from '#testing';
import { type Answer, FUZZED, FuzzedServer, OTHERS } from './testing/fuzzed-server.ts';
import { HOSTILE, type Path, placesIn, put, QUERIES, RAW } from './testing/hostile.ts';

/*
 * Whatever comes over the line, by whomever: bodies that are none, addresses that are none, methods that are not served, and what chance
 * makes. It is answered before a database is asked, or by the same walls as in fuzz.db.test.ts, so one kind of database is enough.
 */

const database = await useTestDatabase();
let server: FuzzedServer;
beforeAll(async () => {
  server = await FuzzedServer.start(database);
}, 120_000);
afterAll(() => server.app.close());

/** A few kilobytes that become thirty megabytes. */
const BOMB = gzipSync(Buffer.alloc(30_000_000, 32));

describe.each(FUZZED)('%s', (name) => {
  test('bears bodies and addresses that are none, from everybody', async () => {
    const endpoint = server.endpoint(name);
    const faults: string[] = [];
    const look = (what: string, answer: Answer) => {
      for (const fault of server.faultsOf(endpoint, answer)) faults.push(`${what}: ${fault}`);
      return answer.status;
    };
    const right = server.rightCaller(endpoint);
    for (const caller of new Set([right, ...OTHERS])) {
      const headers = await server.headersOf(endpoint, caller);
      // What takes long to read is read alike for everybody: two callers are enough for it.
      const all = caller === right || caller === 'nobody';
      // A door that opens to a key: without one nothing that is sent is read, whatever it says of its size.
      const unread = name === 'eservices.concern-report' && caller !== 'client';
      for (const query of all ? QUERIES : QUERIES.slice(0, 6))
        look(
          `${caller} ?${query.slice(0, 40)}`,
          await server.ask(endpoint, headers, { query, payload: '{}' }),
        );
      if (endpoint.method === 'GET') continue;
      for (const { what, type, body } of RAW.filter(({ body: b }) => all || b.length < 1000)) {
        const status = look(
          `${caller} ${what}`,
          await server.ask(endpoint, headers, { payload: body, type }),
        );
        // What is read here is XML, so JSON is of another kind at once.
        if (endpoint.xml) continue;
        if (unread) {
          expect([401, 413], what).toContain(status);
          continue;
        }
        if (what === 'two megabytes') expect(status).toBe(413);
        if (what === 'XML') expect(status).toBe(415);
        if (what === 'half an object') expect(status).toBe(400);
      }
      if (!all) continue;
      const packed = { ...headers, 'content-encoding': 'gzip' };
      const flooded = look(`${caller} a packed flood`, await server.ask(endpoint, packed, { payload: BOMB }));
      expect(endpoint.xml ? [401, 415] : unread ? [401, 413] : [413]).toContain(flooded);
      look(`${caller} packed nonsense`, await server.ask(endpoint, packed, { payload: 'nonsense' }));
      look(
        `${caller} packed otherwise`,
        await server.ask(endpoint, { ...headers, 'content-encoding': 'zip' }, { payload: '{}' }),
      );
    }
    expect(faults).toEqual([]);
  });

  test('bears what chance makes of its input', async () => {
    const endpoint = server.endpoint(name);
    const example = server.exampleFor(endpoint);
    const places = placesIn(example);
    const anything = fc.oneof(
      fc.anything({ withNullPrototype: false, maxDepth: 3 }),
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom(...HOSTILE),
    );
    const change = fc.record({
      place: places.length > 0 ? fc.constantFrom<Path>(...places) : fc.constant<Path>([]),
      value: anything,
    });
    const right = server.rightCaller(endpoint);
    const caller = fc.constantFrom(right, right, ...OTHERS);
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), caller, async (changes, who) => {
        let value = example;
        for (const { place, value: v } of changes) {
          // An earlier change may have taken away where this one would go.
          if (reachable(value, place)) value = put(value, place, jsonable(v));
        }
        const answer = await server.askWith(endpoint, await server.headersOf(endpoint, who), value);
        expect(server.faultsOf(endpoint, answer)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test('answers no other method', async () => {
    const endpoint = server.endpoint(name);
    const headers = await server.headersOf(endpoint, 'jon');
    const other = endpoint.method === 'GET' ? 'POST' : 'GET';
    for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS', other] as const) {
      const answer = await server.app.inject({
        method,
        url: endpoint.url,
        headers: { ...headers, 'x-samsyn': '1' },
      });
      expect({ method, status: answer.statusCode }).toEqual({ method, status: 404 });
      expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    }
  });
});

const reachable = (value: unknown, place: Path): boolean => {
  let at = value;
  for (const key of place.slice(0, -1)) {
    if (at === null || typeof at !== 'object') return false;
    at = (at as Record<string | number, unknown>)[key];
  }
  return at !== null && typeof at === 'object';
};

/** What JSON can't write (big numbers, symbols) is left out, as a client's own writer would. */
const jsonable = (value: unknown): unknown => {
  try {
    return JSON.parse(JSON.stringify(value) ?? 'null');
  } catch {
    return null;
  }
};
