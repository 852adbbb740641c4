import type { CalendarDate } from '#platform/calendar';
import type { DecisionKind } from './domain/decision/delegation-order.ts';
import type { ExecutionCause, ExecutionRule, WaitEnd } from './domain/decision/execution.ts';

export interface ExecutionTables {
  'casework.execution_wait': {
    tenant_id: string;
    decision_id: string;
    rule_id: ExecutionRule;
    since_on: CalendarDate;
    authority_id: string;
    case_id: string;
    case_number: string;
    unit_id: string;
    kind: DecisionKind;
    due_on: CalendarDate;
    ended_on: CalendarDate | null;
    ended_as: WaitEnd | null;
    cause: ExecutionCause | null;
    cause_on: CalendarDate | null;
  };
  'casework.replaced_decision': {
    tenant_id: string;
    decision_id: string;
    authority_id: string;
    effect: 'changed' | 'annulled';
    replaced_on: CalendarDate;
  };
  'casework.unexecuted_report': {
    tenant_id: string;
    authority_id: string;
    quarter_on: CalendarDate;
    version: number;
    sent_on: CalendarDate;
    waiting: number;
    executed: number;
    fell_away: number;
    set_at: Date;
    set_by: string;
    set_by_employee: string | null;
    set_by_function: string | null;
  };
}
