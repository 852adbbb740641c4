import { expect, test } from 'vitest';
import { readRulesSearch, toRuleSearch } from './rules-search.ts';

test('the address keeps what can be asked and drops the rest', () => {
  const search = {
    sok: 'genast',
    dag: '2025-07-01',
    slag: 'statutory_max',
    omrade: 'lvu',
    andrad: '2025-07-01',
    sida: 2,
  } as const;
  expect(readRulesSearch(search)).toEqual(search);
  expect(toRuleSearch(search)).toEqual({
    text: 'genast',
    on: '2025-07-01',
    kind: 'statutory_max',
    domain: 'lvu',
    changedOn: '2025-07-01',
  });
  expect(readRulesSearch({ sok: ' ', dag: 'i dag', slag: 'lag', omrade: 3, andrad: '2025-13-01' })).toEqual(
    {},
  );
});

test('a section that is only a number is searched for as it is written', () => {
  expect(readRulesSearch({ sok: 2025 })).toEqual({ sok: '2025' });
});
