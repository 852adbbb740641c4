import type { ColumnType } from 'kysely';
import type { CalendarDate } from '#platform/calendar';

type Timestamp = ColumnType<Date, Date, Date>;

export type UnitKind = 'intake' | 'investigation' | 'open_care' | 'placement' | 'on_call' | 'staff';

export interface OrganisationTables {
  'org.tenant': { id: string; slug: string; name: string; on_call_phone: string | null; hostnames: string[] };
  'org.tenant_secret': { tenant_id: string; name: string; value: Buffer };
  'org.authority': { tenant_id: string; id: string; name: string };
  'org.unit': {
    tenant_id: string;
    id: string;
    authority_id: string;
    parent_id: string | null;
    name: string;
    kind: UnitKind;
    area: string;
  };
  'org.function': {
    tenant_id: string;
    id: string;
    authority_id: string;
    unit_id: string;
    title: string;
    role: string;
    ended_on: CalendarDate | null;
  };
  'org.employee': {
    tenant_id: string;
    id: string;
    given_name: string;
    family_name: string;
    email: string | null;
  };
  'org.holding': {
    tenant_id: string;
    id: string;
    function_id: string;
    employee_id: string;
    kind: 'holder' | 'deputy';
    from_on: CalendarDate;
    to_on: CalendarDate | null;
  };
  'org.absence': {
    tenant_id: string;
    id: string;
    employee_id: string;
    from_on: CalendarDate;
    to_on: CalendarDate | null;
    reported_at: Date;
  };
  'org.competence': {
    tenant_id: string;
    id: string;
    employee_id: string;
    code: string;
    from_on: CalendarDate;
    to_on: CalendarDate | null;
    rests_on: string;
    seen_on: CalendarDate;
    noted_at: Date;
    noted_by: string;
    noted_by_employee: string | null;
    ended_at: Date | null;
    ended_by: string | null;
    end_reason: string | null;
    mistaken: boolean;
  };
  'org.account': {
    tenant_id: string;
    id: string;
    employee_id: string;
    username: string;
    username_key: string;
    password_hash: string | null;
    created_at: Timestamp;
    disabled_at: Timestamp | null;
  };
  'org.session': {
    tenant_id: string;
    token_hash: Buffer;
    account_id: string;
    function_id: string | null;
    created_at: Timestamp;
    confirmed_at: Date | null;
    seen_at: Timestamp;
    expires_at: Timestamp;
  };
  'org.login_failure': { tenant_id: string; key: Buffer; id: string; at: Timestamp };
}
