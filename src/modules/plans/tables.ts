import type { CalendarDate } from '#platform/calendar';
import type { Afterwards, Direction, FigureKind, Financier, Outcome, PlanKind } from './domain/codes.ts';

interface Own {
  tenant_id: string;
  authority_id: string;
}

export interface PlansTables {
  'plans.plan': Own & {
    id: string;
    kind: PlanKind;
    replaces: string | null;
    made_at: Date;
    made_by: string;
    made_by_employee: string | null;
    made_by_function: string | null;
    ended_on: CalendarDate | null;
    ended_at: Date | null;
    ended_by: string | null;
    ended_by_employee: string | null;
    ended_by_function: string | null;
    ended_why: string | null;
  };
  'plans.plan_version': Own & {
    plan_id: string;
    version: number;
    revision: number;
    title: string;
    purpose: string;
    valid_from: CalendarDate;
    valid_to: CalendarDate;
    function_id: string;
    unit_id: string;
    stated_at: Date;
    stated_by: string;
    stated_by_employee: string | null;
    stated_by_function: string | null;
  };
  'plans.aim': Own & {
    plan_id: string;
    version: number;
    revision: number;
    aim_id: string;
    position: number;
    title: string;
    measure_id: string | null;
    measure_unit_id: string | null;
    direction: Direction | null;
    threshold: string | null;
  };
  'plans.decision': Own & {
    plan_id: string;
    version: number;
    revision: number;
    decided_on: CalendarDate;
    reference: string;
    recorded_at: Date;
    recorded_by: string;
    recorded_by_employee: string | null;
    recorded_by_function: string | null;
  };
  'plans.activity': Own & {
    id: string;
    plan_id: string;
    aim_id: string | null;
    added_at: Date;
    added_by: string;
    added_by_employee: string | null;
    added_by_function: string | null;
  };
  'plans.duty': Own & {
    id: string;
    plan_id: string;
    period: string;
    due_on: CalendarDate;
    started_at: Date;
    cancelled_at: Date | null;
  };
  'plans.follow_up': Own & {
    id: string;
    plan_id: string;
    period: string;
    version: number;
    plan_version: number;
    comment: string;
    why: string | null;
    signed_at: Date;
    signed_by: string;
    signed_by_title: string;
    signed_by_employee: string | null;
    signed_by_function: string | null;
  };
  'plans.follow_up_line': Own & {
    follow_up_id: string;
    about: 'aim' | 'activity';
    about_id: string;
    position: number;
    title: string;
    outcome: Outcome;
    words: string | null;
    figure_kind: FigureKind | null;
    figure_least: string | null;
    figure_most: string | null;
    figure_through: CalendarDate | null;
  };
  'plans.project': Own & {
    id: string;
    made_at: Date;
    made_by: string;
    made_by_employee: string | null;
    made_by_function: string | null;
    ended_on: CalendarDate | null;
    ended_at: Date | null;
    ended_by: string | null;
    ended_by_employee: string | null;
    ended_by_function: string | null;
    result: string | null;
    afterwards: Afterwards | null;
    afterwards_words: string | null;
  };
  'plans.project_version': Own & {
    project_id: string;
    version: number;
    title: string;
    purpose: string;
    from_on: CalendarDate;
    to_on: CalendarDate;
    function_id: string;
    unit_id: string;
    plan_id: string | null;
    financier: Financier;
    grant_name: string;
    decision: string | null;
    /** Whole kronor; a number of any size comes as text. */
    decided_sum: string | null;
    conditions: string | null;
    stated_at: Date;
    stated_by: string;
    stated_by_employee: string | null;
    stated_by_function: string | null;
  };
  'plans.project_report': Own & {
    id: string;
    project_id: string;
    what: string;
    due_on: CalendarDate;
    planned_at: Date;
    planned_by: string;
    planned_by_employee: string | null;
    planned_by_function: string | null;
    sent_on: CalendarDate | null;
    sent_at: Date | null;
    sent_by: string | null;
    sent_by_employee: string | null;
    sent_by_function: string | null;
    sent_words: string | null;
    dropped_at: Date | null;
    dropped_by: string | null;
    dropped_by_employee: string | null;
    dropped_by_function: string | null;
    dropped_why: string | null;
  };
}
