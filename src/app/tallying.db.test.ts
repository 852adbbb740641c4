import { expect, test } from 'vitest';
import { showMeasure } from '#core/measures';
import { createRunner } from '#core/operation';
import { setConflict } from '#modules/casework';
import { aCase, aWorld } from '#modules/casework/testing';
import { migrate } from '#platform/db';
import { useTestDatabase } from '#testing';
import { migrationSets } from './migrations.ts';
import { grants } from './modules.ts';
import { createTallies, recomputeTallies } from './tallying.ts';

const t = await useTestDatabase();
const MEASURE = 'preliminary-assessments-due';
/** Everything is counted several times, on the embedded database too. */
const SLOW = 180_000;

/** A board with a report that nobody decided on in time, in December, counted and kept. */
async function aBoardWithTallies() {
  const w = await aWorld(t.pool);
  const { caseId } = await aCase(w).heldBy(w.jon).assessed().build();
  w.at('2027-01-08T09:00');
  const runner = createRunner({ pool: t.pool, grants, now: w.now });
  const own = (all: Awaited<ReturnType<typeof recomputeTallies>>) => {
    const found = all.filter((b) => b.tallies > 0 && b.tenantId === w.board.tenantId);
    return {
      differing: found.flatMap((b) => b.differing),
      tallies: found.reduce((n, b) => n + b.tallies, 0),
    };
  };
  const keep = () => createTallies(t.pool, w.now).keep();
  await keep();
  return {
    w,
    runner,
    caseId,
    keep,
    verify: async () => own(await recomputeTallies(t.pool, w.now, true)),
    recompute: async () => own(await recomputeTallies(t.pool, w.now, false)),
    late: async () => {
      const { total } = await runner.run(showMeasure, w.berit, { measureId: MEASURE, period: '2026-12' });
      return total.parts.find((p) => p.part === 'late')?.count.n;
    },
    kept: () =>
      w.rows<{ counted: unknown }>(
        `select counted from measures.tally where tenant_id = $1 and measure = $2 and month = '2026-12-01'`,
        [w.board.tenantId, MEASURE],
      ),
  };
}

/** It was decided on in time after all. */
const UNDO = `update clocks.clock set stopped_at = due_at - interval '1 day' where case_id = $1 and rule_id = 'BU-020'`;

test(
  'what is kept is told, and recomputing proves it or says what differs',
  async () => {
    const { w, late, verify, recompute } = await aBoardWithTallies();
    expect(await late()).toBe(1);
    const { differing, tallies } = await verify();
    expect(differing).toEqual([]);
    expect(tallies).toBeGreaterThan(100);

    await w.rows(
      `update measures.tally set counted = jsonb_set(counted, '{0,n}', '7') where tenant_id = $1 and measure = $2 and month = '2026-12-01' returning 1`,
      [w.board.tenantId, MEASURE],
    );
    expect(await late()).toBe(7);
    expect((await verify()).differing).toEqual([
      expect.objectContaining({ measureId: MEASURE, by: null, month: '2026-12-01', through: '2026-12-31' }),
    ]);
    expect((await recompute()).differing).toEqual([]);
    expect(await late()).toBe(1);
  },
  SLOW,
);

test(
  'what somebody else is still writing is counted when it has been written, and never in between',
  async () => {
    const { caseId, keep, late, verify, kept } = await aBoardWithTallies();
    if (t.databaseUrl === undefined) return; // The embedded database lets one write at a time.
    const client = await t.pool.connect();
    try {
      await client.query('begin');
      await client.query(UNDO, [caseId]);
      await keep();
      expect(await late()).toBe(1);
      await client.query('commit');
    } finally {
      client.release();
    }
    expect(await kept()).toHaveLength(1);
    expect(await late()).toBe(0);
    expect((await verify()).differing).toEqual([]);
    await keep();
    expect(await late()).toBe(0);
  },
  SLOW,
);

test(
  'what is rolled back leaves no mark',
  async () => {
    const { w, caseId } = await aBoardWithTallies();
    const marks = () => w.rows('select 1 from measures.mark where tenant_id = $1', [w.board.tenantId]);
    expect(await marks()).toEqual([]);
    const client = await t.pool.connect();
    try {
      await client.query('begin');
      await client.query(UNDO, [caseId]);
      await client.query('rollback');
      expect(await marks()).toEqual([]);
      await client.query(UNDO, [caseId]);
    } finally {
      client.release();
    }
    expect(await marks()).toHaveLength(1);
  },
  SLOW,
);

test(
  'a case that jäv closes is drawn from what is kept, for whom it is closed to alone',
  async () => {
    const { w, runner, caseId, late } = await aBoardWithTallies();
    const astrid = await w.board.actor('unit_manager', 'staff', 'Astrid Valldal');
    const leads = { ...astrid, unitIds: w.berit.unitIds };
    await runner.run(setConflict, w.berit, {
      caseId,
      scope: 'case',
      employeeId: astrid.employeeId ?? '',
      reason: 'Granne.',
    });
    const { total } = await runner.run(showMeasure, leads, { measureId: MEASURE, period: '2026-12' });
    expect(total.parts.find((p) => p.part === 'late')?.count.n).toBe(0);
    expect(await late()).toBe(1);
  },
  SLOW,
);

test(
  'in another cluster, to which a backup has been restored, nothing that was kept holds',
  async () => {
    const { kept, late } = await aBoardWithTallies();
    await migrate(t.pool, migrationSets());
    expect(await kept()).toHaveLength(1);
    await t.pool.query(`update measures.kept_in set cluster = 'another'`);
    await migrate(t.pool, migrationSets());
    expect(await kept()).toEqual([]);
    expect(await late()).toBe(1);
  },
  SLOW,
);
