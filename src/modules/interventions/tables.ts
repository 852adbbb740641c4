import type { CalendarDate } from '#platform/calendar';
import type { Identity, Regime, ReportedAs } from './contract.ts';

export interface InterventionTables {
  /** One row for each version of an entry; the highest is the one in force. */
  'interventions.catalogue_entry': {
    tenant_id: string;
    authority_id: string;
    id: string;
    version: number;
    name: string;
    method: string | null;
    evidence: string | null;
    target_group: string | null;
    age_from: number | null;
    age_to: number | null;
    regime: Regime;
    assessed: boolean;
    identity: Identity;
    exemption: string | null;
    reported_as: ReportedAs;
    training: string | null;
    places: number | null;
    evaluation: string | null;
    active_from: CalendarDate;
    active_to: CalendarDate | null;
    reason: string;
    set_at: Date;
    set_by: string;
    set_by_employee: string | null;
    set_by_function: string | null;
  };
}
