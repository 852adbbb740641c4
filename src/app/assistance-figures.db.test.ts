import { describe, expect, test } from 'vitest';
import { createRunner } from '#core/operation';
import { aWorld } from '#modules/casework/testing';
import { newId } from '#platform/ids';
import { useTestDatabase } from '#testing';
import { grants, showCount } from './modules.ts';
import { groupsInWords, shareInWords } from './testing/told.ts';

const t = await useTestDatabase();

interface Situation {
  readonly area?: string;
  readonly began: string;
  readonly ended?: readonly [on: string, why: string];
  readonly able?: boolean;
  readonly required?: boolean;
  /** Both days counted in. */
  readonly plan?: readonly [from: string, to: string];
  readonly long?: readonly [from: string, to: string];
}

async function aBoardWith(situations: readonly Situation[], channels: readonly string[] = []) {
  const w = await aWorld(t.pool);
  const runner = createRunner({ pool: t.pool, grants, now: w.now });
  w.at('2027-01-10T09:00');
  const { tenantId, authorityId } = w.board;
  const unitId = w.board.unitId('investigation');
  const range = (days: readonly [string, string] | undefined) => (days ? `{[${days[0]},${days[1]}]}` : '{}');
  for (const s of situations) {
    await t.pool.query(
      `insert into assistance.situation_figure (tenant_id, authority_id, period_id, case_id, unit_id, area, began_on, ended_on, ending,
        able_to_work, plan_required, plan_during, long_during) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        tenantId,
        authorityId,
        newId(),
        newId(),
        unitId,
        s.area ?? 'economic_assistance',
        s.began,
        s.ended?.[0] ?? null,
        s.ended?.[1] ?? null,
        s.able ?? null,
        s.required ?? true,
        range(s.plan),
        range(s.long),
      ],
    );
  }
  for (const channel of channels) {
    await t.pool.query(
      `insert into assistance.month_figure (tenant_id, authority_id, application_id, case_id, unit_id, came_in_on, channel)
        values ($1, $2, $3, $4, $5, '2026-12-01', $6)`,
      [tenantId, authorityId, newId(), newId(), unitId, channel],
    );
  }
  const controller = await w.board.actor('developer_quality', 'staff', 'Tove Brunnslid');
  return (measureId: string, period = '2026-T3') => runner.run(showCount, controller, { measureId, period });
}

const times = <T>(n: number, one: T): T[] => Array.from({ length: n }, () => one);

describe('what is followed is counted by hand', () => {
  test('plans in use on the last day, of the households that are to have one', async () => {
    const show = await aBoardWith([
      ...times(6, { began: '2026-09-01', plan: ['2026-10-01', '2026-12-31'] } as Situation),
      // Was to be looked at by the day before.
      ...times(7, { began: '2026-09-01', plan: ['2026-10-01', '2026-12-30'] } as Situation),
      ...times(5, { began: '2026-09-01', required: false } as Situation),
      ...times(5, { began: '2026-09-01', ended: ['2026-12-31', 'work'] } as Situation),
    ]);
    expect(shareInWords((await show('assistance-plans-current')).total)).toBe('6/13');
  });

  test('households that have assistance, and how long those had it whose assistance ended', async () => {
    const show = await aBoardWith([
      ...times(9, { began: '2026-09-01' } as Situation),
      ...times(5, { began: '2026-09-01', ended: ['2026-09-11', 'work'] } as Situation),
      ...times(5, { began: '2026-09-01', ended: ['2026-12-31', 'moved'] } as Situation),
      ...times(5, { began: '2026-09-01', area: 'work', ended: ['2026-10-01', 'work'] } as Situation),
    ]);
    expect((await show('assistance-households')).total.count?.n).toBe(9);
    expect(groupsInWords(await show('assistance-ended'))).toEqual(['Arbete: 5', 'Flyttat: 5']);
    // Five of 10 days and five of 121.
    expect((await show('assistance-length')).total.length).toMatchObject({ median: 65.5, mean: 65.5 });
  });

  test('very long assistance, of all the households', async () => {
    const show = await aBoardWith([
      ...times(5, { began: '2026-09-01', long: ['2026-11-01', '2026-12-31'] } as Situation),
      ...times(9, { began: '2026-09-01', required: false } as Situation),
      ...times(5, { began: '2026-09-01', area: 'work', long: ['2026-11-01', '2026-12-31'] } as Situation),
    ]);
    expect(shareInWords((await show('long-term-assistance')).total)).toBe('5/14');
  });

  test('the enrolled with a plan, and those who have come to a livelihood of their own', async () => {
    const show = await aBoardWith([
      ...times(6, {
        began: '2026-10-01',
        area: 'integration',
        able: true,
        plan: ['2026-10-10', '2027-01-10'],
      } as Situation),
      ...times(5, {
        began: '2026-11-01',
        area: 'work',
        able: true,
        ended: ['2026-12-01', 'studies'],
      } as Situation),
      ...times(8, {
        began: '2026-11-01',
        area: 'work',
        able: true,
        ended: ['2026-12-01', 'moved'],
      } as Situation),
      ...times(5, { began: '2026-11-01', area: 'work', able: false, required: false } as Situation),
      // Enrolled before the period.
      ...times(5, {
        began: '2026-08-31',
        area: 'work',
        able: true,
        ended: ['2026-10-01', 'work'],
      } as Situation),
    ]);
    expect(shareInWords((await show('enrolled-plans-current')).total)).toBe('6/6');
    expect(shareInWords((await show('own-livelihood')).total)).toBe('5/19');
  });

  test('applications that came in by the e-service', async () => {
    const show = await aBoardWith([], [...times(9, 'e_service'), ...times(6, 'paper')]);
    const answer = await show('applications-by-e-service');
    expect(shareInWords(answer.total)).toBe('9/15');
    expect(groupsInWords(answer)).toEqual(['E-tjänst: 9', 'Papper: 6']);
  });
});

test('how long first applications waited, of those decided in the period: counted by hand', async () => {
  const w = await aWorld(t.pool);
  w.at('2027-01-10T09:00');
  const { tenantId, authorityId } = w.board;
  // 0, 3, 7, 12, 14, 15, 21, 28, 40 and 60 days; and one that was decided the tertial before.
  for (const [applied, decided] of [
    ['2026-09-01', '2026-09-01'],
    ['2026-09-01', '2026-09-04'],
    ['2026-09-01', '2026-09-08'],
    ['2026-10-01', '2026-10-13'],
    ['2026-10-01', '2026-10-15'],
    ['2026-10-01', '2026-10-16'],
    ['2026-11-01', '2026-11-22'],
    ['2026-11-01', '2026-11-29'],
    ['2026-10-22', '2026-12-01'],
    ['2026-10-02', '2026-12-01'],
    ['2026-05-01', '2026-08-20'],
  ]) {
    await t.pool.query(
      `insert into assistance.wait_figure (tenant_id, case_id, authority_id, unit_id, applied_on, decided_on) values ($1, $2, $3, $4, $5, $6)`,
      [tenantId, newId(), authorityId, w.board.unitId('investigation'), applied, decided],
    );
  }
  const runner = createRunner({ pool: t.pool, grants, now: w.now });
  const controller = await w.board.actor('developer_quality', 'staff', 'Tove Brunnslid');
  const { total } = await runner.run(showCount, controller, {
    measureId: 'waiting-for-assistance',
    period: '2026-T3',
  });
  expect(total.count?.n).toBe(10);
  // Between the fifth and the sixth; and the ninth of ten.
  expect(total.length).toEqual({ median: 14.5, mean: 20, p90: 40 });
});
