import type { ColumnType } from 'kysely';
import type { CalendarDate } from '#platform/calendar';
import type { PlanParty, ReviewOutcome } from './domain/plan/codes.ts';

interface OfCommission {
  tenant_id: string;
  authority_id: string;
  commission_id: string;
  /** The case that ordered it. */
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

export interface PlanTables {
  /** How the plan stands, without a word of it: what lists and figures are made of. */
  'interventions.plan_head': OfCommission & {
    version: number;
    /** Of the version that holds; null until one has been agreed. */
    agreed_version: number | null;
    agreed_on: CalendarDate | null;
    starts_on: CalendarDate | null;
    ends_on: CalendarDate | null;
    reviewed_on: CalendarDate | null;
    updated_at: Date;
  };
  'interventions.plan': OfCommission &
    Recorded & {
      version: number;
      starts_on: CalendarDate;
      ends_on: CalendarDate | null;
      left_aside: Json<readonly { readonly goalId: string; readonly why: string }[]>;
      others: string | null;
      contact: string | null;
      reason: string | null;
    };
  'interventions.plan_goal': OfCommission & {
    version: number;
    id: string;
    position: number;
    body: string;
    serves: string | null;
    own_why: string | null;
    how: string;
    who: string | null;
    at_times: string | null;
  };
  'interventions.plan_agreement': OfCommission &
    Recorded & {
      version: number;
      agreed_on: CalendarDate;
      parties: Json<readonly { readonly party: PlanParty; readonly name: string }[]>;
      without_person_why: string | null;
      own_words: string | null;
      no_words_why: string | null;
    };
  'interventions.plan_review': OfCommission &
    Recorded & {
      id: string;
      version: number;
      reviewed_on: CalendarDate;
      held_with: string;
      outcome: ReviewOutcome;
      body: string;
    };
}
