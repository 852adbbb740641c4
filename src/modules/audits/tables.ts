import type { EvidenceRef, EvidenceStanding } from '#core/evidence';
import type { FigureRef } from '#core/figures';
import type { CalendarDate } from '#platform/calendar';
import type { ReportDocument } from '#platform/documents';
import type { Assessment, FollowedUp, ItemKind, Stance, Standing, Topic } from './domain/codes.ts';

interface Own {
  tenant_id: string;
  authority_id: string;
}

export interface AuditTables {
  'audits.question': Own & {
    question_id: string;
    version: number;
    template_code: string | null;
    topic: Topic;
    text: string;
    criteria: string;
    evidence: EvidenceRef[];
    missing: string | null;
    withdrawn: boolean;
    why: string | null;
    set_at: Date;
    set_by: string;
    set_by_employee: string | null;
    set_by_function: string | null;
  };
  'audits.standing': Own & {
    id: string;
    question_id: string;
    version: number;
    at: Date;
    standing: Standing;
    before: Standing | null;
    why: string;
    evidence: EvidenceStanding[];
  };
  'audits.audit': Own & {
    id: string;
    title: string;
    made_by: string;
    received_on: CalendarDate;
    answer_due_on: CalendarDate;
    unit_id: string;
    function_id: string;
    kept_at: Date;
    kept_by: string;
    kept_by_employee: string | null;
    kept_by_function: string | null;
  };
  'audits.item': Own & {
    id: string;
    audit_id: string;
    kind: ItemKind;
    number: number;
    text: string;
    criteria: string | null;
    assessment: Assessment | null;
    question_id: string | null;
  };
  'audits.answer': Own & {
    item_id: string;
    version: number;
    stance: Stance;
    other_board: string | null;
    words: string;
    figures: FigureRef[];
    said_at: Date;
    said_by: string;
    said_by_employee: string | null;
    said_by_function: string | null;
  };
  'audits.respite': Own & {
    id: string;
    audit_id: string;
    asked_until: CalendarDate;
    asked_why: string;
    asked_at: Date;
    asked_by: string;
    settled: 'granted' | 'refused' | null;
    granted_until: CalendarDate | null;
    settled_at: Date | null;
    settled_by: string | null;
  };
  'audits.letter': Own & {
    audit_id: string;
    number: number;
    sent_on: CalendarDate;
    follow_up_on: CalendarDate | null;
    document: ReportDocument;
    sent_at: Date;
    sent_by: string;
    sent_by_employee: string | null;
    sent_by_function: string | null;
  };
  'audits.recommendation_event': Own & {
    id: string;
    item_id: string;
    at: Date;
    step: 'closed' | 'reopened';
    why: string;
  };
  'audits.sample': Own & {
    id: string;
    question_id: string;
    population: string;
    period: string;
    from_on: CalendarDate;
    to_on: CalendarDate;
    population_size: number;
    population_digest: string;
    seed: string;
    size: number;
    drawn: number;
    open_to: CalendarDate;
    auditors: string[];
    decision: string;
    said_at: Date;
    said_by: string;
    said_by_employee: string | null;
    said_by_function: string | null;
    ended_at: Date | null;
    ended_by: string | null;
  };
  'audits.follow_up': Own & {
    id: string;
    item_id: string;
    followed_on: CalendarDate;
    outcome: FollowedUp;
    words: string;
    next_on: CalendarDate | null;
    said_at: Date;
    said_by: string;
    said_by_employee: string | null;
    said_by_function: string | null;
  };
  'audits.paper': Own & {
    employee_id: string;
    id: string;
    question_id: string;
    judgement: Assessment | null;
    words: string;
    said_at: Date;
  };
}
