import { describe, expect, test } from 'vitest';
import type { SituationRow } from '../../api/assistance.ts';
import { readSituationsSearch, shownRows } from './situations-search.ts';

const row = (label: string, more: Partial<SituationRow> = {}): SituationRow => ({
  caseId: label,
  caseNumber: `EB-2026-${label}`,
  label,
  age: 40,
  area: 'economic_assistance',
  unit: 'Ekonomiskt bistånd',
  holder: null,
  beganOn: '2026-01-01',
  adults: 1,
  children: 0,
  lastMonth: null,
  checkBy: null,
  plan: 'current',
  planRequired: true,
  planReviewBy: null,
  decisionReviewBy: null,
  isLongTerm: false,
  ...more,
});
const rows = [
  row('Åsa', { checkBy: '2026-12-10' }),
  row('Bo', { plan: 'none' }),
  row('Cia', { plan: 'none', planRequired: false, area: 'disability', decisionReviewBy: '2026-12-01' }),
  row('Dan', { beganOn: null, plan: 'none', planRequired: false }),
];
const labels = (search: Parameters<typeof shownRows>[1]) =>
  shownRows(rows, search, '2026-12-04').map((r) => r.label);

describe('the list of assistance', () => {
  test('has what is to be done first at the top, and then by name', () => {
    expect(labels({})).toEqual(['Cia', 'Åsa', 'Bo', 'Dan']);
    expect(labels({ ordning: 'namn' })).toEqual(['Bo', 'Cia', 'Dan', 'Åsa']);
  });

  test.each([
    ['kontroll', ['Åsa']],
    ['plan', ['Bo']],
    ['omprovning', ['Cia']],
    ['ej', ['Dan']],
    ['langvarigt', []],
  ] as const)('%s shows %j', (visa, shown) => {
    expect(labels({ visa })).toEqual(shown);
  });

  test('is of one area at a time where that is asked for', () => {
    expect(labels({ omrade: 'disability' })).toEqual(['Cia']);
    expect(readSituationsSearch({ omrade: 'child_youth', visa: 'alla', ordning: 'x' })).toEqual({});
  });
});
