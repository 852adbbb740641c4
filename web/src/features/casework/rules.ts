/** The one rule that this client tells apart from the others: its fourteen days are not shown for a report of violence. */
export const PRELIMINARY_RULE = 'BU-020';
