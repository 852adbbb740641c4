import type { ColumnType } from 'kysely';
import type { Protection } from './domain/codes.ts';
import type { DisclosureRecipient, LegalBasis, ReporterTestOutcome } from './domain/secrecy-codes.ts';

/** Somebody who must not learn where the person is or what the board knows of it. */
export interface ProtectedAgainst {
  readonly name: string;
  readonly relation: string;
  /** Of a person whom the board knows; null when the one meant has no number here. */
  readonly personId: string | null;
}

export interface SecrecyTables {
  'casework.reporter': {
    tenant_id: string;
    report_id: string;
    authority_id: string;
    name: string | null;
    title: string | null;
    organisation: string | null;
    relation: string | null;
    phone: string | null;
    email: string | null;
    shielded: boolean;
  };
  'casework.reporter_test': {
    tenant_id: string;
    id: string;
    authority_id: string;
    report_id: string;
    case_id: string;
    made_at: Date;
    outcome: ReporterTestOutcome;
    reasons: string;
    made_by: string;
    made_by_function_title: string;
    made_by_employee: string | null;
    made_by_function: string | null;
  };
  'casework.protection': {
    tenant_id: string;
    id: string;
    authority_id: string;
    person_id: string;
    kind: Protection;
    source: string;
    from_on: string;
    against: ColumnType<ProtectedAgainst[], string, string>;
    set_at: Date;
    set_by: string;
    set_by_employee: string | null;
    ended_at: Date | null;
    ended_by: string | null;
  };
  'casework.conflict': {
    tenant_id: string;
    id: string;
    authority_id: string;
    person_id: string;
    case_id: string | null;
    employee_id: string;
    reason: string;
    set_at: Date;
    set_by: string;
    set_by_employee: string | null;
    ended_at: Date | null;
    ended_by: string | null;
    end_reason: string | null;
  };
  'casework.disclosure': {
    tenant_id: string;
    id: string;
    authority_id: string;
    unit_id: string;
    case_id: string;
    disclosed_on: string;
    recorded_at: Date;
    recipient_kind: DisclosureRecipient;
    legal_basis: LegalBasis;
  };
  'casework.disclosure_content': {
    tenant_id: string;
    disclosure_id: string;
    authority_id: string;
    case_id: string;
    recipient: string;
    what: string;
    ground: string;
    decided_by: string;
    decided_by_function_title: string;
    decided_by_employee: string | null;
    decided_by_function: string | null;
  };
}
