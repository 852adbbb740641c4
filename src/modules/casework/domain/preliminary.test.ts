import { expect, test } from 'vitest';
import { ReporterCategory } from './codes.ts';
import { isMandated } from './preliminary.ts';

const professional = (category: ReporterCategory) => ({
  category,
  anonymous: false,
  professional: true,
});

test('those who report for themselves are not bound to, and are told nothing', () => {
  const free: ReporterCategory[] = [
    'non_profit',
    'guardian',
    'child',
    'relative',
    'self',
    'private_person',
    'anonymous',
    'court_prosecutor',
    'other',
  ];
  expect(ReporterCategory.options.filter((c) => !isMandated(professional(c))).sort()).toEqual(free.sort());
});

test('a teacher who reports as a private person is not told as a teacher', () => {
  expect(isMandated({ category: 'school', anonymous: false, professional: false })).toBe(false);
  expect(isMandated({ category: 'school', anonymous: true, professional: false })).toBe(false);
});
