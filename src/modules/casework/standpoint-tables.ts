import type { ColumnType } from 'kysely';
import type { Consent, StandpointParty } from './domain/investigation/standpoint-codes.ts';
import type { Recorded } from './investigation-tables.ts';

export interface PlannedHearing {
  readonly who: string;
  /** By when; null for no day. */
  readonly by: string | null;
}

export interface StandpointTables {
  'casework.standpoint': Recorded & {
    party: StandpointParty;
    relation_id: string | null;
    person_name: string;
    informed_on: string | null;
    heard_on: string | null;
    body: string | null;
    why_not: string | null;
    to_investigation: Consent;
    to_intervention: Consent;
  };
  'casework.investigation_plan': Omit<Recorded, 'id'> & {
    version: number;
    questions: string[];
    hearings: ColumnType<PlannedHearing[], string, string>;
    ready_by: string | null;
    gone_through_with: string | null;
    gone_through_on: string | null;
    reason: string | null;
  };
}
