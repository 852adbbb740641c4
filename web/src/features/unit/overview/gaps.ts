import type { StaffedFunction, Staffing, Workload } from '../../../api/index.ts';

/** A function without somebody in place today, and what it owes. */
export interface Gap {
  fn: StaffedFunction;
  /** The last day of the absence that ends last; null when nobody knows, or for a vacant function. */
  absentUntil: string | null;
  openClocks: number;
  openCases: number;
}

/** Vacant functions and those whose holders are all away; vacant ones first, and those that owe most first. */
export function gapsOf({ functions }: Staffing, workload: readonly Workload[]): Gap[] {
  return functions
    .filter(({ standing }) => standing !== 'held')
    .map((fn) => {
      const owed = workload.find(({ functionId }) => functionId === fn.functionId);
      return {
        fn,
        absentUntil: lastDayAway(fn),
        openClocks: owed?.openClocks ?? 0,
        openCases: owed?.openCases ?? 0,
      };
    })
    .sort(
      (a, b) =>
        Number(b.fn.standing === 'vacant') - Number(a.fn.standing === 'vacant') ||
        b.openClocks - a.openClocks ||
        a.fn.title.localeCompare(b.fn.title, 'sv'),
    );
}

/** The day when the first of the holders is last away: from the next one somebody is there again. */
export function lastDayAway({ holders }: StaffedFunction): string | null {
  const days = holders.flatMap(({ absence }) => absence?.toOn ?? []);
  return days.sort()[0] ?? null;
}
