import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type CalendarDate, calendarDate } from '#platform/calendar';
import { type OrganisationSnapshot, standingOn, whoActs } from './who-acts.ts';

const d = calendarDate;
const monday = d('2026-11-23');

/** Unit "utredning" under "barn och familj" under the office; Siv holds the function, Olle is her deputy. */
const org = (over: Partial<OrganisationSnapshot> = {}): OrganisationSnapshot => ({
  units: [
    { id: 'office', parentId: null },
    { id: 'family', parentId: 'office' },
    { id: 'investigation', parentId: 'family' },
  ],
  functions: [
    { id: 'seat', unitId: 'investigation', role: 'caseworker', endedOn: null },
    { id: 'manager', unitId: 'family', role: 'unit_manager', endedOn: null },
    { id: 'director', unitId: 'office', role: 'director', endedOn: null },
  ],
  holdings: [held('seat', 'siv'), held('manager', 'berit'), held('director', 'astrid')],
  absences: [],
  ...over,
});

const held = (functionId: string, employeeId: string, toOn: string | null = null) => ({
  functionId,
  employeeId,
  kind: 'holder' as const,
  fromOn: d('2026-01-01'),
  toOn: toOn === null ? null : d(toOn),
});
const deputy = (functionId: string, employeeId: string) => ({
  ...held(functionId, employeeId),
  kind: 'deputy' as const,
});
const away = (employeeId: string, fromOn: string, toOn: string | null) => ({
  employeeId,
  fromOn: d(fromOn),
  toOn: toOn === null ? null : d(toOn),
});

const base = org().holdings;

describe('who has a duty', () => {
  it.each<[string, Partial<OrganisationSnapshot>, string, string | null, string, string]>([
    ['the holder who is there', {}, '2026-11-25', 'siv', 'holder', 'held'],
    [
      'the deputy, due within the absence',
      { holdings: [...base, deputy('seat', 'olle')], absences: [away('siv', '2026-11-23', '2026-11-27')] },
      '2026-11-25',
      'olle',
      'deputy',
      'absent',
    ],
    [
      'the deputy, due on the last day of the absence',
      { holdings: [...base, deputy('seat', 'olle')], absences: [away('siv', '2026-11-23', '2026-11-27')] },
      '2026-11-27',
      'olle',
      'deputy',
      'absent',
    ],
    [
      'the holder, due the day after the absence',
      { holdings: [...base, deputy('seat', 'olle')], absences: [away('siv', '2026-11-23', '2026-11-27')] },
      '2026-11-28',
      'siv',
      'holder',
      'absent',
    ],
    [
      'the deputy, overdue since before the absence',
      { holdings: [...base, deputy('seat', 'olle')], absences: [away('siv', '2026-11-23', '2026-11-23')] },
      '2026-11-20',
      'olle',
      'deputy',
      'absent',
    ],
    [
      'the deputy, whenever it falls due, when nobody knows how long',
      { holdings: [...base, deputy('seat', 'olle')], absences: [away('siv', '2026-11-23', null)] },
      '2027-06-01',
      'olle',
      'deputy',
      'absent',
    ],
    [
      'the deputy, due in a second absence that follows',
      {
        holdings: [...base, deputy('seat', 'olle')],
        absences: [away('siv', '2026-11-23', '2026-11-23'), away('siv', '2026-11-25', '2026-11-30')],
      },
      '2026-11-26',
      'olle',
      'deputy',
      'absent',
    ],
    [
      'the manager, without a deputy',
      { absences: [away('siv', '2026-11-23', '2026-11-27')] },
      '2026-11-25',
      'berit',
      'manager',
      'absent',
    ],
    [
      'the manager, when the deputy is away too',
      {
        holdings: [...base, deputy('seat', 'olle')],
        absences: [away('siv', '2026-11-23', '2026-11-27'), away('olle', '2026-11-23', '2026-11-24')],
      },
      '2026-11-25',
      'berit',
      'manager',
      'absent',
    ],
    [
      'the manager at once, when the engagement has ended',
      { holdings: [held('seat', 'siv', '2026-11-22'), held('manager', 'berit'), deputy('seat', 'olle')] },
      '2027-02-01',
      'berit',
      'manager',
      'vacant',
    ],
    [
      'the director, when the manager is away',
      {
        holdings: [held('manager', 'berit'), held('director', 'astrid')],
        absences: [away('berit', '2026-11-23', '2026-11-24')],
      },
      '2026-12-20',
      'astrid',
      'manager',
      'vacant',
    ],
    [
      "the manager's deputy before the director",
      {
        holdings: [held('manager', 'berit'), held('director', 'astrid'), deputy('manager', 'gun')],
        absences: [away('berit', '2026-11-23', '2026-11-24')],
      },
      '2026-12-20',
      'gun',
      'manager',
      'vacant',
    ],
    [
      'the nearest manager though away, when all are',
      {
        holdings: [held('manager', 'berit'), held('director', 'astrid')],
        absences: [away('berit', '2026-11-23', null), away('astrid', '2026-11-23', null)],
      },
      '2026-12-20',
      'berit',
      'manager',
      'vacant',
    ],
    [
      'nobody, and it is said, when nobody holds anything',
      { holdings: [] },
      '2026-12-20',
      null,
      'nobody',
      'vacant',
    ],
  ])('%s', (_name, change, dueOn, employeeId, via, standing) => {
    expect(whoActs(org(change), 'seat', d(dueOn), monday)).toMatchObject({ employeeId, via, standing });
  });

  it('falls to the manager on the day after the last, not on the last', () => {
    const ending = org({ holdings: [held('seat', 'siv', '2026-11-22'), held('manager', 'berit')] });
    expect(whoActs(ending, 'seat', d('2026-12-01'), d('2026-11-22')).employeeId).toBe('siv');
    expect(whoActs(ending, 'seat', d('2026-12-01'), d('2026-11-23')).employeeId).toBe('berit');
    expect(standingOn(ending, 'seat', d('2026-11-23'))).toBe('vacant');
  });

  it('does not go round for ever in units that are each other’s parents', () => {
    const ring = org({
      units: [
        { id: 'investigation', parentId: 'family' },
        { id: 'family', parentId: 'investigation' },
      ],
    });
    expect(
      whoActs({ ...ring, holdings: [held('manager', 'berit')] }, 'seat', monday, monday).employeeId,
    ).toBe('berit');
  });
});

describe('over random histories', () => {
  const day = fc.integer({ min: 0, max: 400 }).map((n) => addDays(d('2026-01-01'), n));
  const span = fc.tuple(day, fc.option(fc.nat(120), { nil: null })).map(([fromOn, length]) => ({
    fromOn,
    toOn: length === null ? null : addDays(fromOn, length),
  }));
  const people = fc.constantFrom('siv', 'olle', 'berit', 'gun', 'astrid');
  const seats = fc.constantFrom('seat', 'manager');
  const histories = fc.record({
    holdings: fc.array(
      fc.record({
        functionId: seats,
        employeeId: people,
        kind: fc.constantFrom('holder' as const, 'deputy' as const),
        span,
      }),
      { maxLength: 12 },
    ),
    absences: fc.array(fc.record({ employeeId: people, span }), { maxLength: 12 }),
    dueOn: day,
    on: day,
  });
  const build = (h: {
    holdings: {
      functionId: string;
      employeeId: string;
      kind: 'holder' | 'deputy';
      span: { fromOn: CalendarDate; toOn: CalendarDate | null };
    }[];
    absences: { employeeId: string; span: { fromOn: CalendarDate; toOn: CalendarDate | null } }[];
  }) =>
    org({
      // The top is always held: ending the last holding of a director without a successor is refused.
      holdings: [
        held('director', 'astrid'),
        ...h.holdings.map(({ span: s, ...rest }) => ({ ...rest, ...s })),
      ],
      absences: h.absences.map(({ span: s, employeeId }) => ({ employeeId, ...s })),
    });

  it('has a living holder for every duty on every day', () => {
    fc.assert(
      fc.property(histories, (h) => {
        const snapshot = build(h);
        const acting = whoActs(snapshot, 'seat', h.dueOn, h.on);
        const holds = snapshot.holdings.some(
          (x) =>
            x.employeeId === acting.employeeId &&
            x.functionId === acting.inFunctionId &&
            x.fromOn <= h.on &&
            (x.toOn === null || h.on <= x.toOn),
        );
        expect(holds).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('never gives a duty to somebody who is away while a manager is there', () => {
    fc.assert(
      fc.property(histories, (h) => {
        const snapshot = build(h);
        const acting = whoActs(snapshot, 'seat', h.dueOn, h.on);
        const isAway = (e: string | null) =>
          snapshot.absences.some(
            (a) => a.employeeId === e && a.fromOn <= h.on && (a.toOn === null || h.on <= a.toOn),
          );
        if (acting.via === 'holder' && acting.standing === 'absent') {
          // Waits for its holder only when the holder is back by the due day.
          expect(
            snapshot.absences.some(
              (a) =>
                a.employeeId === acting.employeeId &&
                a.fromOn <= h.dueOn &&
                (a.toOn === null || h.dueOn <= a.toOn),
            ),
          ).toBe(false);
        } else if (isAway(acting.employeeId)) {
          expect(isAway('astrid')).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
