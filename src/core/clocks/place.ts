import type { Context } from '#core/operation';
import { addDays, type CalendarDate } from '#platform/calendar';
import { newId } from '#platform/ids';
import type { Given } from './counting.ts';
import { dueOf, type Watched } from './local/index.ts';
import { changedColumns } from './row.ts';
import { type Clock, clockDue } from './state.ts';
import type { ClockRow, ClockTables } from './tables.ts';

/** Whose a duty is and what it is about: what a clock and a mark have in common. */
export interface Place {
  readonly authority_id: string;
  readonly unit_id: string;
  readonly function_id: string | null;
  readonly case_id: string | null;
  readonly subject_kind: string;
  readonly subject_id: string;
}

export const placeOf = (row: Place): Place => ({
  authority_id: row.authority_id,
  unit_id: row.unit_id,
  function_id: row.function_id,
  case_id: row.case_id,
  subject_kind: row.subject_kind,
  subject_id: row.subject_id,
});

/** The clock of a duty, counted from its trigger by the law or by the municipality's target. */
export function clockOf(watched: Watched, startedAt: Date, given: Given): Clock {
  return clockDue(
    { kind: watched.local ? 'local_target' : watched.law.kind, due_means: watched.law.due_means },
    startedAt,
    dueOf(watched, startedAt, given),
  );
}

/** What a running clock's due day was counted from beside its trigger, to count it anew. */
export const givenOf = (
  row: Pick<ClockRow, 'cycle' | 'original_due_on'>,
): Given & { readonly cycle: number } => ({
  cycle: row.cycle,
  dueOn: row.original_due_on,
  // A later cycle of a fixed date is owed on its own day, however early the one before was done.
  previousDueOn: row.cycle > 1 ? addDays(row.original_due_on, -1) : undefined,
});

/** Puts a clock or a mark in its place. */
export async function put(
  ctx: Context,
  watched: Watched,
  place: Place,
  startedAt: Date,
  given: Given & { readonly cycle: number },
): Promise<void> {
  if (watched.as === 'clock') {
    await putClock(ctx, watched, place, clockOf(watched, startedAt, given), given.cycle);
    return;
  }
  await ctx
    .tables<ClockTables>()
    .insertInto('clocks.mark')
    .values({
      ...commonColumns(ctx, watched, place, given.cycle),
      started_at: startedAt,
      done_at: null,
      cancelled_at: null,
      cancelled_reason: null,
      replaced_at: null,
    })
    .execute();
}

export async function putClock(
  ctx: Context,
  watched: Watched,
  place: Place,
  clock: Clock,
  cycle: number,
): Promise<void> {
  await ctx
    .tables<ClockTables>()
    .insertInto('clocks.clock')
    .values({
      ...commonColumns(ctx, watched, place, cycle),
      local_version: watched.local?.version ?? null,
      recorded_at: ctx.now,
      ...startColumns(clock),
      ...changedColumns(clock),
    })
    .execute();
}

const commonColumns = (ctx: Context, { ruleId, law }: Watched, place: Place, cycle: number) => ({
  tenant_id: ctx.actor.tenantId,
  id: newId(),
  ...placeOf(place),
  rule_id: ruleId,
  rule_version: law.version,
  cycle,
});

/** The columns that follow from the trigger and the rule, and that a correction or a new rule alone can change. */
export const startColumns = (
  clock: Clock,
): { hour_based: boolean; started_at: Date; original_due_at: Date; original_due_on: CalendarDate } => ({
  hour_based: clock.inHours,
  started_at: clock.startedAt,
  original_due_at: clock.originalDueAt,
  original_due_on: clock.originalDueOn,
});
