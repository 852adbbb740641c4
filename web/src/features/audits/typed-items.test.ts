import { expect, test } from 'vitest';
import { questionIn, rowsIn } from './typed-items.ts';

test('rows are told apart, and empty ones left out', () => {
  expect(rowsIn(' Ett \n\n två\n')).toEqual(['Ett', 'två']);
});

test.each([
  ['Delvis: Hålls tiderna?', { text: 'Hålls tiderna?', assessment: 'partly' }],
  ['nej : Hålls tiderna?', { text: 'Hålls tiderna?', assessment: 'no' }],
  ['Ja:', { text: 'Ja:' }],
  ['Jämförs tiderna?', { text: 'Jämförs tiderna?' }],
])('%s', (row, question) => {
  expect(questionIn(row)).toEqual(question);
});
