import type { ColumnType } from 'kysely';
import type { Unmet } from './conclusion-tables.ts';
import type { NotOpenedReason } from './domain/codes.ts';
import type { ConclusionOutcome } from './domain/investigation/conclusion.ts';
import type { ProposedInInvestigation, ProposedOutcome, SettledAs } from './domain/proposals.ts';

/** More of a proposed decision than its reasons. */
export type ProposedContent =
  | { readonly until: string }
  | {
      readonly outcome: ConclusionOutcome;
      readonly proposal: string | null;
      readonly unmet: readonly Unmet[];
      readonly followUpReason: string | null;
    };

export interface ProposalTables {
  'casework.decision_proposal': {
    tenant_id: string;
    id: string;
    authority_id: string;
    case_id: string;
    outcome: ProposedOutcome | ProposedInInvestigation;
    reason_code: NotOpenedReason | null;
    body: string;
    /** Of one that is made in an investigation. */
    content: ColumnType<ProposedContent | null, string | null, never>;
    not_at_once_reason: string | null;
    investigator_function: string | null;
    decider_function: string;
    decider_title: string;
    proposed_at: Date;
    proposed_by: string;
    proposed_by_function_title: string;
    proposed_by_employee: string | null;
    proposed_by_function: string | null;
    settled_at: Date | null;
    settled_as: SettledAs | null;
    settled_by: string | null;
    settled_by_function_title: string | null;
    settled_by_employee: string | null;
    settled_note: string | null;
  };
  'casework.awaiting_decision': {
    tenant_id: string;
    case_id: string;
    authority_id: string;
    unit_id: string;
    function_id: string;
    holder_function_id: string | null;
    proposed_by: string;
    proposed_at: Date;
  };
}
