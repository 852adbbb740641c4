import type { z } from 'zod';
import { clocksOfCases } from '#core/clocks';
import type { Context } from '#core/operation';
import { holderName, standingOn, whoActs } from '#core/organisation';
import type { CaseRow } from '../contract.ts';
import type { CaseHead } from '../store/cases.ts';
import { coWorkersIn } from '../store/co-workers.ts';
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
  const beside = (
    await coWorkersIn(
      ctx,
      heads.map((h) => h.id),
    )
  ).filter((c) => c.to_on === null);
  const nameOf = ({ function_id, function_title }: (typeof beside)[number]): string => {
    const { employeeId } = whoActs(organisation, function_id, ctx.today, ctx.today);
    return (employeeId && organisation.nameOf.get(employeeId)) || function_title;
  };
  const isOwn = (functionId: string | null): boolean =>
    functionId !== null && functionIds.includes(functionId);
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
    coWorkers: beside.filter((c) => c.case_id === h.id).map(nameOf),
    mine: isOwn(h.function_id) || beside.some((c) => c.case_id === h.id && isOwn(c.function_id)),
  }));
}
