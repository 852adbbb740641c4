import type { z } from 'zod';
import { type Context, defineOperation } from '#core/operation';
import { addCaseEvent, keepNextVersion, recordedBy, signatureOf } from '#modules/casework';
import { type CalendarDate, calendarDate } from '#platform/calendar';
import { conflict, invalid } from '#platform/errors';
import { mayPlan } from '../../domain/plan/rules.ts';
import { PlanView, SetPlan } from '../../plan-contract.ts';
import type { PlanTables } from '../../plan-tables.ts';
import { planView, WRITE_PLAN } from '../../read/plan/plan-view.ts';
import { ownCommission } from '../../store/commissions.ts';
import { standingGoals } from '../../store/plan/ordered-goals.ts';
import {
  type GoalRow,
  type PlanRow,
  planGoals,
  planHead,
  planVersions,
  putPlanHead,
} from '../../store/plan/plans.ts';

type Input = z.output<typeof SetPlan>;

/**
 * Makes the implementation plan of a commission, or a new version of it with the reason. Each goal says which goal of the commission it serves;
 * it holds when it has been agreed, and until then the version before it does.
 */
export const setPlan = defineOperation({
  name: 'interventions.set-plan',
  kind: 'command',
  permission: WRITE_PLAN,
  audit: 'plan.set',
  summary: 'Make the implementation plan of a commission, or a new version of it',
  input: SetPlan,
  output: PlanView,
  caseId: (input) => input.commissionId,
  // The words stand in the plan.
  trailContent: ({ commissionId, seenVersion, startsOn, endsOn, goals }) => ({
    commissionId,
    version: seenVersion + 1,
    startsOn,
    endsOn,
    goals: goals.map(({ goalId, serves }) => ({ goalId, serves })),
  }),
  run: async (ctx, input) => {
    const { commissionId, seenVersion } = input;
    const commission = await ownCommission(ctx, commissionId);
    const hindrance = mayPlan(commission.state);
    if (hindrance) throw conflict(hindrance);
    const goals = await checkedGoals(ctx, input);
    const planned = plannedIn(input);
    const [head, [last], before] = await Promise.all([
      planHead(ctx, commissionId),
      planVersions(ctx, commissionId),
      planGoals(ctx, commissionId),
    ]);
    // Pressed twice it is the same version.
    if (last?.version === seenVersion + 1 && isSame(last, before, planned, goals)) {
      return await planView(ctx, commissionId, commissionId);
    }
    const signature = await signatureOf(ctx);
    const of = {
      tenant_id: ctx.actor.tenantId,
      authority_id: ctx.authorityId,
      commission_id: commissionId,
      case_id: commission.case_id,
    };
    await keepNextVersion(last?.version ?? 0, seenVersion, async (version) => {
      const db = ctx.tables<PlanTables>();
      await db
        .insertInto('interventions.plan')
        .values({
          ...of,
          version,
          ...planned,
          left_aside: JSON.stringify(planned.left_aside),
          ...recordedBy(ctx, signature),
        })
        .execute();
      await db
        .insertInto('interventions.plan_goal')
        .values(goals.map((goal, position) => ({ ...of, version, position, ...goal })))
        .execute();
      await putPlanHead(ctx, {
        commission_id: commissionId,
        case_id: commission.case_id,
        version,
        agreed_version: head?.agreed_version ?? null,
        agreed_on: head?.agreed_on ?? null,
        starts_on: head?.starts_on ?? null,
        ends_on: head?.ends_on ?? null,
        reviewed_on: head?.reviewed_on ?? null,
      });
    });
    const kind = seenVersion === 0 ? 'implementation_plan_made' : 'implementation_plan_changed';
    await addCaseEvent(ctx, { caseId: commissionId, kind, body: null, by: signature.name });
    return await planView(ctx, commissionId, commissionId);
  },
});

type Goal = Pick<GoalRow, 'id' | 'body' | 'serves' | 'own_why' | 'how' | 'who' | 'at_times'>;

/** The goals as they are kept. @throws AppError INVALID_INPUT where one serves, or leaves aside, what the commission does not ask for */
async function checkedGoals(ctx: Context, input: Input): Promise<Goal[]> {
  const { commissionId, goals, left, seenVersion, reason, startsOn, endsOn } = input;
  if (seenVersion > 0 && !reason) throw invalid('reason', 'reason_missing');
  if (endsOn && endsOn < startsOn) throw invalid('endsOn', 'before_first_day');
  const ordered = new Set((await standingGoals(ctx, commissionId)).map(({ id }) => id));
  const seen = new Set<string>();
  for (const [n, { goalId, serves }] of goals.entries()) {
    if (seen.has(goalId)) throw invalid(`goals.${n}.goalId`, 'somebody_twice');
    seen.add(goalId);
    if (serves && !ordered.has(serves)) throw invalid(`goals.${n}.serves`, 'unknown_goal');
  }
  for (const [n, { goalId }] of left.entries()) {
    if (!ordered.has(goalId)) throw invalid(`left.${n}.goalId`, 'unknown_goal');
  }
  return goals.map((goal) => ({
    id: goal.goalId,
    body: goal.text,
    serves: goal.serves ?? null,
    own_why: goal.serves ? null : goal.ownWhy || null,
    how: goal.how,
    who: goal.who || null,
    at_times: goal.when || null,
  }));
}

interface Planned {
  readonly starts_on: CalendarDate;
  readonly ends_on: CalendarDate | null;
  readonly left_aside: readonly { readonly goalId: string; readonly why: string }[];
  readonly others: string | null;
  readonly contact: string | null;
  readonly reason: string | null;
}

/** A goal that something in the plan serves is not left aside, whatever was written of it before. */
function plannedIn(input: Input): Planned {
  const served = new Set(input.goals.map(({ serves }) => serves));
  return {
    starts_on: calendarDate(input.startsOn),
    ends_on: input.endsOn ? calendarDate(input.endsOn) : null,
    left_aside: input.left
      .filter(({ goalId }) => !served.has(goalId))
      .map(({ goalId, why }) => ({ goalId, why })),
    others: input.others || null,
    contact: input.contact || null,
    reason: input.seenVersion === 0 ? null : input.reason || null,
  };
}

/** The database keeps an object's keys in an order of its own. */
function isSame(
  last: PlanRow,
  before: readonly GoalRow[],
  planned: Planned,
  goals: readonly Goal[],
): boolean {
  const said = [
    last.starts_on,
    last.ends_on,
    last.left_aside.map(({ goalId, why }) => [goalId, why]),
    last.others,
    last.contact,
    last.reason,
  ];
  const wanted = [
    planned.starts_on,
    planned.ends_on,
    planned.left_aside.map(({ goalId, why }) => [goalId, why]),
    planned.others,
    planned.contact,
    planned.reason,
  ];
  const there = before.filter(({ version }) => version === last.version);
  return JSON.stringify([said, there.map(wordsOf)]) === JSON.stringify([wanted, goals.map(wordsOf)]);
}

const wordsOf = (g: Goal) => [g.id, g.body, g.serves, g.own_why, g.how, g.who, g.at_times];
