import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#core/access';
import { aBoard, type Board, type UnitKey } from '#core/access/testing';
import { at, clock, FOURTEEN_DAYS, keepClock, stopped } from '#core/clocks/testing';
import { createRunner } from '#core/operation';
import { AppError } from '#platform/errors';
import { useTestDatabase } from '#testing';
import { grants, measuresOf } from '../index.ts';

const MEASURE = 'preliminary-assessments-due';
const { measureSeries, measureTrends } = measuresOf([]);

const t = await useTestDatabase();
let board: Board;
let berit: Actor;
let member: Actor;
beforeEach(async () => {
  board = await aBoard(t.pool);
  berit = await board.actor('unit_manager', 'family', 'Berit Sandmo');
  member = await board.actor('board_member', 'staff', 'Gunnel Oxhammar');
});

const runner = createRunner({ pool: t.pool, grants, now: () => at('2026-12-10T09:15:00+01:00') });
const series = (actor: Actor, period: string, more: object = {}) =>
  runner.run(measureSeries, actor, { measureId: MEASURE, period, ...more });

/** Reported on that day; the assessment is due a fortnight later and takes so many days. */
async function reports(day: string, days: number, n: number, unit: UnitKey = 'intake'): Promise<void> {
  const c = clock(FOURTEEN_DAYS, `${day}T10:00:00+02:00`);
  const done = stopped(c, new Date(c.startedAt.getTime() + days * 86_400_000).toISOString());
  for (let i = 0; i < n; i++) {
    await keepClock(t.pool, done, FOURTEEN_DAYS, {
      tenantId: board.tenantId,
      authorityId: board.authorityId,
      unitId: board.unitId(unit),
    });
  }
}

const shares = (
  figures: readonly { state: string; n: { n: number | null } | null; of: { n: number | null } | null }[],
) => figures.map((f) => (f.state === 'measured' ? `${f.n?.n ?? '*'}/${f.of?.n ?? '*'}` : f.state));

describe('a series', () => {
  test('is what each period tells, with the trend of one of them', async () => {
    await reports('2025-10-01', 5, 12);
    await reports('2025-10-01', 20, 8);
    await reports('2026-05-04', 5, 18);
    await reports('2026-05-04', 20, 6);
    const shown = await series(berit, '2026-T2', { last: '2026-T3', periods: 5 });
    expect(shown.periods.map((p) => p.period.key)).toEqual([
      '2025-T2',
      '2025-T3',
      '2026-T1',
      '2026-T2',
      '2026-T3',
    ]);
    expect(shares(shown.total)).toEqual(['not_measured', '12/20', '0/0', '18/24', '0/0']);
    // The first tertial had none: it is passed over, and said to be.
    expect(shown.trend).toMatchObject({
      direction: 'up',
      verdict: 'better',
      against: { period: '2025-T3' },
      skipped: [{ period: '2026-T1', why: 'nothing' }],
    });
    expect(
      shown.units.map((u) => [u.name, shares(u.figures)[3], u.trend.direction ?? u.trend.whyNot]),
    ).toEqual([
      ['Barn och familj', 'not_applicable', 'not_measured'],
      ['Mottagning barn och unga', '18/24', 'up'],
      ['Utredning barn', 'not_applicable', 'not_measured'],
    ]);
    expect([shown.unitsMeasured, shown.unitsConcerned]).toEqual([1, 1]);
  });

  test('withholds what the measure withholds, and then has no trend', async () => {
    await reports('2026-01-12', 5, 12);
    await reports('2026-01-12', 20, 2);
    await reports('2026-05-04', 5, 12);
    await reports('2026-05-04', 20, 3);
    const shown = await series(member, '2026-T2', { periods: 2 });
    expect(shown.total.map((f) => f.n?.n)).toEqual([null, null]);
    expect(shown.trend).toMatchObject({ direction: null, whyNot: 'withheld' });
    expect(JSON.stringify(shown)).not.toMatch(/"n":[1-4][,}]/);
    expect((await series(berit, '2026-T2', { periods: 2 })).trend.direction).toBe('down');
  });

  test('is of units that the reader leads, and of periods in a row', async () => {
    const lova = await board.actor('unit_manager', 'youth', 'Lova Strandh');
    expect((await series(lova, '2026-T2')).units.map((u) => u.name)).toEqual(['Utredning unga']);
    const refused = async (promise: Promise<unknown>) =>
      await promise.then(
        () => null,
        (error: unknown) => (error instanceof AppError ? error.code : error),
      );
    expect(await refused(series(lova, '2026-T2', { unitId: board.unitId('intake') }))).toBe('NOT_FOUND');
    expect(await refused(series(berit, '2026-T2', { last: '2027-T3', periods: 2 }))).toBe('INVALID_INPUT');
    expect(await refused(series(member, '2026-Q2'))).toBe('INVALID_INPUT');
  });
});

test('the trends are those of every measure', async () => {
  await reports('2026-01-12', 5, 9);
  await reports('2026-05-04', 20, 9);
  const { measures } = await runner.run(measureTrends, berit, { period: '2026-T2' });
  const own = measures.find((m) => m.measure.measureId === MEASURE);
  expect(own).toMatchObject({
    figure: { n: { n: 0 }, of: { n: 9 } },
    trend: { direction: 'down', verdict: 'worse' },
  });
  const alone = await series(berit, '2026-T2', { periods: 3 });
  expect(own?.trend).toEqual(alone.trend);
});
