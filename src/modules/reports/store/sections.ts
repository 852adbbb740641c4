import { sql } from 'kysely';
import type { Context } from '#core/operation';
import type { CalendarDate } from '#platform/calendar';
import { newId } from '#platform/ids';
import type { Body } from '../domain/body.ts';
import type { SectionState, SectionStep } from '../domain/codes.ts';
import type { EventRow, ReportTables, SectionRow } from '../tables.ts';
import type { Signer } from './signing.ts';

const db = (ctx: Context) => ctx.tables<ReportTables>();

/** The sections of reports in their order, and those that parted from one after it. */
export async function sectionsOf(ctx: Context, reportIds: readonly string[]): Promise<SectionRow[]> {
  if (reportIds.length === 0) return [];
  return await db(ctx)
    .selectFrom('reports.section')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('authority_id', '=', ctx.authorityId)
    .where('report_id', 'in', [...reportIds])
    .orderBy('place')
    .orderBy(sql`parted_from is not null`)
    .orderBy('saved_at')
    .orderBy('id')
    .execute();
}

/** The same without what they say. */
export const unreadSections = async (ctx: Context, reportId: string): Promise<UnreadSection[]> =>
  await db(ctx)
    .selectFrom('reports.section')
    .select(UNREAD)
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('authority_id', '=', ctx.authorityId)
    .where('report_id', '=', reportId)
    .execute();

const UNREAD = [
  'tenant_id',
  'authority_id',
  'id',
  'report_id',
  'parted_from',
  'place',
  'key',
  'title',
  'help',
  'unit_id',
  'function_id',
  'due_on',
  'owed_id',
  'state',
  'version',
  'writer_id',
  'writer_name',
  'writer_employee',
  'saved_at',
] as const;
export type UnreadSection = Omit<SectionRow, 'body'>;

/** What a list needs of them: nothing that is written. */
export async function sectionHeads(ctx: Context, reportIds: readonly string[]) {
  if (reportIds.length === 0) return [];
  return await db(ctx)
    .selectFrom('reports.section')
    .select(['id', 'report_id', 'unit_id', 'function_id', 'due_on', 'state'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('authority_id', '=', ctx.authorityId)
    .where('report_id', 'in', [...reportIds])
    .where('parted_from', 'is', null)
    .execute();
}

/** One section, held until the transaction ends: two that save at once come one after the other. */
export async function lockSection(ctx: Context, sectionId: string): Promise<SectionRow | undefined> {
  return await db(ctx)
    .selectFrom('reports.section')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('authority_id', '=', ctx.authorityId)
    .where('id', '=', sectionId)
    .forUpdate()
    .executeTakeFirst();
}

export async function keepSections(
  ctx: Context,
  rows: readonly (Omit<SectionRow, 'body'> & { readonly body: Body })[],
): Promise<void> {
  await db(ctx)
    .insertInto('reports.section')
    .values(rows.map((row) => ({ ...row, body: JSON.stringify(row.body) })))
    .execute();
}

export interface Writer {
  readonly name: string;
  readonly writerId: string;
}

const written = (ctx: Context, body: Body, by: Writer) => ({
  body: JSON.stringify(body),
  writer_id: by.writerId,
  writer_name: by.name,
  writer_employee: ctx.actor.employeeId,
  saved_at: ctx.now,
});

/** Saves once more. @returns the version that it then has */
export async function writeSection(
  ctx: Context,
  row: SectionRow,
  body: Body,
  by: Writer,
  state: SectionState = row.state,
): Promise<number> {
  const version = row.version + 1;
  await db(ctx)
    .updateTable('reports.section')
    .set({ ...written(ctx, body, by), version, state })
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('authority_id', '=', ctx.authorityId)
    .where('id', '=', row.id)
    .execute();
  return version;
}

/** The window's words beside the section, under the window's own id. @returns whether the id was free */
export async function partSection(
  ctx: Context,
  from: UnreadSection,
  body: Body,
  by: Writer,
): Promise<boolean> {
  const added = await db(ctx)
    .insertInto('reports.section')
    .values({ ...from, ...written(ctx, body, by), id: by.writerId, parted_from: from.id, version: 1 })
    .onConflict((oc) => oc.doNothing())
    .returning('id')
    .executeTakeFirst();
  return added !== undefined;
}

export async function dropSection(ctx: Context, sectionId: string): Promise<void> {
  await db(ctx)
    .deleteFrom('reports.section')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('authority_id', '=', ctx.authorityId)
    .where('id', '=', sectionId)
    .where('parted_from', 'is not', null)
    .execute();
}

/** Takes a section a step on, and says who did. */
export async function stepTo(
  ctx: Context,
  row: SectionRow,
  to: {
    readonly state: SectionState;
    readonly step: SectionStep;
    readonly words: string | null;
    /** Owed anew. */
    readonly owed: { readonly dueOn: CalendarDate; readonly owedId: string } | null;
  },
  by: Signer,
): Promise<void> {
  await db(ctx)
    .updateTable('reports.section')
    .set({ state: to.state, ...(to.owed ? { due_on: to.owed.dueOn, owed_id: to.owed.owedId } : {}) })
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('authority_id', '=', ctx.authorityId)
    .where('id', '=', row.id)
    .execute();
  await db(ctx)
    .insertInto('reports.section_event')
    .values({
      tenant_id: ctx.actor.tenantId,
      authority_id: ctx.authorityId,
      id: newId(),
      section_id: row.id,
      report_id: row.report_id,
      step: to.step,
      words: to.words,
      due_on: to.owed?.dueOn ?? null,
      version: row.version,
      at: ctx.now,
      by_name: by.name,
      by_function_title: by.title,
      by_employee: ctx.actor.employeeId,
    })
    .execute();
}

/** What has happened to a report's sections, the first first. */
export const eventsOf = async (ctx: Context, reportId: string): Promise<EventRow[]> =>
  await db(ctx)
    .selectFrom('reports.section_event')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('authority_id', '=', ctx.authorityId)
    .where('report_id', '=', reportId)
    .orderBy('at')
    .orderBy('id')
    .execute();
