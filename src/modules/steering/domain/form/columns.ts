import type { FileForm, FileKind } from '../codes.ts';
import type { CsvRecord } from './csv.ts';

/** A column is found by its name, wherever it stands. */
interface Columns {
  readonly kind: FileKind;
  readonly needed: readonly string[];
  readonly allowed: readonly string[];
}

const counted = (tertial: string) => [`${tertial}_numerator`, `${tertial}_denominator`];

export const COLUMNS: Readonly<Record<FileForm, Columns>> = {
  measures: {
    kind: 'measures',
    needed: ['id', 'title_sv', 'kind', 'better', 'accumulation', 'T1', 'T2', 'T3', 'target'],
    allowed: ['unit', 'trend', 'goal_met', ...['T1', 'T2', 'T3'].flatMap(counted)],
  },
  counts: {
    kind: 'counts',
    needed: ['id', 'period', 'numerator', 'denominator', 'remark'],
    allowed: [],
  },
  outcome: {
    kind: 'economy',
    needed: [
      'area_sv',
      'budget_cost',
      'budget_income',
      'outcome_cost',
      'outcome_income',
      'deviation_cost',
      'deviation_income',
      'deviation_net',
    ],
    allowed: ['level'],
  },
  budget: { kind: 'economy', needed: ['area_sv', 'level', 'cost', 'income', 'net'], allowed: [] },
};

const FORMS = Object.keys(COLUMNS) as FileForm[];
const plain = (name: string): string => name.toLowerCase();

export interface WrongColumns {
  readonly form: FileForm;
  readonly missing: readonly string[];
  readonly unknown: readonly string[];
  readonly twice: readonly string[];
}

export type Header =
  | { readonly ok: true; readonly form: FileForm; readonly at: ReadonlyMap<string, number> }
  | ({ readonly ok: false } & WrongColumns);

/** Which form the file has of those that the kind has: the one that fits, else the one that it is nearest to, with what is wrong. */
export function readHeader(kind: FileKind, { cells }: CsvRecord): Header {
  const tried = FORMS.filter((form) => COLUMNS[form].kind === kind).map((form) => wrongIn(form, cells));
  const faults = (w: WrongColumns) => w.missing.length + w.unknown.length + w.twice.length;
  const best = tried.reduce((a, b) => (faults(b) < faults(a) ? b : a));
  if (faults(best) > 0) return { ok: false, ...best };
  const { needed, allowed } = COLUMNS[best.form];
  const at = [...needed, ...allowed].map(
    (name) => [name, cells.findIndex((c) => plain(c) === plain(name))] as const,
  );
  return { ok: true, form: best.form, at: new Map(at.filter(([, i]) => i >= 0)) };
}

function wrongIn(form: FileForm, cells: readonly string[]): WrongColumns {
  const { needed, allowed } = COLUMNS[form];
  const there = cells.map(plain);
  const known = new Set([...needed, ...allowed].map(plain));
  return {
    form,
    missing: needed.filter((name) => !there.includes(plain(name))),
    unknown: cells.filter((name) => !known.has(plain(name))),
    twice: cells.filter((name, i) => there.indexOf(plain(name)) < i),
  };
}
