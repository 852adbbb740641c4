import { expect, test } from 'vitest';
import { type ChangeTyped, readChange } from './budget-change.ts';

const typed: ChangeTyped = {
  key: 'a',
  area: 'barn',
  part: 'personal',
  side: 'cost',
  kronor: '1 500',
  fromMonth: 4,
};

test('more cost is plus, more income minus', () => {
  expect(readChange(typed)).toEqual({
    area: 'barn',
    part: 'personal',
    side: 'cost',
    amount: 150_000,
    fromMonth: 4,
  });
  expect(readChange({ ...typed, side: 'income' })?.amount).toBe(-150_000);
  expect(readChange({ ...typed, kronor: '-20' })?.amount).toBe(-2_000);
});

test.each([[{ area: '' }], [{ part: '' }], [{ kronor: '' }], [{ kronor: '0' }], [{ kronor: '1,5' }]])(
  'says nothing of %j',
  (lacking) => {
    expect(readChange({ ...typed, ...lacking })).toBeNull();
  },
);
