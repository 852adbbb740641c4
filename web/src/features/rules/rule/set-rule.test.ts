import { describe, expect, it } from 'vitest';
import type { RuleDetail } from '../../../api/index.ts';
import { checkRule, type RuleValues, ruleValues, toSetRule } from './set-rule.ts';

const TODAY = '2026-12-04';

const detail = (rule: Partial<RuleDetail['rule']>, seen = 0): RuleDetail =>
  ({
    on: TODAY,
    rule: { ruleId: 'BU-020', local: null, suggestion: null, unit: 'calendar_days', length: 14, ...rule },
    localVersions: Array.from({ length: seen }, () => ({})),
  }) as unknown as RuleDetail;

const values = (changes: Partial<RuleValues>): RuleValues => ({
  hasTarget: true,
  length: '10',
  unit: 'calendar_days',
  isLate: false,
  lateFrom: '',
  validFrom: TODAY,
  appliesToPending: false,
  reason: 'Nämndens beslut 2026-11-24 § 88',
  ...changes,
});

describe('a target of the municipality’s own', () => {
  it('begins with what there is, else with what others use, and never with a number that is law', () => {
    expect(ruleValues(detail({}))).toMatchObject({ length: '', unit: 'calendar_days', validFrom: TODAY });
    const suggestion = { length: 3, unit: 'working_days', source: '' } as const;
    expect(ruleValues(detail({ suggestion }))).toMatchObject({ length: '3', unit: 'working_days' });
    const local = { length: 10, unit: 'calendar_days' } as RuleDetail['rule']['local'];
    expect(ruleValues(detail({ local, suggestion }))).toMatchObject({ length: '10', unit: 'calendar_days' });
  });

  it('needs a whole number, a day that has not passed, and reasons', () => {
    expect(checkRule(values({}), TODAY)).toEqual({});
    const errors = checkRule(values({ length: '1,5', validFrom: '2026-12-03', reason: ' ' }), TODAY);
    expect(Object.keys(errors)).toEqual(['target.length', 'validFrom', 'reason']);
  });

  it('needs no number when it is taken back', () => {
    expect(checkRule(values({ hasTarget: false, length: '' }), TODAY)).toEqual({});
    expect(toSetRule(values({ hasTarget: false, length: '' }), detail({}, 2))).toMatchObject({
      target: null,
      seenVersions: 2,
    });
  });

  it('is sent as it was written', () => {
    expect(toSetRule(values({ length: ' 10 ', validFrom: '20270101' }), detail({}))).toEqual({
      ruleId: 'BU-020',
      validFrom: '2027-01-01',
      target: { length: 10, unit: 'calendar_days' },
      appliesToPending: false,
      reason: 'Nämndens beslut 2026-11-24 § 88',
      seenVersions: 0,
    });
  });

  it('what comes late in the day may be counted from the day after, where days are counted', () => {
    const late = values({ length: '0', unit: 'calendar_days', isLate: true, lateFrom: '21.00' });
    expect(checkRule(late, TODAY)).toEqual({});
    expect(toSetRule(late, detail({}, 0)).target).toEqual({
      length: 0,
      unit: 'calendar_days',
      lateFrom: '21:00',
    });
    expect(Object.keys(checkRule({ ...late, lateFrom: 'sent' }, TODAY))).toEqual(['target.lateFrom']);
    expect(toSetRule({ ...late, unit: 'hours' }, detail({}, 0)).target).toEqual({ length: 0, unit: 'hours' });
  });
});
