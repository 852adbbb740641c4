import { writeFileSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { send } from '../support/http.ts';
import { outFile } from '../support/places.ts';
import { isAlive, until } from '../support/processes.ts';
import { samsyn } from '../support/run.ts';
import { removeFolder, type Server, seededFolder, startServer } from '../support/server.ts';
import { proveWhole } from './prove.ts';
import { spread } from './spread.ts';
import { startWriters } from './writers.ts';

/*
 * Server and database are killed without warning in the middle of writes, again and again. Nothing that was acknowledged is
 * lost, nothing is half-done, and after a death of the database alone the server gets over it by itself.
 */

type Victim = 'database' | 'server' | 'both';

/** Deaths of three kinds, in turn; each of `both` is two, at the same moment. `npm run faults` takes fifty. */
const DEATHS = Number(process.env.SAMSYN_KILLS ?? 16);
const ROUND: readonly Victim[] = [
  'database',
  'database',
  'server',
  'database',
  'database',
  'database',
  'both',
];

const dataDir = seededFolder();
let server: Server | undefined;
afterAll(async () => {
  server?.process.child.kill('SIGKILL');
  removeFolder(dataDir);
});

const ready = (url: string): Promise<boolean> =>
  send(`${url}/readyz`, { within: 2000 }).then(
    ({ status }) => status === 200,
    () => false,
  );

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

test(`killed ${DEATHS} times in mid-write: every acknowledged report is there, and nothing half-done`, async () => {
  server = await startServer({ dataDir });
  const { code, output } = await samsyn(['client', 'add', 'durability'], { SAMSYN_DATA: dataDir });
  expect(code).toBe(0);
  const writers = startWriters(server.url, output.trim());

  const recoveries: Record<Victim, number[]> = { database: [], server: [], both: [] };
  const acknowledgedMore = async (than: number, within: number): Promise<void> =>
    until('reports are taken in', () => writers.acknowledged.size > than, { within, every: 5 });
  const started = performance.now();

  for (let deaths = 0, round = 0; deaths < DEATHS; round++) {
    const victim = ROUND[round % ROUND.length] ?? 'database';
    await acknowledgedMore(writers.acknowledged.size + 3, 60_000);
    // In mid-write: at any moment of a report's few milliseconds.
    await pause(Math.random() * 60);
    const database = server.databasePid();
    const died = performance.now();
    if (victim !== 'database') server.process.child.kill('SIGKILL');
    if (victim !== 'server') process.kill(database, 'SIGKILL');
    deaths += victim === 'both' ? 2 : 1;

    if (victim === 'database') {
      const { url } = server;
      const before = writers.acknowledged.size;
      await until('the database is another process', () => isOther(server, database), { within: 60_000 });
      await until('the server works again', () => ready(url), { within: 60_000 });
      await acknowledgedMore(before, 60_000);
      expect(isAlive(server.process.pid)).toBe(true);
    } else {
      expect(await server.process.ended).toBe('SIGKILL');
      server.requireQuiet();
      server = await startServer({ dataDir });
      writers.sendTo(server.url);
      await acknowledgedMore(writers.acknowledged.size, 60_000);
    }
    recoveries[victim].push(performance.now() - died);
  }
  const seconds = (performance.now() - started) / 1000;

  const { cutOff, ofThoseSaved } = await proveWhole(writers, { dataDir });

  const verified = await samsyn(['verify-trail', '--json'], { SAMSYN_DATA: dataDir });
  expect(verified).toMatchObject({ code: 0 });
  await server.stop();

  const figures = {
    deaths: DEATHS,
    seconds: Math.round(seconds),
    acknowledged: writers.acknowledged.size,
    cutOff,
    ofThoseSaved,
    brokenLines: writers.broken(),
    refused503: writers.refused(),
    recoveryMs: Object.fromEntries(Object.entries(recoveries).map(([victim, all]) => [victim, spread(all)])),
  };
  writeFileSync(outFile('durability.json'), JSON.stringify(figures, null, 2));
  console.info(JSON.stringify(figures));
}, 900_000);

/** The lock may be empty or gone for a moment while the database is started anew. */
function isOther(of: Server | undefined, pid: number): boolean {
  try {
    return of !== undefined && of.databasePid() !== pid;
  } catch {
    return false;
  }
}
