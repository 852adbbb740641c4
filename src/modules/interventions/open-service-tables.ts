import type { CalendarDate } from '#platform/calendar';
import type { ServiceAge, ServiceCorrection, ServiceForm } from './domain/open-service/open-service.ts';

export interface OpenServiceTables {
  /** One row for each version of what was registered; the one that is not replaced stands. */
  'interventions.open_service': {
    tenant_id: string;
    authority_id: string;
    id: string;
    version: number;
    unit_id: string;
    entry_id: string;
    entry_version: number;
    held_on: CalendarDate;
    form: ServiceForm;
    occasions: number;
    withdrawn: boolean;
    why: ServiceCorrection | null;
    replaced: boolean;
    set_at: Date;
    set_by: string;
    set_by_employee: string | null;
    set_by_function: string | null;
  } & Record<ServiceAge, number>;
}
