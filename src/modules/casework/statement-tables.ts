import type {
  RequestStepKind,
  StatementGround,
  StatementParty,
  StatementWay,
} from './domain/investigation/statement-codes.ts';
import type { Recorded } from './investigation-tables.ts';

/** Who was heard or asked, and by what right. */
interface Heard {
  party: StatementParty;
  organisation_id: string | null;
  /** As it was called then. */
  organisation: string | null;
  person_name: string | null;
  person_role: string | null;
  way: StatementWay;
  ground: StatementGround;
  consent_by: string | null;
  why_asked: string | null;
}

export interface StatementTables {
  'casework.statement': Recorded &
    Heard & {
      heard_on: string;
      body: string;
      request_id: string | null;
      corrects: string | null;
      correction_reason: string | null;
    };
  'casework.statement_request': Recorded &
    Heard & { asked_on: string; answer_by: string | null; body: string };
  'casework.request_step': Recorded & {
    request_id: string;
    kind: RequestStepKind;
    done_on: string;
    body: string | null;
  };
}
