import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findPostgres, type PostgresServer, startPostgres } from '#platform/test-databases';
import { send } from '../support/http.ts';
import { installTallmo, OWNER } from '../support/own-postgres.ts';
import { outFile } from '../support/places.ts';
import { isAlive, until } from '../support/processes.ts';
import { samsyn } from '../support/run.ts';
import { emptyFolder, removeFolder, type Server, startServer } from '../support/server.ts';
import { proveWhole } from './prove.ts';
import { spread } from './spread.ts';
import { startWriters, type Writers } from './writers.ts';

/*
 * As in production: a PostgreSQL that waits for its disk, and a server. One of its connections dies (which makes all of
 * PostgreSQL recover), or all of PostgreSQL, or the server, or both at once; in mid-write, again and again.
 */

type Victim = 'connection' | 'database' | 'server' | 'both';

/** Deaths of four kinds, in turn; each of `both` is two, at the same moment. `npm run faults` takes two hundred. */
const DEATHS = Number(process.env.SAMSYN_KILLS_POSTGRES ?? 12);
const ROUND: readonly Victim[] = ['connection', 'database', 'server', 'connection', 'both'];

const bin = findPostgres();

describe.skipIf(bin === undefined)('PostgreSQL and server', () => {
  const dataDir = emptyFolder();
  let postgres: PostgresServer;
  let server: Server | undefined;
  let env: { DATABASE_URL: string; SAMSYN_DATA: string };

  beforeAll(async () => {
    postgres = await startPostgres(bin ?? '', { durable: true });
    env = await installTallmo(postgres, dataDir);
  }, 120_000);
  afterAll(async () => {
    server?.process.child.kill('SIGKILL');
    await postgres?.stop();
    removeFolder(dataDir);
  });

  const start = (): Promise<Server> => startServer({ dataDir, clock: 'system', env });
  const statusOf = (url: string, path: string): Promise<number> =>
    send(`${url}${path}`, { within: 2000 }).then(
      ({ status }) => status,
      () => 0,
    );
  const acknowledgedMore = (writers: Writers, than: number): Promise<void> =>
    until('reports are taken in', () => writers.acknowledged.size > than, { within: 60_000, every: 5 });

  /** One of those that serve the product's connections, as the operating system sees it. */
  function connection(): number {
    const children = execFileSync('ps', ['-o', 'pid=,args=', '--ppid', String(postgres.pid())], {
      encoding: 'utf8',
    });
    const serving = children.split('\n').filter((line) => line.includes(`${OWNER} samsyn`));
    const one = serving[Math.floor(Math.random() * serving.length)];
    if (one === undefined) throw new Error('nobody is connected');
    return Number(one.trim().split(' ')[0]);
  }

  async function stopPostgres(): Promise<void> {
    const pid = postgres.pid();
    process.kill(pid, 'SIGKILL');
    await until('PostgreSQL is dead', () => !isAlive(pid));
  }

  test(`killed ${DEATHS} times in mid-write: every acknowledged report is there, and nothing half-done`, async () => {
    server = await start();
    const { code, output } = await samsyn(['client', 'add', 'durability'], env);
    expect(code).toBe(0);
    const writers = startWriters(server.url, output.trim());
    const recoveries: Record<Victim, number[]> = { connection: [], database: [], server: [], both: [] };
    const started = performance.now();

    for (let deaths = 0, round = 0; deaths < DEATHS; round++) {
      const victim = ROUND[round % ROUND.length] ?? 'connection';
      await acknowledgedMore(writers, writers.acknowledged.size + 3);
      // In mid-write: at any moment of a report's few milliseconds.
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 60));
      const died = performance.now();
      const before = writers.acknowledged.size;
      if (victim === 'server' || victim === 'both') server.process.child.kill('SIGKILL');
      if (victim === 'connection') process.kill(connection(), 'SIGKILL');
      if (victim === 'database' || victim === 'both') {
        await stopPostgres();
        await postgres.startAgain();
      }
      deaths += victim === 'both' ? 2 : 1;
      if (victim === 'server' || victim === 'both') {
        expect(await server.process.ended).toBe('SIGKILL');
        server = await start();
        writers.sendTo(server.url);
      }
      await acknowledgedMore(writers, before + 4);
      expect(isAlive(server.process.pid)).toBe(true);
      recoveries[victim].push(performance.now() - died);
    }
    const seconds = (performance.now() - started) / 1000;

    const proved = await proveWhole(writers, { dataDir, databaseUrl: env.DATABASE_URL });
    expect(await samsyn(['verify-trail', '--json'], env)).toMatchObject({ code: 0 });
    const figures = {
      deaths: DEATHS,
      seconds: Math.round(seconds),
      acknowledged: writers.acknowledged.size,
      ...proved,
      brokenLines: writers.broken(),
      refused503: writers.refused(),
      recoveryMs: Object.fromEntries(
        Object.entries(recoveries).map(([victim, all]) => [victim, spread(all)]),
      ),
    };
    writeFileSync(outFile('durability-postgres.json'), JSON.stringify(figures, null, 2));
    console.info(JSON.stringify(figures));
  }, 1_800_000);

  test('away and back: the server lives, says that it is not ready, and is ready again by itself', async () => {
    server ??= await start();
    const { url } = server;
    await stopPostgres();
    await until('it says that it is not ready', async () => (await statusOf(url, '/readyz')) === 503);
    expect(await statusOf(url, '/healthz')).toBe(200);
    expect(await statusOf(url, '/oro')).toBe(200);
    expect(await statusOf(url, '/api/v1/session/current')).toBe(503);
    await postgres.startAgain();
    await until('it is ready', async () => (await statusOf(url, '/readyz')) === 200);
    expect(await statusOf(url, '/api/v1/session/current')).toBe(200);
    await server.stop();
  });
});
