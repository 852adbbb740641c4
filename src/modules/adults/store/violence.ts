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
const NO_SAFE_WAY = 'no_safe_way';
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

interface Said {
  /** Why what was in time is told of only when the time is out. */
  readonly lateReason?: string | undefined;
  /** Why what was written is put right. */
  readonly correctionReason?: string | undefined;
}

/**
 * The time to the first contact after something was recorded of it: met when somebody was reached, and fallen away while there is no safe way. What has
 * been judged is judged again when what it was judged by is put right, or somebody was reached before.
 */
export async function turnContactClock(
  ctx: Context,
  caseId: string,
  knownAt: Date,
  { lateReason, correctionReason }: Said,
): Promise<void> {
  const attempts = standing(await rowsOf(ctx, 'adults.contact_attempt', caseId));
  const which = { caseId, ruleId: CONTACT_RULE };
  const reached = reachedAt(attempts);
  const unsafe = contactStanding(knownAt, attempts) === 'no_safe_way';
  const clocks = (await clocksOfCase(ctx, caseId)).filter((c) => c.ruleId === CONTACT_RULE);
  const clock = clocks.find((c) => c.state === 'running' || c.state === 'overdue');
  if (clock) {
    if (reached) {
      if (clock.state !== 'overdue' || reached > new Date(clock.dueAt)) await stopClock(ctx, which, reached);
      else await correctClock(ctx, clock.id, { stoppedAt: reached }, needed(lateReason ?? correctionReason));
    } else if (unsafe) await cancelClock(ctx, which, NO_SAFE_WAY);
    return;
  }
  const ended = clocks.find((c) => c.stoppedAt !== null || c.cancelledReason === NO_SAFE_WAY);
  const isSame = ended?.stoppedAt
    ? reached?.getTime() === Date.parse(ended.stoppedAt)
    : reached === null && unsafe;
  if (!ended || isSame) return;
  const cancelled = reached === null && unsafe ? { at: ctx.now, reason: NO_SAFE_WAY } : null;
  await correctClock(
    ctx,
    ended.id,
    { stoppedAt: reached, cancelled },
    needed(correctionReason ?? lateReason ?? (ended.stoppedAt ? undefined : NO_SAFE_WAY)),
  );
}

/** @throws AppError INVALID_INPUT on `lateReason` */
function needed(reason: string | undefined): string {
  if (!reason) throw invalid('lateReason', 'late_reason_needed');
  return reason;
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
