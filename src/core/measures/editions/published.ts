import type { Context } from '#core/operation';
import type { CountSources } from '../counted/source.ts';
import { allMeasures, anyMeasure, definitionIn } from './measure.ts';
import { editionsOf, figureHeads } from './store.ts';
import type { EditionRow, EditionTables } from './tables.ts';
import type { ToldFigure } from './told.ts';

/** A measure in a period as its last edition tells it; without an edition it has not been published. */
export interface PublishedMeasure {
  readonly measureId: string;
  readonly title: string;
  readonly told: ToldFigure | null;
  readonly edition: {
    readonly id: string;
    readonly number: number;
    readonly publishedAt: string;
    readonly publishedBy: string;
    readonly reason: string | null;
  } | null;
}

/** What the last editions of a period tell of measures, by id. One that there is no definition of is missing in the answer. */
export async function publishedMeasures(
  ctx: Context,
  sources: CountSources,
  period: string,
  measureIds: readonly string[],
): Promise<ReadonlyMap<string, PublishedMeasure>> {
  const editions = await editionsOf(ctx, period);
  const heads = await figureHeads(
    ctx,
    editions.map((e) => e.id),
  );
  const lastOf = (measureId: string) =>
    editions.find((e) => heads.some((h) => h.edition_id === e.id && h.measure_id === measureId));
  const asked = [...new Set(measureIds)];
  const told = new Map<string, ToldFigure>();
  for (const edition of editions) {
    const own = asked.filter((measureId) => lastOf(measureId) === edition);
    for (const figure of await toldIn(ctx, edition, own)) told.set(figure.measure_id, figure.told);
  }
  return new Map(
    asked.flatMap((measureId): [string, PublishedMeasure][] => {
      const m = anyMeasure(sources, measureId);
      const edition = lastOf(measureId);
      if (!m && !edition) return [];
      const title = m ? definitionIn(m).title_sv : measureId;
      const said = told.get(measureId) ?? null;
      return [[measureId, { measureId, title, told: said, edition: edition ? headOf(edition) : null }]];
    }),
  );
}

const headOf = (e: EditionRow) => ({
  id: e.id,
  number: e.number,
  publishedAt: e.published_at.toISOString(),
  publishedBy: e.published_by,
  reason: e.reason,
});

async function toldIn(ctx: Context, edition: EditionRow, measureIds: readonly string[]) {
  if (measureIds.length === 0) return [];
  return await ctx
    .tables<EditionTables>()
    .selectFrom('measures.edition_figure')
    .select(['measure_id', 'told'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('edition_id', '=', edition.id)
    .where('measure_id', 'in', [...measureIds])
    .execute();
}

/** Every measure there is, in the order of the catalogue, and whether a period's figures of it have been published. */
export async function measuresToRefer(
  ctx: Context,
  sources: CountSources,
  period: string,
): Promise<
  readonly {
    readonly measureId: string;
    readonly title: string;
    readonly chapter: string;
    readonly kind: 'share' | 'count' | 'duration';
    readonly parts: readonly { readonly key: string; readonly title: string }[];
    readonly published: boolean;
  }[]
> {
  const editions = await editionsOf(ctx, period);
  const heads = await figureHeads(
    ctx,
    editions.map((e) => e.id),
  );
  const published = new Set(heads.map((h) => h.measure_id));
  return allMeasures(sources).map((m) => {
    const definition = definitionIn(m);
    return {
      measureId: m.id,
      title: definition.title_sv,
      chapter: definition.chapter,
      kind: definition.unit_of_value,
      parts:
        m.kind === 'clocks'
          ? Object.entries(m.definition.parts).map(([key, part]) => ({ key, title: part?.label_sv ?? key }))
          : [],
      published: published.has(m.id),
    };
  });
}
