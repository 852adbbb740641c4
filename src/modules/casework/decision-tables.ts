import type { Generated } from 'kysely';
import type { CaseClosing } from './domain/decision/closing.ts';
import type {
  AppealStep,
  ChangeGround,
  CourtAnswer,
  DecisionEffect,
  DecisionParty,
  DecisionResult,
  DecisionTold,
} from './domain/decision/decision.ts';
import type { DeciderLevel, DecisionKind, DecisionLaw } from './domain/decision/delegation-order.ts';
import type { AppealOutcome, Timeliness } from './domain/decision/figures.ts';

export interface Recorded {
  tenant_id: string;
  authority_id: string;
  case_id: string;
  recorded_at: Date;
  recorded_by: string;
  recorded_by_function_title: string;
  recorded_by_employee: string | null;
  recorded_by_function: string | null;
}

export interface DecisionTables {
  'casework.decision': Recorded & {
    id: string;
    result: DecisionResult;
    kind: DecisionKind;
    law: DecisionLaw;
    appealable: boolean;
    decided_on: string;
    level: DeciderLevel;
    minutes: string | null;
    urgent_reason: string | null;
    delegation_version: number | null;
    delegation_section: string | null;
    replaces: string | null;
    effect: DecisionEffect | null;
    ground: ChangeGround | null;
  };
  'casework.decision_version': Recorded & {
    decision_id: string;
    version: number;
    section: string;
    wording: string;
    reasons: string;
    from_on: string | null;
    until_on: string | null;
    correction_reason: string | null;
  };
  'casework.decision_notice': Recorded & {
    id: string;
    decision_id: string;
    party: DecisionParty;
    person_name: string;
    told: DecisionTold;
    told_on: string;
  };
  'casework.appeal': Recorded & {
    id: string;
    decision_id: string;
    notice_id: string;
    received_on: string;
    due_on: string;
    possible_later_on: string | null;
    in_time: boolean;
    told_wrongly: string | null;
    body: string;
  };
  'casework.appeal_step': Recorded & {
    appeal_id: string;
    step: AppealStep;
    on_day: string;
    body: string;
    court_answer: CourtAnswer | null;
  };
  'casework.case_closing': Recorded & { reason: CaseClosing; body: string };
  'casework.decision_figure': {
    tenant_id: string;
    decision_id: string;
    case_id: string;
    authority_id: string;
    unit_id: string;
    kind: DecisionKind;
    law: DecisionLaw;
    level: DeciderLevel;
    result: DecisionResult;
    decided_on: string;
    signed_on: string | null;
    applied_on: Generated<string | null>;
    told_on: string | null;
  };
  'casework.appeal_figure': {
    tenant_id: string;
    appeal_id: string;
    case_id: string;
    authority_id: string;
    unit_id: string;
    kind: DecisionKind;
    law: DecisionLaw;
    received_on: string;
    timeliness: Timeliness;
    outcome: Generated<AppealOutcome>;
    answered_on: Generated<string | null>;
    court_answer: Generated<CourtAnswer | null>;
  };
}
