import { expect, test } from 'vitest';
import { checkValue, toCommand, type ValueValues } from './value-values.ts';

const COUNTED: ValueValues = {
  unitId: '',
  tertial: 'T3',
  state: 'measured',
  why: '',
  numerator: '39',
  denominator: '42',
  share: '',
  value: '',
  comment: 'Enligt texten.',
};

test.each([
  ['counts', COUNTED, true, []],
  ['a share alone', { ...COUNTED, numerator: '', denominator: '', share: '92,9' }, true, []],
  ['neither', { ...COUNTED, numerator: '', denominator: '' }, true, ['numerator']],
  ['words for a number', { ...COUNTED, numerator: 'många' }, true, ['numerator']],
  ['a count', { ...COUNTED, value: '25' }, false, []],
  ['no count', COUNTED, false, ['value']],
  ['not measured, without why', { ...COUNTED, state: 'not_measured' as const }, true, ['why']],
  ['no comment', { ...COUNTED, comment: ' ' }, true, ['comment']],
])('%s', (_what, values, isShare, fields) => {
  expect(Object.keys(checkValue(values, isShare))).toEqual(fields);
});

test('what is sent holds the numbers that its state has, and no others', () => {
  const of = { code: 'D14', year: 2022, version: 0, isShare: true };
  expect(toCommand(COUNTED, of)).toEqual({
    code: 'D14',
    year: 2022,
    tertial: 'T3',
    seenVersion: 0,
    state: 'measured',
    numerator: 39,
    denominator: 42,
    comment: 'Enligt texten.',
  });
  expect(toCommand({ ...COUNTED, state: 'not_applicable', why: 'Annan enhet.', unitId: 'u' }, of)).toEqual({
    code: 'D14',
    year: 2022,
    tertial: 'T3',
    unitId: 'u',
    seenVersion: 0,
    state: 'not_applicable',
    why: 'Annan enhet.',
    comment: 'Enligt texten.',
  });
});
