import type { Insertable, Selectable } from 'kysely';
import type { Context } from '#core/operation';
import { newId } from '#platform/ids';
import type { SourceRef } from '../../../domain/investigation/sources.ts';
import type { TextTables } from '../../../text-tables.ts';
import { writerOf } from '../../journal/drafts.ts';

export type SectionRow = Selectable<TextTables['casework.investigation_section']>;

export interface Typed {
  readonly text: string;
  readonly sources: readonly SourceRef[];
}

const db = (ctx: Context) => ctx.tables<TextTables>();

/** Every section of an opened case's text, and those that parted from one, the first saved first. */
export const sectionsOf = (ctx: Context, caseId: string): Promise<SectionRow[]> =>
  db(ctx)
    .selectFrom('casework.investigation_section')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', '=', caseId)
    .orderBy('saved_at')
    .orderBy('id')
    .execute();

/** An empty section for each heading. */
export async function addSections(ctx: Context, caseId: string, headings: readonly string[]): Promise<void> {
  await db(ctx)
    .insertInto('casework.investigation_section')
    .values(
      headings.map((heading) => ({
        ...placeOf(ctx, caseId, heading),
        id: newId(),
        parted_from: null,
        body: '',
        sources: '[]',
        version: 0,
        writer_id: null,
        writer_name: null,
        writer_employee: null,
        saved_at: null,
      })),
    )
    .execute();
}

const placeOf = (ctx: Context, caseId: string, heading: string) => ({
  tenant_id: ctx.actor.tenantId,
  authority_id: ctx.authorityId,
  case_id: caseId,
  heading,
});

export const sameTyped = (row: SectionRow, typed: Typed): boolean =>
  row.body === typed.text && JSON.stringify(row.sources) === JSON.stringify(typed.sources);

type Written = Pick<
  Insertable<TextTables['casework.investigation_section']>,
  'body' | 'sources' | 'writer_id' | 'writer_name' | 'writer_employee' | 'saved_at'
>;

const written = (ctx: Context, typed: Typed, by: { name: string; writerId: string }): Written => ({
  body: typed.text,
  sources: JSON.stringify(typed.sources),
  writer_id: by.writerId,
  writer_name: by.name,
  writer_employee: writerOf(ctx),
  saved_at: ctx.now,
});

/** Saves once more. @returns the version that it then has */
export async function writeSection(
  ctx: Context,
  row: SectionRow,
  typed: Typed,
  by: { name: string; writerId: string },
): Promise<number> {
  const version = row.version + 1;
  await db(ctx)
    .updateTable('casework.investigation_section')
    .set({ ...written(ctx, typed, by), version })
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('id', '=', row.id)
    .execute();
  return version;
}

/** The window's words beside the section, under the window's own id. @returns whether the id was free */
export async function partSection(
  ctx: Context,
  from: Pick<SectionRow, 'id' | 'case_id' | 'heading'>,
  typed: Typed,
  by: { name: string; writerId: string },
): Promise<boolean> {
  const added = await db(ctx)
    .insertInto('casework.investigation_section')
    .values({
      ...placeOf(ctx, from.case_id, from.heading),
      ...written(ctx, typed, by),
      id: by.writerId,
      parted_from: from.id,
      version: 1,
    })
    .onConflict((oc) => oc.columns(['tenant_id', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return added !== undefined;
}

export async function dropSections(ctx: Context, caseId: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await db(ctx)
    .deleteFrom('casework.investigation_section')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', '=', caseId)
    .where('id', 'in', [...ids])
    .execute();
}

/** How long somebody is said to write after their last save, in milliseconds. */
const SEEN_WRITING = 5 * 60_000;

/** Others who saved within these milliseconds, each at their last heading. */
export function othersWriting(ctx: Context, sections: readonly SectionRow[], within = SEEN_WRITING) {
  const since = ctx.now.getTime() - within;
  const found = new Map<string, { name: string; heading: string; savedAt: string }>();
  for (const s of sections) {
    const isOther = s.writer_employee !== null && s.writer_employee !== ctx.actor.employeeId;
    if (!isOther || !s.saved_at || s.saved_at.getTime() < since) continue;
    found.set(s.writer_employee ?? '', {
      name: s.writer_name ?? '',
      heading: s.heading,
      savedAt: s.saved_at.toISOString(),
    });
  }
  return [...found.values()];
}
