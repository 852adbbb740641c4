import type { ColumnType } from 'kysely';
import type { CalendarDate } from '#platform/calendar';
import type {
  AssistanceArea,
  DecisionReviewOutcome,
  EvictionChildren,
  EvictionSender,
  MonthChannel,
  MonthOutcome,
  PeriodEndReason,
  PlanKind,
  SituationPlanOutcome,
} from './domain/codes.ts';
import type { Member } from './domain/household.ts';

interface OfCase {
  tenant_id: string;
  authority_id: string;
  case_id: string;
}

interface Recorded {
  recorded_at: Date;
  recorded_by: string;
  recorded_by_function_title: string;
  recorded_by_employee: string | null;
  recorded_by_function: string | null;
}

type Json<T> = ColumnType<T, string, string>;

export interface AssistanceTables {
  /** One row for each version of what applies in an area; the highest is in force. */
  'assistance.area_rule': {
    tenant_id: string;
    authority_id: string;
    area: AssistanceArea;
    version: number;
    monthly_check: boolean;
    check_days: number | null;
    plan_kind: PlanKind;
    plan_required: boolean;
    plan_months: number;
    decision_months: number | null;
    reason: string;
    set_at: Date;
    set_by: string;
    set_by_employee: string | null;
    set_by_function: string | null;
  };
  'assistance.period': OfCase &
    Recorded & {
      id: string;
      began_on: CalendarDate;
      able_to_work: boolean | null;
      earlier_months: number;
      decision_id: string | null;
      decision_review_on: CalendarDate | null;
    };
  'assistance.period_end': OfCase &
    Recorded & {
      period_id: string;
      ended_on: CalendarDate;
      reason: PeriodEndReason;
      body: string | null;
    };
  'assistance.household': OfCase &
    Recorded & {
      version: number;
      from_on: CalendarDate;
      members: Json<readonly Member[]>;
      reason: string | null;
    };
  'assistance.application': OfCase &
    Recorded & {
      id: string;
      /** The first day of the month. */
      month: CalendarDate;
      came_in_on: CalendarDate;
      channel: MonthChannel;
      check_by: CalendarDate;
    };
  'assistance.month_check': OfCase &
    Recorded & {
      application_id: string;
      version: number;
      checked_on: CalendarDate;
      outcome: MonthOutcome;
      decision_id: string | null;
      body: string | null;
      reason: string | null;
    };
  'assistance.eviction_notice': OfCase &
    Recorded & {
      id: string;
      received_on: CalendarDate;
      sender: EvictionSender;
      body: string | null;
    };
  'assistance.eviction_answer': OfCase &
    Recorded & {
      notice_id: string;
      answered_on: CalendarDate;
      children: EvictionChildren;
      body: string;
    };
  'assistance.plan': OfCase &
    Recorded & {
      version: number;
      kind: PlanKind;
      goal: string;
      steps: Json<
        readonly { readonly text: string; readonly who: string | null; readonly by: string | null }[]
      >;
      agreed_on: CalendarDate;
      without_person_why: string | null;
      review_by: CalendarDate;
      reason: string | null;
    };
  'assistance.plan_review': OfCase &
    Recorded & {
      id: string;
      version: number;
      reviewed_on: CalendarDate;
      outcome: SituationPlanOutcome;
      body: string;
      next_on: CalendarDate | null;
    };
  'assistance.decision_review': OfCase &
    Recorded & {
      id: string;
      decision_id: string;
      reviewed_on: CalendarDate;
      outcome: DecisionReviewOutcome;
      own_view: string;
      body: string;
      next_on: CalendarDate | null;
    };
  /** How long each first application for economic assistance waited for its decision. */
  'assistance.wait_figure': {
    tenant_id: string;
    case_id: string;
    authority_id: string;
    unit_id: string;
    applied_on: CalendarDate;
    decided_on: CalendarDate;
  };
  /** Days and codes of a situation: what lists and figures are made of. */
  'assistance.situation_figure': {
    tenant_id: string;
    authority_id: string;
    period_id: string;
    case_id: string;
    unit_id: string;
    area: AssistanceArea;
    began_on: CalendarDate;
    ended_on: CalendarDate | null;
    ending: PeriodEndReason | null;
    able_to_work: boolean | null;
    plan_required: boolean;
    plan_review_by: CalendarDate | null;
    plan_during: string;
    decision_review_by: CalendarDate | null;
    long_during: string;
    adults: number;
    children: number;
    last_month: CalendarDate | null;
    check_by: CalendarDate | null;
  };
  'assistance.month_figure': {
    tenant_id: string;
    authority_id: string;
    application_id: string;
    case_id: string;
    unit_id: string;
    came_in_on: CalendarDate;
    channel: MonthChannel;
    outcome: MonthOutcome | null;
  };
}
