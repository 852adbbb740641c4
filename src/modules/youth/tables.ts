import type { CalendarDate } from '#platform/calendar';
import type {
  Answer,
  DeclinedSupport,
  DeclinedTalk,
  Guardians,
  KnownBy,
  KnownOrNot,
  NoticeSource,
  Offence,
  OfferedTo,
  OfferWay,
  PoliceWhyNot,
  RiskStage,
  Suspicion,
  TalkAnswer,
  TalkOutcome,
  WithinHours,
} from './domain/codes.ts';

/** What every record has: who signed it, and which earlier one it stands instead of. */
export interface RecordColumns {
  tenant_id: string;
  id: string;
  authority_id: string;
  case_id: string;
  /** The first record of the same. */
  root: string;
  corrects: string | null;
  correction_reason: string | null;
  withdrawn: boolean;
  recorded_at: Date;
  recorded_by: string;
  recorded_by_function_title: string;
  recorded_by_employee: string | null;
  recorded_by_function: string | null;
}

export interface YouthTables {
  'youth.notice': RecordColumns & {
    received_at: Date;
    source: NoticeSource;
    offence_on: CalendarDate | null;
    offence: Offence;
    suspicion: Suspicion;
    first_offence: KnownOrNot;
    body: string | null;
  };
  'youth.talk_offer': RecordColumns & {
    notice: string;
    offered_at: Date;
    offered_to: OfferedTo;
    way: OfferWay;
    answer: TalkAnswer;
    declined_why: DeclinedTalk | null;
    body: string | null;
  };
  'youth.talk': RecordColumns & {
    notice: string;
    held_at: Date;
    guardians: Guardians;
    guardians_why_not: string | null;
    police: boolean;
    police_why_not: PoliceWhyNot | null;
    others: string | null;
    outcome: TalkOutcome;
    body: string;
    next_step: string | null;
  };
  'youth.risk': RecordColumns & {
    identified_on: CalendarDate;
    age: number;
    known_by: KnownBy;
    body: string;
  };
  'youth.support_offer': RecordColumns & {
    risk: string;
    offered_on: CalendarDate;
    entry_id: string | null;
    offered: string;
    body: string | null;
  };
  'youth.support_answer': RecordColumns & {
    risk: string;
    offer: string;
    answered_on: CalendarDate;
    answer: Answer;
    answered_by: OfferedTo;
    declined_why: DeclinedSupport | null;
    body: string | null;
  };
  'youth.support_start': RecordColumns & {
    risk: string;
    offer: string;
    received_on: CalendarDate;
    commission_id: string | null;
    body: string | null;
  };
}

export interface YouthFigureTables {
  /** Days and codes of a notice and its talk. */
  'youth.talk_figure': {
    tenant_id: string;
    notice: string;
    case_id: string;
    authority_id: string;
    unit_id: string;
    function_id: string | null;
    received_at: Date;
    due_at: Date;
    due_on: CalendarDate;
    source: NoticeSource;
    offence: Offence;
    suspicion: Suspicion;
    first_offence: KnownOrNot;
    offered_at: Date | null;
    answer: TalkAnswer | null;
    held_at: Date | null;
    police: boolean | null;
    held: WithinHours | 'not_held';
    offered: WithinHours | 'not_offered';
    withdrawn: boolean;
  };
  /** Days and codes of a child at risk. */
  'youth.risk_figure': {
    tenant_id: string;
    risk: string;
    case_id: string;
    authority_id: string;
    unit_id: string;
    function_id: string | null;
    identified_on: CalendarDate;
    age: number;
    known_through: KnownBy;
    offered_on: CalendarDate | null;
    answered_on: CalendarDate | null;
    declined_why: DeclinedSupport | null;
    received_on: CalendarDate | null;
    stage: RiskStage;
    withdrawn: boolean;
  };
}
