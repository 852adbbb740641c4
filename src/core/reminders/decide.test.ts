import { describe, expect, it } from 'vitest';
import { calendarDate, endOfDay } from '#platform/calendar';
import { decide, type Outcome, type Situation } from './decide.ts';
import { stepsOf, type Watched } from './plan.ts';

const at = (local: string) => new Date(`${local}+01:00`);
const DUE = '2026-12-04';

/** Fourteen days from 20 November, due Friday 4 December; warned five days and one day before. */
const clock: Watched = {
  setAt: at('2026-11-20T09:15'),
  dueAt: endOfDay(calendarDate(DUE)),
  dueOn: calendarDate(DUE),
  hourBased: false,
  judged: true,
  warnAt: [
    { before: 5, unit: 'calendar_days' },
    { before: 1, unit: 'calendar_days' },
  ],
};

const person = (employeeId: string) => ({ employeeId, functionId: `${employeeId}'s` });
const line: Situation['line'] = () => ({ acting: person('siv'), above: [person('berit'), person('astrid')] });

const situation = (over: Partial<Situation> & { now: Date }): Situation => ({
  steps: stepsOf(clock),
  taken: new Map(),
  dueAt: clock.dueAt,
  setAt: clock.setAt,
  changes: [],
  line,
  from: over.now,
  ...over,
});

const said = (s: Situation) =>
  decide(s).map((t) => `${t.step.name}: ${t.outcome} ${t.told.join('+')}`.trimEnd());

const FIRST = 'warning 5 calendar_days';
const LAST = 'warning 1 calendar_days';
const already = (...entries: [string, Outcome][]) => new Map(entries);

describe('what is told about a clock', () => {
  it.each<[string, Partial<Situation> & { now: Date }, string[]]>([
    ['nothing before the first warning', { now: at('2026-11-29T06:59:59') }, []],
    ['the first warning to the holder', { now: at('2026-11-29T07:00') }, [`${FIRST}: told siv`]],
    ['nothing a second time', { now: at('2026-11-30T07:00'), taken: already([FIRST, 'told']) }, []],
    [
      'untouched on the due day, to the manager',
      { now: at('2026-12-04T07:00'), taken: already([FIRST, 'told'], [LAST, 'told']) },
      ['untouched: told berit'],
    ],
    [
      'not to the manager, when something was done in the case since the first warning',
      {
        now: at('2026-12-04T07:00'),
        taken: already([FIRST, 'told'], [LAST, 'told']),
        changes: [at('2026-11-29T07:01')],
      },
      ['untouched: touched'],
    ],
    [
      'to the manager, when all that was done was done before the first warning',
      {
        now: at('2026-12-04T07:00'),
        taken: already([FIRST, 'told'], [LAST, 'told']),
        changes: [at('2026-11-20T09:20'), at('2026-11-29T07:00')],
      },
      ['untouched: told berit'],
    ],
    [
      'a miss, to the manager and, as that one knew, at once to the next level',
      {
        now: at('2026-12-05T07:00'),
        taken: already([FIRST, 'told'], [LAST, 'told'], ['untouched', 'told']),
      },
      ['missed: told berit', 'escalated: told astrid'],
    ],
    [
      'a miss that the manager had not been warned of, to the manager alone',
      {
        now: at('2026-12-05T07:00'),
        taken: already([FIRST, 'told'], [LAST, 'told'], ['untouched', 'touched']),
      },
      ['missed: told berit'],
    ],
    [
      '… and to the next level on the next working day',
      {
        now: at('2026-12-07T07:00'),
        taken: already([FIRST, 'told'], [LAST, 'told'], ['untouched', 'touched'], ['missed', 'told']),
      },
      ['escalated: told astrid'],
    ],
    [
      'after a long stop only what still says something',
      { now: at('2026-12-03T12:00') },
      [`${FIRST}: overtaken`, `${LAST}: told siv`],
    ],
    [
      'after a longer one the miss',
      { now: at('2026-12-20T12:00') },
      [
        `${FIRST}: overtaken`,
        `${LAST}: overtaken`,
        'untouched: overtaken',
        'missed: told berit',
        'escalated: told astrid',
      ],
    ],
    [
      'after an extension, no warning that had passed when it was decided',
      { now: at('2026-12-01T12:00'), setAt: at('2026-12-01T11:00') },
      [`${FIRST}: overtaken`],
    ],
    [
      'but the last one, also when it had passed',
      { now: at('2026-12-03T12:00'), setAt: at('2026-12-03T11:00') },
      [`${FIRST}: overtaken`, `${LAST}: told siv`],
    ],
    [
      'a miss to whoever has it, when nobody is above',
      {
        now: at('2026-12-05T07:00'),
        taken: already([FIRST, 'told'], [LAST, 'told'], ['untouched', 'touched']),
        line: () => ({ acting: person('berit'), above: [] }),
      },
      ['missed: told berit'],
    ],
    [
      'that there was nobody to tell',
      { now: at('2026-11-29T07:00'), line: () => ({ acting: null, above: [] }) },
      [`${FIRST}: nobody`],
    ],
  ])('%s', (_, over, expected) => {
    expect(said(situation(over))).toEqual(expected);
  });

  it('each at its own instant when the clock has been moved over them', () => {
    const taken = decide(situation({ from: at('2026-11-28T12:00'), now: at('2026-12-10T12:00') }));
    expect(taken.map((t) => [t.step.name, t.outcome, t.told[0], t.at])).toEqual([
      [FIRST, 'told', 'siv', at('2026-11-29T07:00')],
      [LAST, 'told', 'siv', at('2026-12-03T07:00')],
      ['untouched', 'told', 'berit', at('2026-12-04T07:00')],
      ['missed', 'told', 'berit', at('2026-12-05T07:00')],
      ['escalated', 'told', 'astrid', at('2026-12-05T07:00')],
    ]);
  });

  it('to whoever has it on that day', () => {
    const byDay: Situation['line'] = (day) => ({
      acting: person(day < at('2026-12-01T00:00') ? 'siv' : 'olle'),
      above: [],
    });
    const taken = decide(
      situation({ from: at('2026-11-28T12:00'), now: at('2026-12-03T12:00'), line: byDay }),
    );
    expect(taken.map((t) => t.told)).toEqual([['siv'], ['olle']]);
  });

  it('the same, however often and in whatever stretches the time is gone through', () => {
    const end = at('2026-12-10T12:00');
    const whole = decide(situation({ from: at('2026-11-20T09:15'), now: end }));
    const taken = new Map<string, Outcome>();
    const bits: unknown[] = [];
    let from = at('2026-11-20T09:15');
    for (let hours = 1; from < end; hours++) {
      const now = new Date(Math.min(from.getTime() + hours * 1_700_000, end.getTime()));
      for (const t of decide(situation({ from, now, taken }))) {
        taken.set(t.step.name, t.outcome);
        bits.push(t);
      }
      from = now;
    }
    expect(bits).toEqual(whole);
  });
});
