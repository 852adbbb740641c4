import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { inWords } from '../../texts/findings.ts';
import type { FileKind } from '../codes.ts';
import type { EconomyTable, StatedCount, StatedMeasure } from '../figure.ts';
import { readFile } from '../form/rows.ts';
import { findingsIn } from './all.ts';
import { sumsIn } from './economy.ts';

/* A board's annual report for 2022 and its budget of investments for 2023, as they were published: every contradiction in them, and no other. */

function published(kind: FileKind, file: string) {
  const text = readFileSync(new URL(`../../../../app/demo/figures/${file}`, import.meta.url), 'utf8');
  const { content, faults } = readFile(kind, file, text, 2022);
  expect(faults).toEqual([]);
  return content as unknown;
}
const measures = published('measures', 'indicators-2022.csv') as { rows: StatedMeasure[] };
const counts = published('counts', 'stated-counts-2022.csv') as { rows: StatedCount[] };
const outcome = published('economy', 'economy-2022.csv') as EconomyTable;
const budget = published('economy', 'budget-2023-investments.csv') as EconomyTable;
const found = findingsIn({
  measures: [measures.rows],
  counts: counts.rows,
  economy: [outcome, budget],
  byHand: [],
});

describe('the published figures', () => {
  test('contradict themselves in four measures', () => {
    expect(
      found
        .filter((f) => f.severity === 'error')
        .map((f) => [f.code, 'measure' in f.facts && f.facts.measure, ...f.rows.map((r) => r.line)]),
    ).toEqual([
      ['year_contradicts_tertials', 'D11', 2, 12],
      ['share_contradicts_counts', 'D14', 3, 15],
      ['not_applicable_as_zero', 'D06', 6, 7],
      ['mean_of_shares', 'D13', 7, 14],
    ]);
  });

  test('have one more thing to ask about: a measure that is 0 three times', () => {
    const rest = found.filter((f) => f.severity !== 'error');
    expect(rest.map((f) => [f.severity, f.code, f.rows[0]?.line])).toEqual([
      ['warning', 'zero_every_time', 20],
    ]);
  });

  test('are told in plain sentences', () => {
    expect(found.slice(0, 4).map((f) => inWords(f).sentence.replaceAll('\u00a0', ' '))).toEqual([
      'D11 Barn 9–13 år i riskzon för kriminalitet som fått insats, 2022: årets 22 av 25 är 88 %, och det kan inte bli 60 % i T1, 100 % i T2 och 100 % i T3 hur de än fördelas.',
      'D14 Inskrivna med aktuell handlingsplan för arbete eller studier, T3 2022: det står 80 %, men 39 av 42 är 92,9 %.',
      'D06 Kontakt inom tre arbetsdagar, T3 2022: en enhet som inte har uppgiften är inlagd som 0 % och drar ned värdet till 86 %. Utan den är det 98 %. Det är vad ett ovägt medel av 8 enheter blir när en av dem är 0.',
      'D13 Vårdnadshavare som upplever att deras förslag hörts, T3 2022: 92 % är ett medelvärde av 100 % och 83 % för grupper av olika storlek. Det säger inte hur stor andelen är.',
    ]);
  });

  test('hold every sum of money', () => {
    const sums = [...sumsIn(outcome), ...sumsIn(budget)];
    expect(sums.map((s) => s.distance).filter((d) => d !== 'none')).toEqual([]);
    expect(sums.filter((s) => s.row.level === 'total').map((s) => [s.figure, s.computed])).toEqual([
      ['budget_cost', 335813],
      ['budget_income', 57613],
      ['outcome_cost', 347123],
      ['outcome_income', 53807],
      ['deviation_cost', -11310],
      ['deviation_income', -3806],
      ['deviation_net', -15116],
      ['cost', 700],
      ['income', 0],
      ['net', 700],
    ]);
  });
});
