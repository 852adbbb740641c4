import type { Selectable } from 'kysely';
import type { Context } from '#core/operation';
import type { GoalTables } from '../tables.ts';

export type GoalRow = Selectable<GoalTables['goals.goal']>;
export type VersionRow = Selectable<GoalTables['goals.goal_version']>;
export type IndicatorRow = Selectable<GoalTables['goals.indicator']>;
export type TargetRow = Selectable<GoalTables['goals.target']>;
export type AssessmentRow = Selectable<GoalTables['goals.assessment']>;
export type CommentRow = Selectable<GoalTables['goals.unit_comment']>;

/** A goal as it is worded now, with every wording before, the last first. */
export interface KeptGoal {
  readonly goal: GoalRow;
  readonly now: VersionRow;
  readonly versions: readonly [VersionRow, ...VersionRow[]];
}

const own = <T extends keyof GoalTables>(ctx: Context, table: T) =>
  ctx
    .tables<GoalTables>()
    .selectFrom(table as 'goals.goal')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('authority_id', '=', ctx.authorityId);

/** Every goal of the board, by its number; or those that are named. */
export async function goalsOf(ctx: Context, ids?: readonly string[]): Promise<KeptGoal[]> {
  if (ids?.length === 0) return [];
  const goals = await own(ctx, 'goals.goal')
    .$if(ids !== undefined, (q) => q.where('id', 'in', [...(ids ?? [])]))
    .execute();
  if (goals.length === 0) return [];
  const versions = await ctx
    .tables<GoalTables>()
    .selectFrom('goals.goal_version')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('authority_id', '=', ctx.authorityId)
    .$if(ids !== undefined, (q) => q.where('goal_id', 'in', [...(ids ?? [])]))
    .orderBy('version', 'desc')
    .execute();
  const kept = goals.flatMap((goal): KeptGoal[] => {
    const [now, ...before] = versions.filter((v) => v.goal_id === goal.id);
    return now ? [{ goal, now, versions: [now, ...before] }] : [];
  });
  return kept.sort((a, b) => byNumber(a.now, b.now));
}

/** "1.10" comes after "1.9". */
const byNumber = (a: VersionRow, b: VersionRow): number =>
  a.number.localeCompare(b.number, 'sv', { numeric: true }) || a.title.localeCompare(b.title, 'sv');

export async function indicatorsOf(ctx: Context, goalIds: readonly string[]): Promise<IndicatorRow[]> {
  if (goalIds.length === 0) return [];
  return await ctx
    .tables<GoalTables>()
    .selectFrom('goals.indicator')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('authority_id', '=', ctx.authorityId)
    .where('goal_id', 'in', [...goalIds])
    .orderBy('made_at')
    .orderBy('id')
    .execute();
}

/** The last set first. */
export async function targetsOf(ctx: Context, indicatorIds: readonly string[]): Promise<TargetRow[]> {
  if (indicatorIds.length === 0) return [];
  return await ctx
    .tables<GoalTables>()
    .selectFrom('goals.target')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('authority_id', '=', ctx.authorityId)
    .where('indicator_id', 'in', [...indicatorIds])
    .orderBy('made_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

/** The last made first. */
export async function assessmentsOf(
  ctx: Context,
  goalIds: readonly string[],
  periods?: readonly string[],
): Promise<AssessmentRow[]> {
  if (goalIds.length === 0 || periods?.length === 0) return [];
  return await ctx
    .tables<GoalTables>()
    .selectFrom('goals.assessment')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('authority_id', '=', ctx.authorityId)
    .where('goal_id', 'in', [...goalIds])
    .$if(periods !== undefined, (q) => q.where('period', 'in', [...(periods ?? [])]))
    .orderBy('made_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

/** The last said first. */
export async function commentsOf(ctx: Context, goalId: string, period: string): Promise<CommentRow[]> {
  return await ctx
    .tables<GoalTables>()
    .selectFrom('goals.unit_comment')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('authority_id', '=', ctx.authorityId)
    .where('goal_id', '=', goalId)
    .where('period', '=', period)
    .orderBy('made_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

/** The target in force in a period: its own, else that of its year. @param targets of one indicator, the last set first */
export function targetIn(targets: readonly TargetRow[], period: string): number | null {
  const found =
    targets.find((t) => t.period === period) ?? targets.find((t) => t.period === period.slice(0, 4));
  return found ? Number(found.value) : null;
}
