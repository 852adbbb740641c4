import type {
  Accumulation,
  AreaLevel,
  Better,
  FigureKind,
  FileForm,
  FileKind,
  Tertial,
  Trend,
  ValueState,
} from './domain/codes.ts';
import type { EconomyFigure } from './domain/figure.ts';

interface Own {
  tenant_id: string;
  authority_id: string;
}

/** A row of a file that was taken. */
interface OfBatch extends Own {
  batch_id: string;
  line: number;
}

export interface SteeringTables {
  'steering.import_batch': Own & {
    id: string;
    kind: FileKind;
    form: FileForm;
    file_name: string;
    checksum: string;
    year: number | null;
    row_count: number;
    content: string;
    taken_at: Date;
    taken_by: string;
    taken_by_employee: string | null;
    taken_by_function: string | null;
    withdrawn_at: Date | null;
    withdrawn_by: string | null;
    withdrawn_by_employee: string | null;
    withdrawn_by_function: string | null;
    withdrawn_why: string | null;
  };
  'steering.manual_measure': OfBatch & {
    code: string;
    title: string;
    kind: FigureKind;
    better: Better;
    accumulation: Accumulation;
    year: number | null;
    unit: string | null;
    target: string | null;
    stated_trend: Trend | null;
    stated_met: boolean | null;
  };
  /** Of a line, or in versions by hand; the highest is the one in force. */
  'steering.manual_value': Own & {
    id: string;
    batch_id: string | null;
    line: number | null;
    code: string;
    year: number | null;
    tertial: Tertial;
    unit_id: string | null;
    version: number;
    state: ValueState;
    why: string | null;
    numerator: number | null;
    denominator: number | null;
    reported_share: string | null;
    value: string | null;
    comment: string | null;
    set_at: Date;
    set_by: string;
    set_by_employee: string | null;
    set_by_function: string | null;
  };
  'steering.stated_count': OfBatch & {
    code: string;
    year: number;
    tertial: Tertial | null;
    numerator: number | null;
    denominator: number | null;
    remark: string | null;
  };
  'steering.economy_row': OfBatch & { area: string; level: AreaLevel } & Record<EconomyFigure, string | null>;
}
