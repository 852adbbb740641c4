import type { AssignCases } from '../../../api/index.ts';

/** A case that is given on, and the function that has it now. */
export interface CaseToGive {
  caseId: string;
  caseNumber: string;
  label: string;
  /** Null while no function has been given it. */
  functionId: string | null;
}

/** What has been given, and the commands that put it back; null when something had nobody to go back to. */
export interface Given {
  count: number;
  to: string;
  back: AssignCases[] | null;
}

/** One command per function that had any of them. A case that nobody had can't be made nobody's again. */
export function backCommands(cases: readonly CaseToGive[]): AssignCases[] | null {
  const groups = new Map<string, string[]>();
  for (const { caseId, functionId } of cases) {
    if (functionId === null) return null;
    groups.set(functionId, [...(groups.get(functionId) ?? []), caseId]);
  }
  return [...groups].map(([functionId, caseIds]) => ({ functionId, caseIds }));
}

/** The same case once, however many of its clocks stand in a list. */
export function eachOnce<T extends { caseId: string }>(rows: readonly T[]): T[] {
  return [...new Map(rows.map((row) => [row.caseId, row])).values()];
}
