import type { JSONColumnType, Selectable } from 'kysely';
import type { CalendarDate } from '#platform/calendar';
import type { ToldFigure, ToldLevel } from './told.ts';

export interface EditionTables {
  'measures.edition': {
    tenant_id: string;
    id: string;
    authority_id: string;
    period: string;
    number: number;
    measure_id: string | null;
    published_at: Date;
    employee_id: string | null;
    function_id: string | null;
    published_by: string;
    reason: string | null;
    disclosure_limit: number;
  };
  'measures.edition_figure': {
    tenant_id: string;
    edition_id: string;
    measure_id: string;
    authority_id: string;
    kind: 'clocks' | 'facts';
    definition_version: number;
    state: string;
    why: string | null;
    told: JSONColumnType<ToldFigure>;
    stands_on: string | null;
    told_level: ToldLevel;
    differing: JSONColumnType<{ n: number | null; hidden: 'small' | 'protected' | null }> | null;
  };
  'measures.evidence': {
    tenant_id: string;
    edition_id: string;
    measure_id: string;
    row_id: string;
    authority_id: string;
    unit_id: string;
    case_id: string | null;
    case_ids: string[];
    happened_on: CalendarDate;
    part: string | null;
    keys: JSONColumnType<Record<string, string>>;
    days: number | null;
    n: number;
  };
}

export type EditionRow = Selectable<EditionTables['measures.edition']>;
export type FigureRow = Selectable<EditionTables['measures.edition_figure']>;
