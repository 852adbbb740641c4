import { describe, expect, test } from 'vitest';
import { ruleOn } from '#core/clocks';
import { clock, extended, keepClock, stopped } from '#core/clocks/testing';
import { createRunner } from '#core/operation';
import { aWorld } from '#modules/casework/testing';
import { calendarDate } from '#platform/calendar';
import { newId } from '#platform/ids';
import { useTestDatabase } from '#testing';
import { grants, showCount } from './modules.ts';
import { groupsInWords, inWords, monthsInWords, shareInWords } from './testing/told.ts';

const t = await useTestDatabase();
const T3 = '2026-T3';

/**
 * An autumn of one rule in the unit Utredning barn, as if its time were fourteen days. Counted by hand below.
 *
 * a 1 Sep – 8 Sep: 7 days · b 1 Sep – 15 Sep, its last day: 14 · c 1 Sep – 20 Sep: 19, late
 * d 1 Oct – 22 Oct: 21, extended in time · e since 1 Nov, past its day · f since 20 Dec · g 1 Sep, fell away
 * h since 17 Dec, due on 31 Dec · i of another unit 1 Sep – 3 Sep
 */
async function anAutumnOf(ruleId: string) {
  const w = await aWorld(t.pool);
  const rule = {
    ...ruleOn(ruleId, calendarDate('2026-09-01')),
    kind: 'statutory_max',
    time: { kind: 'counted', length: 14, unit: 'calendar_days' },
  } as const;
  const begun = (day: string) => clock(rule, `${day}T10:00:00+01:00`);
  const done = (from: string, to: string) => stopped(begun(from), `${to}T15:00:00+01:00`);
  const place = {
    tenantId: w.board.tenantId,
    authorityId: w.board.authorityId,
    unitId: w.board.unitId('investigation'),
  };
  for (const c of [
    done('2026-09-01', '2026-09-08'),
    done('2026-09-01', '2026-09-15'),
    done('2026-09-01', '2026-09-20'),
    stopped(
      extended(begun('2026-10-01'), '2026-10-10T10:00:00+01:00', '2026-10-25'),
      '2026-10-22T10:00:00+01:00',
    ),
    begun('2026-11-01'),
    begun('2026-12-20'),
    begun('2026-12-17'),
    {
      ...begun('2026-09-01'),
      cancelled: { at: new Date('2026-09-05T10:00:00+02:00'), reason: 'joined_to_investigation' },
    },
  ]) {
    await keepClock(t.pool, c, rule, { ...place, caseId: newId() });
  }
  await keepClock(t.pool, done('2026-09-01', '2026-09-03'), rule, {
    ...place,
    unitId: w.board.unitId('youth'),
    caseId: newId(),
  });
  w.at('2027-01-02T09:00');
  const { run } = createRunner({ pool: t.pool, grants, now: w.now });
  const show = (measureId: string, by?: string) =>
    run(showCount, w.berit, {
      measureId,
      period: T3,
      unitId: w.board.unitId('investigation'),
      ...(by && { by }),
    });
  return Object.assign(show, { tenantId: w.board.tenantId });
}

describe('what ended in the period, and how long it took', () => {
  test.each([
    ['preliminary-assessment-length', 'BU-020'],
    ['feedback-length', 'BU-021'],
    ['child-investigation-length', 'BU-040'],
    ['plan-made-length', 'LOK-022'],
    ['plan-review-length', 'LOK-013'],
    ['follow-up-length', 'LOK-023'],
  ])('%s, of %s: four, of 7, 14, 19 and 21 days', async (measureId, ruleId) => {
    const show = await anAutumnOf(ruleId);
    const answer = await show(measureId);
    expect(inWords(answer.total.count)).toBe('4');
    expect(answer.months.map((m) => inWords(m.figure.count)).join(' ')).toBe('3 1 0 0');
    expect(answer.total.length).toEqual({ median: 16.5, mean: 15.25, p90: 21 });
    expect(groupsInWords(answer)).toEqual(['Inom tid: 2', 'Inom förlängd tid: 1', 'Över tid: 1']);
  });

  test('and nothing of another rule', async () => {
    const show = await anAutumnOf('BU-020');
    expect((await show('feedback-length')).total.state).toBe('not_applicable');
  });
});

describe('what was owed when the period ended', () => {
  // Ends of months: none, none, e, and then e and h past their day beside f.
  test.each([
    ['preliminary-assessments-overdue', 'BU-020', '0/0 0/0 1/1 2/3'],
    ['investigations-overdue', 'BU-040', '0/0 0/0 1/1 2/3'],
    ['plan-reviews-not-overdue', 'LOK-013', '0/0 0/0 0/1 1/3'],
    ['follow-ups-not-overdue', 'LOK-023', '0/0 0/0 0/1 1/3'],
    ['custody-transfers-not-overdue', 'PL-014', '0/0 0/0 0/1 1/3'],
    ['contact-limits-not-overdue', 'PL-015', '0/0 0/0 0/1 1/3'],
    ['housing-steps-not-overdue', 'LOK-031', '0/0 0/0 0/1 1/3'],
    ['running-decisions-not-overdue', 'LOK-042', '0/0 0/0 0/1 1/3'],
  ])('%s, of %s: by month %s', async (measureId, ruleId, months) => {
    const show = await anAutumnOf(ruleId);
    const answer = await show(measureId);
    expect(monthsInWords(answer)).toBe(months);
    expect(shareInWords(answer.total)).toBe(months.split(' ').at(-1));
    expect(groupsInWords(answer)).toEqual(['Inte över tid: 1', 'Över tid: 2']);
  });

  test('of all rules together, each by its name, and none that somebody else is to keep', async () => {
    const answer = await (await anAutumnOf('BU-020'))('time-limits-overdue', 'rule');
    expect(inWords(answer.total.count)).toBe('2');
    expect(answer.months.map((m) => inWords(m.figure.count)).join(' ')).toBe('0 0 1 2');
    expect(groupsInWords(answer)).toEqual(['Förhandsbedömning: 2']);
    // The court's own week.
    const court = await (await anAutumnOf('LVU-012'))('time-limits-overdue');
    expect(court.total.state).toBe('not_measured');
  });
});

describe('all time limits that fell due', () => {
  test('by how they were judged, and those alone that somebody was reminded of', async () => {
    const show = await anAutumnOf('BU-020');
    // Due on 15 September: a and b in time, c late, g fell away. d in extended time. e and h are not done. f is due next year.
    const all = await show('time-limits-met');
    expect([shareInWords(all.total), monthsInWords(all)]).toEqual(['3/6', '2/3 1/1 0/1 0/1']);
    expect(groupsInWords(all)).toEqual(['Inom tid: 2', 'Inom förlängd tid: 1', 'Över tid: 3', 'Avbrutna: 1']);
    await t.pool.query(
      "update clocks.clock set reminded_on = '2026-09-10' where tenant_id = $1 and due_on = '2026-09-15'",
      [show.tenantId],
    );
    const reminded = await show('reminded-met');
    expect([shareInWords(reminded.total), monthsInWords(reminded)]).toEqual(['2/3', '2/3 0/0 0/0 0/0']);
  });
});

describe('decisions that wait to be executed', () => {
  /** Since, due, ended and as what, cause. */
  const WAITS = [
    // a: executed after 30 days. b: after 100 days, in December. c: fell away. d and e: past their day at the end of November and December.
    ['EV-010', '2026-09-01', '2026-10-01', 'executed', null, 'open_care'],
    ['EV-010', '2026-08-25', '2026-12-03', 'executed', 'no_place', 'family_home'],
    ['EV-010', '2026-06-01', '2026-09-10', 'fell_away', null, 'open_care'],
    ['EV-010', '2026-08-30', null, null, 'no_place', 'contact_family'],
    ['EV-011', '2026-09-30', null, null, null, 'open_care'],
    ['EV-010', '2026-12-01', null, null, null, 'open_care'],
  ] as const;

  test('are counted past their three months, by what they wait since and why; and how long it took', async () => {
    const w = await aWorld(t.pool);
    for (const [rule, since, ended, as, cause, kind] of WAITS) {
      await t.pool.query(
        `insert into casework.execution_wait
          (tenant_id, decision_id, rule_id, since_on, authority_id, case_id, case_number, unit_id, kind, due_on, ended_on, ended_as, cause, cause_on)
         values ($1, $2, $3, $4, $5, $6, 'BU-2026-0001', $7, $8, ($4::date + interval '3 months')::date, $9, $10, $11, case when $11::text is null then null else $4::date end)`,
        [
          w.board.tenantId,
          newId(),
          rule,
          since,
          w.board.authorityId,
          newId(),
          w.board.unitId('investigation'),
          kind,
          ended,
          as,
          cause,
        ],
      );
    }
    w.at('2027-01-02T09:00');
    const { run } = createRunner({ pool: t.pool, grants, now: w.now });
    const show = (measureId: string, by: string) => run(showCount, w.berit, { measureId, period: T3, by });
    const waiting = await show('decisions-unexecuted', 'cause');
    // End of September: none (c fell away on the 10th). Of October: none. Of November: b (25 Nov) and d (30 Nov). Of December: d, and the interruption (30 Dec).
    expect(waiting.months.map((m) => inWords(m.figure.count)).join(' ')).toBe('0 0 2 2');
    expect(groupsInWords(waiting)).toEqual(['Plats saknas: 1', 'Ingen orsak antecknad: 1']);
    expect(groupsInWords(await show('decisions-unexecuted', 'wait'))).toEqual([
      'Beslutet: 1',
      'Ett avbrott: 1',
    ]);
    const took = await show('decision-execution-length', 'kind');
    expect(took.total.length).toEqual({ median: 65, mean: 65, p90: 100 });
    expect(took.months.map((m) => inWords(m.figure.count)).join(' ')).toBe('0 1 0 1');
  });
});
