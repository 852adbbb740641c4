import type { Case } from '../../../api/index.ts';

const FOLLOWED_AREAS: ReadonlySet<Case['area']> = new Set([
  'economic_assistance',
  'disability',
  'social_psychiatry',
  'integration',
  'work',
]);

/** Whether the case is of an area in which what is granted is followed month by month or year by year, and no unit's that performs. */
export const isOfFollowedArea = ({ area, performs }: Pick<Case, 'area' | 'performs'>): boolean =>
  FOLLOWED_AREAS.has(area) && !performs;
