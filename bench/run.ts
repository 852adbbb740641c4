import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
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
import { measureInTurns } from './measure.ts';
import { checkPopulation, type Population, populate, type Seat } from './population.ts';
import { type Running, withServer } from './server.ts';
import { type Footprint, type Row, tables, type Way } from './table.ts';
import { type Thing, thingsOf } from './things.ts';

const { values: args } = parseArgs({
  options: {
    cases: { type: 'string', default: '10000' },
    clients: { type: 'string', default: '1,8' },
    runs: { type: 'string', default: '300' },
    json: { type: 'string' },
  },
});
const say = (line: string): void => console.log(line);
const DIST = fileURLToPath(new URL('../../../../dist', import.meta.url));
const PACKAGES = fileURLToPath(new URL('../../..', import.meta.url));

const rows: Row[] = [];
const footprint: Footprint[] = [
  { what: 'built program (dist), MiB', value: mib(sizeOf(DIST)) },
  {
    what: 'packages as installed, those for building and testing too (node_modules), MiB',
    value: mib(sizeOf(PACKAGES)),
  },
];
const bin = findPostgres();
if (!bin) throw new Error('No PostgreSQL is installed here: apt-get install postgresql');
const server = await startPostgres(bin);
try {
  for (const cases of args.cases.split(',').map(Number)) await benchOf(cases);
} finally {
  await server.stop();
}
// What took minutes to measure is told, whatever becomes of the last of it.
await embedded().catch((error: unknown) =>
  footprint.push({ what: 'embedded database', value: String(error) }),
);
tables(rows, footprint, say);
if (args.json) writeFileSync(args.json, `${JSON.stringify({ rows, footprint }, null, 2)}\n`);

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
  const things = await thingsOf(pool, p);
  await withServer({ DATABASE_URL: url }, async (running) => {
    const cookies = new Map<Seat, string[]>();
    for (const { seat, as } of things) {
      if (!cookies.has(seat)) cookies.set(seat, await logInAll(pool, p, seat, `bench-${as}`));
    }
    for (const thing of things) {
      const ways = waysOf(pool, running, thing, cookies.get(thing.seat) ?? []);
      for (const clients of args.clients.split(',').map(Number)) {
        const times = await measureInTurns<Way>(
          ways as Record<Way, () => Promise<void>>,
          Number(args.runs),
          clients,
        );
        const { what, as } = thing;
        rows.push({ cases: p.cases, what, as, clients, times });
        say(`  ${what} as ${as}, ${clients}: ${times['HTTP, whole request'].p50.toFixed(1)} ms`);
      }
    }
    const size = p.cases.toLocaleString('sv');
    noteServer(running, `server on PostgreSQL, ${size} cases`);
  });
}

function waysOf(
  pool: Pool,
  { base }: Running,
  { bare, ask, rowsIn, searches }: Thing,
  cookies: readonly string[],
): Partial<Record<Way, () => Promise<void>>> {
  let n = 0;
  const asked = async (): Promise<void> => {
    const cookie = cookies[searches ? n % cookies.length : 0] ?? '';
    const { path, body } = ask(n++);
    const response = await fetch(base + path, {
      headers: { cookie, 'x-samsyn': '1', ...(body ? { 'content-type': 'application/json' } : {}) },
      ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
    });
    const answer = (await response.json()) as never;
    if (response.status !== 200 || rowsIn(answer) === 0)
      throw new Error(
        `${path}: ${response.status}, or nothing found: ${JSON.stringify(answer).slice(0, 300)}`,
      );
  };
  if (!bare) return { 'HTTP, whole request': asked };
  const asOwner = async (): Promise<void> => {
    const client = await pool.connect();
    try {
      await client.query('BEGIN');
      for (const { sql, values } of bare(n++).statements) await client.query(sql, [...values]);
      await client.query('COMMIT');
    } finally {
      client.release();
    }
  };
  const asApp = (): Promise<void> => {
    const { statements, settings } = bare(n++);
    return inTransaction(pool, settings, async (tx) => {
      for (const { sql, values } of statements) await tx.query(sql, [...values]);
    });
  };
  return { 'SQL as owner': asOwner, 'SQL under policies': asApp, 'HTTP, whole request': asked };
}

/** A first start that makes the embedded database with the demo in it, and one that finds it there. */
async function embedded(): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'samsyn-bench-embedded-'));
  const env = { SAMSYN_DATA: data };
  try {
    await withServer(env, async (running) => noteServer(running, 'first start with the embedded database'));
    await withServer(env, async (running) => noteServer(running, 'server with the embedded database'));
    footprint.push({ what: 'embedded database with the demo on disk, MiB', value: mib(sizeOf(data)) });
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

function noteServer(running: Running, what: string): void {
  const memory = running.memory();
  footprint.push({ what: `${what}: ready after, s`, value: running.readyAfter.toFixed(1) });
  if (memory !== null) footprint.push({ what: `${what}: memory, MiB`, value: String(memory) });
}

/** The person's session first, and then those of the colleagues. */
async function logInAll(pool: Pool, p: Population, seat: Seat, username: string): Promise<string[]> {
  const cookies: string[] = [];
  for (const [i, employeeId] of [seat.employeeId, ...(seat.colleagues ?? [])].entries()) {
    const accountId = newId();
    await pool.query(
      `insert into org.account (tenant_id, id, employee_id, username, username_key, created_at)
       values ($1, $2, $3, $4, $4, now())`,
      [p.tenantId, accountId, employeeId, `${username}-${i}`],
    );
    cookies.push(`samsyn=${await new Sessions(pool, systemNow).open(p.tenantId, accountId)}`);
  }
  return cookies;
}

function sizeOf(folder: string): number {
  let bytes = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isFile()) bytes += statSync(join(entry.parentPath, entry.name)).size;
  }
  return bytes;
}

function mib(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(0);
}
