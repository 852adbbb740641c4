import type { Context } from '#core/operation';
import {
  CASE_HOLDING_ROLES,
  type FunctionHolder,
  functionHolders,
  holderName,
  managingFunctionsOfUnit,
  type Organisation,
  type OrganisationTables,
  standingOn,
} from '#core/organisation';
import { addCoWork, assignableFunction, mayWorkBeside } from '#modules/casework';
import { AppError, conflict, invalid } from '#platform/errors';
import type { Owner } from '../domain/codes.ts';

/** What says who owns a transition. */
export interface Owned {
  readonly owner: Owner;
  readonly owner_function_id: string | null;
  readonly unit_id: string;
}

/** Of the case: which function has it, and whether it has ended, when nobody works in it beside. */
export interface Held {
  readonly function_id: string | null;
  readonly closed_on: string | null;
}

/**
 * The function that owns a transition now: where nobody has the case, whoever leads the unit, and after the case has ended whoever had it instead of
 * a named one. Null only where nobody leads the unit.
 */
export function ownerOf(organisation: Organisation, of: Owned, held: Held): string | null {
  const leader = managingFunctionsOfUnit(organisation, of.unit_id)[0] ?? null;
  if (of.owner === 'unit_manager') return leader;
  if (of.owner === 'named' && held.closed_on === null) return of.owner_function_id;
  return held.function_id ?? leader;
}

/** As a record shows it. */
export function ownerView(ctx: Context, organisation: Organisation, of: Owned, held: Held) {
  const functionId = ownerOf(organisation, of, held);
  if (functionId === null) {
    return { kind: of.owner, functionId, title: null, name: null, standing: 'unassigned' as const };
  }
  return {
    kind: of.owner,
    functionId,
    title: organisation.functions.find((f) => f.id === functionId)?.title ?? null,
    name: holderName(organisation, functionId, ctx.today),
    standing: standingOn(organisation, functionId, ctx.today),
  };
}

/** The functions of the board that can be named as owner. */
export const namableFunctions = (ctx: Context): Promise<readonly FunctionHolder[]> =>
  functionHolders(ctx.tables<OrganisationTables>(), ctx.actor.tenantId, ctx.today, {
    authorityId: ctx.authorityId,
    roles: CASE_HOLDING_ROLES,
  });

/** A function that has been let into a case. */
export interface LetIn {
  readonly to: FunctionHolder;
  /** The co-work that it was given; null where it reached the case already. */
  readonly coWorkId: string | null;
}

/** Who may let somebody work in a case beside whoever has it. */
const LETS_IN = 'casework:co-worker:edit';

/**
 * Lets the board's own named owner into the opened case, where the owner does not reach it already; never into one of a person with protected
 * registration, which opens for whoever has the case and by what is done in that case alone.
 * @returns undefined when it can't be: as `admitted`, or the holder lacks the degree that the area asks for
 */
export async function letIn(
  ctx: Context,
  caseId: string,
  functionId: string,
  task: string,
): Promise<LetIn | undefined> {
  const { holderFunctions, protection } = ctx.opened(caseId);
  if (protection === 'protected_registration' && !holderFunctions.includes(functionId)) return undefined;
  return await admitted(ctx, caseId, functionId, task).catch((error: unknown) => {
    if (error instanceof AppError) return undefined;
    throw error;
  });
}

/**
 * Lets a named owner into the opened case, where the owner does not reach it already.
 * @returns undefined when it can't be: the function is not there any more, its holder has a conflict of interest, or it leads another unit
 * @throws AppError as `assignableFunction`
 */
async function admitted(
  ctx: Context,
  caseId: string,
  functionId: string,
  task: string,
): Promise<LetIn | undefined> {
  const to = (await namableFunctions(ctx)).find((f) => f.functionId === functionId);
  const { excludedEmployees, holderFunctions, unitId } = ctx.opened(caseId);
  if (!to || (to.employeeId && excludedEmployees.includes(to.employeeId))) return undefined;
  if (holderFunctions.includes(functionId)) return { to, coWorkId: null };
  if (mayWorkBeside(to.role)) {
    await assignableFunction(ctx, 'child_youth', functionId);
    return { to, coWorkId: await addCoWork(ctx, caseId, to, task) };
  }
  const leading = managingFunctionsOfUnit(await ctx.organisation(), unitId);
  return to.unitId === unitId || leading.includes(functionId) ? { to, coWorkId: null } : undefined;
}

/**
 * A named owner of the opened case's transition. Whoever may not let others into the case names one who is in it.
 * @throws AppError INVALID_INPUT on `functionId` when a named owner is not named, or can't be let in; CONFLICT LET_IN_BY_MANAGER
 */
export async function namedOwner(
  ctx: Context,
  caseId: string,
  functionId: string | undefined,
  task: string,
): Promise<LetIn> {
  const fact = ctx.opened(caseId);
  const isIn = functionId === undefined || fact.holderFunctions.includes(functionId);
  if (!isIn && !ctx.may(LETS_IN, fact).allowed) throw conflict('LET_IN_BY_MANAGER');
  const to = functionId === undefined ? undefined : await admitted(ctx, caseId, functionId, task);
  if (!to) throw invalid('functionId', 'unknown_function');
  return to;
}
