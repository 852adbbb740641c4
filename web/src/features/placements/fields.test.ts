import { describe, expect, test } from 'vitest';
import { emptyValues, type Field, faultsOf, toSend } from './fields.ts';

const FIELDS: readonly Field[] = [
  { name: 'on', label: 'Dag', kind: 'day', value: '2026-11-20', min: '2026-11-01' },
  { name: 'cost', label: 'Kostnad', kind: 'kronor' },
  { name: 'one', label: 'Val', kind: 'choice', options: [{ value: 'a', word: 'A' }] },
  { name: 'why', label: 'Varför', kind: 'text', shown: (values) => values.one === 'b' },
  { name: 'more', label: 'Mer', kind: 'text', optional: true, needed: (values) => values.cost === '1' },
];
const values = emptyValues(FIELDS);

describe('a form of declared fields', () => {
  test('begins with what is given, and the only choice', () => {
    expect(values).toEqual({ on: '2026-11-20', cost: '', one: 'a', why: '', more: '' });
  });

  test.each([
    [{}, ['cost']],
    [{ cost: '1 200' }, []],
    [{ cost: 'tusen' }, ['cost']],
    [{ cost: '900', on: '2026-10-31' }, ['on']],
    [{ cost: '900', on: '2026-11-21' }, ['on']],
    [{ cost: '900', one: 'b' }, ['why']],
    [{ cost: '1' }, ['more']],
  ])('%j is amiss in %j', (changed, expected) => {
    expect(Object.keys(faultsOf(FIELDS, { ...values, ...changed }, '2026-11-20'))).toEqual(expected);
  });

  test('sends days as the calendar has them, and nothing of what is not shown', () => {
    expect(toSend(FIELDS, { ...values, on: '20261119', cost: '900', why: 'Borta' })).toEqual({
      on: '2026-11-19',
      cost: '900',
      one: 'a',
      more: '',
    });
  });
});
