import type { ColumnType } from 'kysely';
import type { CalendarDate } from '#platform/calendar';
import type { AgeGroup } from './domain/age-group.ts';
import type { Area, Channel, ReporterCategory, ReportKind } from './domain/codes.ts';

type Later<T> = ColumnType<T | null, null | undefined, T>;

/** What figures are counted from: days and codes, and no words. */
export interface FigureTables {
  'casework.intake_figure': {
    tenant_id: string;
    case_id: string;
    authority_id: string;
    unit_id: string;
    kind: ReportKind;
    area: Area;
    young: boolean;
    channel: Channel;
    reporter_category: ReporterCategory;
    age_group: AgeGroup;
    received_on: CalendarDate;
    ended_on: Later<CalendarDate>;
    outcome: Later<IntakeOutcome>;
  };
  'casework.return_figure': {
    tenant_id: string;
    case_id: string;
    authority_id: string;
    unit_id: string;
    individual: string;
    area: Area;
    ended_on: CalendarDate;
    ended_as: 'without' | 'after';
    due_on: CalendarDate;
  };
}

/** What became of what came in. */
export type IntakeOutcome = 'opened' | 'not_opened' | 'joined';
