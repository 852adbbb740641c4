import { describe, expect, it } from 'vitest';
import type { UnitOverview } from '../../../api/index.ts';
import { figuresOf } from './figures.ts';
import { numberColumns } from './rule-columns.ts';

const rule = (name: string, counts: Partial<UnitOverview['rules'][number]['counts']>, local = false) => ({
  ruleId: name,
  name,
  local,
  counts: { overdue: 0, today: 0, days3: 0, days7: 0, days30: 0, later: 0, ...counts },
  total: Object.values(counts).reduce((n, m) => n + m, 0),
});

const overview = (changes: Partial<UnitOverview>): UnitOverview => ({
  today: '2026-12-04',
  unitName: 'Barn och familj',
  figures: { overdue: 0, within3Days: 0, withoutHolder: 0, unassigned: 0 },
  rules: [],
  workload: [],
  ...changes,
});

const said = (changes: Partial<UnitOverview>) =>
  figuresOf(overview(changes)).map(({ n, isBad, note }) => [n, isBad, note]);

describe('the four figures', () => {
  it('say in words that all is well', () => {
    expect(said({})).toEqual([
      [0, false, 'alla frister ligger inom tid'],
      [0, false, 'ingen i dag'],
      [0, false, 'alla frister har en innehavare'],
      [0, false, 'alla ärenden är fördelade'],
    ]);
  });

  it('say what presses most, and never a local target as if it were law', () => {
    const figures = { overdue: 5, within3Days: 3, withoutHolder: 2, unassigned: 1 };
    const rules = [
      rule('Skyddsbedömning', { overdue: 1, today: 2 }),
      rule('Förhandsbedömning', { overdue: 4, days3: 1 }, true),
    ];
    const workload = [{ standing: 'vacant', openClocks: 2 }] as UnitOverview['workload'];
    expect(said({ figures, rules, workload })).toEqual([
      [5, true, 'flest: Förhandsbedömning (lokalt mål), 4'],
      [3, false, 'varav 2 i dag'],
      [2, true, 'i 1 vakant funktion'],
      [1, false, 'ärende som ingen funktion har'],
    ]);
  });
});

describe('the table of rules', () => {
  it('adds up: each clock is in one stretch', () => {
    const rules = [
      rule('A', { overdue: 1, today: 2, days3: 3 }),
      rule('B', { days7: 4, days30: 5, later: 6 }),
    ];
    const sums = numberColumns(rules).map(({ sum }) => sum);
    expect(sums).toEqual([1, 2, 3, 4, 11, 21]);
    expect(sums.slice(0, -1).reduce((a, b) => a + b)).toBe(sums.at(-1));
  });
});
