/** The rules that this client tells apart from the others. */

/** Its fourteen days are not shown for a report of violence. */
export const PRELIMINARY_RULE = 'BU-020';

/** The protection assessment: one for each report. */
export const PROTECTION_RULE = 'BU-010';

/** The four months of an investigation about a child. */
export const INVESTIGATION_RULE = 'BU-040';

/** The municipality's own time for an investigation about somebody who has turned 18. */
export const ADULT_INVESTIGATION_RULE = 'LOK-018';

/** The clocks of a case's stages: what is counted as day so many of so many. */
export const STAGE_RULES: ReadonlySet<string> = new Set([
  PRELIMINARY_RULE,
  INVESTIGATION_RULE,
  ADULT_INVESTIGATION_RULE,
]);
