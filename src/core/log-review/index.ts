import type { Grants } from '#core/access';

export { TrailRow, trailRows } from './rows.ts';
export { searchLog } from './search.ts';

export const grants: Grants = { log_reviewer: { 'trail:log:review': 'any' } };
