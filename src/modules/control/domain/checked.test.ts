import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countSample, mayBeTold } from './checked.ts';
import { CheckAnswer } from './codes.ts';

const answer = fc.constantFrom(...CheckAnswer.options);
const rows = (checkpoints: number) =>
  fc.array(fc.array(answer, { minLength: checkpoints, maxLength: checkpoints }), { maxLength: 30 });

test('with and without remark are all that were checked, and the answers to a checkpoint too', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 5 }).chain((n) => fc.tuple(fc.constant(n), rows(n))),
      ([n, checked]) => {
        const count = countSample(40, checked, n);
        expect(count.withRemark + count.withoutRemark).toBe(checked.length);
        for (const c of count.checkpoints) expect(c.yes + c.no + c.notApplicable).toBe(checked.length);
        expect(count.withRemark).toBe(checked.filter((r) => r.some((a) => a === 'no')).length);
      },
    ),
  );
});

test('what does not apply is no remark', () => {
  expect(
    countSample(
      5,
      [
        ['not_applicable', 'not_applicable'],
        ['yes', 'no'],
      ],
      2,
    ),
  ).toEqual({
    drawn: 5,
    checked: 2,
    withRemark: 1,
    withoutRemark: 1,
    checkpoints: [
      { yes: 1, no: 0, notApplicable: 1 },
      { yes: 0, no: 1, notApplicable: 1 },
    ],
  });
});

const yes = (n: number) => Array.from({ length: n }, () => ['yes' as const]);
const no = (n: number) => Array.from({ length: n }, () => ['no' as const]);

test.each([
  ['25 of 310, three with a remark', 25, 310, [...yes(22), ...no(3)], true],
  ['all 25 of 25, three with a remark: who they are is known', 25, 25, [...yes(22), ...no(3)], false],
  ['all but four', 25, 29, [...yes(22), ...no(3)], false],
  ['four of 310', 4, 310, [...yes(3), ...no(1)], false],
  ['all 25 of 25, none with a remark', 25, 25, yes(25), true],
  ['all 12 of 12, six of each', 12, 12, [...yes(6), ...no(6)], true],
  ['24 of the 25 that were drawn of 310', 25, 310, [...yes(21), ...no(3)], false],
  ['nobody checked yet', 25, 310, [], false],
] as const)('%s', (_, drawn, population, checked, told) => {
  expect(mayBeTold(countSample(drawn, checked, 1), { population, ended: false, elsewhere: null })).toBe(told);
});

test.each([
  ['what nobody checked before the last day', 20, true, null, true],
  ['one elsewhere, whose answers would be the difference', 25, false, 1, false],
  ['four elsewhere, also after the last day', 25, true, 4, false],
  ['five elsewhere', 25, false, 5, true],
  ['five elsewhere, not all checked yet', 24, false, 5, false],
  ['none elsewhere, not all checked yet', 3, false, 0, true],
] as const)('%s', (_, checked, ended, elsewhere, told) => {
  const rows = [...yes(checked - 1), ...no(1)];
  expect(mayBeTold(countSample(25, rows, 1), { population: 310, ended, elsewhere })).toBe(told);
});
