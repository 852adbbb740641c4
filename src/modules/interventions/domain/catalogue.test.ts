import { describe, expect, test } from 'vitest';
import { calendarDate } from '#platform/calendar';
import { changedBetween, faultOf, type Said, standingOn } from './catalogue.ts';

const day = calendarDate;

const HAP: Said = {
  name: 'Samtal för unga om cannabis',
  method: 'HAP',
  evidence: null,
  targetGroup: 'Unga som använder cannabis',
  ageFrom: 13,
  ageTo: 21,
  regime: 'own',
  assessed: true,
  identity: 'kept',
  exemption: null,
  reportedAs: 'open_care',
  training: 'HAP-utbildning',
  evaluation: null,
  places: 12,
  activeFrom: day('2024-01-01'),
  activeTo: null,
};

describe('an entry of the catalogue', () => {
  test.each([
    ['ages the right way round', {}, null],
    ['one age', { ageTo: 13 }, null],
    ['ages the wrong way round', { ageTo: 12 }, { field: 'ageTo', code: 'before_lower_age' }],
    ['a form that is read safely', { evaluation: 'https://svar.exempel.se/hap' }, null],
    ...[
      'http://svar.exempel.se',
      'javascript:alert(1)',
      'https://alva:hemligt@svar.exempel.se',
      'https://svar',
      'svar',
    ].map(
      (evaluation) =>
        [`the form ${evaluation}`, { evaluation }, { field: 'evaluation', code: 'not_https' }] as const,
    ),
    // SoL 14:4–5 are about what is given without an individual assessment.
    [
      'assessed and not documented',
      { identity: 'counselling' },
      { field: 'identity', code: 'assessed_is_documented' },
    ],
    ['counselling', { assessed: false, identity: 'counselling' }, null],
    [
      'exempted without a decision',
      { assessed: false, identity: 'exempted' },
      { field: 'exemption', code: 'decision_missing' },
    ],
    [
      'exempted by a decision',
      { assessed: false, identity: 'exempted', exemption: 'SN 2026-01-20 § 7' },
      null,
    ],
    ['no lower age', { ageFrom: null, ageTo: 3 }, null],
    ['one day', { activeTo: day('2024-01-01') }, null],
    [
      'an end before its beginning',
      { activeTo: day('2023-12-31') },
      { field: 'activeTo', code: 'before_first_day' },
    ],
  ] as const)('with %s', (_what, other, fault) => {
    expect(faultOf({ ...HAP, ...other })).toEqual(fault);
  });

  test.each([
    ['2023-12-31', 'coming'],
    ['2024-01-01', 'active'],
    ['2026-06-30', 'active'],
    ['2026-07-01', 'ended'],
  ] as const)('stands on %s as %s', (on, standing) => {
    expect(standingOn({ activeFrom: day('2024-01-01'), activeTo: day('2026-06-30') }, day(on))).toBe(
      standing,
    );
  });

  test('that has no last day does not end', () => {
    expect(standingOn(HAP, day('2099-12-31'))).toBe('active');
  });

  test('tells what two versions say otherwise, ages and days each as one', () => {
    expect(changedBetween(HAP, HAP)).toEqual([]);
    expect(
      changedBetween(HAP, { ...HAP, places: 8, ageFrom: 12, ageTo: 20, activeTo: day('2027-01-01') }),
    ).toEqual(['ages', 'places', 'days']);
  });
});
