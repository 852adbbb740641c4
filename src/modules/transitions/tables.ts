import type { CalendarDate } from '#platform/calendar';
import type { AttemptHow, Outcome, Owner, StepKind, TransitionState } from './domain/codes.ts';

export interface TransitionTables {
  'transitions.kept_since': {
    tenant_id: string;
    authority_id: string;
    since: CalendarDate;
    id: string;
  };
  'transitions.setting': {
    tenant_id: string;
    authority_id: string;
    version: number;
    owner: Owner;
    function_id: string | null;
    reason: string;
    set_at: Date;
    set_by: string;
    set_by_employee: string | null;
    set_by_function: string | null;
  };
  'transitions.transition': {
    tenant_id: string;
    case_id: string;
    id: string;
    authority_id: string;
    unit_id: string;
    individual: string;
    /** The person's other case, in which the transition is held. */
    held_in: string | null;
    turns_18_on: CalendarDate;
    began_on: CalendarDate;
    owner: Owner;
    owner_function_id: string | null;
    /** The co-work that the transition gave its owner; null where the owner reached the case before. */
    owner_co_work_id: string | null;
    /** The function that has the case. */
    holder_function_id: string | null;
    state: TransitionState;
    outcome: Outcome | null;
    outcome_on: CalendarDate | null;
    outcome_by_18: Outcome | null;
    turned_on: CalendarDate | null;
    attempts: number;
    application_case_id: string | null;
    application_unit_id: string | null;
    /** The function that has the case that the application began. */
    application_function_id: string | null;
    application_area: string | null;
    applied_on: CalendarDate | null;
    confirmed_on: CalendarDate | null;
    settled_on: CalendarDate | null;
    ended_on: CalendarDate | null;
    updated_at: Date;
  };
  'transitions.step': {
    tenant_id: string;
    id: string;
    authority_id: string;
    case_id: string;
    application_case_id: string | null;
    kind: StepKind;
    on_day: CalendarDate;
    how: AttemptHow | null;
    reached: boolean | null;
    outcome: Outcome | null;
    how_to_return: string | null;
    area: string | null;
    function_id: string | null;
    function_title: string | null;
    body: string | null;
    recorded_at: Date;
    recorded_by: string;
    recorded_by_function_title: string;
    recorded_by_employee: string | null;
    recorded_by_function: string | null;
  };
}
