import type { z } from 'zod';
import type { Context } from '#core/operation';
import { whoActs } from '#core/organisation';
import type { Populations } from '#core/samples';
import { swedishDayOf } from '#platform/calendar';
import type { ControlYear } from '../contract.ts';
import { occasionStanding } from '../domain/occasions.ts';
import type { ControlTables } from '../tables.ts';
import { actionView } from './actions.ts';
import type { Kept } from './kept.ts';
import { sampleViews } from './samples.ts';

export const PERFORM = 'control:control:perform';
export const DRAW = 'control:sample:draw';

export type ControlView = z.input<typeof ControlYear>['controls'][number];
type OccasionView = ControlView['occasions'][number];

/** The controls of a year with their occasions, in the order in which they were planned. */
export async function controlViews(
  ctx: Context,
  populations: Populations,
  kept: Kept,
): Promise<ControlView[]> {
  const organisation = await ctx.organisation();
  const samples = await sampleViews(ctx, populations, kept.samples);
  const decidedAt = kept.decisions.at(-1)?.said_at;

  const occasionView = (
    control: ControlTables['control.control'],
    o: ControlTables['control.occasion'],
  ): OccasionView => {
    const performances = kept.performances.get(o.id) ?? [];
    const first = performances.at(-1);
    const sample = kept.samples.find((s) => s.occasion_id === o.id);
    const standing = occasionStanding(
      {
        dueOn: o.due_on,
        performedOn: first ? swedishDayOf(first.said_at) : null,
        cancelled: o.cancelled_at !== null,
      },
      ctx.today,
    );
    return {
      occasionId: o.id,
      dueOn: o.due_on,
      standing,
      performances: performances.map((p) => ({
        at: p.said_at.toISOString(),
        by: p.said_by,
        version: p.version,
        result: p.result,
        found: p.found,
        documents: p.documents as { title: string; reference: string }[],
        reason: p.reason,
      })),
      sample: (sample && samples.get(sample.id)) ?? null,
      may: [
        ...(standing !== 'cancelled' && mayPerform(ctx, o) && (control.population === null || sample)
          ? (['perform'] as const)
          : []),
        ...(standing !== 'cancelled' &&
        control.population !== null &&
        !sample &&
        performances.length === 0 &&
        ctx.may(DRAW).allowed
          ? (['draw'] as const)
          : []),
      ],
    };
  };

  return kept.controls.map((c) => {
    const { employeeId } = whoActs(organisation, c.function_id, ctx.today, ctx.today);
    const promises = kept.promises.filter((p) => p.subject.id === c.id);
    const own = kept.occasions.filter((o) => o.control_id === c.id);
    const occasions = own.map((o) => occasionView(c, o));
    const remarks = own.flatMap((o) => {
      const [last] = kept.performances.get(o.id) ?? [];
      const first = kept.performances.get(o.id)?.at(-1);
      return last && first && last.result !== 'without_remark' ? [first.said_at] : [];
    });
    return {
      controlId: c.id,
      riskId: c.risk_id,
      what: c.what,
      why: c.why,
      method: c.method,
      frequency: c.frequency,
      functionId: c.function_id,
      functionTitle: organisation.functions.find((f) => f.id === c.function_id)?.title ?? '',
      holderName: (employeeId && organisation.nameOf.get(employeeId)) || null,
      unitName: organisation.units.find((u) => u.id === c.unit_id)?.name ?? '',
      population:
        c.population === null
          ? null
          : {
              measureId: c.population,
              title: populations.titleOf(c.population),
              size: c.sample_size ?? 0,
            },
      checkpoints: c.checkpoints,
      decided: decidedAt !== undefined && c.said_at <= decidedAt,
      carried: c.carried_from !== null,
      withdrawn: c.withdrawn_at
        ? { at: c.withdrawn_at.toISOString(), by: c.withdrawn_by ?? '', why: c.withdrawn_why ?? '' }
        : null,
      occasions,
      actions: promises.map(actionView),
      actionMissing: remarks.some((at) => !promises.some((p) => p.madeAt >= at && p.state !== 'dropped')),
    };
  });
}

/** Whoever follows up performs any control, a manager those of the own units. */
export function mayPerform(ctx: Context, occasion: { readonly unit_id: string }): boolean {
  const reach = ctx.reach(PERFORM);
  return reach === 'authority' || (reach === 'unit' && ctx.actor.unitIds.includes(occasion.unit_id));
}
