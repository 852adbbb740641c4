import type { CalendarDate } from '#platform/calendar';
import type { AgeGroup } from './domain/age-group.ts';
import type { Channel, ReporterCategory } from './domain/codes.ts';

/** The register of organisations that report, and what their reports are counted from. */
export interface OrganisationRegisterTables {
  'casework.organisation': {
    tenant_id: string;
    id: string;
    authority_id: string;
    category: ReporterCategory;
    district: string | null;
    active_from: CalendarDate | null;
    active_to: CalendarDate | null;
    merged_into: string | null;
    merged_on: CalendarDate | null;
    version: number;
  };
  'casework.organisation_name': {
    tenant_id: string;
    id: string;
    authority_id: string;
    category: ReporterCategory;
    name: string;
    name_key: string;
    organisation_id: string | null;
    kind: 'current' | 'former' | 'also';
    written_on: CalendarDate | null;
  };
  'casework.organisation_event': {
    tenant_id: string;
    id: string;
    authority_id: string;
    organisation_id: string;
    at: Date;
    kind:
      | 'added'
      | 'renamed'
      | 'category_changed'
      | 'district_changed'
      | 'days_changed'
      | 'name_added'
      | 'name_removed'
      | 'merged'
      | 'merge_undone';
    body: string | null;
    by_name: string;
  };
  'casework.report_child': {
    tenant_id: string;
    report_id: string;
    position: number;
    authority_id: string;
    unit_id: string;
    received_on: CalendarDate;
    channel: Channel;
    reporter_category: ReporterCategory;
    organisation_id: string | null;
    organisation_name_id: string | null;
    age_group: AgeGroup;
    reporter_shielded: boolean;
  };
}
