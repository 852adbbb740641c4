/** The rules that this client tells apart from the others. */

/** Its fourteen days are not shown for a report of violence. */
export const PRELIMINARY_RULE = 'BU-020';

/** The protection assessment: one for each report. */
export const PROTECTION_RULE = 'BU-010';

/** The clocks of a case's stages: what is counted as day so many of so many. */
export const STAGE_RULES: ReadonlySet<string> = new Set([PRELIMINARY_RULE, 'BU-040']);
