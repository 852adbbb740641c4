import { z } from 'zod';
import type { ReportedAs } from '../contract.ts';

/** The groups in which a board's open care is published, year by year. */
export const PublishedGroup = z.enum(['children_youth', 'adults', 'adults_housing_support']);
export type PublishedGroup = z.infer<typeof PublishedGroup>;

/**
 * The group that an intervention is told in; null of what is told elsewhere. A young person's is told with children and the young, whatever it is.
 * @param area of the case that ordered it
 */
export function publishedGroupOf(area: string, reportedAs: ReportedAs): PublishedGroup | null {
  if (reportedAs === 'elsewhere') return null;
  if (area === 'child_youth') return 'children_youth';
  return reportedAs === 'housing_support' ? 'adults_housing_support' : 'adults';
}
