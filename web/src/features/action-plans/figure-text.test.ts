import { expect, test } from 'vitest';
import { figureText, wantedText } from './figure-text.ts';

test.each([
  [{ kind: 'share', least: 0.86, most: 0.86 }, '86\u00a0%'],
  [{ kind: 'share', least: 0.8, most: 1 }, 'mellan 80\u00a0% och 100\u00a0%'],
  [{ kind: 'count', least: 12, most: 12 }, '12'],
  [{ kind: 'count', least: 1, most: 4 }, 'mellan 1 och 4'],
  [{ kind: 'duration', least: 41.5, most: 41.5 }, '41,5 dagar'],
] as const)('%j is %s', (figure, text) => {
  expect(figureText({ ...figure, through: '2026-10-31' })).toBe(text);
});

test('what is to be reached is said with which way', () => {
  const measure = { measureId: 'm', title: 'Mått', kind: 'share', unitId: null, unitName: null } as const;
  expect(wantedText({ ...measure, direction: 'at_least', threshold: 0.95 })).toBe('ska vara minst 95\u00a0%');
  expect(wantedText({ ...measure, kind: 'duration', direction: 'at_most', threshold: 90 })).toBe(
    'ska vara högst 90 dagar',
  );
  expect(wantedText({ ...measure, direction: null, threshold: null })).toBeNull();
});
