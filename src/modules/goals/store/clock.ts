import { cancelClock, moveClockOf, startClock, stopClock } from '#core/clocks';
import { periodByKey } from '#core/measures';
import type { Context } from '#core/operation';
import { swedishDayOf } from '#platform/calendar';
import { newId } from '#platform/ids';
import { assessedBy, nextToAssess } from '../domain/periods.ts';
import type { GoalTables } from '../tables.ts';
import { assessmentsOf, type KeptGoal } from './goals.ts';

/** The clock of a goal's assessment of a tertial, with the function that answers for the goal. */
const RULE = 'LOK-051';
const SUBJECT = 'goal_assessment';

/** The clock of a tertial stops when the goal has been assessed for it. Later assessments stop nothing. */
export async function stopAssessmentClock(ctx: Context, goalId: string, period: string): Promise<void> {
  const due = (await duesOf(ctx, goalId)).find((d) => d.period === period);
  if (due) await stopClock(ctx, { caseId: null, ruleId: RULE, subjectId: due.id });
}

/** The next tertial of the goal that is to be assessed has a clock. One at a time: what is overdue stays so until it is done. */
export async function startNextClock(ctx: Context, { goal, now }: KeptGoal): Promise<void> {
  if (goal.level !== 'board' || now.ended || now.function_id === null || now.unit_id === null) return;
  // What was said while a tertial still went on is no assessment of it.
  const assessed = (await assessmentsOf(ctx, [goal.id]))
    .filter((a) => periodByKey(a.period).to < swedishDayOf(a.made_at))
    .map((a) => a.period);
  const years = { fromYear: goal.from_year, toYear: now.to_year };
  const next = nextToAssess(years, swedishDayOf(goal.made_at), assessed);
  if (!next) return;
  const dues = await duesOf(ctx, goal.id);
  if (dues.some((d) => d.period === next.key)) return;
  const id = newId();
  await ctx
    .tables<GoalTables>()
    .insertInto('goals.assessment_due')
    .values({
      tenant_id: ctx.actor.tenantId,
      authority_id: ctx.authorityId,
      id,
      goal_id: goal.id,
      period: next.key,
    })
    .execute();
  const dueOn = assessedBy(next);
  await startClock(ctx, {
    ruleId: RULE,
    startedAt: ctx.now,
    unitId: now.unit_id,
    functionId: now.function_id,
    caseId: null,
    subject: { kind: SUBJECT, id },
    // Noted so late that the day has passed, it is to be assessed at once.
    dueOn: dueOn < ctx.today ? ctx.today : dueOn,
  });
}

/** What is no goal any longer is not to be assessed. */
export async function cancelAssessmentClocks(ctx: Context, goalId: string, reason: string): Promise<void> {
  for (const due of await duesOf(ctx, goalId))
    await cancelClock(ctx, { caseId: null, ruleId: RULE, subjectId: due.id }, reason);
}

/** The clocks of a goal go with the function that answers for it. */
export async function moveAssessmentClocks(
  ctx: Context,
  goalId: string,
  to: { readonly functionId: string; readonly unitId: string },
): Promise<void> {
  for (const { id } of await duesOf(ctx, goalId)) await moveClockOf(ctx, { caseId: null, subjectId: id }, to);
}

const duesOf = (ctx: Context, goalId: string) =>
  ctx
    .tables<GoalTables>()
    .selectFrom('goals.assessment_due')
    .select(['id', 'period'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('authority_id', '=', ctx.authorityId)
    .where('goal_id', '=', goalId)
    .execute();
