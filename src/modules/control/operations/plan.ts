import { type Context, defineOperation, Refused } from '#core/operation';
import type { Populations } from '#core/samples';
import { calendarDate } from '#platform/calendar';
import { conflict, invalid } from '#platform/errors';
import { newId } from '#platform/ids';
import { AddControl, ControlYear, DecidePlan, WithdrawControl } from '../contract.ts';
import { occasionDays } from '../domain/occasions.ts';
import { DECIDE, EDIT, yearOf } from '../read/year.ts';
import { cancelAction, cancelOccasion, startOccasion } from '../store/clocks.ts';
import { oneOf, rowsBy } from '../store/rows.ts';
import { ownOf, saidBy } from '../store/said.ts';
import type { ControlTables } from '../tables.ts';
import { isNew } from './risks.ts';

/** A control is put into the plan of a year, for the board to decide. */
export const addControlOf = (populations: Populations) =>
  defineOperation({
    name: 'control.add-control',
    kind: 'command',
    permission: EDIT,
    audit: 'control.added',
    summary: "Add a control to a year's plan: what, why, how, how often and by which function",
    input: AddControl,
    output: ControlYear,
    run: async (ctx, input) => {
      if (await isNew(ctx, 'control.control', input.controlId)) {
        if (input.riskId) {
          const risk = await oneOf(ctx, 'control.risk', input.riskId);
          if (risk.year !== input.year) throw invalid('riskId', 'other_year');
        }
        const { sample } = input;
        if (sample && !populations.all.some((p) => p.measureId === sample.measureId))
          throw invalid('sample.measureId', 'no_such_measure');
        await ctx
          .tables<ControlTables>()
          .insertInto('control.control')
          .values({
            ...ownOf(ctx),
            ...(await saidBy(ctx)),
            id: input.controlId,
            year: input.year,
            risk_id: input.riskId ?? null,
            what: input.what,
            why: input.why,
            method: input.method,
            frequency: input.frequency,
            ...(await responsible(ctx, input.functionId)),
            population: sample?.measureId ?? null,
            sample_size: sample?.size ?? null,
            checkpoints: sample?.checkpoints ?? [],
            carried_from: null,
            withdrawn_at: null,
            withdrawn_by: null,
            withdrawn_why: null,
          })
          .execute();
      }
      return await yearOf(ctx, populations, input.year);
    },
  });

/** A control is taken out of the plan: what has been performed stays, what was still to be falls away. */
export const withdrawControlOf = (populations: Populations) =>
  defineOperation({
    name: 'control.withdraw-control',
    kind: 'command',
    permission: EDIT,
    audit: 'control.withdrawn',
    summary: "Take a control out of a year's plan, with the reason",
    input: WithdrawControl,
    output: ControlYear,
    statedReason: (input) => input.why,
    run: async (ctx, input) => {
      const control = await oneOf(ctx, 'control.control', input.controlId);
      if (control.withdrawn_at !== null) {
        if (control.withdrawn_why !== input.why) throw conflict('CHANGED_MEANWHILE');
        return await yearOf(ctx, populations, control.year);
      }
      await ctx
        .tables<ControlTables>()
        .updateTable('control.control')
        .set({ withdrawn_at: ctx.now, withdrawn_by: (await saidBy(ctx)).said_by, withdrawn_why: input.why })
        .where('tenant_id', '=', ctx.actor.tenantId)
        .where('authority_id', '=', ctx.authorityId)
        .where('id', '=', control.id)
        .execute();
      const performed = new Set(
        (await rowsBy(ctx, 'control.performance', 'control_id', [control.id])).map((p) => p.occasion_id),
      );
      for (const occasion of await rowsBy(ctx, 'control.occasion', 'control_id', [control.id])) {
        if (performed.has(occasion.id)) {
          await cancelAction(ctx, occasion.id, input.why);
          continue;
        }
        await ctx
          .tables<ControlTables>()
          .updateTable('control.occasion')
          .set({ cancelled_at: ctx.now })
          .where('tenant_id', '=', ctx.actor.tenantId)
          .where('authority_id', '=', ctx.authorityId)
          .where('id', '=', occasion.id)
          .execute();
        await cancelOccasion(ctx, occasion.id, input.why);
      }
      return await yearOf(ctx, populations, control.year);
    },
  });

/** The board has decided the plan: every control that stands in it has its occasions, and a clock for each. */
export const decidePlanOf = (populations: Populations) =>
  defineOperation({
    name: 'control.decide-plan',
    kind: 'command',
    permission: DECIDE,
    audit: 'control-plan.decided',
    summary: 'Note that the board has decided the internal control plan of a year',
    input: DecidePlan,
    output: ControlYear,
    run: async (ctx, input) => {
      if (await isNew(ctx, 'control.plan_decision', input.decisionId)) {
        if (input.decidedOn > ctx.today) throw invalid('decidedOn', 'after_today');
        const controls = (await rowsBy(ctx, 'control.control', 'year', [input.year])).filter(
          (c) => c.withdrawn_at === null,
        );
        if (controls.length === 0) throw conflict('NOTHING_TO_DECIDE');
        const said = await saidBy(ctx);
        await ctx
          .tables<ControlTables>()
          .insertInto('control.plan_decision')
          .values({
            ...ownOf(ctx),
            ...said,
            id: input.decisionId,
            year: input.year,
            decided_on: calendarDate(input.decidedOn),
            reference: input.reference,
          })
          .execute();
        const there = new Set(
          (
            await rowsBy(
              ctx,
              'control.occasion',
              'control_id',
              controls.map((c) => c.id),
            )
          ).map((o) => o.control_id),
        );
        for (const control of controls.filter((c) => !there.has(c.id)))
          await addOccasions(ctx, control, calendarDate(input.decidedOn));
      }
      return await yearOf(ctx, populations, input.year);
    },
  });

async function addOccasions(
  ctx: Context,
  control: ControlTables['control.control'],
  decidedOn: ReturnType<typeof calendarDate>,
): Promise<void> {
  const said = await saidBy(ctx);
  for (const day of occasionDays(control.year, control.frequency, decidedOn)) {
    const occasion = {
      ...ownOf(ctx),
      ...said,
      id: newId(),
      control_id: control.id,
      function_id: control.function_id,
      unit_id: control.unit_id,
      due_on: day,
      cancelled_at: null,
    };
    await ctx.tables<ControlTables>().insertInto('control.occasion').values(occasion).execute();
    await startOccasion(ctx, occasion);
  }
}

/** A function of the board that goes on, with its unit. @throws Refused OTHER_UNIT; AppError INVALID_INPUT for one that has ended */
export async function responsible(
  ctx: Context,
  functionId: string,
): Promise<{ function_id: string; unit_id: string }> {
  const { functions, units } = await ctx.organisation();
  const found = functions.find((f) => f.id === functionId);
  const unit = units.find((u) => u.id === found?.unitId && u.authorityId === ctx.authorityId);
  if (!found || !unit) throw new Refused('OTHER_UNIT');
  if (found.endedOn !== null && found.endedOn <= ctx.today) throw invalid('functionId', 'function_ended');
  return { function_id: found.id, unit_id: unit.id };
}
