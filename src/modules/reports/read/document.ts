import type { Figure } from '#core/figures';
import { periodByKey } from '#core/measures';
import type { ReportBlock, ReportDocument } from '#platform/documents';
import { compose, type Known, named, Written } from '../domain/compose.ts';
import type { Difference } from '../domain/differences.ts';
import type { ReportRow, SectionRow } from '../tables.ts';
import { composeWords as words } from '../texts/compose.ts';
import { formatPeriod } from '../texts/period.ts';

interface Decision {
  readonly number: number;
  readonly decidedOn: string;
  readonly reference: string;
  readonly reason: string | null;
  readonly differences: readonly Difference[];
}

/** The whole report as it is read, with what it says the figures of; as a draft while the board has not decided it. */
export function documentOf(
  report: ReportRow,
  sections: readonly SectionRow[],
  known: Known,
  sender: readonly string[],
  decision: Decision | null,
): { readonly document: ReportDocument; readonly figures: readonly Figure[] } {
  const written = new Written();
  const blocks: ReportBlock[] = [];
  if (decision && decision.number > 1) blocks.push(...changes(decision));
  for (const section of sections) {
    blocks.push({ kind: 'heading', level: 2, text: section.title });
    blocks.push(...compose(section.body, known, written));
  }
  const figures = written.figures;
  if (figures.length > 0) blocks.push(...sourcesOf(figures));
  return {
    figures,
    document: {
      title: report.title,
      sender: [...sender],
      facts: [
        { name: words.facts.period, value: formatPeriod(periodByKey(report.period)) },
        ...(decision
          ? [
              {
                name: words.facts.decided,
                value: words.decidedOn(decision.decidedOn, decision.reference),
              },
              { name: words.facts.edition, value: String(decision.number) },
              ...(decision.reason === null ? [] : [{ name: words.facts.reason, value: decision.reason }]),
            ]
          : []),
      ],
      notice: decision ? null : words.draft,
      blocks,
      footer: [sender[0], report.title].filter(Boolean).join(' · '),
    },
  };
}

function changes({ number, differences }: Decision): ReportBlock[] {
  const { columns } = words;
  return [
    { kind: 'heading', level: 2, text: words.changes(number) },
    { kind: 'paragraph', pieces: [{ text: words.changesLead, figure: null }] },
    {
      kind: 'table',
      caption: words.changesCaption,
      columns: [
        { title: columns.figure, numeric: false },
        { title: columns.period, numeric: false },
        { title: columns.was, numeric: true },
        { title: columns.is, numeric: true },
        { title: columns.reason, numeric: false },
      ],
      rows: differences.map((d) => [d.title, d.period, d.was, d.is, d.reason ?? words.noReason]),
      note: null,
    },
  ];
}

/** Which published figure each number is. */
function sourcesOf(figures: readonly Figure[]): ReportBlock[] {
  const rows = figures
    .filter((f) => f.edition !== null)
    .map((f) => [
      named(f),
      f.ref.period,
      f.edition?.label ?? '',
      [f.edition?.at.slice(0, 10), f.edition?.by].filter(Boolean).join(', '),
    ]);
  if (rows.length === 0) return [];
  const { columns } = words;
  return [
    { kind: 'heading', level: 2, text: words.sources },
    { kind: 'paragraph', pieces: [{ text: words.sourcesLead, figure: null }] },
    {
      kind: 'table',
      caption: words.sourcesCaption,
      columns: [columns.figure, columns.period, columns.source, words.published].map((title) => ({
        title,
        numeric: false,
      })),
      rows,
      note: null,
    },
  ];
}
