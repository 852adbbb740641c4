import type { measuresOf, PublishedMeasure } from '#core/measures';
import type { Context } from '#core/operation';
import type { Figure, FigureChoice, FigureRef } from './figure.ts';
import { bareFigure, type FigureSource } from './sources.ts';
import { publishedWords as words } from './texts/published.ts';
import { betterIn, toldValue, unitIn } from './told-value.ts';

type Published = ReturnType<typeof measuresOf>['published'];
type Offered = Awaited<ReturnType<Published['choices']>>[number];

/** What measures' last published editions tell, to everybody alike. */
export const publishedFigures = (published: Published): FigureSource => ({
  kind: 'measure',
  choices: async (ctx, period) => {
    const { units } = await ctx.organisation();
    const own = units.filter((u) => u.authorityId === ctx.authorityId).map((u) => u.id);
    return (await published.choices(ctx, period)).map((m) => choiceOf(m, own));
  },
  resolve: async (ctx, refs) => {
    const figures: Figure[] = [];
    for (const period of new Set(refs.map((r) => r.period)))
      figures.push(
        ...(await inPeriod(
          ctx,
          published,
          period,
          refs.filter((r) => r.period === period),
        )),
      );
    return figures;
  },
});

async function inPeriod(
  ctx: Context,
  published: Published,
  period: string,
  refs: readonly FigureRef[],
): Promise<Figure[]> {
  const found = await published.figures(
    ctx,
    period,
    refs.map((r) => r.id),
  );
  const { units } = await ctx.organisation();
  const nameOf = (unitId: string | null) => units.find((u) => u.id === unitId)?.name ?? null;
  return refs.flatMap((ref) => {
    const measure = found.get(ref.id);
    return measure ? [figureOf(ref, measure, nameOf(ref.unitId))] : [];
  });
}

function figureOf(ref: FigureRef, { title, told, edition }: PublishedMeasure, unit: string | null): Figure {
  const whose = (told && ref.unitId && unitIn(told, ref.unitId)) ?? unit;
  const bare = bareFigure(ref, partTitle(title, ref.part), whose);
  if (!told || !edition) return bare;
  const said = toldValue(told, ref);
  // A unit or a part that the edition does not have was not published with it.
  if (!said) return { ...bare, state: 'missing' };
  return {
    ...bare,
    ...said,
    better: betterIn(told),
    edition: {
      id: edition.id,
      number: edition.number,
      at: edition.publishedAt,
      by: edition.publishedBy,
      label: words.edition(edition.number, ref.period),
      reason: edition.reason,
    },
  };
}

const COUNT_PARTS: Readonly<Record<string, string>> = {
  due: words.due,
  numerator: words.numerator,
  denominator: words.denominator,
  count: words.own.count,
  mean: words.mean,
  p90: words.p90,
};

const partTitle = (title: string, part: string | null): string =>
  part === null || COUNT_PARTS[part] === undefined ? title : `${title}, ${COUNT_PARTS[part]}`;

function choiceOf(m: Offered, unitIds: readonly string[]): FigureChoice {
  const own = { part: null, title: words.own[m.kind] };
  return {
    kind: 'measure',
    id: m.measureId,
    title: m.title,
    group: words.chapters[m.chapter] ?? m.chapter,
    parts: [own, ...partsOf(m)],
    units: [null, ...unitIds],
    published: m.published,
  };
}

function partsOf({ parts, kind }: Offered): FigureChoice['parts'] {
  if (parts.length > 0)
    return [
      { part: 'due', title: words.due },
      ...parts.map(({ key, title }) => ({ part: key, title: words.partCount(title) })),
    ];
  if (kind === 'share')
    return [
      { part: 'numerator', title: words.numerator },
      { part: 'denominator', title: words.denominator },
    ];
  if (kind === 'duration')
    return [
      { part: 'mean', title: words.mean },
      { part: 'p90', title: words.p90 },
      { part: 'count', title: words.own.count },
    ];
  return [];
}
