/** The key of the one report that can be under way in a tab. */
export const REPORT_DRAFT = 'register-report';
