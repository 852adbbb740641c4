import { expect, test } from 'vitest';
import { manualTable } from './manual-measure.ts';

const row = { unit: null, period: '2022-T3', state: 'measured', value: 92.9, numerator: 39, denominator: 42 };

test('a measure that is typed in is a line a unit and period', () => {
  const table = manualTable({
    measureId: 'D14',
    title: 'Aktuell handlingsplan',
    kind: 'share',
    better: 'up',
    accumulation: 'at_period_end',
    target: 100,
    reachesTarget: false,
    rows: [
      row,
      { ...row, unit: 'Utredning', state: 'not_applicable', value: null, numerator: null, denominator: null },
      { ...row, unit: 'Mottagning', state: 'not_measured', value: null, numerator: null, denominator: null },
      { ...row, unit: 'Öppenvård', value: 80, numerator: null, denominator: null },
    ],
    together: [{ period: '2022-T3', numerator: 39, denominator: 42 }],
  });
  expect(table.split('\n')).toEqual([
    'D14 Aktuell handlingsplan',
    '2022-T3\tNämnden\t92,9 %\t39/42',
    '2022-T3\tUtredning\tEj tillämpligt',
    '2022-T3\tMottagning\tEj mätt',
    '2022-T3\tÖppenvård\t80 %',
    '2022-T3\tEnheterna tillsammans\t39/42',
    'Mål\t100',
  ]);
});
