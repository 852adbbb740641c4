import { expect, test } from 'vitest';
import { inOrder } from './in-order.ts';

test('numbers count, and å, ä and ö come last', () => {
  const titles = [
    'Socialsekreterare 10',
    'Öppenvård',
    'Socialsekreterare 2',
    'Ärenden',
    'Åtgärder',
    'Administratör',
  ];
  expect(titles.sort(inOrder)).toEqual([
    'Administratör',
    'Socialsekreterare 2',
    'Socialsekreterare 10',
    'Åtgärder',
    'Ärenden',
    'Öppenvård',
  ]);
});
