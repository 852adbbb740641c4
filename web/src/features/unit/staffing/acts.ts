import type { StaffedFunction } from '../../../api/index.ts';
import type { StaffingAct } from './staffing-search.ts';

/** What can be done with a function as it is staffed now, the most likely first. */
export function actsOn(fn: StaffedFunction): StaffingAct[] {
  const isHeld = fn.holders.length > 0;
  return [
    ...(isHeld ? (['franvaro'] as const) : []),
    ...(absencesOf(fn).length > 0 ? (['ater'] as const) : []),
    'utse',
    ...(isHeld || fn.deputies.length > 0 ? (['avsluta'] as const) : []),
  ];
}

export interface AbsenceOf {
  absenceId: string;
  name: string;
  fromOn: string;
  toOn: string | null;
}

/** Absences that are on or that have been reported, of those who hold the function. */
export function absencesOf({ holders, comingAbsences }: StaffedFunction): AbsenceOf[] {
  const nameOf = new Map(holders.map(({ employeeId, name }) => [employeeId, name]));
  return [
    ...holders.flatMap(({ name, absence }) => (absence ? [{ name, ...absence }] : [])),
    ...comingAbsences.map(({ employeeId, ...absence }) => ({
      name: nameOf.get(employeeId) ?? '',
      ...absence,
    })),
  ];
}
