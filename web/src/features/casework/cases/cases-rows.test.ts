import { describe, expect, it } from 'vitest';
import type { CaseRow, Clock } from '../../../api/index.ts';
import { caseCount, caseRows } from './cases-rows.ts';

const clock = (dueAt: string): Clock => ({ dueAt, state: 'running', stoppedAt: null }) as Clock;

const row = (label: string, changes: Partial<CaseRow> = {}): CaseRow =>
  ({
    label,
    state: 'preliminary',
    openedOn: '2026-11-20',
    nextClock: null,
    mine: false,
    ...changes,
  }) as CaseRow;

const all = [
  row('Örjan B.', { nextClock: clock('2026-12-20T23:00:00Z') }),
  row('Alva N.', { state: 'investigation', openedOn: '2026-12-01', mine: true }),
  row('Åsa L.', { nextClock: clock('2026-12-05T23:00:00Z') }),
  row('Zeb K.', { state: 'not_opened' }),
];
const labels = (rows: CaseRow[]) => rows.map(({ label }) => label);

describe('the list of cases', () => {
  it('begins with the nearest clock and ends with those that have none', () => {
    expect(labels(caseRows(all, 'alla', 'frist'))).toEqual(['Åsa L.', 'Örjan B.', 'Alva N.', 'Zeb K.']);
  });

  it('sorts names as Swedish does, with å, ä and ö last', () => {
    expect(labels(caseRows(all, 'alla', 'namn'))).toEqual(['Alva N.', 'Zeb K.', 'Åsa L.', 'Örjan B.']);
  });

  it('keeps the ended ones apart', () => {
    expect(labels(caseRows(all, 'avslutade', 'namn'))).toEqual(['Zeb K.']);
    expect(caseCount(all, 'forhandsbedomning')).toBe(2);
    expect(caseCount(all, 'mina')).toBe(1);
  });
});
