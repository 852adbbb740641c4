import type { CalendarDate } from '#platform/calendar';
import type { InterventionAge } from './domain/age-group.ts';
import type { GoalAttainment } from './domain/follow-up/codes.ts';
import type { PublishedGroup } from './domain/published.ts';

export interface FigureTables {
  /** Days and codes of a commission: what figures are counted from. */
  'interventions.commission_figure': {
    tenant_id: string;
    commission_id: string;
    case_id: string;
    authority_id: string;
    unit_id: string;
    individual: string;
    area: string;
    entry_id: string;
    published_group: PublishedGroup | null;
    sent_on: CalendarDate;
    contact_on: CalendarDate | null;
    started_on: CalendarDate | null;
    ended_on: CalendarDate | null;
    returned_on: CalendarDate | null;
    goals: GoalAttainment | null;
    age_group: InterventionAge;
    method: string | null;
  };
}
