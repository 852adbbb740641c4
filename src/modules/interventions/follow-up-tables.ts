import type { CalendarDate } from '#platform/calendar';
import type {
  EndReason,
  FollowUpOutcome,
  GoalAttainment,
  MeasurePoint,
  NoFinalFollowUp,
  ScaleDirection,
} from './domain/follow-up/codes.ts';

/** Both units' content: each row stands in the performer's case, which has the commission's id, and in the one that ordered. */
interface InCommission {
  tenant_id: string;
  commission_id: string;
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

interface Correcting {
  corrects: string | null;
  correction_reason: string | null;
}

export interface FollowUpTables {
  /** One row for each version of a scale; the highest is the one in force. */
  'interventions.scale': {
    tenant_id: string;
    authority_id: string;
    id: string;
    version: number;
    name: string;
    measures: string;
    lowest: number;
    highest: number;
    better: ScaleDirection;
    active: boolean;
    reason: string;
    set_at: Date;
    set_by: string;
    set_by_employee: string | null;
    set_by_function: string | null;
  };
  'interventions.follow_up': InCommission &
    Recorded &
    Correcting & {
      id: string;
      held_on: CalendarDate;
      took_part: string | null;
      own_view: string | null;
      own_view_why_not: string | null;
      child_view: string | null;
      child_view_why_not: string | null;
      outcome: FollowUpOutcome;
      outcome_reason: string | null;
      next_on: CalendarDate | null;
    };
  'interventions.follow_up_goal': InCommission & {
    follow_up_id: string;
    goal_id: string;
    position: number;
    body: string;
    attainment: GoalAttainment;
    why: string | null;
  };
  'interventions.measurement': InCommission &
    Recorded &
    Correcting & {
      id: string;
      scale_id: string;
      scale_version: number;
      measured_on: CalendarDate;
      point: MeasurePoint;
      value: number;
      note: string | null;
    };
  'interventions.commission_end': InCommission &
    Recorded & {
      ended_on: CalendarDate;
      reason: EndReason;
      body: string | null;
      follow_up_id: string | null;
      exemption: NoFinalFollowUp | null;
      attempts: number | null;
      exemption_text: string | null;
      evaluation_link: string | null;
    };
}
