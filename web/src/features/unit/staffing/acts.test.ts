import { describe, expect, it } from 'vitest';
import type { StaffedFunction } from '../../../api/index.ts';
import { absencesOf, actsOn } from './acts.ts';
import { readStaffingSearch } from './staffing-search.ts';

const siv = { employeeId: 'siv', name: 'Siv Rönnfors', fromOn: '2026-01-01', lastDay: null };
const absence = { absenceId: 'a1', fromOn: '2026-12-01', toOn: '2026-12-11' };

const fn = (changes: Partial<StaffedFunction>): StaffedFunction => ({
  functionId: 'f',
  title: 'Socialsekreterare 1',
  role: 'caseworker',
  unitId: 'u',
  unitName: 'Utredning barn',
  standing: 'held',
  holders: [{ ...siv, absence: null }],
  deputies: [],
  comingAbsences: [],
  acting: { name: 'Siv Rönnfors', via: 'holder' },
  vacantSince: null,
  ...changes,
});

describe('what can be done with a function', () => {
  it('depends on who has it and who is away', () => {
    expect(actsOn(fn({}))).toEqual(['franvaro', 'utse', 'avsluta']);
    expect(actsOn(fn({ holders: [{ ...siv, absence }] }))).toEqual(['franvaro', 'ater', 'utse', 'avsluta']);
    expect(actsOn(fn({ holders: [] }))).toEqual(['utse']);
    expect(actsOn(fn({ holders: [], deputies: [{ employeeId: 'o', name: 'Olle', absent: false }] }))).toEqual(
      ['utse', 'avsluta'],
    );
  });

  it('names whose absence it is, also one that has not begun', () => {
    const coming = { absenceId: 'a2', employeeId: 'siv', fromOn: '2027-01-04', toOn: null };
    const found = absencesOf(fn({ holders: [{ ...siv, absence }], comingAbsences: [coming] }));
    expect(found).toEqual([
      { name: 'Siv Rönnfors', ...absence },
      { name: 'Siv Rönnfors', absenceId: 'a2', fromOn: '2027-01-04', toOn: null },
    ]);
  });
});

describe('the address of a dialog', () => {
  it('names both what and for which function, or nothing', () => {
    expect(readStaffingSearch({ gor: 'utse', funktion: 'f' })).toEqual({ gor: 'utse', funktion: 'f' });
    expect(readStaffingSearch({ gor: 'utse' })).toEqual({});
    expect(readStaffingSearch({ gor: 'sparka', funktion: 'f' })).toEqual({});
  });
});
