import type { JSONColumnType } from 'kysely';
import type { Figure } from '#core/figures';
import type {
  GoalAssessment,
  GoalLevel,
  IndicatorSource,
  IndicatorStanding,
  TargetDirection,
} from './domain/codes.ts';

interface Own {
  tenant_id: string;
  authority_id: string;
}

/** Who said it, as they were called then, and when. */
interface Signed {
  made_at: Date;
  made_by: string;
  made_by_title: string;
  made_by_employee: string | null;
}

/** A figure as it was when a goal was assessed, with what it was held against. */
export interface AssessedFigure {
  readonly indicatorId: string;
  readonly figure: Figure;
  readonly target: number | null;
  readonly standing: IndicatorStanding;
}

export interface GoalTables {
  'goals.goal': Own &
    Signed & { id: string; level: GoalLevel; from_year: number; copied_from: string | null };
  'goals.goal_version': Own &
    Signed & {
      goal_id: string;
      version: number;
      number: string;
      title: string;
      description: string;
      parent_id: string | null;
      function_id: string | null;
      unit_id: string | null;
      to_year: number;
      ended: boolean;
      reason: string | null;
    };
  'goals.indicator': Own &
    Signed & {
      id: string;
      goal_id: string;
      source: IndicatorSource;
      ref: string;
      direction: TargetDirection;
      start_value: string | null;
      start_period: string | null;
      withdrawn_at: Date | null;
      withdrawn_by: string | null;
      withdrawn_why: string | null;
    };
  'goals.target': Own &
    Signed & { id: string; indicator_id: string; period: string; value: string; reason: string | null };
  'goals.unit_comment': Own &
    Signed & { id: string; goal_id: string; period: string; unit_id: string | null; words: string };
  'goals.assessment': Own &
    Signed & {
      id: string;
      goal_id: string;
      period: string;
      assessment: GoalAssessment;
      proposed: GoalAssessment;
      contradicts: boolean;
      reason: string | null;
      words: string;
      figures: JSONColumnType<readonly AssessedFigure[]>;
    };
  'goals.assessment_due': Own & { id: string; goal_id: string; period: string };
}
