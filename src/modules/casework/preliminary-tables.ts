import type { DecisionLaw, DelegatedMatter, DelegationLevel } from './domain/decision/delegation-order.ts';
import type {
  ContactParty,
  ContactWay,
  FeedbackSaid,
  FeedbackWay,
  MeetingParty,
  MeetingStanding,
  NoFeedbackReason,
} from './domain/preliminary.ts';

interface OfCase {
  tenant_id: string;
  id: string;
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

interface Set {
  reason: string;
  set_at: Date;
  set_by: string;
  set_by_employee: string | null;
  set_by_function: string | null;
}

export interface PreliminaryTables {
  'casework.preliminary_contact': OfCase &
    Recorded & {
      party: ContactParty;
      party_name: string | null;
      way: ContactWay;
      held_at: Date;
      body: string;
    };
  'casework.reporter_meeting': OfCase &
    Recorded & {
      standing: MeetingStanding;
      held_at: Date | null;
      took_part: MeetingParty[];
      body: string | null;
    };
  'casework.reporter_feedback': OfCase &
    Recorded & {
      report_id: string;
      given: boolean;
      given_at: Date | null;
      way: FeedbackWay | null;
      said: FeedbackSaid | null;
      why_not: NoFeedbackReason | null;
      body: string | null;
    };
  'casework.joining': Omit<OfCase, 'id'> & {
    into_number: string;
    joined_at: Date;
    joined_by: string;
    joined_by_employee: string | null;
    joined_by_function: string | null;
  };
  'casework.delegation': Set & {
    tenant_id: string;
    authority_id: string;
    decision: DelegatedMatter;
    law: DecisionLaw;
    version: number;
    level: DelegationLevel;
    function_ids: string[];
    section: string;
    chair_urgent: boolean;
    board_decision: string | null;
    valid_from: string;
    valid_to: string | null;
  };
  'casework.office_hours': Set & {
    tenant_id: string;
    authority_id: string;
    version: number;
    opens: string;
    closes: string;
  };
}
