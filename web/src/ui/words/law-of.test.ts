import { describe, expect, it } from 'vitest';
import { partsOf, rulesOn } from './law-of.ts';

const acts = [
  { short: 'SoL', name: 'socialtjänstlagen (2025:400)' },
  { short: 'OSL', name: 'offentlighets- och sekretesslagen (2009:400)' },
];
const named = (text: string) =>
  partsOf(text)
    .filter(({ kind }) => kind !== 'text')
    .map((part) => (part.kind === 'section' ? `${part.act} ${part.section}` : part.text));

describe('law in an explanation', () => {
  it.each([
    ['avgörs inom 14 dagar; SoL 20:2, regel BU-020', ['SoL 20:2', 'BU-020']],
    ['t.ex. SoL 20:2, 20:3', ['SoL 20:2', 'SoL 20:3']],
    ['SoL 19:6, OSL 26:9 a; regel BU-021', ['SoL 19:6', 'OSL 26:9 a', 'BU-021']],
    ['OSL 8:1–2, 10 kap., 26 kap.', ['OSL 8:1']],
    ['FL 16–17 §§', []],
    ['lag (2025:170) 4 §', []],
    ['lag (1930:173) 2 §', []],
    ['klockan 14:30 utan lag', []],
  ])('%s', (text, expected) => {
    expect(named(text)).toEqual(expected);
    expect(
      partsOf(text)
        .map((part) => part.text)
        .join(''),
    ).toBe(text);
  });
});

describe('rules that rest on a section', () => {
  const rules = [
    { ruleId: 'A', legalBasis: '20 kap. 2 § socialtjänstlagen (2025:400)' },
    { ruleId: 'B', legalBasis: '19 kap. 1 och 2 §§ socialtjänstlagen (2025:400)' },
    { ruleId: 'C', legalBasis: '11 kap. 1 a § socialtjänstlagen (2001:453)' },
    { ruleId: 'D', legalBasis: '26 kap. 9 a § offentlighets- och sekretesslagen (2009:400)' },
    { ruleId: 'E', legalBasis: 'JO 2565-2016; nu 20 kap. 3 § socialtjänstlagen (2025:400)' },
  ];
  it.each([
    ['SoL', '20:2', ['A']],
    ['SoL', '19:2', ['B']],
    ['SoL', '19:1', ['B']],
    ['SoL', '11:1 a', []],
    ['SoL', '20:3', ['E']],
    ['OSL', '26:9 a', ['D']],
    ['OSL', '20:2', []],
    ['XYZ', '20:2', []],
  ])('%s %s', (act, section, expected) => {
    expect(rulesOn(rules, { act, section }, acts).map(({ ruleId }) => ruleId)).toEqual(expected);
  });
});
