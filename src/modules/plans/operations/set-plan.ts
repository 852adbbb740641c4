import type { z } from 'zod';
import { type Context, defineOperation, Refused } from '#core/operation';
import { calendarDate } from '#platform/calendar';
import { isUniqueViolation } from '#platform/db';
import { conflict, invalid } from '#platform/errors';
import { PlanView, SetPlan } from '../contract.ts';
import type { Measures } from '../read/figures.ts';
import { WRITE } from '../read/list.ts';
import { planView } from '../read/page.ts';
import { functionWithin, isWithin } from '../store/functions.ts';
import { aimsOf, type KeptPlan, keptPlan, keptPlans, rowsOf, type Version } from '../store/plans.ts';
import { signing } from '../store/signing.ts';
import type { PlansTables } from '../tables.ts';

type Input = z.output<typeof SetPlan>;

/** Each tertial and year of a plan gets a clock when it is decided. */
const MOST_YEARS = 20;
const yearOf = (day: string): number => Number(day.slice(0, 4));

/** Writes what a plan is to say. While the board has not decided it, it is another revision of what is proposed; after that the next version. */
export const setPlanOf = (measures: Measures) =>
  defineOperation({
    name: 'plans.set-plan',
    kind: 'command',
    permission: WRITE,
    audit: 'plan.set',
    summary: 'Write an action plan, or propose another version of one that the board has decided',
    input: SetPlan,
    output: PlanView,
    trailContent: ({ planId, kind, title, validFrom, validTo, functionId }) => ({
      planId,
      kind,
      title,
      validFrom,
      validTo,
      functionId,
    }),
    run: async (ctx, input) => {
      if (input.validTo < input.validFrom) throw invalid('validTo', 'before_valid_from');
      if (yearOf(input.validTo) - yearOf(input.validFrom) > MOST_YEARS)
        throw invalid('validTo', 'plan_too_long');
      await requireAims(ctx, measures, input);
      const by = await functionWithin(ctx, WRITE, input.functionId);
      const [known] = await keptPlans(ctx, [input.planId]);
      if (!known) await make(ctx, input, by);
      else await change(ctx, await keptPlan(ctx, input.planId, true), input, by);
      return await planView(ctx, measures, input.planId);
    },
  });

type By = { readonly functionId: string; readonly unitId: string };

async function make(ctx: Context, input: Input, by: By): Promise<void> {
  if (input.seenVersion !== 0) throw new Refused('OTHER_UNIT');
  if (input.replaces) {
    const [before] = await keptPlans(ctx, [input.replaces]);
    if (!before || before.row.id === input.planId) throw invalid('replaces', 'unknown_plan');
  }
  const { name } = await signing(ctx);
  await ctx
    .tables<PlansTables>()
    .insertInto('plans.plan')
    .values({
      ...own(ctx),
      id: input.planId,
      kind: input.kind,
      replaces: input.replaces ?? null,
      made_at: ctx.now,
      made_by: name,
      made_by_employee: ctx.actor.employeeId,
      made_by_function: ctx.actor.functionId,
      ended_on: null,
      ended_at: null,
      ended_by: null,
      ended_by_employee: null,
      ended_by_function: null,
      ended_why: null,
    })
    .execute()
    .catch(changedMeanwhile);
  await put(ctx, input, by, { version: 1, revision: 1 });
}

async function change(ctx: Context, plan: KeptPlan, input: Input, by: By): Promise<void> {
  if (!isWithin(ctx, WRITE, plan.shown.row.unit_id)) throw new Refused('OTHER_UNIT');
  if (plan.row.ended_on !== null) throw conflict('PLAN_ENDED');
  const last = plan.proposal ?? plan.shown;
  const { version, revision } = last.row;
  if (plan.row.kind !== input.kind) throw invalid('kind', 'kind_kept');
  if (await isSame(ctx, last, input, by)) return;
  if (input.seenVersion !== version || input.seenRevision !== revision) throw conflict('CHANGED_MEANWHILE');
  const next = plan.proposal ? { version, revision: revision + 1 } : { version: version + 1, revision: 1 };
  await put(ctx, input, by, next);
}

/** A button pressed twice, or nothing changed. */
async function isSame(ctx: Context, last: Version, input: Input, by: By): Promise<boolean> {
  const { row } = last;
  const head = [row.title, row.purpose, row.valid_from, row.valid_to, row.function_id];
  const asked = [input.title, input.purpose, input.validFrom, input.validTo, by.functionId];
  if (head.some((value, i) => value !== asked[i])) return false;
  const aims = await aimsOf(ctx, last);
  const said = aims.map((a) =>
    [
      a.aim_id,
      a.title,
      a.measure_id,
      a.measure_unit_id,
      a.direction,
      a.threshold && Number(a.threshold),
    ].join('\n'),
  );
  const wanted = input.aims.map((a) =>
    [a.aimId, a.title, a.measureId, a.unitId, a.direction, a.threshold].join('\n'),
  );
  return said.join('\n\n') === wanted.join('\n\n');
}

async function put(
  ctx: Context,
  input: Input,
  by: By,
  at: { readonly version: number; readonly revision: number },
): Promise<void> {
  const { name } = await signing(ctx);
  const db = ctx.tables<PlansTables>();
  await db
    .insertInto('plans.plan_version')
    .values({
      ...own(ctx),
      plan_id: input.planId,
      ...at,
      title: input.title,
      purpose: input.purpose,
      valid_from: calendarDate(input.validFrom),
      valid_to: calendarDate(input.validTo),
      function_id: by.functionId,
      unit_id: by.unitId,
      stated_at: ctx.now,
      stated_by: name,
      stated_by_employee: ctx.actor.employeeId,
      stated_by_function: ctx.actor.functionId,
    })
    .execute()
    .catch(changedMeanwhile);
  await db
    .insertInto('plans.aim')
    .values(
      input.aims.map((aim, position) => ({
        ...own(ctx),
        plan_id: input.planId,
        ...at,
        aim_id: aim.aimId,
        position,
        title: aim.title,
        measure_id: aim.measureId ?? null,
        measure_unit_id: aim.unitId ?? null,
        direction: aim.direction ?? null,
        threshold: aim.threshold === undefined ? null : String(aim.threshold),
      })),
    )
    .execute();
}

/** @throws AppError INVALID_INPUT on `aims` */
async function requireAims(ctx: Context, measures: Measures, { aims, planId }: Input): Promise<void> {
  const { units } = await ctx.organisation();
  if (new Set(aims.map((a) => a.aimId)).size !== aims.length) throw invalid('aims', 'aim_twice');
  for (const aim of aims) {
    const measure = measures.titles.find((t) => t.measureId === aim.measureId);
    if (aim.measureId !== undefined && !measure) throw invalid('aims', 'unknown_measure');
    if (!measure && (aim.unitId !== undefined || aim.direction !== undefined))
      throw invalid('aims', 'measure_missing');
    if ((aim.direction === undefined) !== (aim.threshold === undefined))
      throw invalid('aims', 'threshold_missing');
    if (measure?.kind === 'share' && aim.threshold !== undefined && aim.threshold > 1)
      throw invalid('aims', 'share_beyond_one');
    if (
      aim.unitId !== undefined &&
      !units.some((u) => u.id === aim.unitId && u.authorityId === ctx.authorityId)
    )
      throw invalid('aims', 'unknown_measure_unit');
  }
  const taken = await rowsOf(ctx, 'plans.aim')
    .where(
      'aim_id',
      'in',
      aims.map((a) => a.aimId),
    )
    .execute();
  if (taken.some((a) => a.plan_id !== planId)) throw invalid('aims', 'aim_of_other_plan');
}

const own = (ctx: Context) => ({ tenant_id: ctx.actor.tenantId, authority_id: ctx.authorityId });

function changedMeanwhile(error: unknown): never {
  throw isUniqueViolation(error) ? conflict('CHANGED_MEANWHILE') : error;
}
