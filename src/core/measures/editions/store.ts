import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Context } from '#core/operation';
import { calendarDate } from '#platform/calendar';
import type { EvidenceRow } from '../counted/source.ts';
import type { EditionRow, EditionTables, FigureRow } from './tables.ts';

/** The editions of the board, those of one period when it is named; the last published first. */
export async function editionsOf(ctx: Context, period?: string): Promise<EditionRow[]> {
  return await ctx
    .tables<EditionTables>()
    .selectFrom('measures.edition')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('authority_id', '=', ctx.authorityId)
    .$if(period !== undefined, (query) => query.where('period', '=', period ?? ''))
    .orderBy('published_at', 'desc')
    .orderBy('number', 'desc')
    .execute();
}

/** Whether any figures of a calendar year have been published: of the year itself, or of a tertial of it. */
export async function isPublished(ctx: Context, year: number): Promise<boolean> {
  return (await editionsOf(ctx)).some((e) => e.period.startsWith(String(year)));
}

/** The figures of editions, without what is told in them: which measures each has, and how they stand. */
export async function figureHeads(
  ctx: Context,
  editionIds: readonly string[],
  measureId?: string,
): Promise<Omit<FigureRow, 'told'>[]> {
  if (editionIds.length === 0) return [];
  return await ctx
    .tables<EditionTables>()
    .selectFrom('measures.edition_figure')
    .select([
      'tenant_id',
      'edition_id',
      'measure_id',
      'authority_id',
      'kind',
      'definition_version',
      'state',
      'why',
      'stands_on',
      'told_level',
      'differing',
    ])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('edition_id', 'in', [...editionIds])
    .$if(measureId !== undefined, (query) => query.where('measure_id', '=', measureId ?? ''))
    .execute();
}

export async function figuresIn(
  ctx: Context,
  editionIds: readonly string[],
  measureId?: string,
): Promise<FigureRow[]> {
  if (editionIds.length === 0) return [];
  return await ctx
    .tables<EditionTables>()
    .selectFrom('measures.edition_figure')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('edition_id', 'in', [...editionIds])
    .$if(measureId !== undefined, (query) => query.where('measure_id', '=', measureId ?? ''))
    .execute();
}

export async function keepEdition(ctx: Context, row: EditionRow): Promise<void> {
  await ctx.tables<EditionTables>().insertInto('measures.edition').values(row).execute();
}

export type NewFigure = Omit<FigureRow, 'told' | 'differing'> & {
  readonly told: object;
  readonly differing: object | null;
};

/** As many figures as are sent to the database at once. */
const FIGURES_AT_ONCE = 50;

export async function keepFigures(ctx: Context, figures: readonly NewFigure[]): Promise<void> {
  for (let from = 0; from < figures.length; from += FIGURES_AT_ONCE) {
    await ctx
      .tables<EditionTables>()
      .insertInto('measures.edition_figure')
      .values(
        figures.slice(from, from + FIGURES_AT_ONCE).map((figure) => ({
          ...figure,
          told: JSON.stringify(figure.told),
          differing: figure.differing === null ? null : JSON.stringify(figure.differing),
        })),
      )
      .execute();
  }
}

/**
 * Keeps the evidence of figures that is gathered by queries, as the role that gathers it, without its leaving the database.
 */
export async function keepEvidenceBy(
  ctx: Context,
  editionId: string,
  gathered: readonly { readonly measureId: string; readonly query: RawBuilder<unknown> }[],
): Promise<void> {
  if (gathered.length === 0) return;
  await ctx.gathering<unknown, unknown>((db) =>
    Promise.all(
      gathered.map(({ measureId, query }) =>
        sql`insert into measures.evidence (tenant_id, edition_id, measure_id, authority_id, row_id, unit_id, case_id, case_ids,
            happened_on, part, keys, days, n)
          select ${ctx.actor.tenantId}, ${editionId}, ${measureId}, ${ctx.authorityId}, r.id, r.unit_id, r.case_id,
            case when r.case_id is null then '{}' else array[r.case_id] end, r.happened_on, r.part, r.keys, r.days, r.n
          from (${query}) r`.execute(db),
      ),
    ),
  );
}

/** By measure how many rows are not the same in an edition's evidence as in another's, as `differenceOf` tells it. */
export async function numbersDiffering(
  ctx: Context,
  editionId: string,
  before: readonly { readonly measureId: string; readonly editionId: string }[],
): Promise<ReadonlyMap<string, number>> {
  if (before.length === 0) return new Map();
  const said = (r: string) =>
    sql.raw(['unit_id', 'happened_on', 'part', 'days', 'n', 'keys'].map((c) => `${r}.${c}`).join(', '));
  return await ctx.gathering<unknown, ReadonlyMap<string, number>>(async (db) => {
    const { rows } = await sql<{ measure: string; n: number }>`
      select w.measure, (select count(*) from
          (select * from measures.evidence where tenant_id = ${ctx.actor.tenantId} and edition_id = ${editionId} and measure_id = w.measure) a
          full join (select * from measures.evidence
            where tenant_id = ${ctx.actor.tenantId} and edition_id = w.edition and measure_id = w.measure) b using (row_id)
          where (${said('a')}) is distinct from (${said('b')}))::int as n
      from unnest(${before.map((b) => b.measureId)}::text[], ${before.map((b) => b.editionId)}::uuid[]) as w(measure, edition)`.execute(
      db,
    );
    return new Map(rows.map((row) => [row.measure, row.n]));
  });
}

/** As many rows as are sent to the database at once. */
const AT_ONCE = 2_000;

/** Keeps the evidence of a figure, as the role that gathers it: the application may not. */
export async function keepEvidence(
  ctx: Context,
  { editionId, measureId }: { readonly editionId: string; readonly measureId: string },
  rows: readonly EvidenceRow[],
): Promise<void> {
  if (rows.length === 0) return;
  await ctx.gathering<unknown, void>(async (db) => {
    for (let from = 0; from < rows.length; from += AT_ONCE) {
      const some = rows
        .slice(from, from + AT_ONCE)
        .map(({ id, caseIds, unitId, on, part, keys, days, n }) => ({
          row_id: id,
          unit_id: unitId,
          case_id: caseIds.length === 1 ? caseIds[0] : null,
          case_ids: caseIds,
          happened_on: on,
          part,
          keys,
          days,
          n,
        }));
      await sql`insert into measures.evidence (tenant_id, edition_id, measure_id, authority_id, row_id, unit_id, case_id, case_ids,
          happened_on, part, keys, days, n)
        select ${ctx.actor.tenantId}, ${editionId}, ${measureId}, ${ctx.authorityId}, r.row_id, r.unit_id, r.case_id,
          array(select jsonb_array_elements_text(r.case_ids)::uuid), r.happened_on, r.part, r.keys, r.days, r.n
        from jsonb_to_recordset(${JSON.stringify(some)}::jsonb) as r(row_id text, unit_id uuid, case_id uuid, case_ids jsonb,
          happened_on date, part text, keys jsonb, days int, n int)`.execute(db);
    }
  });
}

/** The whole board's evidence of a figure: for whoever gathers anew, to hold against it. */
export const wholeEvidence = (ctx: Context, editionId: string, measureId: string): Promise<EvidenceRow[]> =>
  ctx.gathering<EditionTables, EvidenceRow[]>((db) => evidenceIn(db, ctx, editionId, measureId));

/** The evidence of a figure as far as the policies show it to the caller: of own units, and of no case that is closed. */
export const ownEvidence = (ctx: Context, editionId: string, measureId: string): Promise<EvidenceRow[]> =>
  evidenceIn(ctx.tables<EditionTables>(), ctx, editionId, measureId);

async function evidenceIn(
  db: Kysely<EditionTables>,
  ctx: Context,
  editionId: string,
  measureId: string,
): Promise<EvidenceRow[]> {
  const rows = await db
    .selectFrom('measures.evidence')
    .select(['row_id', 'unit_id', 'case_ids', 'happened_on', 'part', 'keys', 'days', 'n'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('edition_id', '=', editionId)
    .where('measure_id', '=', measureId)
    .orderBy('row_id')
    .execute();
  return rows.map((row) => ({
    id: row.row_id,
    caseIds: row.case_ids,
    unitId: row.unit_id,
    on: calendarDate(row.happened_on),
    part: row.part,
    keys: row.keys,
    days: row.days,
    n: row.n,
  }));
}
