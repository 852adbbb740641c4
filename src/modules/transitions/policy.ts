import type { Grants } from '#core/access';

/** Who may do what. */
export const grants: Grants = {};
