import { type Selectable, sql } from 'kysely';
import { targetToday } from '#core/clocks';
import { type Context, Refused } from '#core/operation';
import { holdersOn } from '#core/organisation';
import { invalid } from '#platform/errors';
import { ended } from '../../domain/case-rules.ts';
import { CaseState } from '../../domain/codes.ts';
import { REVIEW_WEEKS, weeksOf } from '../../domain/reviews/review-rules.ts';
import type { CaseworkTables } from '../../tables.ts';

export type SessionRow = Selectable<CaseworkTables['casework.review_session']>;

/** Leading a review: everything about a function's cases together. */
export const LEAD = 'casework:review:lead';
/** The clock of a case that has not been gone through for long, where the municipality has set how long that is. */
export const INTERVAL_RULE = 'LOK-016';
/** The clock of a nearer day that was set at the last review. */
export const NEXT_RULE = 'LOK-017';

export const OPEN_STATES: readonly CaseState[] = CaseState.options.filter((state) => !ended(state));

/** Within how many weeks cases are to be gone through here, and whether the municipality has said so itself. */
export async function reviewInterval(ctx: Context): Promise<{ weeks: number; adopted: boolean }> {
  const target = await targetToday(ctx, INTERVAL_RULE);
  return { weeks: target ? weeksOf(target) : REVIEW_WEEKS, adopted: target !== null };
}

/** A function of the actor's units, whose cases are gone through. @throws Refused, AppError INVALID_INPUT on `functionId` */
export async function reviewedFunction(ctx: Context, functionId: string) {
  const organisation = await ctx.organisation();
  const fn = organisation.functions.find((f) => f.id === functionId);
  if (!fn) throw invalid('functionId', 'unknown_function');
  if (!ctx.actor.unitIds.includes(fn.unitId)) throw new Refused('OTHER_UNIT');
  const [holder] = holdersOn(organisation, fn.id, ctx.today, 'holder');
  return {
    ...fn,
    unitName: organisation.units.find((u) => u.id === fn.unitId)?.name ?? '',
    employeeName: (holder && organisation.nameOf.get(holder)) ?? null,
  };
}

const sessions = (ctx: Context) =>
  ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.review_session')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId);

/** The review of a function's cases that is under way. */
export const openSession = (ctx: Context, functionId: string): Promise<SessionRow | undefined> =>
  sessions(ctx).where('function_id', '=', functionId).where('ended_at', 'is', null).executeTakeFirst();

const HISTORY = 10;

export const earlierSessions = (ctx: Context, functionId: string): Promise<SessionRow[]> =>
  sessions(ctx)
    .where('function_id', '=', functionId)
    .where('ended_at', 'is not', null)
    .orderBy('begun_at', 'desc')
    .limit(HISTORY)
    .execute();

/** The last session of each function, and the one under way. */
export async function latestSessions(ctx: Context, functionIds: readonly string[]): Promise<SessionRow[]> {
  if (functionIds.length === 0) return [];
  return await sessions(ctx)
    .distinctOn(['function_id', sql`ended_at is null`])
    .where('function_id', 'in', [...functionIds])
    .orderBy('function_id')
    .orderBy(sql`ended_at is null`)
    .orderBy('begun_at', 'desc')
    .execute();
}

/** Open cases of a function, and those of them that have been gone through since an instant. Directory rows alone. */
export async function countedSince(
  ctx: Context,
  functionId: string,
  since: Date,
): Promise<{ readonly caseIds: string[]; readonly reviewedIds: string[] }> {
  const rows = await ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.case_head')
    .select(['id', 'reviewed_at'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('function_id', '=', functionId)
    .where('state', 'in', [...OPEN_STATES])
    .execute();
  const reviewed = rows.filter((r) => r.reviewed_at !== null && r.reviewed_at >= since);
  return { caseIds: rows.map((r) => r.id), reviewedIds: reviewed.map((r) => r.id) };
}

export interface Progress {
  readonly cases: number;
  readonly reviewed: number;
}

export async function progressSince(ctx: Context, functionId: string, since: Date): Promise<Progress> {
  const { caseIds, reviewedIds } = await countedSince(ctx, functionId, since);
  return { cases: caseIds.length, reviewed: reviewedIds.length };
}

/** One that goes on, as it is shown, with how far it has come. */
export const sessionView = (row: SessionRow, { cases, reviewed }: Progress) => ({
  sessionId: row.id,
  begunAt: row.begun_at.toISOString(),
  endedAt: row.ended_at?.toISOString() ?? null,
  ledBy: row.led_by,
  holderName: row.holder_name,
  others: row.others,
  reviewed,
  cases,
});

/** One that has ended, with its own counts, but for the cases that a conflict of interest closes to the reader, also since. */
export const endedView = (ctx: Context, row: SessionRow) =>
  sessionView(row, {
    cases: openTo(ctx, row.case_ids) ?? row.cases ?? 0,
    reviewed: openTo(ctx, row.reviewed_ids) ?? row.reviewed ?? 0,
  });

/** Null of those that ended before it was kept which cases they counted. */
const openTo = (ctx: Context, caseIds: readonly string[] | null): number | null =>
  caseIds === null ? null : caseIds.filter((id) => !ctx.isClosed(id)).length;
