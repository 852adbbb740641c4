import type { z } from 'zod';
import type { Context } from '#core/operation';
import { defineOperation } from '#core/operation';
import { whoActs } from '#core/organisation';
import type { Populations } from '#core/samples';
import { partsOf } from '#platform/calendar';
import { ControlYear, ReadYear } from '../contract.ts';
import { followUpOf } from '../domain/follow-up.ts';
import { controlRemains, riskRemains } from '../domain/remaining.ts';
import { mayBeDecidedToCheck } from '../policy.ts';
import { rowsBy } from '../store/rows.ts';
import type { ControlTables } from '../tables.ts';
import { isLeft } from './actions.ts';
import { type ControlView, controlViews } from './controls.ts';
import { type Kept, keptOf } from './kept.ts';
import { riskViews } from './risks.ts';

export const READ = 'control:plan:read';
export const EDIT = 'control:plan:edit';
export const DECIDE = 'control:plan:decide';
const ACT = 'commitments:board:make';

type View = z.input<typeof ControlYear>;

/** A year's risks, plan and what came of it. Of cases it tells counts alone. */
export const readYearOf = (populations: Populations) =>
  defineOperation({
    name: 'control.year',
    kind: 'query',
    permission: READ,
    audit: 'internal-control.read',
    summary: "A year's risks, internal control plan and what came of it",
    input: ReadYear,
    output: ControlYear,
    untraced: true,
    run: async (ctx, input) => await yearOf(ctx, populations, input.year),
  });

export async function yearOf(ctx: Context, populations: Populations, asked?: number): Promise<View> {
  const thisYear = partsOf(ctx.today).year;
  const year = asked ?? thisYear;
  const [kept, years] = await Promise.all([keptOf(ctx, year), yearsOf(ctx, thisYear, year)]);
  const risks = riskViews(kept);
  const controls = await controlViews(ctx, populations, kept);
  const edit = ctx.may(EDIT).allowed;
  const act = ctx.may(ACT).allowed;
  return {
    today: ctx.today,
    year,
    years,
    risks,
    controls,
    decisions: [...kept.decisions].reverse().map((d) => ({
      at: d.said_at.toISOString(),
      by: d.said_by,
      decisionId: d.id,
      decidedOn: d.decided_on,
      reference: d.reference,
    })),
    followUp: followUpOf({
      occasions: controls.flatMap((c) =>
        c.occasions.map((o) => ({ standing: o.standing, result: o.performances[0]?.result ?? null })),
      ),
      actions: [...risks, ...controls].flatMap((x) =>
        x.actions.map((a) => ({ state: a.state, late: a.daysLate > 0 })),
      ),
      actionsMissing: controls.filter((c) => c.actionMissing).length,
    }),
    remaining: await remainingOf(ctx, kept, risks, controls),
    functions: edit || act ? await functionsOf(ctx) : [],
    populations: edit ? [...populations.all] : [],
    may: { edit, decide: ctx.may(DECIDE).allowed, act },
  };
}

/** What goes on into the year after, when it has not been carried over. */
async function remainingOf(
  ctx: Context,
  kept: Kept,
  risks: View['risks'],
  controls: readonly ControlView[],
): Promise<View['remaining']> {
  const [carriedRisks, carriedControls] = await Promise.all([
    rowsBy(
      ctx,
      'control.risk',
      'carried_from',
      risks.map((r) => r.riskId),
    ),
    rowsBy(
      ctx,
      'control.control',
      'carried_from',
      controls.map((c) => c.controlId),
    ),
  ]);
  const carried = new Set([...carriedRisks, ...carriedControls].map((r) => r.carried_from));
  const left = (id: string) => kept.promises.filter((p) => p.subject.id === id && isLeft(p)).length;
  const remaining: View['remaining'] = [];
  for (const r of risks) {
    const why = riskRemains({
      value: r.assessments[0]?.value ?? 0,
      handling: r.handlings[0]?.way ?? null,
      actionsLeft: left(r.riskId),
    });
    if (why && !carried.has(r.riskId))
      remaining.push({ kind: 'risk', id: r.riskId, title: r.description, why });
  }
  for (const c of controls) {
    const performed = c.occasions.filter((o) => o.performances.length > 0);
    const why = controlRemains({
      withdrawn: c.withdrawn !== null,
      lastResult: performed.at(-1)?.performances[0]?.result ?? null,
      actionsLeft: left(c.controlId),
      occasions: c.occasions.map((o) => o.standing),
    });
    if (why && !carried.has(c.controlId))
      remaining.push({ kind: 'control', id: c.controlId, title: c.what, why });
  }
  return remaining;
}

async function yearsOf(ctx: Context, thisYear: number, shown: number): Promise<number[]> {
  const years = async (table: 'control.risk' | 'control.control') =>
    (
      await ctx
        .tables<ControlTables>()
        .selectFrom(table)
        .select('year')
        .distinct()
        .where('tenant_id', '=', ctx.actor.tenantId)
        .where('authority_id', '=', ctx.authorityId)
        .execute()
    ).map((r) => r.year);
  const said = await Promise.all([years('control.risk'), years('control.control')]);
  const all = new Set([...said.flat(), thisYear, thisYear + 1, shown]);
  return [...all].sort((a, b) => b - a);
}

/** The functions of the board that go on. */
async function functionsOf(ctx: Context): Promise<View['functions']> {
  const organisation = await ctx.organisation();
  const all = ctx.reach(ACT) === 'authority';
  return organisation.functions.flatMap((f) => {
    const unit = organisation.units.find((u) => u.id === f.unitId && u.authorityId === ctx.authorityId);
    if (!unit || (f.endedOn !== null && f.endedOn <= ctx.today)) return [];
    const { employeeId } = whoActs(organisation, f.id, ctx.today, ctx.today);
    return {
      functionId: f.id,
      title: f.title,
      unitName: unit.name,
      holderName: (employeeId && organisation.nameOf.get(employeeId)) || null,
      mayOwe: all || ctx.actor.unitIds.includes(unit.id),
      mayCheck: mayBeDecidedToCheck(f.role),
    };
  });
}
