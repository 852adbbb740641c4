import { expect, test } from 'vitest';
import { namesSomebody } from './somebody.ts';

test.each([
  ['with its century and a hyphen', 'Placering 19900101-9810', true],
  ['without its century', '900101-9810', true],
  ['of somebody over a hundred', '900101+9810', true],
  ['in a row', '199001019810', true],
  ['a coordination number', '900161-9825', true],
  ['a coordination number in a row', 'obj 199001619825 HVB', true],
  ['a code of twelve digits with another last one', '199001019811', false],
  ['a month that there is not', '901301-9810', false],
  ['longer than a number', '4199001019810', false],
  ['an account', '4610', false],
])('%s', (_, text, is) => {
  expect(namesSomebody(text)).toBe(is);
});
