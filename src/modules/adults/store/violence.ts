import { cancelClock, clocksOfCase, correctClock, isRunning, startClock, stopClock } from '#core/clocks';
import type { Context } from '#core/operation';
import { caseArea, type EndedCase, isAdultArea, type ReceivedCase } from '#modules/casework';
import { swedishDayOf } from '#platform/calendar';
import { invalid } from '#platform/errors';
import { contactDueAt, contactStanding, reachedAt } from '../domain/violence.ts';
import type { AdultTables } from '../tables.ts';
import { HOUSING_RULE } from './housing.ts';
import { rowsOf, standing } from './records.ts';

/** Contact within 48 hours: a local target, where the municipality has adopted it. */
const CONTACT_RULE = 'LOK-014';
const PLAN_RULE = 'LOK-030';
const PLAN = 'safety_plan';

export type ViolenceRow = AdultTables['adults.violence_figure'];

export const violenceIn = (ctx: Context, caseId: string): Promise<ViolenceRow | undefined> =>
  ctx
    .tables<AdultTables>()
    .selectFrom('adults.violence_figure')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', '=', caseId)
    .executeTakeFirst() as Promise<ViolenceRow | undefined>;

/** Violence is known in an opened case from an instant on: somebody is to be reached. */
export async function knowViolence(ctx: Context, of: ReceivedCase): Promise<void> {
  const dueAt = contactDueAt(of.receivedAt);
  await ctx
    .tables<AdultTables>()
    .insertInto('adults.violence_figure')
    .values({
      tenant_id: ctx.actor.tenantId,
      case_id: of.caseId,
      authority_id: ctx.authorityId,
      unit_id: of.unitId,
      area: of.area,
      known_at: of.receivedAt,
      known_on: swedishDayOf(of.receivedAt),
      due_on: swedishDayOf(dueAt),
      contacted_at: null,
      no_safe_way: false,
      attempts: 0,
      children: null,
      plan_review_on: null,
      joined: false,
      ended_on: null,
      asked_on: null,
      answer: null,
    })
    .execute();
  const functionId = ctx.opened(of.caseId).holderFunctions[0] ?? null;
  await startClock(ctx, {
    ruleId: CONTACT_RULE,
    startedAt: of.receivedAt,
    unitId: of.unitId,
    functionId,
    caseId: of.caseId,
  });
}

/** What comes in about violence is known from when it came in. */
export async function receivedInAdults(ctx: Context, of: ReceivedCase): Promise<void> {
  if (of.area === 'adult_violence') await knowViolence(ctx, of);
}

/** Nothing more is owed in a case that has ended; what a report that was joined is about is owed where it went. */
export async function endedInAdults(ctx: Context, { caseId, area, as }: EndedCase): Promise<void> {
  if (!isAdultArea(area)) return;
  for (const ruleId of [CONTACT_RULE, PLAN_RULE, HOUSING_RULE]) {
    await cancelClock(ctx, { caseId, ruleId }, 'case_ended');
  }
  await ctx
    .tables<AdultTables>()
    .updateTable('adults.violence_figure')
    .set({ ended_on: ctx.today, joined: as === 'joined' })
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', '=', caseId)
    .execute();
}

/** Counts a case anew after anything has been recorded of the violence in it. */
export async function recountViolence(ctx: Context, caseId: string): Promise<void> {
  const row = await violenceIn(ctx, caseId);
  if (!row) return;
  const attempts = standing(await rowsOf(ctx, 'adults.contact_attempt', caseId));
  const children = standing(await rowsOf(ctx, 'adults.children_seen', caseId)).at(-1);
  const plan = (await rowsOf(ctx, 'adults.safety_plan', caseId)).at(-1);
  const answer = standing(await rowsOf(ctx, 'adults.safety_answer', caseId)).at(-1);
  await ctx
    .tables<AdultTables>()
    .updateTable('adults.violence_figure')
    .set({
      unit_id: ctx.opened(caseId).unitId,
      area: await caseArea(ctx, caseId),
      contacted_at: reachedAt(attempts),
      no_safe_way: contactStanding(row.known_at, attempts) === 'no_safe_way',
      attempts: attempts.filter((a) => a.outcome !== 'no_safe_way').length,
      children: children?.outcome ?? null,
      plan_review_on: plan?.review_on ?? null,
      asked_on: answer?.asked_on ?? null,
      answer: answer?.answer ?? null,
    })
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', '=', caseId)
    .execute();
}

/**
 * The time to the first contact after something was recorded of it: met when somebody was reached, and fallen away while there is no safe way.
 * @param lateReason why what was in time is told of only when the time is out
 */
export async function turnContactClock(
  ctx: Context,
  caseId: string,
  knownAt: Date,
  lateReason: string | undefined,
): Promise<void> {
  const attempts = standing(await rowsOf(ctx, 'adults.contact_attempt', caseId));
  const which = { caseId, ruleId: CONTACT_RULE };
  const reached = reachedAt(attempts);
  const clock = (await clocksOfCase(ctx, caseId)).find(
    (c) => c.ruleId === CONTACT_RULE && (c.state === 'running' || c.state === 'overdue'),
  );
  if (!clock) return;
  if (reached) {
    if (clock.state !== 'overdue' || reached > contactDueAt(knownAt)) await stopClock(ctx, which, reached);
    else {
      if (!lateReason) throw invalid('lateReason', 'late_reason_needed');
      await correctClock(ctx, clock.id, { stoppedAt: reached }, lateReason);
    }
  } else if (contactStanding(knownAt, attempts) === 'no_safe_way') {
    await cancelClock(ctx, which, 'no_safe_way');
  }
}

/** A safety plan is looked at anew on the day that was set in it. */
export async function turnPlanClock(
  ctx: Context,
  caseId: string,
  next: { readonly id: string; readonly reviewOn: AdultTables['adults.safety_plan']['review_on'] },
  last: string | undefined,
): Promise<void> {
  if (last) {
    const before = { caseId, ruleId: PLAN_RULE, subjectId: last };
    if (await isRunning(ctx, before)) await stopClock(ctx, before);
  }
  const { unitId, holderFunctions } = ctx.opened(caseId);
  await startClock(ctx, {
    ruleId: PLAN_RULE,
    startedAt: ctx.now,
    unitId,
    functionId: holderFunctions[0] ?? null,
    caseId,
    subject: { kind: PLAN, id: next.id },
    dueOn: next.reviewOn,
  });
}
