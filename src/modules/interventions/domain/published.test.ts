import { expect, test } from 'vitest';
import { publishedGroupOf } from './published.ts';

test.each([
  ['child_youth', 'open_care', 'children_youth'],
  // A young person's is told with children and the young, whatever it is.
  ['child_youth', 'housing_support', 'children_youth'],
  ['adult_misuse', 'open_care', 'adults'],
  ['adult_violence', 'open_care', 'adults'],
  ['adult_misuse', 'housing_support', 'adults_housing_support'],
  ['child_youth', 'elsewhere', null],
  ['adult_misuse', 'elsewhere', null],
] as const)('of %s, told as %s: %s', (area, reportedAs, group) => {
  expect(publishedGroupOf(area, reportedAs)).toBe(group);
});
