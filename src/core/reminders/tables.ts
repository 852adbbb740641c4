import type { CalendarDate } from '#platform/calendar';
import type { AtOnceKind } from './contract.ts';
import type { Outcome } from './decide.ts';
import type { StepKind } from './plan.ts';

export interface ReminderTables {
  'reminders.step': {
    tenant_id: string;
    clock_id: string;
    due_at: Date;
    name: string;
    outcome: Outcome;
    at: Date;
  };
  'reminders.notice': {
    tenant_id: string;
    id: string;
    authority_id: string;
    employee_id: string;
    step: string | null;
    kind: StepKind | AtOnceKind;
    at: Date;
    clock_id: string | null;
    case_id: string | null;
    unit_id: string;
    function_id: string | null;
    rule_id: string | null;
    rule_version: number | null;
    due_at: Date | null;
    due_on: CalendarDate | null;
    hour_based: boolean | null;
    read_at: Date | null;
    settled_at: Date | null;
    mailed_at: Date | null;
  };
  'reminders.next': {
    tenant_id: string;
    clock_id: string;
    due_at: Date;
    rule_version: number;
    local_version: number | null;
    at: Date | null;
  };
  'reminders.last_mail': { tenant_id: string; employee_id: string; at: Date };
}
