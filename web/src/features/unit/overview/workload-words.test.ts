import { describe, expect, it } from 'vitest';
import type { Workload } from '../../../api/index.ts';
import { byWork, nameOf, workloadInWords } from './workload-words.ts';

const row = (employeeName: string | null, weighted: number, changes: Partial<Workload> = {}): Workload => ({
  functionId: `f-${employeeName ?? weighted}`,
  title: `Socialsekreterare ${weighted}`,
  unitName: 'Utredning barn',
  employeeName,
  standing: employeeName === null ? 'vacant' : 'held',
  absentUntil: null,
  openCases: weighted,
  preliminary: 0,
  investigations: 0,
  weighted,
  overdue: 0,
  openClocks: 0,
  ...changes,
});

const all = [
  row('Emil Torpvik', 30, { standing: 'absent' }),
  row('Siv Rönnfors', 9),
  row(null, 40),
  row('Mira Dalholm', 12),
  row('Åsa Ek', 9, { title: 'Familjebehandlare' }),
];

describe('the workload', () => {
  it('begins with who has most and ends with those who are not there', () => {
    expect(byWork(all).map(nameOf)).toEqual([
      'Mira Dalholm',
      'Åsa Ek',
      'Siv Rönnfors',
      'Socialsekreterare 40',
      'Emil Torpvik',
    ]);
  });

  it('says in words what the bars show', () => {
    expect(workloadInWords(all)).toBe(
      'Mira Dalholm har mest (12), Siv Rönnfors minst (9), Emil Torpvik är frånvarande, Socialsekreterare 40 är vakant.',
    );
  });

  it('names nobody as having least when all have the same, and says nothing of nobody', () => {
    expect(workloadInWords([row('Siv Rönnfors', 3), row('Olle Tegnér', 3)])).toBe(
      'Siv Rönnfors har mest (3).',
    );
    expect(workloadInWords([])).toBe('');
  });
});
