import { describe, expect, test } from 'vitest';
import { intakeRules, isTooYoungFor, isYoung } from './areas.ts';
import { Area } from './codes.ts';

describe('what is owed from when it came in', () => {
  test.each([
    // kind, area, age on the day, rules, source
    ['concern_report', 'child_youth', 0, ['BU-010', 'BU-020'], 'SoL 20:1, 20:2: barn'],
    ['concern_report', 'child_youth', 17, ['BU-010', 'BU-020'], 'SoL 20:1, 20:2: barn'],
    ['concern_report', 'child_youth', null, ['BU-010', 'BU-020'], 'SoL 20:1, 20:2: okänt eller ofött barn'],
    ['concern_report', 'child_youth', 20, ['BU-010', 'BU-020'], 'SoL 20:1, 20:2: ung'],
    ['concern_report', 'adult_misuse', 18, ['BU-010', 'BU-020'], 'SoL 20:1, 20:2: ung'],
    ['concern_report', 'adult_violence', 20, ['BU-010', 'BU-020'], 'SoL 20:1, 20:2: ung'],
    ['concern_report', 'adult_misuse', 21, ['GEN-010'], 'SoL 14:2: genast, inget antal dagar'],
    ['concern_report', 'disability', 64, ['GEN-010'], 'SoL 14:2: genast, inget antal dagar'],
    ['concern_report', 'adult_misuse', null, ['BU-010', 'BU-020'], 'SoL 20:1, 20:2: kan vara under 21'],
    ['application', 'child_youth', 9, [], 'SoL 20:2 gäller anmälan, inte ansökan'],
    ['application', 'adult_misuse', 19, [], 'SoL 20:2 gäller anmälan, inte ansökan'],
    ['application', 'economic_assistance', 45, [], 'SoL 14:2: inleds genast'],
  ] as const)('%s, %s, age %s: %j (%s)', (kind, area, age, rules, _source) => {
    expect(intakeRules({ kind, area, age })).toEqual(rules);
    expect(isYoung({ kind, area, age })).toBe(rules.length === 2);
  });
});

describe('an area for adults', () => {
  test.each(Area.options)('%s', (area) => {
    const isAdults = area !== 'child_youth';
    const kind = 'concern_report';
    expect(isTooYoungFor({ kind, area, age: 17 })).toBe(isAdults);
    expect(isTooYoungFor({ kind, area, age: 18 })).toBe(false);
    expect(isTooYoungFor({ kind, area, age: null })).toBe(false);
  });

  test('takes a child’s application for LSS, which has no lowest age (LSS 1 §), and no report about one', () => {
    expect(isTooYoungFor({ kind: 'application', area: 'disability', age: 4 })).toBe(false);
    expect(isTooYoungFor({ kind: 'application', area: 'social_psychiatry', age: 17 })).toBe(true);
    expect(isTooYoungFor({ kind: 'concern_report', area: 'disability', age: 4 })).toBe(true);
  });
});
