import { describe, expect, it } from 'vitest';
import type { StaffedFunction, Workload } from '../../../api/index.ts';
import { gapsOf, lastDayAway } from './gaps.ts';

const away = (toOn: string | null) => ({
  employeeId: 'e',
  name: 'Siv Rönnfors',
  fromOn: '2026-01-01',
  lastDay: null,
  absence: { absenceId: 'a', fromOn: '2026-12-01', toOn },
});

const fn = (functionId: string, changes: Partial<StaffedFunction>): StaffedFunction => ({
  functionId,
  title: functionId,
  role: 'caseworker',
  unitId: 'u',
  unitName: 'Utredning barn',
  standing: 'held',
  holders: [],
  deputies: [],
  comingAbsences: [],
  acting: { name: null, via: 'nobody' },
  vacantSince: null,
  ...changes,
});

const staffing = (functions: StaffedFunction[]) => ({ today: '2026-12-04', functions, employees: [] });
const owed = (functionId: string, openClocks: number) =>
  ({ functionId, openClocks, openCases: openClocks }) as Workload;

describe('functions without somebody in place', () => {
  it('are the vacant ones and then the absent ones, those that owe most first', () => {
    const gaps = gapsOf(
      staffing([
        fn('sick', { standing: 'absent', holders: [away('2026-12-11')] }),
        fn('there', {}),
        fn('empty', { standing: 'vacant' }),
        fn('left', { standing: 'vacant' }),
      ]),
      [owed('left', 4), owed('sick', 9)],
    );
    expect(gaps.map(({ fn: { functionId }, openClocks }) => [functionId, openClocks])).toEqual([
      ['left', 4],
      ['empty', 0],
      ['sick', 9],
    ]);
  });

  it('have somebody again when the first of the holders is back', () => {
    expect(lastDayAway(fn('f', { holders: [away('2026-12-18'), away('2026-12-11')] }))).toBe('2026-12-11');
    expect(lastDayAway(fn('f', { holders: [away(null)] }))).toBeNull();
    expect(lastDayAway(fn('f', {}))).toBeNull();
  });
});
