import { describe, expect, test } from 'vitest';
import { aBoard } from '#core/access/testing';
import { type Countable, countKept, inBoard, keepTallies, verifyTallies } from '#core/measures';
import { addDays, calendarDate, swedishDayOf } from '#platform/calendar';
import { useTestDatabase } from '#testing';
import { countables } from './modules.ts';
import { AnyChange, countedTables, randomOf, withoutRules } from './testing/any-change.ts';

const t = await useTestDatabase();
const tables = await countedTables(t.pool);
await withoutRules(t.pool, tables);
const reads = countables.flatMap((c) => c.reads ?? []);
const measured = tables.filter((table) => reads.some((r) => r.tables.includes(table.name)));
/** The codes that the measures ask for, and others. */
const codes = [
  ...new Set(reads.flatMap(({ how }) => [...how.matchAll(/'([a-z_]+)'/g)].map(([, code]) => code ?? ''))),
  'x',
  'y',
];
const rules = countables.flatMap((c) => /^[A-Z]+-\d+/.exec(c.reads?.how ?? '')?.[0] ?? []);

async function aWorldOfRows(seed: number) {
  const board = await aBoard(t.pool);
  const random = randomOf(seed);
  let day = calendarDate('2026-03-10');
  const now = () => new Date(`${day}T11:00:00Z`);
  const any = new AnyChange(
    t.pool,
    {
      tenant_id: [board.tenantId],
      authority_id: [board.authorityId],
      unit_id: [board.unitId('intake'), board.unitId('family')],
      rule_id: rules,
    },
    codes,
    random,
  );
  const inTurn = inBoard(
    t.pool,
    { tenantId: board.tenantId, authorityId: board.authorityId, name: 'test' },
    now,
  );
  return {
    random,
    inTurn,
    change: async (times: number): Promise<void> => {
      for (let i = 0; i < times; i++) {
        const table = measured[Math.floor(random() * measured.length)];
        if (table) await any.change(table);
      }
    },
    pass: (days: number): void => {
      day = addDays(day, days);
    },
    keep: () => keepTallies(inTurn, countables),
  };
}

/** What is told of a measure in one account and the other, in whatever order. */
const told = (rows: readonly object[]): string[] =>
  rows.map((row) => JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)))).sort();

async function bothAccounts(
  { inTurn }: Awaited<ReturnType<typeof aWorldOfRows>>,
  countable: Countable,
): Promise<{ kept: unknown; rows: unknown }> {
  return await inTurn(async (ctx) => {
    const [from, to] = [calendarDate('2025-09-01'), addDays(swedishDayOf(ctx.now), -1)];
    return {
      kept: told(await countKept(ctx, countable, from, to)),
      rows: told(await countable.count(ctx, from, to)),
    };
  });
}

describe('whatever happens to the rows, and whatever day it is', () => {
  test.each([1])(
    'what is told from the tallies is what the rows give, for every measure in every way in which it is divided (%i)',
    async (seed) => {
      const w = await aWorldOfRows(seed);
      for (let round = 0; round < 3; round++) {
        await w.change(round === 0 ? 200 : 25);
        // The last day but one before it is counted anew, another has passed.
        if (round % 2 === 1) w.pass(Math.floor(w.random() * 40));
        for (const countable of countables) {
          const { kept, rows } = await bothAccounts(w, countable);
          expect(kept, `${countable.measureId} by ${countable.by}, round ${round}`).toEqual(rows);
        }
        await w.keep();
        const { differing, tallies } = await w.inTurn((ctx) => verifyTallies(ctx, countables));
        expect(differing).toEqual([]);
        expect(tallies).toBeGreaterThan(countables.length);
      }
    },
    300_000,
  );

  test('once they are kept, nothing is counted from the rows', async () => {
    const w = await aWorldOfRows(3);
    await w.change(120);
    await w.keep();
    const counting: string[] = [];
    await w.inTurn(async (ctx) => {
      for (const countable of countables.filter((c) => c.reads !== null)) {
        const watched: Countable = {
          ...countable,
          count: (...asked) => {
            counting.push(`${countable.measureId} by ${countable.by}`);
            return countable.count(...asked);
          },
        };
        await countKept(ctx, watched, calendarDate('2025-09-01'), addDays(swedishDayOf(ctx.now), -1));
      }
    });
    expect(counting).toEqual([]);
  }, 300_000);
});
