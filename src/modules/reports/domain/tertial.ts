import {
  type Contradiction,
  countsText,
  type Figure,
  type FigureChoice,
  figureText,
  numberText,
} from '#core/figures';
import type { ReportBlock, ReportDocument } from '#platform/documents';
import { composeWords } from '../texts/compose.ts';
import { tertialWords as words } from '../texts/tertial.ts';

/** Figures that are found under one heading, each choice with what its parts say. */
export interface Group {
  readonly title: string;
  readonly rows: readonly { readonly choice: FigureChoice; readonly figures: readonly Figure[] }[];
}

const WITH_VALUE: readonly Figure['state'][] = ['told', 'bounded', 'withheld'];
/** As many bars as can be read. */
const BARS = 24;

export const flat = (groups: readonly Group[]): Figure[] =>
  groups.flatMap((g) => g.rows.flatMap((r) => r.figures));

export const countStates = (figures: readonly Figure[]) => {
  const of = (...states: Figure['state'][]) => figures.filter((f) => states.includes(f.state)).length;
  return {
    figures: figures.length,
    told: of('told'),
    notMeasured: of('not_measured'),
    notApplicable: of('not_applicable'),
    withheld: of('bounded', 'withheld'),
    unpublished: of('unpublished', 'missing'),
  };
};

/** All that is known of a tertial, as it is read. */
export function tertialDocument(
  groups: readonly Group[],
  contradictions: readonly Contradiction[],
  made: {
    readonly period: string;
    readonly periodText: string;
    readonly day: string;
    readonly sender: readonly string[];
  },
): ReportDocument {
  const title = words.title(made.period);
  const all = flat(groups);
  const { told, figures } = countStates(all);
  return {
    title,
    sender: [...made.sender],
    facts: [
      { name: words.facts.period, value: made.periodText },
      { name: words.facts.made, value: made.day },
      { name: words.facts.figures, value: words.count(told, figures) },
    ],
    notice: null,
    blocks: [
      paragraph(words.lead),
      ...groups.flatMap(groupBlocks),
      ...without(all, 'not_measured', words.notMeasured, () => words.notMeasuredLead),
      ...without(all, 'unpublished', words.unpublished, words.unpublishedLead),
      ...contradictionBlocks(contradictions),
    ],
    footer: [made.sender[0], title].filter(Boolean).join(' · '),
  };
}

const paragraph = (text: string): ReportBlock => ({ kind: 'paragraph', pieces: [{ text, figure: null }] });

function groupBlocks({ title, rows }: Group): ReportBlock[] {
  const shown = rows.filter((r) => r.figures.some((f) => WITH_VALUE.includes(f.state)));
  if (shown.length === 0) return [];
  const isSeveral = shown.some((r) => r.figures.length > 1);
  const shares = shown
    .flatMap((r) => r.figures)
    .filter((f) => f.kind === 'share' && f.state === 'told' && f.value !== null);
  return [
    { kind: 'heading', level: 2, text: title },
    isSeveral ? pivot(title, shown) : table(title, shown),
    ...(shares.length > 1 && shares.length <= BARS ? [chart(title, shares)] : []),
  ];
}

/** A row for each, a column for each of its numbers. */
function pivot(caption: string, rows: Group['rows']): ReportBlock {
  const parts = new Map(rows.flatMap((r) => r.choice.parts.map((p) => [p.part, p.title])));
  return {
    kind: 'table',
    caption,
    columns: [
      { title: words.columns.area, numeric: false },
      ...[...parts.values()].map((title) => ({ title, numeric: true })),
    ],
    rows: rows.map(({ choice, figures }) => [
      choice.title,
      ...[...parts.keys()].map((part) => {
        const figure = figures.find((f) => f.ref.part === part);
        // What it is counted in stands in the heading.
        return figure ? figureText({ ...figure, suffix: null }) : composeWords.none;
      }),
    ]),
    note: sourceOf(rows),
  };
}

function table(caption: string, rows: Group['rows']): ReportBlock {
  const { columns } = composeWords;
  const figures = rows.flatMap((r) => r.figures);
  const anyCounts = figures.some((f) => f.counts !== null);
  const anyTarget = figures.some((f) => f.target !== null);
  // The same source of all is said once, under the table.
  const sources = new Set(figures.map((f) => f.edition?.label));
  const isOneSource = sources.size === 1;
  return {
    kind: 'table',
    caption,
    columns: [
      { title: columns.figure, numeric: false },
      { title: columns.value, numeric: true },
      ...(anyCounts ? [{ title: columns.counts, numeric: true }] : []),
      ...(anyTarget ? [{ title: columns.target, numeric: true }] : []),
      ...(isOneSource ? [] : [{ title: columns.source, numeric: false }]),
    ],
    rows: figures.map((f) => [
      f.title,
      figureText(f),
      ...(anyCounts ? [countsText(f) ?? composeWords.none] : []),
      ...(anyTarget ? [f.target === null ? composeWords.none : numberText(f, f.target)] : []),
      ...(isOneSource ? [] : [f.edition?.label ?? composeWords.none]),
    ]),
    note: isOneSource ? sourceOf(rows) : null,
  };
}

function sourceOf(rows: Group['rows']): string | null {
  const labels = new Set(rows.flatMap((r) => r.figures.flatMap((f) => f.edition?.label ?? [])));
  return labels.size === 0 ? null : `${composeWords.columns.source}: ${[...labels].join(', ')}.`;
}

function chart(title: string, shares: readonly Figure[]): ReportBlock {
  const points = shares.map((f) => ({ label: f.title, value: f.value, text: figureText(f) }));
  return {
    kind: 'chart',
    shape: 'bars',
    caption: words.chart(title),
    alt: composeWords.chartSays(
      points.map((p) => `${p.label} ${p.text}`),
      null,
    ),
    points,
    target: null,
    max: 1,
  };
}

/** What has no value, by name: it is not left out, and it is not 0. */
function without(
  figures: readonly Figure[],
  state: Figure['state'],
  heading: string,
  lead: (n: number) => string,
): ReportBlock[] {
  const titles = [...new Set(figures.filter((f) => f.state === state).map((f) => f.title))];
  if (titles.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: heading },
    paragraph(lead(titles.length)),
    { kind: 'list', items: titles.map((text) => [{ text, figure: null }]) },
  ];
}

function contradictionBlocks(contradictions: readonly Contradiction[]): ReportBlock[] {
  const heading: ReportBlock = { kind: 'heading', level: 2, text: words.contradictions };
  if (contradictions.length === 0) return [heading, paragraph(words.noContradictions)];
  return [
    heading,
    paragraph(words.contradictionsLead),
    {
      kind: 'list',
      items: contradictions.map(({ severity, sentence, todo, where }) => [
        {
          text: [
            `${words.severity[severity]}: ${sentence}`,
            todo,
            where.length === 0 ? '' : `(${where.join(', ')})`,
          ]
            .filter(Boolean)
            .join(' '),
          figure: null,
        },
      ]),
    },
  ];
}
