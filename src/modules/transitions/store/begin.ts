import { sql } from 'kysely';
import { cancelClock, startClock } from '#core/clocks';
import type { Context } from '#core/operation';
import type { CaseHead } from '#modules/casework';
import { addCaseEvent } from '#modules/casework';
import { type CalendarDate, calendarDate } from '#platform/calendar';
import { newId } from '#platform/ids';
import { turns18On } from '../domain/turning.ts';
import type { TransitionTables } from '../tables.ts';
import { ownerTask } from '../texts/sv.ts';
import { letIn, ownerOf } from './owner.ts';
import type { SettingRow } from './setting.ts';
import { keptSince, type TransitionRow } from './transitions.ts';

/** An outcome by the eighteenth birthday: no number in law. */
export const OUTCOME_RULE = 'LOK-035';
export const TRANSITION_KIND = 'transition';

/** From today the board keeps transitions, unless it did. @returns the day */
export async function keepFromToday(ctx: Context): Promise<CalendarDate> {
  const since = await keptSince(ctx);
  if (since !== null) return since;
  await ctx
    .tables<TransitionTables>()
    .insertInto('transitions.kept_since')
    .values({
      tenant_id: ctx.actor.tenantId,
      authority_id: ctx.authorityId,
      since: ctx.today,
      id: newId(),
    })
    .onConflict((c) => c.doNothing())
    .execute();
  return ctx.today;
}

/**
 * Begins the transition of a case, which is opened by it; or notes that the person's other case holds it.
 * @returns the row; undefined when somebody else was first
 */
export async function beginTransition(
  ctx: Context,
  head: CaseHead & { readonly birth_date: string },
  heldIn: string | null,
  setting: SettingRow | undefined,
): Promise<TransitionRow | undefined> {
  const fact = await ctx.adoptCase(head.id);
  const named =
    heldIn === null && head.closed_on === null && setting?.owner === 'named' && setting.function_id
      ? await letIn(ctx, head.id, setting.function_id, ownerTask)
      : undefined;
  const owner =
    named || setting?.owner === 'unit_manager' ? (setting?.owner ?? 'case_holder') : 'case_holder';
  const row = await ctx
    .tables<TransitionTables>()
    .insertInto('transitions.transition')
    .values({
      tenant_id: ctx.actor.tenantId,
      case_id: head.id,
      id: newId(),
      authority_id: ctx.authorityId,
      unit_id: fact.unitId,
      individual: sql`md5('individual ' || ${fact.personId})::uuid`,
      held_in: heldIn,
      turns_18_on: turns18On(calendarDate(head.birth_date)),
      began_on: ctx.today,
      owner,
      owner_function_id: named?.to.functionId ?? null,
      owner_co_work_id: named?.coWorkId ?? null,
      holder_function_id: head.function_id,
      state: 'running',
      outcome: null,
      outcome_on: null,
      outcome_by_18: null,
      turned_on: null,
      attempts: 0,
      application_case_id: null,
      application_unit_id: null,
      application_function_id: null,
      application_area: null,
      applied_on: null,
      confirmed_on: null,
      settled_on: null,
      ended_on: null,
      updated_at: ctx.now,
    })
    .onConflict((c) => c.doNothing())
    .returningAll()
    .executeTakeFirst();
  if (!row || heldIn !== null) return row;
  await watchOutcome(ctx, row, head);
  await addCaseEvent(ctx, { caseId: head.id, kind: 'transition_begun', body: null, by: null });
  return row;
}

/** Watches over the outcome of a transition that the opened case holds; one that began after the birthday is owed at once. */
export async function watchOutcome(ctx: Context, row: TransitionRow, head: CaseHead): Promise<void> {
  const functionId =
    row.owner === 'case_holder' ? head.function_id : ownerOf(await ctx.organisation(), row, head);
  await startClock(ctx, {
    ruleId: OUTCOME_RULE,
    startedAt: ctx.now,
    unitId: row.unit_id,
    functionId,
    caseId: row.case_id,
    subject: { kind: TRANSITION_KIND, id: row.id },
    dueOn: row.turns_18_on > ctx.today ? row.turns_18_on : ctx.today,
  });
}

/** Nothing is owed any longer. @param reason as the clock shows it */
export const dropOutcome = (ctx: Context, row: TransitionRow, reason: string): Promise<void> =>
  cancelClock(ctx, { caseId: row.case_id, ruleId: OUTCOME_RULE, subjectId: row.id }, reason);
