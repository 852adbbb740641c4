import type { CalendarDate } from '#platform/calendar';
import type {
  ChildrenOutcome,
  ConsentBasis,
  ContactOutcome,
  HousingStep,
  LeavingOutcome,
  LeavingStep,
  Relative,
  RelativeAnswer,
  SafeContactWay,
  SafetyAnswer,
  SafetyMeasure,
} from './domain/codes.ts';

/** What every record of a case has: what it is of, and who made it when. */
export interface OfCase {
  tenant_id: string;
  id: string;
  authority_id: string;
  case_id: string;
  recorded_at: Date;
  recorded_by: string;
  recorded_by_function_title: string;
  recorded_by_employee: string | null;
  recorded_by_function: string | null;
}

/** One that a later one may put right. */
export interface Correctable {
  corrects: string | null;
  correction_reason: string | null;
}

interface FigureOfCase {
  tenant_id: string;
  case_id: string;
  authority_id: string;
  unit_id: string;
  area: string;
}

export interface AdultTables {
  'adults.contact_attempt': OfCase &
    Correctable & {
      at: Date;
      way: SafeContactWay | null;
      outcome: ContactOutcome;
      safe_way: string | null;
      reason: string | null;
    };
  'adults.children_seen': OfCase &
    Correctable & {
      on_day: CalendarDate;
      outcome: ChildrenOutcome;
      children: string | null;
      why: string | null;
    };
  'adults.safety_plan': OfCase & {
    made_on: CalendarDate;
    measures: SafetyMeasure[];
    body: string;
    review_on: CalendarDate;
  };
  'adults.safety_answer': OfCase &
    Correctable & { asked_on: CalendarDate; answer: SafetyAnswer; body: string | null };
  /** Days and codes of a case in which violence is known: what lists and figures are made of. */
  'adults.violence_figure': FigureOfCase & {
    known_at: Date;
    known_on: CalendarDate;
    due_on: CalendarDate;
    contacted_at: Date | null;
    no_safe_way: boolean;
    attempts: number;
    children: ChildrenOutcome | null;
    plan_review_on: CalendarDate | null;
    joined: boolean;
    ended_on: CalendarDate | null;
    asked_on: CalendarDate | null;
    answer: SafetyAnswer | null;
  };
  'adults.housing_step': OfCase &
    Correctable & {
      step: HousingStep;
      from_on: CalendarDate;
      address: string | null;
      landlord: string | null;
      rent: number | null;
      next_plan: string | null;
      review_on: CalendarDate | null;
    };
  'adults.housing_review': OfCase & {
    step_id: string;
    reviewed_on: CalendarDate;
    body: string;
    next_plan: string;
    review_on: CalendarDate;
  };
  'adults.housing_figure': FigureOfCase & {
    step_id: string;
    step: HousingStep;
    from_on: CalendarDate;
    until_on: CalendarDate | null;
    next_step: HousingStep | null;
    review_on: CalendarDate | null;
    corrected: boolean;
  };
  'adults.leaving_step': OfCase &
    Correctable & {
      kind: LeavingStep;
      on_day: CalendarDate;
      basis: ConsentBasis | null;
      outcome: LeavingOutcome | null;
      body: string;
    };
  'adults.relative_support': OfCase &
    Correctable & {
      offered_on: CalendarDate;
      relative: Relative;
      entry_id: string | null;
      offer: string;
      answer: RelativeAnswer;
      body: string | null;
    };
}
