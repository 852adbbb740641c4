import { type Context, defineOperation } from '#core/operation';
import type { Populations } from '#core/samples';
import { isUniqueViolation } from '#platform/db';
import { conflict } from '#platform/errors';
import { newId } from '#platform/ids';
import { AddRisk, AssessRisk, ControlYear, HandleRisk } from '../contract.ts';
import { EDIT, yearOf } from '../read/year.ts';
import { oneOf, rowsBy } from '../store/rows.ts';
import { ownOf, saidBy } from '../store/said.ts';
import type { ControlTables } from '../tables.ts';

/** A risk of a year is described and judged. */
export const addRiskOf = (populations: Populations) =>
  defineOperation({
    name: 'control.add-risk',
    kind: 'command',
    permission: EDIT,
    audit: 'risk.added',
    summary: "Add a risk to a year's analysis, with a first judgement of it",
    input: AddRisk,
    output: ControlYear,
    statedReason: (input) => input.reason,
    run: async (ctx, input) => {
      if (await isNew(ctx, 'control.risk', input.riskId)) {
        const said = await saidBy(ctx);
        await ctx
          .tables<ControlTables>()
          .insertInto('control.risk')
          .values({
            ...ownOf(ctx),
            ...said,
            id: input.riskId,
            year: input.year,
            process: input.process,
            description: input.description,
            carried_from: null,
          })
          .execute();
        await addAssessment(ctx, { ...input, version: 1 });
      }
      return await yearOf(ctx, populations, input.year);
    },
  });

/** A risk is judged anew, beside what was said before, with a reason. */
export const assessRiskOf = (populations: Populations) =>
  defineOperation({
    name: 'control.assess-risk',
    kind: 'command',
    permission: EDIT,
    audit: 'risk.assessed',
    summary: 'Judge a risk anew by likelihood and consequence, beside the judgement before',
    input: AssessRisk,
    output: ControlYear,
    statedReason: (input) => input.reason,
    run: async (ctx, input) => {
      const risk = await oneOf(ctx, 'control.risk', input.riskId);
      const said = await rowsBy(ctx, 'control.assessment', 'risk_id', [risk.id]);
      const again = said.find((a) => a.version === input.seenVersion + 1);
      const isSame =
        again?.likelihood === input.likelihood &&
        again.consequence === input.consequence &&
        again.reason === input.reason;
      if (again && !isSame) throw conflict('CHANGED_MEANWHILE');
      if (!again) await addAssessment(ctx, { ...input, version: nextAfter(said, input.seenVersion) });
      return await yearOf(ctx, populations, risk.year);
    },
  });

/** What is done about a risk: it is accepted, something is done, or it is controlled; with a reason. */
export const handleRiskOf = (populations: Populations) =>
  defineOperation({
    name: 'control.handle-risk',
    kind: 'command',
    permission: EDIT,
    audit: 'risk.handled',
    summary: 'Say what is done about a risk: accepted, acted upon or controlled, and why',
    input: HandleRisk,
    output: ControlYear,
    statedReason: (input) => input.reason,
    run: async (ctx, input) => {
      const risk = await oneOf(ctx, 'control.risk', input.riskId);
      const said = await rowsBy(ctx, 'control.handling', 'risk_id', [risk.id]);
      const again = said.find((h) => h.version === input.seenVersion + 1);
      if (again && (again.way !== input.way || again.reason !== input.reason))
        throw conflict('CHANGED_MEANWHILE');
      if (!again) {
        await ctx
          .tables<ControlTables>()
          .insertInto('control.handling')
          .values({
            ...ownOf(ctx),
            ...(await saidBy(ctx)),
            id: newId(),
            risk_id: risk.id,
            version: nextAfter(said, input.seenVersion),
            way: input.way,
            reason: input.reason,
          })
          .execute()
          .catch(changedMeanwhile);
      }
      return await yearOf(ctx, populations, risk.year);
    },
  });

async function addAssessment(
  ctx: Context,
  said: { riskId: string; version: number; likelihood: number; consequence: number; reason: string },
): Promise<void> {
  await ctx
    .tables<ControlTables>()
    .insertInto('control.assessment')
    .values({
      ...ownOf(ctx),
      ...(await saidBy(ctx)),
      id: newId(),
      risk_id: said.riskId,
      version: said.version,
      likelihood: said.likelihood,
      consequence: said.consequence,
      reason: said.reason,
    })
    .execute()
    .catch(changedMeanwhile);
}

/** The next version, when the last one is what whoever speaks has seen. @throws AppError CONFLICT CHANGED_MEANWHILE */
export function nextAfter(said: readonly { readonly version: number }[], seen: number): number {
  const last = Math.max(0, ...said.map((s) => s.version));
  if (last !== seen) throw conflict('CHANGED_MEANWHILE');
  return last + 1;
}

export const changedMeanwhile = (error: unknown): never => {
  throw isUniqueViolation(error) ? conflict('CHANGED_MEANWHILE') : error;
};

/** A button pressed twice is the same thing. @throws AppError CONFLICT for the id of something that somebody else made */
export async function isNew(
  ctx: Context,
  table: 'control.risk' | 'control.control' | 'control.plan_decision' | 'control.sample',
  id: string,
): Promise<boolean> {
  const [row] = await rowsBy(ctx, table, 'id', [id]);
  if (row && row.said_by_employee !== ctx.actor.employeeId) throw conflict('CHANGED_MEANWHILE');
  return !row;
}
