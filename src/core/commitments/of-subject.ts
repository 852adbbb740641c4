import type { Selectable } from 'kysely';
import type { Context } from '#core/operation';
import type { CalendarDate } from '#platform/calendar';
import { type CommitmentView, viewsOf } from './read.ts';
import type { CommitmentState } from './state.ts';
import type { CommitmentTables } from './tables.ts';

type Row = Selectable<CommitmentTables['commitments.commitment']>;

/** Something promised the board, as much of it as a list of what it is promised for needs. */
export interface Promised {
  readonly commitmentId: string;
  readonly subjectId: string;
  readonly state: CommitmentState;
  readonly dueOn: CalendarDate;
  readonly functionId: string;
}

/** What is promised the board for things of one kind, nearest first. The caller has seen to it that the reader may see what it is promised for. */
export async function promisedFor(
  ctx: Context,
  subjectKind: string,
  subjectIds: readonly string[],
): Promise<readonly Promised[]> {
  const rows = await rowsFor(ctx, subjectKind, subjectIds);
  return rows.map((r) => ({
    commitmentId: r.id,
    subjectId: r.subject_id,
    state: r.state,
    dueOn: r.due_on,
    functionId: r.function_id,
  }));
}

/** The same of one thing, with what has happened to each and what shows it. */
export async function commitmentsFor(
  ctx: Context,
  subject: { readonly kind: string; readonly id: string },
): Promise<readonly (CommitmentView & { readonly unitId: string })[]> {
  const rows = await rowsFor(ctx, subject.kind, [subject.id]);
  const views = await viewsOf(ctx, rows);
  return views.map(({ row, view }) => ({ ...view, unitId: row.unit_id }));
}

async function rowsFor(ctx: Context, kind: string, ids: readonly string[]): Promise<Row[]> {
  if (ids.length === 0) return [];
  return await ctx
    .tables<CommitmentTables>()
    .selectFrom('commitments.commitment')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('authority_id', '=', ctx.authorityId)
    .where('case_id', 'is', null)
    .where('subject_kind', '=', kind)
    .where('subject_id', 'in', [...ids])
    .orderBy('due_on')
    .orderBy('id')
    .execute();
}
