import type { CalendarDate } from '#platform/calendar';
import type { Duty } from './domain/duties/codes.ts';

export interface DutyTables {
  /** What was done of what is owed in a placement: content of its case. */
  'placements.duty_record': {
    tenant_id: string;
    id: string;
    placement_id: string;
    authority_id: string;
    case_id: string;
    stay_id: string | null;
    duty: Duty;
    /** Of the duty's own list: `HealthStep`, `SchoolOutcome`, `ShelterSchool`, `VisitPlace`. */
    outcome: string;
    on_day: CalendarDate;
    alone: boolean | null;
    with_carer: boolean | null;
    /** `HealthNotNeeded`, `SchoolStanding`, `SchoolImpossible`, `NotAlone`. */
    code: string | null;
    body: string | null;
    by_whom: string | null;
    corrects: string | null;
    correction_reason: string | null;
    recorded_at: Date;
    recorded_by: string;
    recorded_by_function_title: string;
    recorded_by_employee: string | null;
    recorded_by_function: string | null;
  };
  /** Days and codes of what is owed in a placement: what lists and figures are made of. */
  'placements.duty_figure': {
    tenant_id: string;
    placement_id: string;
    case_id: string;
    authority_id: string;
    unit_id: string;
    function_id: string | null;
    started_on: CalendarDate;
    ended_on: CalendarDate | null;
    health_owed: boolean;
    health_due_on: CalendarDate;
    notified_on: CalendarDate | null;
    asked_on: CalendarDate | null;
    examined_on: CalendarDate | null;
    not_needed_on: CalendarDate | null;
    school_from: CalendarDate | null;
    school_until: CalendarDate | null;
    school_due_on: CalendarDate | null;
    /** Postgres multiranges of days. */
    school_followed: string;
    school_impossible: string;
    child_until: CalendarDate | null;
    is_child: boolean;
    visited_on: CalendarDate[];
    alone_on: CalendarDate[];
  };
  'placements.shelter_school_figure': {
    tenant_id: string;
    stay_id: string;
    placement_id: string;
    case_id: string;
    authority_id: string;
    unit_id: string;
    began_on: CalendarDate;
    due_on: CalendarDate;
    outcome: string | null;
    outcome_on: CalendarDate | null;
  };
}
