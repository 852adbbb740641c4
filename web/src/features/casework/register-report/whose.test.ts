import { describe, expect, it, test } from 'vitest';
import { emptyChild } from './report-values.ts';
import { areaOf, areasFor, isAboutAdult, isForChild, proposedArea } from './whose.ts';

const TODAY = '2026-11-20';
const born = (birthDate: string) => ({ ...emptyChild(0), birthDate });
const numbered = (identityNumber: string) => ({ ...emptyChild(0), identityNumber });

describe('the area that is proposed', () => {
  test.each([
    ['nothing known', emptyChild(0), 'child_youth'],
    ['17 years', born('2008-11-21'), 'child_youth'],
    ['18 today', born('2008-11-20'), null],
    ['45 by the number', numbered('19810211-9800'), null],
    ['45 by ten digits', numbered('810211-9800'), null],
    ['6 by ten digits', numbered('200211-9800'), 'child_youth'],
    ['a coordination number of 45', numbered('198102719807'), null],
    ['over a hundred', numbered('200211+9800'), null],
    ['half a number', numbered('198102'), 'child_youth'],
  ] as const)('%s: %s', (_what, child, area) => {
    expect(proposedArea([child], TODAY)).toBe(area);
  });
});

it('nobody chooses for a child, and one child decides for the whole report', () => {
  const both = [born('1981-02-11'), born('2015-02-11')];
  expect(isForChild(both, TODAY)).toBe(true);
  expect(areaOf({ kind: 'concern_report', area: 'adult_misuse', children: both }, TODAY)).toBe('child_youth');
  expect(
    areaOf(
      { kind: 'concern_report', area: 'adult_misuse', children: [{ ...emptyChild(0), unborn: true }] },
      TODAY,
    ),
  ).toBe('child_youth');
});

it('what is chosen holds for whoever may be an adult', () => {
  expect(areaOf({ kind: 'concern_report', area: 'adult_misuse', children: [emptyChild(0)] }, TODAY)).toBe(
    'adult_misuse',
  );
  expect(areaOf({ kind: 'concern_report', area: 'child_youth', children: [born('2007-01-01')] }, TODAY)).toBe(
    'child_youth',
  );
  expect(areaOf({ kind: 'concern_report', area: null, children: [born('2007-01-01')] }, TODAY)).toBeNull();
});

it('LSS has no lowest age: a child can apply in that area, and is a child all the same', () => {
  const child = born('2016-04-19');
  const applies = { kind: 'application', area: 'disability', children: [child] } as const;
  expect(areasFor(applies, TODAY)).toEqual(['child_youth', 'disability']);
  expect(areaOf(applies, TODAY)).toBe('disability');
  expect(isAboutAdult(applies, TODAY)).toBe(false);
  expect(areaOf({ ...applies, area: null }, TODAY)).toBe('child_youth');
  expect(areaOf({ ...applies, area: 'economic_assistance' }, TODAY)).toBe('child_youth');
  expect(areaOf({ ...applies, kind: 'concern_report' }, TODAY)).toBe('child_youth');
  expect(areasFor({ ...applies, children: [{ ...child, unborn: true }] }, TODAY)).toEqual(['child_youth']);
});
