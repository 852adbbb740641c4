import { describe, expect, test } from 'vitest';
import { countByRule, ruleOn } from '#core/clocks';
import { calendarDate, startOfDay } from '#platform/calendar';
import { type ClockGone, courtClocks, lapsesOf, standingOfCustody } from './court-clocks.ts';
import {
  type CustodyDays,
  type CustodyKind,
  type CustodyOutcome,
  faultOf,
  isBuiltOn,
  nextSteps,
  type StepDay,
} from './custody.ts';

const day = (on: string, outcome: CustodyOutcome | null = null, until: string | null = null): StepDay => ({
  on,
  outcome,
  until,
});

/** A custody of Friday 20 November 2026, with what is said. */
const of = (more: Partial<CustodyDays> = {}): CustodyDays => ({ decided: day('2026-11-20'), ...more });

/** The strict last day, and the possible later one. */
function dueOf(kind: CustodyKind, days: CustodyDays, ruleId: string) {
  const clock = courtClocks(kind, days).find((c) => c.ruleId === ruleId);
  if (!clock) return null;
  const from = calendarDate(clock.startedOn);
  const { dueOn, possibleLaterOn } = countByRule(ruleOn(ruleId, from), startOfDay(from));
  return [dueOn, possibleLaterOn];
}

describe('the court clocks are counted from the right day', () => {
  const enforcedOnSunday = { enforced: day('2026-11-22') };
  const submitted = { ...enforcedOnSunday, submitted: day('2026-11-25') };
  const ruled = { ...submitted, ruled: day('2026-12-01', 'stands') };
  const applied = { ...ruled, applied: day('2026-12-08') };
  const final = { ...applied, judged: day('2026-12-18', 'granted'), final: day('2027-01-11') };

  test.each<[string, CustodyKind, CustodyDays, string, string, string | null]>([
    // The day of the decision is not counted: the same weekday a week after.
    ['LVU 7 § st. 1: submit, from the decision', 'lvu_custody', of(), 'LVU-011', '2026-11-27', null],
    [
      'LVU 7 § st. 1: however late it was enforced',
      'lvu_custody',
      of({ enforced: day('2026-11-26') }),
      'LVU-011',
      '2026-11-27',
      null,
    ],
    [
      'LVU 7 § on a Saturday: the strict day, and the day that sources disagree about (1930:173 2 §)',
      'lvu_custody',
      { decided: day('2026-11-21') },
      'LVU-011',
      '2026-11-28',
      '2026-11-30',
    ],
    [
      'LVU 7 § over Christmas: decided 18 December',
      'lvu_custody',
      { decided: day('2026-12-18') },
      'LVU-011',
      '2026-12-25',
      '2026-12-28',
    ],
    [
      'LVU 7 § st. 2: the court’s own week, from when it had the papers',
      'lvu_custody',
      of(submitted),
      'LVU-012',
      '2026-12-02',
      null,
    ],
    [
      'LVU 8 §, JO 7244-2015: apply, from enforcement and not from the court’s decision',
      'lvu_custody',
      of(ruled),
      'LVU-013',
      '2026-12-20',
      '2026-12-21',
    ],
    [
      'LVU 34 §: the court’s two weeks, from the application',
      'lvu_custody',
      of(applied),
      'LVU-014',
      '2026-12-22',
      null,
    ],
    [
      'LVU 5 §: begun within four weeks from legal force',
      'lvu_custody',
      of(final),
      'LVU-015',
      '2027-02-08',
      null,
    ],
    ['LVM 15 §: the day after the decision', 'lvm_custody', of(), 'LVM-011', '2026-11-21', '2026-11-23'],
    [
      'LVM 17 §: four days from the submission',
      'lvm_custody',
      of({ enforced: day('2026-11-20'), submitted: day('2026-11-21') }),
      'LVM-012',
      '2026-11-25',
      null,
    ],
    [
      'LVM 17 §: from enforcement when that was later',
      'lvm_custody',
      of({ enforced: day('2026-11-24'), submitted: day('2026-11-21') }),
      'LVM-012',
      '2026-11-28',
      '2026-11-30',
    ],
    [
      'LVM 18 §: in within a week from the court’s decision that it stands',
      'lvm_custody',
      of({ ...submitted, ruled: day('2026-11-28', 'stands') }),
      'LVM-013',
      '2026-12-05',
      '2026-12-07',
    ],
    ['LVM 38 §: the court’s week', 'lvm_custody', of(applied), 'LVM-014', '2026-12-15', null],
    ['LVM 12 §: begun within four weeks', 'lvm_custody', of(final), 'LVM-015', '2027-02-08', null],
    [
      'LVM 20 §: at most six months',
      'lvm_custody',
      of({ ...final, begun: day('2027-01-12') }),
      'LVM-016',
      '2027-07-12',
      null,
    ],
    ['LVU 28 §: submit a removal ban', 'removal_ban', of(), 'LVU-017', '2026-11-27', null],
    ['LVU 29 §: apply, from the court’s decision', 'removal_ban', of(ruled), 'LVU-018', '2026-12-15', null],
    ['LVU 31 e §: submit an exit ban', 'exit_ban', of(), 'LVU-019', '2026-11-27', null],
    ['LVU 31 f §: apply, from the court’s decision', 'exit_ban', of(ruled), 'LVU-019B', '2026-12-29', null],
  ])('%s', (_, kind, days, ruleId, dueOn, later) => {
    expect(dueOf(kind, days, ruleId)).toEqual([dueOn, later]);
  });

  test.each<[string, CustodyKind, CustodyDays, readonly string[]]>([
    ['nothing but the submission before anything else', 'lvu_custody', of(), ['LVU-011']],
    [
      'LVM 17 § has not begun before it is enforced',
      'lvm_custody',
      of({ submitted: day('2026-11-21') }),
      ['LVM-011'],
    ],
    [
      'LVM 18 § has no time when the court annuls',
      'lvm_custody',
      of({ ...submitted, ruled: day('2026-12-01', 'annulled') }),
      ['LVM-011', 'LVM-012'],
    ],
    [
      'care applied for before it was enforced needs no clock',
      'lvu_custody',
      of({ submitted: day('2026-11-21'), applied: day('2026-11-23'), enforced: day('2026-11-24') }),
      ['LVU-011', 'LVU-012', 'LVU-014'],
    ],
    [
      'LVU 5 § runs only of care that the court has ordered',
      'lvu_custody',
      of({ ...final, judged: day('2026-12-18', 'rejected') }),
      ['LVU-011', 'LVU-012', 'LVU-013', 'LVU-014'],
    ],
  ])('%s', (_, kind, days, ids) => {
    expect(courtClocks(kind, days).map((c) => c.ruleId)).toEqual(ids);
  });

  test('what is over takes with it what still ran, and nothing that was done', () => {
    const days = of({ ...submitted, ruled: day('2026-11-30', 'annulled') });
    expect(
      courtClocks('lvu_custody', days).map((c) => [c.ruleId, c.stoppedOn, c.fellAway?.by ?? null]),
    ).toEqual([
      ['LVU-011', '2026-11-25', null],
      ['LVU-012', '2026-11-30', null],
      ['LVU-013', null, 'annulled'],
    ]);
    const lifted = of({ enforced: day('2026-11-20'), ended: day('2026-11-23') });
    expect(courtClocks('lvu_custody', lifted).map((c) => c.fellAway)).toEqual([
      { by: 'ended', on: '2026-11-23' },
      { by: 'ended', on: '2026-11-23' },
    ]);
  });

  test('more time is the court’s to give for an application, and for nothing else', () => {
    const days = of({ ...submitted, extended: day('2026-12-10', null, '2027-01-08') });
    expect(
      courtClocks('lvu_custody', days)
        .filter((c) => c.extension)
        .map((c) => c.ruleId),
    ).toEqual(['LVU-013']);
    expect(nextSteps('lvm_custody', of(ruled))).not.toContain('extended');
  });
});

describe('what has lapsed', () => {
  const gone = (changes: Partial<ClockGone> = {}): ClockGone => ({
    ruleId: 'LVU-011',
    dueOn: '2026-11-28',
    possibleLaterOn: '2026-11-30',
    reachedOn: '2026-11-28',
    state: 'running',
    ...changes,
  });
  test.each<[string, ClockGone, ReturnType<typeof lapsesOf>[number]['disputed'] | null]>([
    ['nothing on the last day', gone(), null],
    [
      'by the strict day, disputed until the possible later one',
      gone({ state: 'overdue', reachedOn: '2026-11-29' }),
      true,
    ],
    [
      'submitted on the possible later day it stays disputed',
      gone({ state: 'missed', reachedOn: '2026-11-30' }),
      true,
    ],
    ['after the possible later day, for certain', gone({ state: 'overdue', reachedOn: '2026-12-01' }), false],
    [
      'without a possible later day, for certain',
      gone({ possibleLaterOn: null, state: 'overdue', reachedOn: '2026-11-29' }),
      false,
    ],
    [
      'never by the court’s own time',
      gone({ ruleId: 'LVU-012', state: 'overdue', reachedOn: '2026-12-20' }),
      null,
    ],
    [
      'not by the longest time of LVM care',
      gone({ ruleId: 'LVM-016', state: 'overdue', reachedOn: '2026-12-20' }),
      null,
    ],
  ])('%s', (_, clock, disputed) => {
    expect(lapsesOf([clock]).map((l) => l.disputed)).toEqual(disputed === null ? [] : [disputed]);
  });

  test('stands as lapsed until somebody ends it, whatever is recorded meanwhile', () => {
    const lapses = lapsesOf([gone({ state: 'missed', reachedOn: '2026-12-02' })]);
    const late = of({ submitted: day('2026-12-02'), ruled: day('2026-12-04', 'stands') });
    expect(standingOfCustody(late, lapses)).toBe('lapsed');
    expect(nextSteps('lvu_custody', late)).toContain('ended');
    expect(standingOfCustody({ ...late, ended: day('2026-12-05') }, lapses)).toBe('ended');
    expect(standingOfCustody(of(), [])).toBe('in_force');
    expect(standingOfCustody(of(), lapsesOf([gone({ state: 'overdue', reachedOn: '2026-11-29' })]))).toBe(
      'disputed',
    );
  });
});

describe('the steps', () => {
  test('follow on one another, by kind', () => {
    expect(nextSteps('lvu_custody', of())).toEqual(['enforced', 'submitted', 'ended']);
    expect(nextSteps('removal_ban', of())).toEqual(['submitted', 'ended']);
    const annulled = of({ submitted: day('2026-11-21'), ruled: day('2026-11-25', 'annulled') });
    expect(nextSteps('lvu_custody', annulled)).toEqual([]);
    expect(isBuiltOn('lvu_custody', annulled, 'submitted')).toBe(true);
    expect(isBuiltOn('lvu_custody', annulled, 'ruled')).toBe(false);
  });
  test.each([
    ['not in the future', 'submitted', day('2026-11-22'), 'in_the_future'],
    ['not before what it follows on', 'submitted', day('2026-11-19'), 'before_step'],
    ['with the court’s answer', 'ruled', day('2026-11-21'), 'outcome_needed'],
    ['with an answer to that question', 'ruled', day('2026-11-21', 'granted'), 'outcome_needed'],
    ['more time until a day', 'extended', day('2026-11-21'), 'until_needed'],
    ['a decision’s day not after what followed', 'decided', day('2026-11-21'), 'before_step'],
  ] as const)('%s', (_, step, value, code) => {
    const days = of({ enforced: day('2026-11-20'), submitted: day('2026-11-20') });
    expect(
      faultOf('lvu_custody', step === 'submitted' ? of() : days, step, value, '2026-11-21'),
    ).toMatchObject({ code });
  });
});
