import type { ColumnType } from 'kysely';
import type { Worry } from './domain/codes.ts';
import type {
  AssessedWith,
  InstrumentPurpose,
  RequiredStanding,
  RiskLevel,
} from './domain/investigation/instruments.ts';
import type { CodingSource } from './domain/person-codes.ts';

interface SetBy {
  reason: string;
  set_at: Date;
  set_by: string;
  set_by_employee: string | null;
  set_by_function: string | null;
}

interface RecordedBy {
  recorded_at: Date;
  recorded_by: string;
  recorded_by_function_title: string;
  recorded_by_employee: string | null;
  recorded_by_function: string | null;
}

export interface InstrumentTables {
  'casework.instrument': SetBy & {
    tenant_id: string;
    authority_id: string;
    code: string;
    version: number;
    name: string;
    edition: string;
    purpose: InstrumentPurpose;
    requires_training: boolean;
    levels: RiskLevel[];
    active: boolean;
  };
  'casework.instrument_requirement': SetBy & {
    tenant_id: string;
    authority_id: string;
    problem: Worry;
    version: number;
    any_of: string[];
    expert_contact: boolean;
  };
  'casework.risk_assessment': RecordedBy & {
    tenant_id: string;
    id: string;
    authority_id: string;
    case_id: string;
    instrument: string;
    instrument_name: string;
    instrument_edition: string;
    assessed_on: string;
    assessor_employee: string;
    assessor_name: string;
    colleague_employee: string | null;
    colleague_name: string | null;
    assessed_with: AssessedWith;
    about: AssessedPerson;
    about_name: string | null;
    level: RiskLevel;
    summary: string;
    reassess_on: string | null;
    expert: string | null;
    expert_on: string | null;
    follows: string | null;
    follows_as: 'reassessment' | 'correction' | null;
    correction_reason: string | null;
  };
  'casework.assessment_waiver': RecordedBy & {
    tenant_id: string;
    coding_id: string;
    authority_id: string;
    case_id: string;
    reason: string;
  };
  'casework.coded_problem': {
    tenant_id: string;
    coding_id: string;
    case_id: string;
    authority_id: string;
    unit_id: string;
    coded_unit_id: string;
    code: Worry;
    source: CodingSource;
    coded_on: string;
    recorded_on: string;
    ended_on: string | null;
    end_recorded_on: string | null;
    waived_on: string | null;
    individual: ColumnType<string | null, string | undefined, never>;
    closed_on: ColumnType<string | null, null | undefined, string>;
    stands_until: ColumnType<string | null, never, never>;
    end_known_on: ColumnType<string | null, never, never>;
  };
  'casework.assessed_instrument': {
    tenant_id: string;
    assessment_id: string;
    case_id: string;
    authority_id: string;
    unit_id: string;
    instrument: string;
    assessed_on: string;
    expert_contact: boolean;
    corrected_on: string | null;
  };
  'casework.required_instrument': {
    tenant_id: string;
    coding_id: string;
    case_id: string;
    authority_id: string;
    unit_id: string;
    problem: Worry;
    any_of: string[];
    standing: RequiredStanding;
    used: string | null;
    concluded_on: string;
  };
}

/** Whom an assessment is about. */
export type AssessedPerson = 'child' | 'guardian' | 'sibling' | 'other';
