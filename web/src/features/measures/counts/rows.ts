import type { CountAnswer } from '../../../api/index.ts';
import { periodInWords } from '../period.ts';
import type { CountTableRow } from './CountTable.tsx';
import { inOrder } from './count-words.ts';

export function groupRows(answer: CountAnswer): CountTableRow[] {
  return inOrder(answer).map(({ key, label, note, figure }) => ({
    key,
    name: label,
    note,
    figure,
    group: key,
    period: answer.period.key,
  }));
}

export function monthRows({ months, unit }: CountAnswer): CountTableRow[] {
  return months.map(({ period, figure }) => {
    const words = periodInWords(period.key);
    return {
      key: period.key,
      name: words.charAt(0).toUpperCase() + words.slice(1),
      note: null,
      figure,
      group: unit === null ? null : '',
      period: period.key,
    };
  });
}
