import type { Selectable } from 'kysely';
import { z } from 'zod';
import type { Context } from '#core/operation';
import { whoActs } from '#core/organisation';
import { daysBetween, swedishDayOf } from '#platform/calendar';
import { CommitmentState, CommitmentStep, isOwed } from './state.ts';
import type { CommitmentTables } from './tables.ts';

type Row = Selectable<CommitmentTables['commitments.commitment']>;

/** What a function has promised in a case or the board, and what has become of it. */
export const CommitmentView = z
  .object({
    commitmentId: z.string(),
    title: z.string(),
    state: CommitmentState,
    /** The day that it is owed by; the last one when it has been reopened. */
    dueOn: z.string(),
    /** Days after that day today, or on the day on which it was done; 0 when it was in time. */
    daysLate: z.number().int(),
    functionId: z.string(),
    functionTitle: z.string(),
    /** Who has what the function owes today; null when nobody in the whole line is there. */
    holderName: z.string().nullable(),
    madeAt: z.string(),
    madeBy: z.string(),
    doneAt: z.string().nullable(),
    doneBy: z.string().nullable(),
    proof: z.array(
      z.object({
        kind: z.string(),
        proofId: z.string(),
        words: z.string().nullable(),
        addedBy: z.string(),
        /** It turned out not to hold. */
        failed: z.boolean(),
        failedWhy: z.string().nullable(),
      }),
    ),
    effect: z.object({ on: z.string(), words: z.string() }).nullable(),
    /** Oldest first. */
    events: z.array(
      z.object({
        at: z.string(),
        step: z.enum(['made', 'moved', 'effect_checked', ...CommitmentStep.options]),
        words: z.string().nullable(),
        dueOn: z.string().nullable(),
        by: z.string(),
        function: z.string(),
      }),
    ),
    /** The reader owes it: holds the function, stands in for it, or has had it fall to them. */
    own: z.boolean(),
    /** The reader said that it was done. */
    saidDoneBySelf: z.boolean(),
  })
  .meta({ id: 'Commitment' });
export type CommitmentView = z.input<typeof CommitmentView>;

/** The commitments of opened cases, by case: what is owed first, nearest first; then what is done, the latest first. */
export async function commitmentsOf(
  ctx: Context,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, CommitmentView[]>> {
  const byCase = new Map<string, CommitmentView[]>();
  if (caseIds.length === 0) return byCase;
  const db = ctx.tables<CommitmentTables>();
  const rows = await db
    .selectFrom('commitments.commitment')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', 'in', [...caseIds])
    .orderBy('due_on')
    .orderBy('id')
    .execute();
  if (rows.length === 0) return byCase;
  const views = await viewsOf(ctx, owedFirst(rows));
  for (const { row, view } of views) {
    if (row.case_id) byCase.set(row.case_id, [...(byCase.get(row.case_id) ?? []), view]);
  }
  return byCase;
}

/** The commitments as the reader sees them, with what has happened to each and what shows it. */
export async function viewsOf<R extends Row>(
  ctx: Context,
  rows: readonly R[],
): Promise<{ readonly row: R; readonly view: CommitmentView }[]> {
  if (rows.length === 0) return [];
  const db = ctx.tables<CommitmentTables>();
  const ids = rows.map((r) => r.id);
  const caseIds = [...new Set(rows.flatMap((r) => r.case_id ?? []))];
  const events = await db
    .selectFrom('commitments.event')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where((eb) => (caseIds.length > 0 ? eb('case_id', 'in', caseIds) : eb('case_id', 'is', null)))
    .where('commitment_id', 'in', ids)
    .orderBy('at')
    .orderBy('id')
    .execute();
  const proofs = await db
    .selectFrom('commitments.proof')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where((eb) => (caseIds.length > 0 ? eb('case_id', 'in', caseIds) : eb('case_id', 'is', null)))
    .where('commitment_id', 'in', ids)
    .orderBy('added_at')
    .orderBy('id')
    .execute();
  const organisation = await ctx.organisation();
  const { functionIds, employeeId } = ctx.actor;
  return rows.map((row) => {
    const acting = whoActs(organisation, row.function_id, row.due_on, ctx.today);
    const view: CommitmentView = {
      commitmentId: row.id,
      title: row.title,
      state: row.state,
      dueOn: row.due_on,
      daysLate: daysLate(ctx, row),
      functionId: row.function_id,
      functionTitle: organisation.functions.find((f) => f.id === row.function_id)?.title ?? '',
      holderName: (acting.employeeId && organisation.nameOf.get(acting.employeeId)) || null,
      madeAt: row.made_at.toISOString(),
      madeBy: row.made_by,
      doneAt: row.done_at?.toISOString() ?? null,
      doneBy: row.done_by,
      proof: proofs
        .filter((p) => p.commitment_id === row.id)
        .map((p) => ({
          kind: p.kind,
          proofId: p.proof_id,
          words: p.words,
          addedBy: p.added_by,
          failed: p.failed_at !== null,
          failedWhy: p.failed_why,
        })),
      effect: row.effect_checked_on && row.effect ? { on: row.effect_checked_on, words: row.effect } : null,
      events: events
        .filter((e) => e.commitment_id === row.id)
        .map((e) => ({
          at: e.at.toISOString(),
          step: e.step,
          words: e.words,
          dueOn: e.due_on,
          by: e.by_name,
          function: e.by_function_title,
        })),
      own: functionIds.includes(row.function_id) || (employeeId !== null && acting.employeeId === employeeId),
      saidDoneBySelf: row.done_by_employee !== null && row.done_by_employee === employeeId,
    };
    return { row, view };
  });
}

function owedFirst<R extends Pick<Row, 'state' | 'done_at' | 'due_on'>>(rows: readonly R[]): R[] {
  const owed = rows.filter((r) => isOwed(r.state));
  const settled = rows.filter((r) => !isOwed(r.state));
  settled.sort((a, b) => (b.done_at?.getTime() ?? 0) - (a.done_at?.getTime() ?? 0));
  return [...owed, ...settled];
}

function daysLate(ctx: Context, row: Row): number {
  if (row.state === 'dropped') return 0;
  const until = row.done_at ? swedishDayOf(row.done_at) : ctx.today;
  return Math.max(0, daysBetween(row.due_on, until));
}
