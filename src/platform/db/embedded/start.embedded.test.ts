import { type ChildProcess, spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import {
  type Database,
  DatabaseUnavailableError,
  type EmbeddedExit,
  inTransaction,
  type OpenOptions,
  openDatabase,
} from '#platform/db';
import { embeddedTemplate } from '#testing';

const { childEntry, copy } = embeddedTemplate();

const cleanUp: (() => unknown)[] = [];
afterEach(async () => {
  for (const step of cleanUp.splice(0).reverse()) await step();
});

function folder(): string {
  const dataDir = copy();
  cleanUp.push(() => rmSync(dataDir, { recursive: true, force: true }));
  return dataDir;
}

async function open(dataDir: string, options: Partial<OpenOptions> = {}): Promise<Database> {
  const database = await openDatabase({ dataDir, childEntry, lockWait: 0, ...options });
  cleanUp.push(() => database.close().catch(() => undefined));
  return database;
}

const ownerOf = (dataDir: string): number =>
  (JSON.parse(readFileSync(join(dataDir, 'database.lock'), 'utf8')) as { pid: number }).pid;

const lives = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

async function until(what: () => boolean | Promise<boolean>, within = 20_000): Promise<void> {
  const last = performance.now() + within;
  while (!(await what())) {
    if (performance.now() > last) throw new Error('did not come about in time');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const answers = (database: Database): Promise<boolean> =>
  database.pool.query('select 1').then(
    () => true,
    () => false,
  );

describe('a data folder', () => {
  test('is opened by one; a second one is refused and told by whom', async () => {
    const dataDir = folder();
    await open(dataDir);
    await expect(open(dataDir)).rejects.toMatchObject({
      code: 'DATA_FOLDER_IN_USE',
      message: expect.stringContaining(String(ownerOf(dataDir))),
    });
  });

  test('is let go at the close, whole and without traces, and holds what was written', async () => {
    const dataDir = folder();
    const first = await open(dataDir);
    await first.pool.query('create table public.t as select 7 as x');
    const pid = ownerOf(dataDir);
    await first.close();
    expect(lives(pid)).toBe(false);
    expect(readdirSync(dataDir)).toEqual(['database']);
    const second = await open(dataDir);
    expect((await second.pool.query('select x from public.t')).rows).toEqual([{ x: 7 }]);
  });

  test('with a long name is served all the same, and found again after a kill', async () => {
    const base = folder();
    const dataDir = join(base, 'd'.repeat(120));
    mkdirSync(dataDir);
    renameSync(join(base, 'database'), join(dataDir, 'database'));
    const database = await open(dataDir);
    expect(await answers(database)).toBe(true);
    process.kill(ownerOf(dataDir), 'SIGKILL');
    await until(async () => !(await answers(database)));
    await until(() => answers(database));
  });

  test('is taken over by one of many when its owner was killed', async () => {
    const dataDir = folder();
    const first = await open(dataDir, { restartAfter: [] });
    process.kill(ownerOf(dataDir), 'SIGKILL');
    await until(async () => !(await answers(first)));
    const tries = await Promise.allSettled(Array.from({ length: 4 }, () => open(dataDir)));
    expect(tries.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
    for (const result of tries) {
      if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'DATA_FOLDER_IN_USE' });
    }
  });

  test.each([
    ['made', () => 'nowhere'],
    ['copied', () => join(folder(), 'database')],
  ])('that is new gets its database %s, also after a start that was cut short', async (_how, template) => {
    const dataDir = mkdtempSync(join(tmpdir(), 'samsyn-new-'));
    cleanUp.push(() => rmSync(dataDir, { recursive: true, force: true }));
    mkdirSync(join(dataDir, 'database.new'));
    writeFileSync(join(dataDir, 'database.new', 'PG_VERSION'), 'half');
    const steps: string[] = [];
    const database = await open(dataDir, { template: template(), onProgress: (step) => steps.push(step) });
    expect(await answers(database)).toBe(true);
    expect(steps).toEqual(['creating', 'opening']);
    expect(existsSync(join(dataDir, 'database.new'))).toBe(false);
  });
});

test('another command joins the running database and leaves it running', async () => {
  const dataDir = folder();
  const server = await open(dataDir);
  await server.pool.query('create table public.t as select 7 as x');
  const command = await open(dataDir, { joinRunning: true });
  expect((await command.pool.query('select x from public.t')).rows).toEqual([{ x: 7 }]);
  await command.close();
  expect(await answers(server)).toBe(true);
});

test('another command starts the database itself when none runs', async () => {
  const dataDir = folder();
  const command = await open(dataDir, { joinRunning: true });
  expect(await answers(command)).toBe(true);
  await command.close();
  expect(existsSync(join(dataDir, 'database.lock'))).toBe(false);
});

/** Kills in mid-write; raise for a long run. */
const ROUNDS = Number(process.env.SAMSYN_KILL_ROUNDS ?? 4);

test(`killed ${ROUNDS} times in the middle of writes, it comes back with every acknowledged row and no half one`, async () => {
  const dataDir = folder();
  const exits: EmbeddedExit[] = [];
  const database = await open(dataDir, { onExit: (exit) => exits.push(exit) });
  await database.pool.query(`create table public.pair (n integer, half integer, filler text, primary key (n, half));
    grant select, insert on public.pair to samsyn_app`);
  const acknowledged = new Set<number>();
  const failures: unknown[] = [];
  let next = 0;
  let writing = true;
  const writer = async (): Promise<void> => {
    while (writing) {
      const n = next++;
      try {
        await inTransaction(database.pool, {}, async ({ query }) => {
          await query('insert into public.pair values ($1, 1, repeat($2, 2000))', [n, 'x']);
          await query('insert into public.pair values ($1, 2, $2)', [n, 'y']);
        });
        acknowledged.add(n);
      } catch (error) {
        failures.push(error);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    }
  };
  const writers = Array.from({ length: 4 }, writer);
  for (let round = 0; round < ROUNDS; round++) {
    const before = acknowledged.size;
    await until(() => acknowledged.size > before + 20, 30_000);
    process.kill(ownerOf(dataDir), 'SIGKILL');
    await until(() => exits.length === round + 1);
  }
  const before = acknowledged.size;
  await until(() => acknowledged.size > before, 30_000);
  writing = false;
  await Promise.all(writers);

  expect(exits).toEqual(exits.map(() => ({ code: null, signal: 'SIGKILL', restarting: true })));
  expect(failures.length).toBeGreaterThan(0);
  for (const failure of failures) expect(failure).toBeInstanceOf(DatabaseUnavailableError);
  const { rows } = await database.pool.query<{ n: number; halves: number }>(
    'select n, count(*) as halves from public.pair group by n',
  );
  const stored = new Map(rows.map((row) => [row.n, row.halves]));
  expect([...acknowledged].filter((n) => !stored.has(n))).toEqual([]);
  expect([...stored.values()].filter((halves) => halves !== 2)).toEqual([]);
}, 600_000);

test('says so when it can not be started again', async () => {
  const dataDir = folder();
  const exits: EmbeddedExit[] = [];
  await open(dataDir, { restartAfter: [0, 10], onExit: (exit) => exits.push(exit) });
  rmSync(join(dataDir, 'database', 'global'), { recursive: true });
  process.kill(ownerOf(dataDir), 'SIGKILL');
  await until(() => exits.length === 2, 30_000);
  expect(exits).toMatchObject([
    { restarting: true, signal: 'SIGKILL' },
    { restarting: false, error: { code: 'EMBEDDED_DATABASE_FAILED' } },
  ]);
});

describe('its process', () => {
  /** A parent that starts the child as the server does, and can be killed without harm to this test. */
  async function parentOf(dataDir: string): Promise<ChildProcess> {
    const start = JSON.stringify(JSON.stringify({ dataDir, lockWait: 0 }));
    const script = `
      const child = require('node:child_process').fork(${JSON.stringify(childEntry)}, [${start}], { detached: true });
      child.on('message', (m) => m.type === 'ready' && console.log('ready'));`;
    const parent = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
    cleanUp.push(() => parent.kill('SIGKILL'));
    await new Promise((resolve) => parent.stdout?.once('data', resolve));
    return parent;
  }

  test('ends when its parent is killed, and leaves the folder free', async () => {
    const dataDir = folder();
    const parent = await parentOf(dataDir);
    const pid = ownerOf(dataDir);
    parent.kill('SIGKILL');
    await until(() => !lives(pid));
    expect(readdirSync(dataDir)).toEqual(['database']);
  });

  test('lets those connected finish when it is told to end by a signal', async () => {
    const dataDir = folder();
    const database = await open(dataDir, { restartAfter: [] });
    const pid = ownerOf(dataDir);
    const seen = await inTransaction<unknown, number>(database.pool, {}, async ({ query }) => {
      process.kill(pid, 'SIGTERM');
      await new Promise((resolve) => setTimeout(resolve, 300));
      return (await query<{ one: number }>('select 1 as one'))[0]?.one ?? 0;
    });
    expect(seen).toBe(1);
    await database.pool.end();
    await until(() => !lives(pid), 9000);
    expect(readdirSync(dataDir)).toEqual(['database']);
  });
});
