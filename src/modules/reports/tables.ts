import type { ColumnType, Selectable } from 'kysely';
import type { Figure } from '#core/figures';
import type { CalendarDate } from '#platform/calendar';
import type { ReportDocument } from '#platform/documents';
import type { Body } from './domain/body.ts';
import type { ReportKind, ReportState, SectionState, SectionStep } from './domain/codes.ts';
import type { Difference } from './domain/differences.ts';

type Json<T> = ColumnType<T, string, string>;

interface Own {
  tenant_id: string;
  authority_id: string;
  id: string;
}

export interface ReportTables {
  'reports.report': Own & {
    kind: ReportKind;
    period: string;
    title: string;
    state: ReportState;
    started_at: Date;
    started_by: string;
    started_by_employee: string | null;
    started_by_function: string | null;
  };
  'reports.section': Own & {
    report_id: string;
    parted_from: string | null;
    place: number;
    key: string;
    title: string;
    help: string;
    unit_id: string;
    function_id: string;
    due_on: CalendarDate;
    owed_id: string;
    state: SectionState;
    body: Json<Body>;
    version: number;
    writer_id: string | null;
    writer_name: string | null;
    writer_employee: string | null;
    saved_at: Date | null;
  };
  'reports.section_event': Own & {
    section_id: string;
    report_id: string;
    step: SectionStep;
    words: string | null;
    due_on: CalendarDate | null;
    version: number;
    at: Date;
    by_name: string;
    by_function_title: string;
    by_employee: string | null;
  };
  'reports.edition': Own & {
    report_id: string;
    number: number;
    decided_on: CalendarDate;
    reference: string;
    reason: string | null;
    document: Json<ReportDocument>;
    figures: Json<Figure[]>;
    differences: Json<Difference[]>;
    recorded_at: Date;
    recorded_by: string;
    recorded_by_title: string;
    recorded_by_employee: string | null;
    recorded_by_function: string | null;
  };
}

export type ReportRow = Selectable<ReportTables['reports.report']>;
export type SectionRow = Selectable<ReportTables['reports.section']>;
export type EventRow = Selectable<ReportTables['reports.section_event']>;
export type EditionRow = Selectable<ReportTables['reports.edition']>;
