interface Conflict {
  readonly case_id: string | null;
  readonly employee_id: string;
  readonly ended_at: Date | null;
}

/**
 * Who must not come near the cases of one matter: by conflicts that last, in one of them or in all of the person's. Each once, in a stable order.
 */
export const excludedIn = (conflicts: readonly Conflict[], caseIds: readonly string[]): string[] =>
  [
    ...new Set(
      conflicts
        .filter((c) => c.ended_at === null && (c.case_id === null || caseIds.includes(c.case_id)))
        .map((c) => c.employee_id),
    ),
  ].sort();
