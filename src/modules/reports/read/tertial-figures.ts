import { z } from 'zod';
import {
  type ContradictionSource,
  type Figure,
  type FigureChoice,
  type FigureSources,
  figureKey,
  figureText,
  type LiveFigures,
} from '#core/figures';
import { PeriodKey, periodByKey } from '#core/measures';
import { type Context, defineOperation } from '#core/operation';
import { invalid } from '#platform/errors';
import { TertialFigures } from '../contract.ts';
import { countStates, flat, type Group, tertialDocument } from '../domain/tertial.ts';
import { READ_FIGURES } from '../policy.ts';
import { boardNames } from '../store/signing.ts';
import { formatPeriod } from '../texts/period.ts';

/**
 * All figures of a tertial: published, typed in or imported, each by reference with where it stands; what was not measured said as such, and what
 * does not add up.
 */
export const tertialFiguresOf = (
  sources: FigureSources,
  live: LiveFigures,
  contradictionsOf: ContradictionSource,
) =>
  defineOperation({
    name: 'reports.tertial-figures',
    kind: 'query',
    permission: READ_FIGURES,
    audit: 'tertial-figures.read',
    summary: 'All figures of a tertial, by reference, and what does not add up in them',
    input: z.object({ period: PeriodKey }),
    output: TertialFigures,
    untraced: true,
    run: async (ctx, { period }) => {
      const of = periodByKey(period);
      if (of.kind !== 'tertial') throw invalid('period', 'period_not_tertial');
      const groups = await groupsOf(ctx, sources, live, period);
      const contradictions = await contradictionsOf(ctx);
      const sender = await boardNames(ctx);
      return {
        schema: 'samsyn/tertial-report/1' as const,
        board: sender[0] ?? '',
        municipality: sender[1] ?? null,
        period: { key: period, from: of.from, to: of.to },
        madeAt: ctx.now.toISOString(),
        groups: groups.map(({ title, rows }) => ({
          title,
          figures: rows.flatMap((r) => r.figures).map((f) => ({ ...f, text: figureText(f) })),
        })),
        count: countStates(flat(groups)),
        contradictions: contradictions.map((c) => ({ ...c, where: [...c.where] })),
        document: tertialDocument(groups, contradictions, {
          period,
          periodText: formatPeriod(of),
          day: ctx.today,
          sender,
        }),
      };
    },
  });

async function groupsOf(
  ctx: Context,
  sources: FigureSources,
  live: LiveFigures,
  period: string,
): Promise<Group[]> {
  const choices = await sources.choices(ctx, period);
  const found = new Map(
    await sources.resolve(
      ctx,
      choices.flatMap((c) => refsOf(c, period)),
    ),
  );
  // What nobody has published was perhaps never measured: that is said as it is. Its value is not told.
  const unpublished = [...found.values()].filter((f) => f.state === 'unpublished').map((f) => f.ref);
  for (const figure of await live(ctx, unpublished))
    if (figure.state === 'not_measured' || figure.state === 'not_applicable')
      found.set(figureKey(figure.ref), figure);
  const titles = [...new Set(choices.map((c) => c.group))];
  return titles.map((title) => ({
    title,
    rows: choices
      .filter((c) => c.group === title)
      .sort(byCode)
      .map((choice) => ({
        choice,
        figures: refsOf(choice, period).flatMap((ref): Figure[] => {
          const figure = found.get(figureKey(ref));
          return figure ? [figure] : [];
        }),
      })),
  }));
}

/** What a file states by code; measures stand as in the catalogue, and money as in its table. */
const byCode = (a: FigureChoice, b: FigureChoice): number =>
  a.kind.startsWith('stated') && b.kind.startsWith('stated') ? a.id.localeCompare(b.id, 'sv') : 0;

/** What is of the whole board: a measure's own number; of what has no number of its own, all. */
function refsOf({ kind, id, parts }: FigureChoice, period: string) {
  const own = parts.some((p) => p.part === null) ? [null] : parts.map((p) => p.part);
  return own.map((part) => ({ kind, id, period, unitId: null, part }));
}
