import { countsText, type Figure, type FigureRef, figureKey, figureText, numberText } from '#core/figures';
import type { ReportBlock, ReportPiece } from '#platform/documents';
import { composeWords as words } from '../texts/compose.ts';
import { type Body, type BodyBlock, numbersIn, partsOf } from './body.ts';
import { acrossUnits, throughTime } from './timeline.ts';

/** What the composing knows. */
export interface Known {
  /** By `figureKey`. */
  readonly figures: ReadonlyMap<string, Figure>;
  readonly units: readonly { readonly id: string; readonly name: string }[];
}

/** The figures that were written out, in the order in which they first were. */
export class Written {
  readonly figures: Figure[] = [];
  readonly #numbers = new Map<string, number>();

  numberOf(figure: Figure): number {
    const key = figureKey(figure.ref);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.figures.push(figure) - 1;
    this.#numbers.set(key, number);
    return number;
  }
}

/** A section written out: what its references say now, and nothing else than they say. */
export function compose(body: Body, known: Known, written: Written): ReportBlock[] {
  const numbers = numbersIn(body);
  const found = new Map<number, Figure>();
  for (const { number, ref } of body.figures) {
    const figure = found.has(number) ? undefined : known.figures.get(figureKey(ref));
    if (figure) found.set(number, figure);
  }
  return body.blocks.flatMap((block) => composed(block, { numbers, found }, known, written));
}

/** The figures of a section by their numbers, and the numbers that it has figures of, known or not. */
interface Numbered {
  readonly numbers: ReadonlySet<number>;
  readonly found: ReadonlyMap<number, Figure>;
}

function composed(
  block: BodyBlock,
  { numbers, found }: Numbered,
  known: Known,
  written: Written,
): ReportBlock[] {
  const figureOf = (number: number): Figure | undefined => found.get(number);
  const pieces = (said: string): ReportPiece[] =>
    partsOf(said, numbers).map((part): ReportPiece => {
      if ('text' in part) return { text: part.text, figure: null };
      const figure = figureOf(part.number);
      return figure
        ? { text: figureText(figure), figure: written.numberOf(figure) }
        : { text: words.unknown, figure: null };
    });
  const plain = (said: string): string =>
    pieces(said)
      .map((p) => p.text)
      .join('');
  switch (block.kind) {
    case 'heading':
      return block.text === '' ? [] : [{ kind: 'heading', level: 3, text: plain(block.text) }];
    case 'text':
      return block.text
        .split(/\n[ \t]*\n+/)
        .filter((paragraph) => paragraph.trim() !== '')
        .map((paragraph) => ({ kind: 'paragraph', pieces: pieces(paragraph.trim()) }));
    case 'list': {
      const items = block.text.split('\n').filter((item) => item.trim() !== '');
      return items.length === 0
        ? []
        : [{ kind: 'list', items: items.map((item) => pieces(item.replace(/^\s*[-•]\s*/, ''))) }];
    }
    case 'table': {
      const figures = block.figures.flatMap((number) => figureOf(number) ?? []);
      return figures.length === 0
        ? []
        : [tableOf(plain(block.caption), figures, block.across, known, written)];
    }
    case 'chart': {
      const figure = block.figure === null ? undefined : figureOf(block.figure);
      return figure ? [chartOf(plain(block.caption), figure, block.across, known, written)] : [];
    }
  }
}

/** What a figure is called where there is no room for a sentence. */
export const named = ({ title, whose }: Figure): string => (whose === null ? title : `${title}, ${whose}`);

function tableOf(
  caption: string,
  figures: readonly Figure[],
  across: 'units' | 'time' | null,
  known: Known,
  written: Written,
): ReportBlock {
  for (const figure of figures) written.numberOf(figure);
  const said = (ref: FigureRef): string => {
    const figure = known.figures.get(figureKey(ref));
    if (!figure || figure.state === 'missing') return words.none;
    if (figure.state === 'unpublished' && !figures.some((f) => figureKey(f.ref) === figureKey(ref)))
      return words.none;
    written.numberOf(figure);
    return figureText(figure);
  };
  const first = figures[0];
  const title = caption || words.table;
  if (across === 'time' && first) {
    const periods = throughTime(first.ref, 'table').map((r) => r.period);
    return {
      kind: 'table',
      caption: title,
      columns: [
        { title: words.columns.figure, numeric: false },
        ...periods.map((period) => ({ title: period, numeric: true })),
      ],
      rows: figures.map((f) => [named(f), ...periods.map((period) => said({ ...f.ref, period }))]),
      note: words.noneNote,
    };
  }
  if (across === 'units') {
    const shown = known.units.filter((u) => figures.some((f) => hasValue(f.ref, u.id, known)));
    return {
      kind: 'table',
      caption: title,
      columns: [
        { title: words.columns.unit, numeric: false },
        ...figures.map((f) => ({ title: f.title, numeric: true })),
      ],
      rows: [
        ...shown.map((u) => [u.name, ...figures.map((f) => said({ ...f.ref, unitId: u.id }))]),
        [words.wholeBoard, ...figures.map((f) => said({ ...f.ref, unitId: null }))],
      ],
      note: words.noneNote,
    };
  }
  const anyCounts = figures.some((f) => f.counts !== null);
  const anyTarget = figures.some((f) => f.target !== null);
  return {
    kind: 'table',
    caption: title,
    columns: [
      { title: words.columns.figure, numeric: false },
      { title: words.columns.value, numeric: true },
      ...(anyCounts ? [{ title: words.columns.counts, numeric: true }] : []),
      ...(anyTarget ? [{ title: words.columns.target, numeric: true }] : []),
      { title: words.columns.source, numeric: false },
    ],
    rows: figures.map((f) => [
      named(f),
      figureText(f),
      ...(anyCounts ? [countsText(f) ?? words.none] : []),
      ...(anyTarget ? [f.target === null ? words.none : numberText(f, f.target)] : []),
      f.edition?.label ?? words.none,
    ]),
    note: null,
  };
}

const SHOWN: readonly Figure['state'][] = ['told', 'bounded', 'withheld', 'not_measured'];

function hasValue(ref: FigureRef, unitId: string, { figures }: Known): boolean {
  const figure = figures.get(figureKey({ ...ref, unitId }));
  return figure !== undefined && SHOWN.includes(figure.state);
}

function chartOf(
  caption: string,
  figure: Figure,
  across: 'units' | 'time',
  known: Known,
  written: Written,
): ReportBlock {
  written.numberOf(figure);
  const refs =
    across === 'time'
      ? throughTime(figure.ref, 'chart')
      : acrossUnits(
          figure.ref,
          known.units.map((u) => u.id),
        );
  const found = refs.flatMap((ref) => known.figures.get(figureKey(ref)) ?? []);
  // The time before anything was published is no gap in a line.
  const from = found.findIndex((f) => SHOWN.includes(f.state));
  const shown =
    across === 'time' ? found.slice(Math.max(from, 0)) : found.filter((f) => SHOWN.includes(f.state));
  const points = shown.map((f) => {
    written.numberOf(f);
    return {
      label: across === 'time' ? f.ref.period : (f.whose ?? words.wholeBoard),
      value: f.state === 'told' ? f.value : null,
      text: figureText(f),
    };
  });
  const target =
    figure.target === null
      ? null
      : { value: figure.target, text: words.targetOf(numberText(figure, figure.target)) };
  return {
    kind: 'chart',
    shape: across === 'time' ? 'line' : 'bars',
    caption: caption || figure.title,
    alt: words.chartSays(
      points.map((p) => `${p.label} ${p.text}`),
      target?.text ?? null,
    ),
    points,
    target,
    max: figure.kind === 'share' ? 1 : null,
  };
}
