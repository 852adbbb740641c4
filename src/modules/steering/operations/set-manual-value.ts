import type { z } from 'zod';
import { defineOperation, Refused } from '#core/operation';
import { isUniqueViolation } from '#platform/db';
import { conflict, invalid } from '#platform/errors';
import { newId } from '#platform/ids';
import { ManualMeasures, SetManualValue } from '../contract.ts';
import { inForce } from '../domain/in-force.ts';
import { faultOfValue } from '../domain/set-value.ts';
import { figuresOf } from '../read/checked.ts';
import { manualMeasuresOf, SET } from '../read/manual-measures.ts';
import type { ValueRow } from '../store/figures.ts';
import { actorName } from '../store/signing.ts';
import type { SteeringTables } from '../tables.ts';

type Input = z.output<typeof SetManualValue>;

/** Sets a measure's value of a tertial, of a unit or the whole board, with why. What was said before stays. */
export const setManualValue = defineOperation({
  name: 'steering.set-manual-value',
  kind: 'command',
  permission: SET,
  audit: 'figures.value-set',
  summary: "Set a measure's value of a tertial by hand, by counts where there are any",
  input: SetManualValue,
  output: ManualMeasures,
  statedReason: (input) => input.comment,
  run: async (ctx, input) => {
    const { authorityId } = ctx;
    const { units } = await ctx.organisation();
    const unit = units.find((u) => u.id === input.unitId && u.authorityId === authorityId);
    const own = ctx.reach(SET) === 'unit';
    if (input.unitId !== undefined && !unit) throw new Refused('OTHER_UNIT');
    if (own && !(unit && ctx.actor.unitIds.includes(unit.id))) throw new Refused('OTHER_UNIT');
    const { kept, figures } = await figuresOf(ctx);
    const measure = inForce(figures.measures, []).find((m) => m.code === input.code && m.year === input.year);
    if (!measure) throw invalid('code', 'no_such_measure');
    const fault = faultOfValue(measure.kind, input);
    if (fault) throw invalid(fault.field, fault.code);
    const last = kept.byHand.find(
      (v) =>
        v.code === input.code &&
        v.year === input.year &&
        v.tertial === input.tertial &&
        v.unit_id === (unit?.id ?? null),
    );
    const wanted = wantedIn(input);
    // A button pressed twice.
    if (last?.version === input.seenVersion + 1 && isSame(last, wanted))
      return await manualMeasuresOf(ctx, input.year);
    if ((last?.version ?? 0) !== input.seenVersion) throw conflict('CHANGED_MEANWHILE');
    await ctx
      .tables<SteeringTables>()
      .insertInto('steering.manual_value')
      .values({
        tenant_id: ctx.actor.tenantId,
        authority_id: authorityId,
        id: newId(),
        batch_id: null,
        line: null,
        code: input.code,
        year: input.year,
        tertial: input.tertial,
        unit_id: unit?.id ?? null,
        version: input.seenVersion + 1,
        ...wanted,
        set_at: ctx.now,
        set_by: await actorName(ctx),
        set_by_employee: ctx.actor.employeeId,
        set_by_function: ctx.actor.functionId,
      })
      .execute()
      .catch((error: unknown) => {
        throw isUniqueViolation(error) ? conflict('CHANGED_MEANWHILE') : error;
      });
    return await manualMeasuresOf(ctx, input.year);
  },
});

function wantedIn(input: Input) {
  const measured = input.state === 'measured';
  return {
    state: input.state,
    why: measured ? null : input.why || null,
    numerator: measured ? (input.numerator ?? null) : null,
    denominator: measured ? (input.denominator ?? null) : null,
    reported_share: measured && input.reportedShare !== undefined ? String(input.reportedShare) : null,
    value: measured && input.value !== undefined ? String(input.value) : null,
    comment: input.comment,
  };
}

const isSame = (row: ValueRow, wanted: ReturnType<typeof wantedIn>): boolean =>
  (Object.keys(wanted) as (keyof typeof wanted)[]).every((key) => String(row[key]) === String(wanted[key]));
