import type { PlatformFaultCode } from './platform-client.ts';

export interface PollingTables {
  'eservices.platform': { tenant_id: string; name: string; host: string | null };
  'eservices.polled_form': {
    tenant_id: string;
    authority_id: string;
    family_id: number;
    statuses: string[];
    done_status: string | null;
    is_on: boolean;
    set_at: Date;
    set_by: string;
    due_at: Date | null;
    polled_at: Date | null;
    succeeded_at: Date | null;
    failures: number;
    fault: PlatformFaultCode | null;
  };
  'eservices.polled_instance': {
    tenant_id: string;
    authority_id: string;
    family_id: number;
    external_id: string;
    mark: string;
    form_id: string | null;
    confirmed_at: Date | null;
    failures: number;
    fault: PlatformFaultCode | null;
    due_at: Date | null;
  };
}
