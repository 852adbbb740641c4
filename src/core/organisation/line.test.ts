import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, calendarDate } from '#platform/calendar';
import { dutyLine } from './line.ts';
import { type OrganisationSnapshot, whoActs } from './who-acts.ts';

const monday = calendarDate('2026-11-23');
const friday = calendarDate('2026-11-27');

const held = (functionId: string, employeeId: string, kind: 'holder' | 'deputy' = 'holder') => ({
  functionId,
  employeeId,
  kind,
  fromOn: calendarDate('2026-01-01'),
  toOn: null,
});
const away = (employeeId: string) => ({ employeeId, fromOn: monday, toOn: null });

/** Unit "utredning" under "barn och familj" under the office. Siv has the seat, Berit leads, Astrid leads the office. */
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

const duty = (functionId: string | null) => ({ unitId: 'investigation', functionId, dueOn: friday });
const people = (o: OrganisationSnapshot, functionId: string | null = 'seat') => {
  const line = dutyLine(o, duty(functionId), monday);
  return [line.acting?.employeeId ?? null, ...line.above.map((l) => l.employeeId)];
};

describe('the line of a duty', () => {
  it.each<[string, OrganisationSnapshot, (string | null)[], (string | null)?]>([
    ['goes from the holder to the manager to the next level', org(), ['siv', 'berit', 'astrid']],
    [
      'begins with the deputy in the holder’s absence',
      org({ holdings: [...org().holdings, held('seat', 'olle', 'deputy')], absences: [away('siv')] }),
      ['olle', 'berit', 'astrid'],
    ],
    [
      'begins above whoever it has fallen to',
      org({ holdings: [held('manager', 'berit'), held('director', 'astrid')] }),
      ['berit', 'astrid'],
    ],
    [
      'passes over a manager who is away, for the manager’s deputy',
      org({ holdings: [...org().holdings, held('manager', 'mira', 'deputy')], absences: [away('berit')] }),
      ['siv', 'mira', 'astrid'],
    ],
    [
      'passes over a manager who is away with no deputy',
      org({ absences: [away('berit')] }),
      ['siv', 'astrid'],
    ],
    [
      'tells those who are away when nobody above is present',
      org({ absences: [away('berit'), away('astrid')] }),
      ['siv', 'berit', 'astrid'],
    ],
    [
      'has each person once',
      org({ holdings: [held('seat', 'berit'), held('manager', 'berit'), held('director', 'astrid')] }),
      ['berit', 'astrid'],
    ],
    ['of what nobody has been given begins with the leader of the unit', org(), ['berit', 'astrid'], null],
    ['is empty where nobody holds anything', org({ holdings: [] }), [null]],
  ])('%s', (_, o, expected, functionId) => {
    expect(people(o, functionId)).toEqual(expected);
  });

  it('never has the manager of the function itself above it', () => {
    const line = dutyLine(org(), { unitId: 'family', functionId: 'manager', dueOn: friday }, monday);
    expect(line.acting).toEqual({ employeeId: 'berit', functionId: 'manager' });
    expect(line.above).toEqual([{ employeeId: 'astrid', functionId: 'director' }]);
  });

  it('agrees with who acts, and repeats nobody, in every organisation', () => {
    const somebody = fc.constantFrom('siv', 'olle', 'berit', 'mira', 'astrid');
    const someFunction = fc.constantFrom('seat', 'manager', 'director');
    const holdings = fc.array(
      fc.tuple(someFunction, somebody, fc.constantFrom('holder' as const, 'deputy' as const)),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(
        holdings,
        fc.array(somebody, { maxLength: 4 }),
        fc.integer({ min: 0, max: 9 }),
        (hs, as, n) => {
          const o = org({ holdings: hs.map((h) => held(...h)), absences: as.map(away) });
          const dueOn = addDays(monday, n);
          const line = dutyLine(o, { unitId: 'investigation', functionId: 'seat', dueOn }, monday);
          expect(line.acting?.employeeId ?? null).toBe(whoActs(o, 'seat', dueOn, monday).employeeId);
          const all = [line.acting, ...line.above].flatMap((l) => l?.employeeId ?? []);
          expect(new Set(all).size).toBe(all.length);
        },
      ),
    );
  });
});
