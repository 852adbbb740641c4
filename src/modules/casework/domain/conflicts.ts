interface Conflict {
  readonly case_id: string | null;
  readonly employee_id: string;
  readonly ended_at: Date | null;
}

/** Who must not come near a case: by conflicts that last, in the case itself or in all of the person's. Each once, in a stable order. */
export const excludedIn = (conflicts: readonly Conflict[], caseId: string): string[] =>
  [
    ...new Set(
      conflicts
        .filter((c) => c.ended_at === null && (c.case_id === null || c.case_id === caseId))
        .map((c) => c.employee_id),
    ),
  ].sort();
