import { expect, test } from 'vitest';
import { searchLimit } from './search-limit.ts';

test('so many within any minute, for each by themselves, and again when the minute has gone', () => {
  let now = 0;
  const may = searchLimit({ count: 3, windowMs: 60_000 }, () => now);
  expect([may('siv'), may('siv'), may('siv'), may('siv')]).toEqual([true, true, true, false]);
  expect(may('olle')).toBe(true);
  now = 59_999;
  expect(may('siv')).toBe(false);
  now = 60_000;
  expect([may('siv'), may('siv'), may('siv'), may('siv')]).toEqual([true, true, true, false]);
});

test('what is refused does not count', () => {
  let now = 0;
  const may = searchLimit({ count: 1, windowMs: 1000 }, () => now);
  expect(may('siv')).toBe(true);
  for (now = 1; now < 1000; now += 100) expect(may('siv')).toBe(false);
  now = 1000;
  expect(may('siv')).toBe(true);
});
