/** After so many days without a plan, the page says that there is none. No law says when: it is how the work is done. */
export const PLAN_WITHIN_DAYS = 10;
