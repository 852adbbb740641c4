import { expect, test } from 'vitest';
import { remarksOf } from './remarks.ts';

test('each line has its faults and the kinds of what does not add up, once, and of this file alone', () => {
  const fault = { line: 3, column: 'T1', code: 'x', sentence: 'Rad 3: fel.' };
  const found = {
    code: 'c',
    severity: 'error' as const,
    title: 'Två värden',
    sentence: '',
    do: '',
    rows: [
      { file: 'a.csv', line: 2 },
      { file: 'b.csv', line: 4 },
      { file: 'inskrivet', line: null },
    ],
  };
  expect([...remarksOf('a.csv', [fault], [found, found])]).toEqual([
    [3, { isFault: true, sentences: ['Rad 3: fel.'] }],
    [2, { isFault: false, sentences: ['Två värden.'] }],
  ]);
});
