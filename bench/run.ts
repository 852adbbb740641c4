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
import { measure, type Times } from './measure.ts';
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

interface Row extends Times {
  readonly cases: number;
  readonly what: string;
  readonly how: 'SQL as owner' | 'SQL under policies' | 'HTTP, whole request';
  readonly clients: number;
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
table();
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
    await sqlRows(pool, population);
    await httpRows(pool, population, url);
  } finally {
    await pool.end();
  }
}

/** The same statements as the owner, whom no policy binds, and as the application's role with its settings. */
async function sqlRows(pool: Pool, p: Population): Promise<void> {
  const things = [
    { what: 'my day', seat: p.caseworker, units: [], statements: [MY_DAY] },
    { what: 'unit watch list', seat: p.manager, units: watched(p), statements: [UNIT_ROWS, UNIT_COUNTS] },
  ];
  for (const { what, seat, units, statements } of things) {
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
    for (const clients of args.clients.split(',').map(Number)) {
      rows.push({
        cases: p.cases,
        what,
        how: 'SQL as owner',
        clients,
        ...(await measure(asOwner, Number(args.runs), clients)),
      });
      rows.push({
        cases: p.cases,
        what,
        how: 'SQL under policies',
        clients,
        ...(await measure(asApp, Number(args.runs), clients)),
      });
    }
  }
}

/** What a browser asks: session, policies, decision, trail and all, of the built server in a process of its own. */
async function httpRows(pool: Pool, p: Population, url: string): Promise<void> {
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
      SAMSYN_HEADS: join(mkdtempSync(join(tmpdir(), 'samsyn-bench-')), 'heads'),
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  try {
    const base = `http://127.0.0.1:${port}`;
    await ready(base, child);
    const asCaseworker = await logIn(pool, p, p.caseworker, 'handlaggare');
    const asManager = await logIn(pool, p, p.manager, 'chef');
    const ask =
      (path: string, cookie: string, expected: (body: never) => number) => async (): Promise<void> => {
        const response = await fetch(base + path, { headers: { cookie } });
        const body = (await response.json()) as never;
        if (response.status !== 200 || expected(body) === 0)
          throw new Error(`${path}: ${response.status}, or nothing found`);
      };
    const things = [
      {
        what: 'my day',
        once: ask(
          '/api/v1/casework/my-day',
          asCaseworker,
          (b: { overdue: []; dueToday: []; next: []; laterCount: number }) =>
            b.overdue.length + b.dueToday.length + b.next.length + b.laterCount,
        ),
      },
      {
        what: 'unit watch list',
        once: ask('/api/v1/casework/watch', asManager, (b: { rows: [] }) => b.rows.length),
      },
    ];
    for (const { what, once } of things) {
      for (const clients of args.clients.split(',').map(Number)) {
        rows.push({
          cases: p.cases,
          what,
          how: 'HTTP, whole request',
          clients,
          ...(await measure(once, Number(args.runs), clients)),
        });
      }
    }
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

function table(): void {
  say('\n| cases | what | how | clients | p50 ms | p95 ms | per s |\n|---:|---|---|---:|---:|---:|---:|');
  for (const r of rows) {
    say(
      `| ${r.cases.toLocaleString('sv')} | ${r.what} | ${r.how} | ${r.clients} | ${r.p50.toFixed(1)} | ${r.p95.toFixed(1)} | ${r.perSecond.toFixed(0)} |`,
    );
  }
}
