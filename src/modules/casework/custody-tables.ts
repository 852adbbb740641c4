import type { Recorded } from './decision-tables.ts';
import type { CustodyOutcome, CustodyStep } from './domain/custody/custody.ts';

export interface CustodyTables {
  'casework.custody_step': Recorded & {
    decision_id: string;
    step: CustodyStep;
    version: number;
    on_day: string | null;
    until_day: string | null;
    outcome: CustodyOutcome | null;
    note: string | null;
    correction_reason: string | null;
  };
}
