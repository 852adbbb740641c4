import { type Context, defineOperation } from '#core/operation';
import type { Populations } from '#core/samples';
import { invalid } from '#platform/errors';
import { newId } from '#platform/ids';
import { CarryOver, ControlYear } from '../contract.ts';
import { EDIT, yearOf } from '../read/year.ts';
import { rowsBy, versionsOf } from '../store/rows.ts';
import { ownOf, saidBy } from '../store/said.ts';
import type { ControlTables } from '../tables.ts';
import { carriedReason } from '../texts/carried.ts';
import { responsible } from './plan.ts';

/** What remains of a year becomes the proposal of the next: risks as they were last judged, and controls for the board to decide. Each once. */
export const carryOverOf = (populations: Populations) =>
  defineOperation({
    name: 'control.carry-over',
    kind: 'command',
    permission: EDIT,
    audit: 'internal-control.carried-over',
    summary: "Carry what remains of a year's risks and controls over to the next year's proposal",
    input: CarryOver,
    output: ControlYear,
    run: async (ctx, input) => {
      const year = input.fromYear + 1;
      const risks = await ofYear(ctx, 'control.risk', input.riskIds, input.fromYear);
      const controls = await ofYear(ctx, 'control.control', input.controlIds, input.fromYear);
      for (const risk of risks) await carryRisk(ctx, risk, year);
      const carriedRisks = await rowsBy(ctx, 'control.risk', 'carried_from', [
        ...new Set(controls.flatMap((c) => c.risk_id ?? [])),
      ]);
      const newRiskOf = new Map(carriedRisks.map((r) => [r.carried_from, r.id]));
      for (const control of controls)
        await carryControl(ctx, control, year, newRiskOf.get(control.risk_id) ?? null);
      return await yearOf(ctx, populations, year);
    },
  });

/** Those that have not been carried over, of the year. @throws AppError INVALID_INPUT for one of another year */
async function ofYear<T extends 'control.risk' | 'control.control'>(
  ctx: Context,
  table: T,
  ids: readonly string[],
  year: number,
): Promise<ControlTables[T][]> {
  const rows = await rowsBy(ctx, table, 'id', ids);
  if (rows.length !== new Set(ids).size || rows.some((r) => r.year !== year))
    throw invalid(table === 'control.risk' ? 'riskIds' : 'controlIds', 'other_year');
  const carried = new Set((await rowsBy(ctx, table, 'carried_from', ids)).map((r) => r.carried_from));
  return rows.filter((r) => !carried.has(r.id));
}

async function carryRisk(ctx: Context, risk: ControlTables['control.risk'], year: number): Promise<void> {
  const said = await saidBy(ctx);
  const id = newId();
  const db = ctx.tables<ControlTables>();
  const { process, description } = risk;
  await db
    .insertInto('control.risk')
    .values({ ...ownOf(ctx), ...said, id, year, process, description, carried_from: risk.id })
    .execute();
  const [last] =
    versionsOf(await rowsBy(ctx, 'control.assessment', 'risk_id', [risk.id]), (a) => a.risk_id).get(
      risk.id,
    ) ?? [];
  if (!last) return;
  await db
    .insertInto('control.assessment')
    .values({
      ...ownOf(ctx),
      ...said,
      id: newId(),
      risk_id: id,
      version: 1,
      likelihood: last.likelihood,
      consequence: last.consequence,
      reason: carriedReason(risk.year, last.reason),
    })
    .execute();
}

async function carryControl(
  ctx: Context,
  control: ControlTables['control.control'],
  year: number,
  riskId: string | null,
): Promise<void> {
  await ctx
    .tables<ControlTables>()
    .insertInto('control.control')
    .values({
      ...control,
      ...(await saidBy(ctx)),
      // A function that has ended answers for nothing more: somebody chooses another first.
      ...(await responsible(ctx, control.function_id)),
      id: newId(),
      year,
      risk_id: riskId,
      carried_from: control.id,
    })
    .execute();
}
