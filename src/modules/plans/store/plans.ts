import { type Context, Refused } from '#core/operation';
import type { CalendarDate } from '#platform/calendar';
import type { PlansTables } from '../tables.ts';

export type PlanRow = PlansTables['plans.plan'];
export type VersionRow = PlansTables['plans.plan_version'];
export type AimRow = PlansTables['plans.aim'];
export type DecisionRow = PlansTables['plans.decision'];
export type DutyRow = PlansTables['plans.duty'];
export type FollowUpRow = PlansTables['plans.follow_up'];
export type LineRow = PlansTables['plans.follow_up_line'];

/** A version that was decided, or that waits for it, as it was last said. */
export interface Version {
  readonly row: VersionRow;
  readonly decision: DecisionRow | null;
}

export interface KeptPlan {
  readonly row: PlanRow;
  /** All that was decided and what is proposed, in order. */
  readonly versions: readonly Version[];
  /** The last that was decided. */
  readonly inForce: Version | null;
  /** What waits for the board. */
  readonly proposal: Version | null;
  /** What is in force, or what is proposed while nothing is. */
  readonly shown: Version;
}

type Table = keyof PlansTables;

/** Rows of the actor's board alone. */
export const rowsOf = <T extends Table>(ctx: Context, table: T) =>
  ctx
    .tables<PlansTables>()
    .selectFrom(table as 'plans.plan')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('authority_id', '=', ctx.authorityId) as unknown as Rows<PlansTables[T]>;

interface Rows<R> {
  where(column: keyof R & string, op: '=' | 'in', value: string | number | readonly string[]): Rows<R>;
  orderBy(column: keyof R & string, direction?: 'desc'): Rows<R>;
  forUpdate(): Rows<R>;
  execute(): Promise<R[]>;
  executeTakeFirst(): Promise<R | undefined>;
}

/** All plans of the board, or those asked for. */
export async function keptPlans(ctx: Context, planIds?: readonly string[]): Promise<KeptPlan[]> {
  if (planIds?.length === 0) return [];
  const of = <R extends { plan_id: string }>(rows: Rows<R>): Rows<R> =>
    planIds
      ? ((rows as unknown as Rows<{ plan_id: string }>).where('plan_id', 'in', planIds) as unknown as Rows<R>)
      : rows;
  const plans = rowsOf(ctx, 'plans.plan');
  const [rows, versions, decisions] = await Promise.all([
    (planIds ? plans.where('id', 'in', planIds) : plans).orderBy('id').execute(),
    of(rowsOf(ctx, 'plans.plan_version')).orderBy('version').orderBy('revision').execute(),
    of(rowsOf(ctx, 'plans.decision')).execute(),
  ]);
  return rows.flatMap((row) => kept(row, versions, decisions));
}

function kept(row: PlanRow, versions: readonly VersionRow[], decisions: readonly DecisionRow[]): KeptPlan[] {
  const last = new Map<number, Version>();
  for (const version of versions) {
    if (version.plan_id !== row.id) continue;
    const decision = decisions.find((d) => d.plan_id === row.id && d.version === version.version) ?? null;
    if (decision && decision.revision !== version.revision) continue;
    last.set(version.version, { row: version, decision });
  }
  const all = [...last.values()];
  const inForce = all.findLast((v) => v.decision) ?? null;
  const proposal = all.findLast((v) => !v.decision) ?? null;
  const shown = inForce ?? proposal;
  return shown ? [{ row, versions: all, inForce, proposal, shown }] : [];
}

/** One plan, locked for what changes it. @throws Refused OTHER_UNIT for one that is not there, or not the board's */
export async function keptPlan(ctx: Context, planId: string, lock = false): Promise<KeptPlan> {
  if (lock) await rowsOf(ctx, 'plans.plan').where('id', '=', planId).forUpdate().executeTakeFirst();
  const [plan] = await keptPlans(ctx, [planId]);
  if (!plan) throw new Refused('OTHER_UNIT');
  return plan;
}

/** The board's decided plans that come after these. */
export async function successorsOf(
  ctx: Context,
  planIds: readonly string[],
): Promise<ReadonlyMap<string, KeptPlan>> {
  if (planIds.length === 0) return new Map();
  const rows = await rowsOf(ctx, 'plans.plan').where('replaces', 'in', planIds).execute();
  const found = await keptPlans(
    ctx,
    rows.map((r) => r.id),
  );
  return new Map(
    found.flatMap((p) =>
      p.row.replaces && p.inForce && p.row.ended_on === null ? [[p.row.replaces, p] as const] : [],
    ),
  );
}

export const aimsOf = (ctx: Context, { row }: Version): Promise<AimRow[]> =>
  rowsOf(ctx, 'plans.aim')
    .where('plan_id', '=', row.plan_id)
    .where('version', '=', row.version)
    .where('revision', '=', row.revision)
    .orderBy('position')
    .execute();

export const validOf = (plan: KeptPlan): { from: CalendarDate; to: CalendarDate } | null =>
  plan.inForce && { from: plan.inForce.row.valid_from, to: plan.inForce.row.valid_to };
