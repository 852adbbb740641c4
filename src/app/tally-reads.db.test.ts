import { describe, expect, test } from 'vitest';
import { aBoard } from '#core/access/testing';
import { inBoard } from '#core/measures';
import { calendarDate } from '#platform/calendar';
import { useTestDatabase } from '#testing';
import { countables } from './modules.ts';
import { countedTables } from './testing/any-change.ts';
import { explainingPool, type Touched } from './testing/plans.ts';

const t = await useTestDatabase();
const board = await aBoard(t.pool);
const touched: Touched[] = [];
const inTurn = inBoard(
  explainingPool(t.pool, touched),
  { tenantId: board.tenantId, authorityId: board.authorityId, name: 'test' },
  () => new Date('2026-11-20T10:00:00Z'),
);
const tables = await countedTables(t.pool);
const { rows: dates } = await t.pool.query<{ of: string }>(
  `select a.attrelid::regclass || '.' || a.attname as of from pg_attribute a where a.atttypid = 'date'::regtype and a.attnum > 0`,
);
const isDate = new Set(dates.map((d) => d.of));

const kept = countables.flatMap((countable) =>
  countable.reads ? [{ countable, reads: countable.reads }] : [],
);

describe('what is kept of a count', () => {
  test.each(kept.map((k) => [k.countable.measureId, k.countable.by ?? 'altogether', k] as const))(
    'of %s by %s rests on no table that it does not name',
    async (_id, _by, { countable, reads }) => {
      touched.length = 0;
      await inTurn(async (ctx) => {
        await countable.count(ctx, calendarDate('2026-01-01'), calendarDate('2026-10-31'));
        await countable.beginning.began(ctx);
      });
      const read = [...new Set(touched.flatMap((query) => query.tables))].sort();
      expect(read).toEqual([...reads.tables].sort());
      for (const table of read) {
        const columns = tables.find((known) => known.name === table)?.columns.map((c) => c.name);
        expect(columns, `${table} leaves no marks of its changes`).toBeDefined();
      }
      const days = Object.entries(reads.days).filter(([key]) => ['column', 'from', 'until'].includes(key));
      for (const [, column] of days)
        expect(isDate.has(`${read[0]}.${column}`), `${column} is no day`).toBe(true);
    },
  );

  test('is every measure but those that say why not', () => {
    expect(countables.filter((c) => c.reads === null).map((c) => `${c.measureId} by ${c.by}`)).toEqual([
      'reports-received by organisation',
      'reported-children by organisation',
    ]);
  });
});
