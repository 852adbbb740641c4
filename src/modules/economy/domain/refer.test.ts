import { expect, test } from 'vitest';
import { idOf, readId, SIDES } from './refer.ts';

test.each(
  SIDES.flatMap((side) => [
    { area: undefined, part: undefined, side },
    { area: null, part: undefined, side },
    { area: 'barn', part: undefined, side },
    { area: 'barn', part: null, side },
    { area: null, part: 'kopt-vard', side },
    { area: 'barn', part: 'kopt-vard', side },
  ]),
)('a row is found again by its id: %o', (referred) => {
  expect(readId(idOf(referred))).toEqual(referred);
});

test.each(['', '*/personal', 'barn/', 'barn:net', 'barn:cost:cost', 'Barn', 'barn/personal/x'])(
  '%s is no row',
  (id) => {
    expect(readId(id)).toBeNull();
  },
);
