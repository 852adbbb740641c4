import type { z } from 'zod';
import { clocksOfCases } from '#core/clocks';
import type { Context } from '#core/operation';
import { holderName, standingOn } from '#core/organisation';
import type { CaseRow } from '../contract.ts';
import type { CaseHead } from '../store/cases.ts';
import { ageOf } from './age.ts';
import { mostPressing } from './most-pressing.ts';

/** Case heads as rows of a list: with unit, holder and the clock that asks first. */
export async function caseRows(ctx: Context, heads: readonly CaseHead[]): Promise<z.input<typeof CaseRow>[]> {
  const { functionIds } = ctx.actor;
  const [organisation, clocks] = await Promise.all([
    ctx.organisation(),
    clocksOfCases(
      ctx,
      heads.map((h) => h.id),
    ),
  ]);
  const units = new Map(organisation.units.map((u) => [u.id, u.name]));
  const titleOf = new Map(organisation.functions.map((f) => [f.id, f.title]));
  return heads.map((h) => ({
    caseId: h.id,
    caseNumber: h.number,
    label: h.label,
    age: ageOf(ctx, h.birth_date),
    area: h.area,
    state: h.state,
    unitName: units.get(h.unit_id) ?? '',
    holderName: h.function_id ? holderName(organisation, h.function_id, ctx.today) : null,
    holderTitle: h.function_id ? (titleOf.get(h.function_id) ?? null) : null,
    standing: h.function_id ? standingOn(organisation, h.function_id, ctx.today) : 'unassigned',
    openedOn: h.opened_on,
    protection: h.protection,
    nextClock: mostPressing(
      (clocks.get(h.id) ?? []).filter((c) => c.state === 'running' || c.state === 'overdue'),
    ),
    openAtOnce: h.state === 'preliminary' && h.open_at_once,
    interpreter: h.interpreter,
    mine: h.function_id !== null && functionIds.includes(h.function_id),
  }));
}
