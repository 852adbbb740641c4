import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import type { Pool } from 'pg';
import { migrationSets } from '#app/migrations';
import { countables, grants, operations } from '#app/modules';
import type { Actor } from '#core/access';
import {
  type Countable,
  countKept,
  fetchTallies,
  inBoard,
  keepTallies,
  type Period,
  periodByKey,
  previousPeriod,
  verifyTallies,
  wantedBeginning,
  wantedOf,
} from '#core/measures';
import { type Context, createRunner } from '#core/operation';
import { swedishDayOf } from '#platform/calendar';
import { createPool, migrate } from '#platform/db';
import { newId } from '#platform/ids';
import { findPostgres, startPostgres } from '#platform/test-databases';
import { checkPopulation, type Population, populate } from '../population.ts';
import { ASKED, type Cells, inDuckDb } from './duckdb.ts';
import { fillFigures } from './fill.ts';

const { values: args } = parseArgs({
  options: {
    measures: { type: 'string', default: '10000' },
    runs: { type: 'string', default: '15' },
    /** Altogether and by unit alone, in no other breakdown, and nothing is published: a million cases in a fourth of the time. */
    whole: { type: 'boolean', default: false },
  },
});
const say = (line: string): void => console.log(line);
const RUNS = Number(args.runs);
const NOW = new Date();
/** The last tertial that is over. */
const TERTIAL: Period = previousPeriod(tertialOf(swedishDayOf(NOW)));
/** How each individual's by itself is called, divided in no other way. */
const EACH_INDIVIDUAL = '+individual';
const WHOLE = countables.filter((c) => c.by === null);
/** As the pages of the whole ask: what is withheld by individuals is asked for each of them too. */
const KEPT = args.whole ? countables.filter((c) => c.by === null || c.by === EACH_INDIVIDUAL) : countables;

/** Twenty investigations of the tertial that were done a month later than was known. */
const CORRECTED = `update clocks.clock set stopped_at = stopped_at + interval '30 days' where id in (
  select id from clocks.clock where rule_id = 'BU-040' and due_on between $1 and $2 and stopped_at is not null order by id limit 20)`;

const seconds = (from: number): string => ((performance.now() - from) / 1000).toFixed(1);

interface Line {
  readonly what: string;
  readonly ms: readonly number[];
}

const bin = findPostgres();
if (!bin) throw new Error('No PostgreSQL is installed here: apt-get install postgresql');
const server = await startPostgres(bin);
try {
  for (const cases of args.measures.split(',').map(Number)) await benchOf(cases);
} finally {
  await server.stop();
}

async function benchOf(cases: number): Promise<void> {
  say(`\n${cases.toLocaleString('sv')} cases, load ${loadavg()[0]?.toFixed(1)}`);
  const admin = createPool({ connectionString: server.url('postgres') });
  await admin.query(`create database measures_${cases}`);
  const url = server.url(`measures_${cases}`);
  const pool = createPool({ connectionString: url }, { max: 10 });
  try {
    await migrate(pool, migrationSets());
    const population = await populate(pool, cases, say);
    const faults = await checkPopulation(pool);
    if (faults.length > 0) throw new Error(`The generated data is not valid: ${faults.join('; ')}`);
    await fillFigures(pool, say);
    await measured(pool, population, url);
  } finally {
    await pool.end();
    await admin.query(`drop database measures_${cases}`);
    await admin.end();
  }
}

async function measured(pool: Pool, { tenantId, authorityId }: Population, url: string): Promise<void> {
  const where = { tenantId, authorityId, name: 'bench' };
  const inTurn = inBoard(pool, where, () => NOW);
  const keeping = performance.now();
  const months = await keepTallies(inTurn, KEPT);
  await pool.query('vacuum (analyze) measures.tally');
  say(`  kept ${months} tallies from nothing in ${seconds(keeping)} s`);

  const runner = createRunner({ pool, grants, now: () => NOW });
  const ask = (name: string, role: Actor['role'], input: object) => async () => {
    const operation = operations.find((o) => o.name === name);
    if (!operation) throw new Error(`${name} is not there`);
    return await runner.runUnknown(operation, actorOf(where, role), input);
  };
  const lines: Line[] = [];
  const line = async (what: string, once: () => Promise<unknown>, runs = RUNS): Promise<void> => {
    if (runs > 1) await once();
    const ms: number[] = [];
    for (let i = 0; i < runs; i++) {
      const from = performance.now();
      await once();
      ms.push(performance.now() - from);
    }
    lines.push({ what, ms: ms.sort((a, b) => a - b) });
    say(`  ${what}: ${at(ms, 0.5)} (${at(ms, 0.95)}) ms`);
  };

  let kept: Cells[] = [];
  let rows: Cells[] = [];
  await line('product: every measure by unit, from the tallies', async () => {
    kept = await inTurn((ctx) => keptOf(ctx, WHOLE));
  });
  await line(
    'SQL over the rows, the same figures',
    async () => {
      rows = await inTurn((ctx) => eachOf((c) => c.count(ctx, TERTIAL.from, TERTIAL.to)));
    },
    3,
  );
  for (const [i, c] of WHOLE.entries()) mustBeEqual(c.measureId, kept[i], rows[i]);
  await line(
    'operation measures.trends, by unit, exact',
    ask('measures.trends', 'system', { period: TERTIAL.key, by: 'unit' }),
  );
  await line(
    'operation measures.trends, by unit, small counts withheld',
    ask('measures.trends', 'developer_quality', { period: TERTIAL.key, by: 'unit' }),
    3,
  );
  await line(
    'operation measures.period-standing',
    ask('measures.period-standing', 'developer_quality', { period: TERTIAL.key }),
    5,
  );

  await line(
    'operation measures.series, twelve tertials, small counts withheld',
    ask('measures.series', 'developer_quality', {
      measureId: 'investigations-concluded',
      period: TERTIAL.key,
      periods: 12,
    }),
  );
  for (const [words, period] of [
    ['the tertial', TERTIAL.key],
    ['the year', TERTIAL.key.slice(0, 4)],
  ] as const) {
    await line(
      `operation measures.groups, interventions in ${words}, small counts withheld`,
      ask('measures.groups', 'developer_quality', { viewId: 'interventions', period }),
      5,
    );
  }

  // The questions of the continuous audit, each with how it stands now by all that it rests on.
  await ask('audits.adopt', 'developer_quality', {})();
  await line('operation audits.questions: the forty standings', ask('audits.questions', 'auditor', {}));

  const some = WHOLE.filter((c) => ASKED.some((a) => a.measureId === c.measureId));
  await line(`product: ${some.length} measures by unit, from the tallies`, () =>
    inTurn((ctx) => keptOf(ctx, some)),
  );
  await line(
    `SQL over the rows: the same ${some.length}`,
    () => inTurn((ctx) => eachOf((c) => c.count(ctx, TERTIAL.from, TERTIAL.to), some)),
    5,
  );
  await inDuckDb('psql', url, async (inDuck) => {
    let found: Cells[] = [];
    await line(`DuckDB over the same rows: the same ${some.length}`, async () => {
      found = [];
      for (const asked of ASKED) found.push(await inDuck(asked, TERTIAL.from, TERTIAL.to));
    });
    for (const [i, { measureId }] of ASKED.entries()) {
      mustBeEqual(
        `${measureId} in DuckDB`,
        found[i],
        kept[WHOLE.findIndex((c) => c.measureId === measureId)],
      );
    }
  });
  if (!args.whole) {
    await line(
      'publish the tertial with its evidence',
      ask('measures.publish', 'developer_quality', {
        editionId: newId(),
        period: TERTIAL.key,
        seenEditions: 0,
      }),
      1,
    );
    const { rowCount } = await pool.query(CORRECTED, [TERTIAL.from, TERTIAL.to]);
    const anew = performance.now();
    const counted = await keepTallies(inTurn, KEPT);
    say(`  ${rowCount} corrections: counted ${counted} tallies anew in ${seconds(anew)} s`);
    await line(
      'publish it again, twenty corrections later',
      ask('measures.publish', 'developer_quality', {
        editionId: newId(),
        period: TERTIAL.key,
        seenEditions: 1,
        reason: 'Corrected',
      }),
      1,
    );
  }
  const verifying = performance.now();
  const atOnce = inBoard(pool, where, () => NOW, { isolation: 'repeatable read' });
  const { tallies, differing } = await atOnce((ctx) => verifyTallies(ctx, KEPT));
  if (differing.length > 0) throw new Error(`${differing.length} tallies differ from their rows`);
  say(`  recomputed ${tallies} tallies from the rows in ${seconds(verifying)} s: all equal`);
  say(
    `  ${WHOLE.length} measures, ${kept.reduce((n, cells) => n + cells.size, 0)} cells; load ${loadavg()[0]?.toFixed(1)}`,
  );
  say('\n| what | p50 ms | p95 ms |\n|---|---:|---:|');
  for (const { what, ms } of lines) say(`| ${what} | ${at(ms, 0.5)} | ${at(ms, 0.95)} |`);
}

/** From the tallies, asked for at once as the pages do. */
async function keptOf(ctx: Context, of: readonly Countable[]): Promise<Cells[]> {
  await fetchTallies(ctx, [...of.map(wantedOf), ...of.map((c) => wantedBeginning(c.beginning))], TERTIAL);
  return await eachOf((c) => countKept(ctx, c, TERTIAL.from, TERTIAL.to), of);
}

/** How many there were of each measure by unit and month, one after the other as a page asks. */
async function eachOf(
  count: (c: Countable) => Promise<readonly object[]>,
  of: readonly Countable[] = WHOLE,
): Promise<Cells[]> {
  const all: Cells[] = [];
  for (const countable of of) {
    const cells = new Map<string, number>();
    for (const row of (await count(countable)) as {
      unitId: string;
      month: string;
      n: number;
      outcome?: string;
    }[]) {
      // What fell away is in no part of what was due.
      if (row.outcome === 'cancelled') continue;
      const cell = `${row.unitId} ${row.month}`;
      cells.set(cell, (cells.get(cell) ?? 0) + row.n);
    }
    all.push(cells);
  }
  return all;
}

function mustBeEqual(what: string, a: Cells | undefined, b: Cells | undefined): void {
  const said = (cells: Cells | undefined) => JSON.stringify([...(cells ?? [])].sort());
  if (said(a) !== said(b))
    throw new Error(`${what} is not the same: ${said(a).slice(0, 400)} and ${said(b).slice(0, 400)}`);
}

function at(ms: readonly number[], share: number): string {
  const sorted = [...ms].sort((a, b) => a - b);
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1);
}

function tertialOf(day: string): Period {
  return periodByKey(`${day.slice(0, 4)}-T${Math.ceil(Number(day.slice(5, 7)) / 4)}`);
}

function actorOf(
  { tenantId, authorityId }: { tenantId: string; authorityId: string },
  role: Actor['role'],
): Actor {
  return {
    kind: 'system',
    name: 'bench',
    tenantId,
    authorityId,
    employeeId: null,
    functionId: null,
    functionIds: [],
    unitId: null,
    unitIds: [],
    role,
  };
}
