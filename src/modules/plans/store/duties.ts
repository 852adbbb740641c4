import { cancelClock, moveClockOf, startClock } from '#core/clocks';
import { type Period, periodByKey } from '#core/measures';
import type { Context } from '#core/operation';
import { type CalendarDate, swedishDayOf } from '#platform/calendar';
import { newId } from '#platform/ids';
import { dueOnOf, periodsOf } from '../domain/periods.ts';
import type { PlansTables } from '../tables.ts';
import { type DutyRow, type KeptPlan, rowsOf } from './plans.ts';

/** The clock of a tertial's follow-up, and of a year's. */
const TERTIAL_RULE = 'LOK-054';
const YEAR_RULE = 'LOK-055';
/** Of the clock's subject: a period of a plan. */
const SUBJECT = 'plan_follow_up';

export const ruleOf = (period: Pick<Period, 'kind'>): string =>
  period.kind === 'year' ? YEAR_RULE : TERTIAL_RULE;

/**
 * Makes what is owed of follow-ups as the version in force has it: a clock for each tertial and year that is not over when it is first watched, none for
 * what it is in force in no longer. What has been followed up stays, and what is overdue stays overdue.
 */
export async function setDuties(
  ctx: Context,
  plan: KeptPlan,
  until: CalendarDate | null,
  reason: string,
): Promise<void> {
  const { inForce } = plan;
  if (!inForce) return;
  const duties = await rowsOf(ctx, 'plans.duty').where('plan_id', '=', plan.row.id).execute();
  const done = await rowsOf(ctx, 'plans.follow_up').where('plan_id', '=', plan.row.id).execute();
  const open = duties.filter((d) => !done.some((f) => f.period === d.period));
  const first = plan.versions.find((v) => v.decision)?.decision;
  const to = until !== null && until < inForce.row.valid_to ? until : inForce.row.valid_to;
  const since = first ? swedishDayOf(first.recorded_at) : ctx.today;
  const wanted = periodsOf({ from: inForce.row.valid_from, to, since });
  const by = { functionId: inForce.row.function_id, unitId: inForce.row.unit_id };
  for (const duty of open) {
    const isWanted = wanted.some((p) => p.key === duty.period) || periodByKey(duty.period).to < ctx.today;
    if (!isWanted && duty.cancelled_at === null) await cancel(ctx, duty, reason);
    else if (duty.cancelled_at === null) await moveClockOf(ctx, { caseId: null, subjectId: duty.id }, by);
  }
  for (const period of wanted) {
    const known = duties.find((d) => d.period === period.key);
    if (!known || (known.cancelled_at !== null && open.includes(known)))
      await start(ctx, plan.row.id, period, by, known?.id);
  }
}

async function start(
  ctx: Context,
  planId: string,
  period: Period,
  by: { readonly functionId: string; readonly unitId: string },
  knownId: string | undefined,
): Promise<void> {
  const id = knownId ?? newId();
  const dueOn = dueOnOf(period);
  const db = ctx.tables<PlansTables>();
  if (knownId === undefined)
    await db
      .insertInto('plans.duty')
      .values({
        tenant_id: ctx.actor.tenantId,
        authority_id: ctx.authorityId,
        id,
        plan_id: planId,
        period: period.key,
        due_on: dueOn,
        started_at: ctx.now,
        cancelled_at: null,
      })
      .execute();
  else await setDuty(ctx, id, { cancelled_at: null, started_at: ctx.now });
  await startClock(ctx, {
    ruleId: ruleOf(period),
    startedAt: ctx.now,
    unitId: by.unitId,
    functionId: by.functionId,
    caseId: null,
    subject: { kind: SUBJECT, id },
    dueOn,
  });
}

async function cancel(ctx: Context, duty: DutyRow, reason: string): Promise<void> {
  await setDuty(ctx, duty.id, { cancelled_at: ctx.now });
  await cancelClock(
    ctx,
    { caseId: null, ruleId: ruleOf(periodByKey(duty.period)), subjectId: duty.id },
    reason,
  );
}

const setDuty = (ctx: Context, id: string, set: Partial<Pick<DutyRow, 'cancelled_at' | 'started_at'>>) =>
  ctx
    .tables<PlansTables>()
    .updateTable('plans.duty')
    .set(set)
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('authority_id', '=', ctx.authorityId)
    .where('id', '=', id)
    .execute();
