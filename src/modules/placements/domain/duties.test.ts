import { describe, expect, test } from 'vitest';
import { calendarDate } from '#platform/calendar';
import { afterCare, type Care, changeOf, dutiesOf, plansOwed } from './duties.ts';

const day = calendarDate;
const care: Care = {
  basis: 'sol',
  basisFrom: day('2026-01-15'),
  startedOn: day('2026-01-15'),
  stayId: 'a',
  form: 'family_home',
  stayFrom: day('2026-01-15'),
  child: true,
  birthDate: day('2015-03-01'),
  concludedOn: null,
};
const owed = (other: Partial<Care> = {}) =>
  dutiesOf({ ...care, ...other }).map(({ ruleId, from }) => `${ruleId} ${from}`);

describe('what is owed while care goes on', () => {
  test.each([
    [
      'a child by consent: considered from when the care began',
      {},
      ['PL-010 2026-01-15', 'PL-014 2026-01-15'],
    ],
    [
      'by LVU 2 §: from when that care began',
      { basis: 'lvu_2', basisFrom: day('2026-04-01') },
      ['PL-011 2026-04-01', 'PL-014 2026-01-15', 'PL-024 2015-03-01'],
    ],
    [
      'by LVU 3 §: re-examined',
      { basis: 'lvu_3', form: 'residential_home' },
      ['PL-012 2026-01-15', 'PL-024B 2015-03-01'],
    ],
    [
      'by both: considered and re-examined',
      { basis: 'lvu_2_3', form: 'state_home' },
      ['PL-011 2026-01-15', 'PL-012 2026-01-15', 'PL-024B 2015-03-01'],
    ],
    ['in custody: the court has it', { basis: 'lvu_6', form: 'emergency_home' }, []],
    ['in sheltered housing: by its own law', { form: 'sheltered_housing' }, ['LSB-012 2026-01-15']],
    ['an adult by consent: nothing', { child: false, form: 'residential_home' }, []],
    ['an adult by LVM: nothing here', { child: false, basis: 'lvm', form: 'state_home' }, []],
    [
      'a young adult by LVU 3 §: re-examined',
      { child: false, basis: 'lvu_3', birthDate: day('2007-03-01') },
      ['PL-012 2026-01-15', 'PL-024B 2007-03-01'],
    ],
    [
      'somebody of 18 by LVU 2 §: the care must have ended',
      { child: false, basis: 'lvu_2' },
      ['PL-024 2015-03-01'],
    ],
    ['in an emergency home while it is investigated', { form: 'emergency_home' }, ['PL-010 2026-01-15']],
    [
      'and two months from when that is concluded',
      { form: 'emergency_home', concludedOn: day('2026-03-10') },
      ['PL-010 2026-01-15', 'PL-020 2026-03-10'],
    ],
    [
      'who came there after it: from then',
      { form: 'emergency_home', concludedOn: day('2025-03-10') },
      ['PL-010 2026-01-15', 'PL-020 2026-01-15'],
    ],
    [
      'placed before the two years came',
      { basisFrom: day('2024-02-01'), stayFrom: day('2024-02-01') },
      ['PL-010 2024-02-01', 'PL-014 2025-01-01'],
    ],
  ] as const)('%s', (_what, other, expected) => {
    expect(owed(other)).toEqual(expected);
  });
});

describe('what a change turns', () => {
  const change = (a: Partial<Care>, b: Partial<Care>) => {
    const { begins, ends } = changeOf(dutiesOf({ ...care, ...a }), dutiesOf({ ...care, ...b }));
    return [ends.map((d) => d.ruleId), begins.map((d) => `${d.ruleId} ${d.from}`)];
  };
  test.each([
    [
      'consent to LVU 2 §',
      {},
      { basis: 'lvu_2', basisFrom: day('2026-05-01') },
      [['PL-010'], ['PL-011 2026-05-01', 'PL-024 2015-03-01']],
    ],
    [
      'LVU 2 § to both: what was owed goes on',
      { basis: 'lvu_2' },
      { basis: 'lvu_2_3', basisFrom: day('2026-05-01') },
      [['PL-024'], ['PL-012 2026-05-01', 'PL-024B 2015-03-01']],
    ],
    [
      'one family home to another: two years anew',
      {},
      { stayId: 'b', stayFrom: day('2026-06-01') },
      [['PL-014'], ['PL-014 2026-06-01']],
    ],
    [
      'family home to HVB: considered as before',
      {},
      { stayId: 'b', form: 'residential_home' },
      [['PL-014'], []],
    ],
    ['nothing', {}, {}, [[], []]],
  ] as const)('%s', (_what, a, b, expected) => {
    expect(change(a, b)).toEqual(expected);
  });
});

test('plans are owed of a child alone', () => {
  expect(plansOwed(true, day('2026-01-15')).map((d) => d.ruleId)).toEqual(['PL-019', 'PL-018']);
  expect(plansOwed(false, day('2026-01-15'))).toEqual([]);
});

test.each([
  ['sol', true, { ruleId: 'BU-051', must: false }],
  ['lvu_2', true, { ruleId: 'BU-052', must: true }],
  ['lvu_3', false, null],
  ['sol', false, null],
  ['lvm', true, null],
] as const)('followed up after care by %s, of a child: %s', (basis, child, expected) => {
  expect(afterCare(basis, child)).toEqual(expected);
});
