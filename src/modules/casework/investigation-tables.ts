import type { ColumnType } from 'kysely';
import type {
  ConcernedAs,
  NoticeWay,
  QuestionedParty,
  QuestionOutcome,
  QuestionSubject,
  SafetySign,
} from './domain/investigation/codes.ts';
import type { JudgedPerson } from './domain/investigation/notice.ts';

/** What every record of an investigation has. */
export interface Recorded {
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

export interface InvestigationTables {
  'casework.safety_check': Recorded & {
    signs: SafetySign[];
    persons: ColumnType<JudgedPerson[], string, string>;
    reasons: string;
  };
  'casework.opening_notice': Recorded & {
    judged_person: string;
    person_name: string;
    relation: ConcernedAs;
    given: boolean;
    way: NoticeWay | null;
    told_at: Date | null;
    why_not: string | null;
  };
  'casework.child_talk': Recorded & {
    held_on: string | null;
    held_time: string | null;
    place: string | null;
    took_part: string | null;
    language: string | null;
    interpreter: boolean;
    alone: boolean | null;
    entry_id: string | null;
    why_not: string | null;
  };
  'casework.standard_question': Recorded & {
    subject: QuestionSubject;
    asked_of: QuestionedParty;
    person_name: string | null;
    asked_on: string;
    alone: boolean | null;
    outcome: QuestionOutcome;
    body: string | null;
  };
}
