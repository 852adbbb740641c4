import type { CalendarDate } from '#platform/calendar';
import type { CheckAnswer, ControlResult, Frequency, Handling } from './domain/codes.ts';

interface Own {
  tenant_id: string;
  authority_id: string;
}

/** Who said it, as they were called then. */
interface Said {
  said_at: Date;
  said_by: string;
  said_by_employee: string | null;
  said_by_function: string | null;
}

export interface ControlTables {
  'control.risk': Own &
    Said & { id: string; year: number; process: string; description: string; carried_from: string | null };
  'control.assessment': Own &
    Said & {
      id: string;
      risk_id: string;
      version: number;
      likelihood: number;
      consequence: number;
      reason: string;
    };
  'control.handling': Own &
    Said & { id: string; risk_id: string; version: number; way: Handling; reason: string };
  'control.control': Own &
    Said & {
      id: string;
      year: number;
      risk_id: string | null;
      what: string;
      why: string;
      method: string;
      frequency: Frequency;
      function_id: string;
      unit_id: string;
      population: string | null;
      sample_size: number | null;
      checkpoints: string[];
      carried_from: string | null;
      withdrawn_at: Date | null;
      withdrawn_by: string | null;
      withdrawn_why: string | null;
    };
  'control.plan_decision': Own &
    Said & { id: string; year: number; decided_on: CalendarDate; reference: string };
  'control.occasion': Own &
    Said & {
      id: string;
      control_id: string;
      function_id: string;
      unit_id: string;
      due_on: CalendarDate;
      cancelled_at: Date | null;
    };
  'control.performance': Own &
    Said & {
      id: string;
      occasion_id: string;
      control_id: string;
      version: number;
      result: ControlResult;
      found: string;
      documents: unknown;
      reason: string | null;
    };
  'control.sample': Own &
    Said & {
      id: string;
      occasion_id: string;
      control_id: string;
      population: string;
      period: string;
      from_on: CalendarDate;
      to_on: CalendarDate;
      population_size: number;
      population_digest: string;
      seed: string;
      size: number;
      drawn: number;
      checkpoints: string[];
      open_to: CalendarDate;
      checkers: string[];
    };
  'control.sample_row': Own & {
    sample_id: string;
    position: number;
    row_id: string;
    case_id: string;
    unit_id: string;
    happened_on: CalendarDate;
  };
  'control.sample_answer': Own &
    Said & { sample_id: string; position: number; version: number; case_id: string; answers: CheckAnswer[] };
}
