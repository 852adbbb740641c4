import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Pool } from 'pg';
import { migrationSets } from '#app/migrations';
import { Sessions } from '#core/organisation';
import { createPool, inTransaction, migrate } from '#platform/db';
import { newId } from '#platform/ids';
import { findPostgres, startPostgres } from '#platform/test-databases';
import { systemNow } from '#platform/time';
import { measureInTurns, type Times } from './measure.ts';
import { checkPopulation, type Population, populate, type Seat } from './population.ts';
import { MY_DAY, params, settingsOf, UNIT_COUNTS, UNIT_ROWS } from './statements.ts';

const { values: args } = parseArgs({
  options: {
    cases: { type: 'string', default: '10000' },
    clients: { type: 'string', default: '1,8' },
    runs: { type: 'string', default: '300' },
    json: { type: 'string' },
  },
});
const say = (line: string): void => console.log(line);

const WAYS = ['SQL as owner', 'SQL under policies', 'HTTP, whole request'] as const;
type Way = (typeof WAYS)[number];

interface Row {
  readonly cases: number;
  readonly what: string;
  readonly clients: number;
  readonly times: Readonly<Record<Way, Times>>;
}

/** A page of the product as it is asked for, with the bare statements that tell no less. */
interface Thing {
  readonly what: string;
  readonly seat: Seat;
  readonly units: readonly string[];
  readonly statements: readonly string[];
  readonly path: string;
  /** Rows in the answer; none would mean that nothing was measured. */
  readonly rowsIn: (body: never) => number;
}

const rows: Row[] = [];
const bin = findPostgres();
if (!bin) throw new Error('No PostgreSQL is installed here: apt-get install postgresql');
const server = await startPostgres(bin);
try {
  for (const cases of args.cases.split(',').map(Number)) await benchOf(cases);
} finally {
  await server.stop();
}
tables();
if (args.json) writeFileSync(args.json, `${JSON.stringify(rows, null, 2)}\n`);

async function benchOf(cases: number): Promise<void> {
  say(`${cases.toLocaleString('sv')} cases`);
  const admin = createPool({ connectionString: server.url('postgres') });
  await admin.query(`create database bench_${cases}`);
  await admin.end();
  const url = server.url(`bench_${cases}`);
  const pool = createPool({ connectionString: url }, { max: 10 });
  try {
    await migrate(pool, migrationSets());
    const population = await populate(pool, cases, say);
    const faults = await checkPopulation(pool);
    if (faults.length > 0) throw new Error(`The generated data is not valid: ${faults.join('; ')}`);
    await measureAll(pool, population, url);
  } finally {
    await pool.end();
  }
  // A million cases need not lie beside the next size's.
  const after = createPool({ connectionString: server.url('postgres') });
  await after.query(`drop database bench_${cases}`);
  await after.end();
}

/** Each thing as the owner, whom no policy binds; as the application's role with its settings; and as a browser asks for it. */
async function measureAll(pool: Pool, p: Population, url: string): Promise<void> {
  const things: readonly Thing[] = [
    {
      what: 'my day, in three units',
      seat: p.caseworker,
      units: [],
      statements: [MY_DAY],
      path: '/api/v1/casework/my-day',
      rowsIn: (b: { overdue: []; dueToday: []; next: [] }) =>
        b.overdue.length + b.dueToday.length + b.next.length,
    },
    {
      what: 'watch list of three units',
      seat: p.manager,
      units: watched(p),
      statements: [UNIT_ROWS, UNIT_COUNTS],
      path: '/api/v1/casework/watch',
      rowsIn: (b: { rows: [] }) => b.rows.length,
    },
  ];
  await withServer(url, async (base) => {
    for (const [index, thing] of things.entries()) {
      const { what, seat, units, statements, path, rowsIn } = thing;
      const cookie = await logIn(pool, p, seat, `bench-${index}`);
      const asOwner = async (): Promise<void> => {
        const client = await pool.connect();
        try {
          await client.query('BEGIN');
          for (const s of statements) await client.query(s, params(p, seat, units, s));
          await client.query('COMMIT');
        } finally {
          client.release();
        }
      };
      const asApp = (): Promise<void> =>
        inTransaction(pool, settingsOf(p, seat, units), async (tx) => {
          for (const s of statements) await tx.query(s, params(p, seat, units, s));
        });
      const asked = async (): Promise<void> => {
        const response = await fetch(base + path, { headers: { cookie } });
        const body = (await response.json()) as never;
        if (response.status !== 200 || rowsIn(body) === 0)
          throw new Error(`${path}: ${response.status}, or nothing found`);
      };
      const ways = { 'SQL as owner': asOwner, 'SQL under policies': asApp, 'HTTP, whole request': asked };
      for (const clients of args.clients.split(',').map(Number)) {
        const times = await measureInTurns<Way>(ways, Number(args.runs), clients);
        rows.push({ cases: p.cases, what, clients, times });
      }
    }
  });
}

/** The built server in a process of its own: session, decision, policies, trail and sealing, all of it. */
async function withServer(url: string, use: (base: string) => Promise<void>): Promise<void> {
  const port = await freePort();
  const entry =
    process.env.SAMSYN_BENCH_SERVER ??
    fileURLToPath(new URL('../../../../dist/server/samsyn.js', import.meta.url));
  const child = spawn(process.execPath, [entry, 'serve'], {
    env: {
      ...process.env,
      DATABASE_URL: url,
      PORT: String(port),
      SAMSYN_SECURE: '0',
      SAMSYN_LOG: 'error',
      SAMSYN_HEADS: join(mkdtempSync(join(tmpdir(), 'samsyn-bench-')), 'heads'),
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  try {
    const base = `http://127.0.0.1:${port}`;
    await ready(base, child);
    await use(base);
  } finally {
    if (child.exitCode === null && child.kill('SIGTERM'))
      await new Promise((done) => child.once('exit', done));
  }
}

function watched(p: Population): string[] {
  return [p.leadingUnit, ...p.units.slice(0, 3)];
}

async function logIn(pool: Pool, p: Population, seat: Seat, username: string): Promise<string> {
  const accountId = newId();
  await pool.query(
    `insert into org.account (tenant_id, id, employee_id, username, username_key, created_at) values ($1, $2, $3, $4, $4, now())`,
    [p.tenantId, accountId, seat.employeeId, username],
  );
  return `samsyn=${await new Sessions(pool, systemNow).open(p.tenantId, accountId)}`;
}

async function ready(base: string, child: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    const ok = await fetch(`${base}/readyz`).then(
      (r) => r.ok,
      () => false,
    );
    if (ok) return;
    if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode}`);
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error('The server did not become ready');
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

function tables(): void {
  const number = (n: number) => n.toLocaleString('sv');
  say('\n| cases | what | how | clients | p50 ms | p95 ms | per s |\n|---:|---|---|---:|---:|---:|---:|');
  for (const { cases, what, clients, times } of rows) {
    for (const how of WAYS) {
      const { p50, p95, perSecond } = times[how];
      say(
        `| ${number(cases)} | ${what} | ${how} | ${clients} | ${p50.toFixed(1)} | ${p95.toFixed(1)} | ${perSecond.toFixed(0)} |`,
      );
    }
  }
  const ratio = (a: Times, b: Times) => `${(a.p50 / b.p50).toFixed(2)} / ${(a.p95 / b.p95).toFixed(2)}`;
  say(
    '\n| what | clients | cases | policies : owner | HTTP : owner | HTTP : HTTP of the smallest |\n|---|---:|---:|---|---|---|',
  );
  for (const row of rows) {
    const [owner, app, http] = WAYS.map((way) => row.times[way]);
    const smallest = rows.find((r) => r.what === row.what && r.clients === row.clients)?.times[WAYS[2]];
    if (!owner || !app || !http || !smallest) continue;
    say(
      `| ${row.what} | ${row.clients} | ${number(row.cases)} | ${ratio(app, owner)} | ${ratio(http, owner)} | ${ratio(http, smallest)} |`,
    );
  }
}
