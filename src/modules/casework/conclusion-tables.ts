import type { ColumnType, Generated } from 'kysely';
import type { Area } from './domain/codes.ts';
import type { ConclusionOutcome, FollowUpEnd } from './domain/investigation/conclusion.ts';
import type { ExtensionStanding, QuestionsStanding } from './domain/investigation/figures.ts';
import type { ChildTalkStanding } from './domain/investigation/heard.ts';
import type { ReopeningJudgement } from './domain/investigation/reopening.ts';
import type { ConclusionHindrance } from './domain/investigation/standing.ts';

/** Null until it is set. */
type Later<T> = ColumnType<T | null, null | undefined, T>;

/** What was not done before an investigation was concluded, and why not. */
export interface Unmet {
  readonly code: ConclusionHindrance;
  readonly reason: string;
}

interface Decided {
  delegation_section: string | null;
  decided_at: Date;
  decided_by: string;
  decided_by_function_title: string;
  decided_by_employee: string | null;
  decided_by_function: string | null;
}

interface Recorded {
  recorded_at: Date;
  recorded_by: string;
  recorded_by_function_title: string;
  recorded_by_employee: string | null;
  recorded_by_function: string | null;
}

export interface ConclusionTables {
  'casework.investigation_extension': Decided & {
    tenant_id: string;
    id: string;
    authority_id: string;
    case_id: string;
    previous_due_on: string;
    until_on: string;
    late: boolean;
    body: string;
  };
  'casework.investigation_conclusion': Decided & {
    tenant_id: string;
    case_id: string;
    authority_id: string;
    outcome: ConclusionOutcome;
    assessment: string;
    proposal: string | null;
    unmet: ColumnType<Unmet[], string, never>;
    due_on: string | null;
    follow_up_reason: string | null;
  };
  'casework.follow_up_end': Recorded & {
    tenant_id: string;
    case_id: string;
    authority_id: string;
    ended_as: FollowUpEnd;
    body: string;
  };
  'casework.investigation_span': {
    tenant_id: string;
    case_id: string;
    authority_id: string;
    unit_id: string;
    area: Area;
    opened_on: string;
    concluded_on: string | null;
    outcome: ConclusionOutcome | null;
    reopened_after: number | null;
    opened_unit_id: string;
    /** Both are set when it is concluded. */
    extension: Later<ExtensionStanding>;
    questions: Later<QuestionsStanding>;
    /** Whose it is, without saying who; null of those from before it was kept. */
    individual: Generated<string | null>;
    begun_with: Generated<'report' | 'application' | null>;
    child_talk: Later<ChildTalkStanding>;
  };
  'casework.reopening': Recorded & {
    tenant_id: string;
    case_id: string;
    authority_id: string;
    earlier_concluded_on: string;
    days: number;
    within_days: number;
    body: string;
    judgement: ReopeningJudgement | null;
    review: string | null;
    reviewed_at: Date | null;
    reviewed_by: string | null;
    reviewed_by_function_title: string | null;
    reviewed_by_employee: string | null;
  };
  'casework.reopening_limit': {
    tenant_id: string;
    authority_id: string;
    version: number;
    days: number;
    reason: string;
    set_at: Date;
    set_by: string;
    set_by_employee: string | null;
    set_by_function: string | null;
  };
}
