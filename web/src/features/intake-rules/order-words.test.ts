import { describe, expect, it } from 'vitest';
import { type OrderLine, readIntakeRulesSearch, slugOf } from './intake-rules-search.ts';
import { matches, nameOf, whoIn } from './order-words.ts';

const version = {
  version: 1,
  reason: 'Ny ordning.',
  setAt: '2026-12-01T09:00:00.000Z',
  setBy: 'Elis Bergkvist',
  section: '6.1',
  level: 'committee' as const,
  functionIds: [],
  titles: [],
  chairUrgent: false,
  boardDecision: 'Socialnämnden § 112',
  validFrom: '2026-12-01',
  validTo: null,
};
const line: OrderLine = {
  decision: 'family_home',
  law: 'lvu',
  lowestLevel: 'committee',
  inForce: 1,
  versions: [version],
};

describe('a line of the delegation order in words', () => {
  it.each<[string, OrderLine, string]>([
    ['the committee', line, 'Utskottet'],
    ['nothing yet', { ...line, inForce: null, versions: [] }, 'Inte delegerat. Nämnden beslutar.'],
    [
      'officials',
      {
        ...line,
        decision: 'open',
        law: 'sol',
        versions: [{ ...version, level: 'official', titles: ['Chef', 'Handläggare'] }],
      },
      'Chef · Handläggare',
    ],
    ['a step that has run out', { ...line, decision: 'open', inForce: null }, 'Gäller inte längre'],
  ])('%s', (_what, told, who) => {
    expect(whoIn(told)).toBe(who);
  });

  it('is found by decision, law, level, section and the board’s decision, and not by other words', () => {
    for (const text of ['familjehem', 'LVU', 'utskott 6.1', '§ 112']) expect(matches(line, text)).toBe(true);
    expect(matches(line, 'familjehem SoL')).toBe(false);
    expect(nameOf(line)).toBe('Familjehem (LVU)');
  });

  it('has an address of its own by law', () => {
    expect(slugOf(line)).toBe('familjehem-lvu');
    expect(slugOf({ decision: 'open', law: 'sol' })).toBe('inleda');
    expect(readIntakeRulesSearch({ gor: 'familjehem-lvu', dag: '20260101', sok: '' })).toEqual({
      gor: 'familjehem-lvu',
      dag: '2026-01-01',
    });
    expect(readIntakeRulesSearch({ dag: '2026-02-30' })).toEqual({});
  });
});
