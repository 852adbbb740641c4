import type { Selectable } from 'kysely';
import type { Context } from '#core/operation';
import type { HeldPlan } from '../../domain/plan/standing.ts';
import type { PlanTables } from '../../plan-tables.ts';
import { recountCommission } from '../figures.ts';

export type HeadRow = Selectable<PlanTables['interventions.plan_head']>;
export type PlanRow = Selectable<PlanTables['interventions.plan']>;
export type GoalRow = Selectable<PlanTables['interventions.plan_goal']>;
export type AgreementRow = Selectable<PlanTables['interventions.plan_agreement']>;
export type ReviewRow = Selectable<PlanTables['interventions.plan_review']>;

const db = (ctx: Context) => ctx.tables<PlanTables>();

const ofCommission = (ctx: Context, commissionId: string) =>
  ({ tenant_id: ctx.actor.tenantId, commission_id: commissionId }) as const;

/** How the plan of a commission stands; undefined until one has been made. */
export const planHead = (ctx: Context, commissionId: string): Promise<HeadRow | undefined> =>
  db(ctx)
    .selectFrom('interventions.plan_head')
    .selectAll()
    .where((eb) => eb.and(ofCommission(ctx, commissionId)))
    .executeTakeFirst();

/** What holds by the head: null while no version has been agreed. */
export const heldIn = (head: HeadRow | undefined): HeldPlan | null =>
  head?.agreed_on && head.starts_on
    ? {
        agreedOn: head.agreed_on,
        startsOn: head.starts_on,
        endsOn: head.ends_on,
        reviewedOn: head.reviewed_on,
      }
    : null;

/** Whether the last version waits to be agreed. */
export const isProposal = (head: HeadRow | undefined): boolean =>
  head !== undefined && head.agreed_version !== head.version;

/** Every version of an opened commission's plan, the last first. */
export const planVersions = (ctx: Context, commissionId: string): Promise<PlanRow[]> =>
  db(ctx)
    .selectFrom('interventions.plan')
    .selectAll()
    .where((eb) => eb.and(ofCommission(ctx, commissionId)))
    .orderBy('version', 'desc')
    .execute();

/** The goals of every version of an opened commission's plan, in their order. */
export const planGoals = (ctx: Context, commissionId: string): Promise<GoalRow[]> =>
  db(ctx)
    .selectFrom('interventions.plan_goal')
    .selectAll()
    .where((eb) => eb.and(ofCommission(ctx, commissionId)))
    .orderBy('version', 'desc')
    .orderBy('position')
    .execute();

/** The agreements on the versions of an opened commission's plan. */
export const planAgreements = (ctx: Context, commissionId: string): Promise<AgreementRow[]> =>
  db(ctx)
    .selectFrom('interventions.plan_agreement')
    .selectAll()
    .where((eb) => eb.and(ofCommission(ctx, commissionId)))
    .execute();

/** Every time that an opened commission's plan has been looked at anew, the last first. */
export const planReviews = (ctx: Context, commissionId: string): Promise<ReviewRow[]> =>
  db(ctx)
    .selectFrom('interventions.plan_review')
    .selectAll()
    .where((eb) => eb.and(ofCommission(ctx, commissionId)))
    .orderBy('reviewed_on', 'desc')
    .orderBy('recorded_at', 'desc')
    .execute();

/** Keeps how the plan stands, after what it says has been kept, and counts it. */
export async function putPlanHead(
  ctx: Context,
  head: Omit<HeadRow, 'tenant_id' | 'authority_id' | 'updated_at'>,
): Promise<void> {
  const { commission_id, case_id, ...standing } = head;
  const changed = { ...standing, updated_at: ctx.now };
  await db(ctx)
    .insertInto('interventions.plan_head')
    .values({ ...ofCommission(ctx, commission_id), authority_id: ctx.authorityId, case_id, ...changed })
    .onConflict((oc) => oc.columns(['tenant_id', 'commission_id']).doUpdateSet(changed))
    .execute();
  await recountCommission(ctx, commission_id);
}
