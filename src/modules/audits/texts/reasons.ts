/** Why an auditor opens a file that was drawn. */
export const AUDIT = 'Revision, stickprov av akter';
