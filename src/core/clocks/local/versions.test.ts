import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, calendarDate as d } from '#platform/calendar';
import { ruleOn } from '../rules/index.ts';
import { dueOf, tenantRules } from './tenant-rules.ts';
import { judgingLocal, type LocalVersion, localOn, spansOf } from './versions.ts';

const version = (n: number, validFrom: string, more: Partial<LocalVersion> = {}): LocalVersion => ({
  ruleId: 'BU-020',
  version: n,
  validFrom: d(validFrom),
  target: { length: 14 - n, unit: 'calendar_days' },
  warnAt: [],
  appliesToPending: false,
  reason: 'Beslut i nämnden',
  setAt: new Date('2026-11-20T09:15:00+01:00'),
  employeeId: null,
  functionId: null,
  ...more,
});

describe('what the municipality has decided', () => {
  it('holds until the day before the next', () => {
    const spans = spansOf([version(1, '2026-01-01'), version(2, '2026-06-01')]);
    expect(spans.map((s) => [s.validFrom, s.validTo])).toEqual([
      ['2026-01-01', '2026-05-31'],
      ['2026-06-01', null],
    ]);
    expect(localOn(spans, d('2025-12-31'))).toBeUndefined();
    expect(localOn(spans, d('2026-05-31'))?.version).toBe(1);
    expect(localOn(spans, d('2026-06-01'))?.version).toBe(2);
  });

  it('puts an end to what was planned when it begins earlier or on the same day', () => {
    const spans = spansOf([
      version(1, '2026-01-01'),
      version(2, '2027-01-01'),
      version(3, '2026-12-01'),
      version(4, '2026-12-01'),
    ]);
    expect(spans.map((s) => s.neverHeld)).toEqual([false, true, true, false]);
    expect(localOn(spans, d('2026-11-30'))?.version).toBe(1);
    expect(localOn(spans, d('2027-06-01'))?.version).toBe(4);
  });

  it('judges what was pending when it says so', () => {
    const spans = spansOf([version(1, '2026-01-01'), version(2, '2026-06-01', { appliesToPending: true })]);
    expect(judgingLocal(spans, d('2026-03-01'), d('2026-05-31'))?.version).toBe(1);
    expect(judgingLocal(spans, d('2026-03-01'), d('2026-06-01'))?.version).toBe(2);
    const silent = spansOf([version(1, '2026-01-01'), version(2, '2026-06-01')]);
    expect(judgingLocal(silent, d('2026-03-01'), d('2027-06-01'))?.version).toBe(1);
    const planned = spansOf([version(1, '2026-06-01', { appliesToPending: true }), version(2, '2026-05-01')]);
    expect(judgingLocal(planned, d('2026-03-01'), d('2026-07-01'))).toBeUndefined();
  });

  it('is one version on every day after the first, the last one set of those that have begun', () => {
    const histories = fc.array(fc.nat(40), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(histories, fc.nat(60), (starts, n) => {
        const versions = starts.map((s, i) => version(i + 1, addDays(d('2026-01-01'), s)));
        const day = addDays(d('2026-01-01'), n);
        const begun = versions.filter((v) => v.validFrom <= day);
        expect(localOn(spansOf(versions), day)?.version).toBe(begun.at(-1)?.version);
      }),
    );
  });
});

describe('the rules of a municipality', () => {
  const day = d('2026-11-20');
  const watched = (rules: ReturnType<typeof tenantRules>, id: string) =>
    rules.watched(id, day, day).map((w) => [w.as, w.ruleId, w.local?.version ?? null]);

  it('without anything decided are the national ones', () => {
    const rules = tenantRules([]);
    expect(watched(rules, 'BU-020')).toEqual([['clock', 'BU-020', null]]);
    expect(watched(rules, 'GEN-010')).toEqual([['mark', 'GEN-010', null]]);
    expect(watched(rules, 'BU-010')).toEqual([['clock', 'BU-010', null]]);
    expect(watched(rules, 'LOK-010')).toEqual([]);
  });

  it('hold a target beside the law’s number, instead of none, or not at all', () => {
    const set = (ruleId: string, length: number) =>
      tenantRules([version(1, '2026-01-01', { ruleId, target: { length, unit: 'calendar_days' } })]);
    expect(watched(set('BU-020', 10), 'BU-020')).toEqual([
      ['clock', 'BU-020', null],
      ['clock', 'BU-020-L', 1],
    ]);
    expect(watched(set('GEN-010', 2), 'GEN-010')).toEqual([['clock', 'GEN-010', 1]]);
    expect(watched(set('LOK-010', 2), 'LOK-010')).toEqual([['clock', 'LOK-010', 1]]);
    const withdrawn = tenantRules([
      version(1, '2026-01-01', { ruleId: 'LOK-010' }),
      version(2, '2026-06-01', { ruleId: 'LOK-010', target: null }),
    ]);
    expect(watched(withdrawn, 'LOK-010')).toEqual([]);
  });

  it('let the law win when it has become stricter than the target', () => {
    // Five months were stricter than six; they are laxer than the two months of older law.
    const rules = tenantRules([
      version(1, '2025-01-01', { ruleId: 'BU-050', target: { length: 5, unit: 'months' } }),
    ]);
    const of = (on: string) => rules.watched('BU-050', d(on), d(on)).map((w) => w.ruleId);
    expect(of('2025-06-30')).toEqual(['BU-050']);
    expect(of('2025-07-01')).toEqual(['BU-050', 'BU-050-L']);
    expect(rules.targetOn(ruleOn('BU-050', d('2025-06-30')), d('2025-06-30'))).toBeNull();
  });

  it('count a target without a possible later day', () => {
    const [, beside] = tenantRules([version(1, '2026-01-01')]).watched('BU-020', day, day);
    if (!beside) throw new Error('No target');
    // 13 days from Monday 23 November end on Sunday 6 December.
    const due = dueOf(beside, new Date('2026-11-23T09:00:00+01:00'));
    expect(due).toMatchObject({ dueOn: '2026-12-06', possibleLaterOn: null, possibleLaterAt: null });
  });
});
