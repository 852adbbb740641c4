import type { z } from 'zod';
import type { Context } from '#core/operation';
import { managingFunctionsOfUnit, whoActs } from '#core/organisation';
import { conflict, invalid } from '#platform/errors';
import type { ResponsibleChoice } from '../../review-contract.ts';
import type { CaseHead } from '../cases.ts';

type Choice = z.input<typeof ResponsibleChoice>;

/** Functions that can be made responsible for what is agreed in an opened case: those that can open it. */
export async function responsibleIn(
  ctx: Context,
  head: Pick<CaseHead, 'id' | 'unit_id' | 'function_id'>,
  coWorkers: readonly string[],
): Promise<Choice[]> {
  const organisation = await ctx.organisation();
  const near: [string, Choice['as']][] = [
    ...(head.function_id ? [[head.function_id, 'holder'] as [string, Choice['as']]] : []),
    ...coWorkers.map((id): [string, Choice['as']] => [id, 'co_worker']),
    ...managingFunctionsOfUnit(organisation, head.unit_id).map((id): [string, Choice['as']] => [
      id,
      'manager',
    ]),
  ];
  const seen = new Set<string>();
  return near.flatMap(([functionId, as]) => {
    const fn = organisation.functions.find((f) => f.id === functionId);
    // Who leads from further up may not open the case.
    if (!fn || seen.has(functionId) || (as === 'manager' && fn.role !== 'unit_manager')) return [];
    seen.add(functionId);
    const { employeeId } = whoActs(organisation, functionId, ctx.today, ctx.today);
    const employeeName = (employeeId && organisation.nameOf.get(employeeId)) || null;
    return [{ functionId, title: fn.title, employeeName, as }];
  });
}

/** The function that is to answer for something, and its unit. @throws AppError INVALID_INPUT, CONFLICT when whoever has it is barred (jäv) */
export async function requireResponsible(
  ctx: Context,
  caseId: string,
  choices: readonly Choice[],
  functionId: string,
): Promise<{ functionId: string; unitId: string; title: string }> {
  const choice = choices.find((c) => c.functionId === functionId);
  if (!choice) throw invalid('actions', 'unknown_function');
  const organisation = await ctx.organisation();
  const { employeeId } = whoActs(organisation, functionId, ctx.today, ctx.today);
  if (employeeId && ctx.opened(caseId).excludedEmployees.includes(employeeId))
    throw conflict('HOLDER_HAS_CONFLICT');
  const unitId = organisation.functions.find((f) => f.id === functionId)?.unitId ?? '';
  return { functionId, unitId, title: choice.title };
}
