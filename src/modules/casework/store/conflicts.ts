import type { CaseFact } from '#core/access';
import { type Context, Refused } from '#core/operation';
import {
  type FunctionHolder,
  functionHolders,
  holdersOn,
  managingFunctionsOfUnit,
  type OrganisationTables,
} from '#core/organisation';
import { tell } from '#core/reminders';
import { conflict } from '#platform/errors';
import { newId } from '#platform/ids';
import { excludedIn } from '../domain/conflicts.ts';
import type { ConflictScope } from '../domain/secrecy-codes.ts';
import type { SecrecyTables } from '../secrecy-tables.ts';
import type { CaseworkTables } from '../tables.ts';
import { giveCase, lockCase } from './cases.ts';
import { coWorkersOf, leaveCoWork } from './co-workers.ts';
import { addCaseEvent, signatureOf } from './events.ts';
import { requireAuthoritysCase } from './kept-by-orderer.ts';

type Tables = SecrecyTables & CaseworkTables;

/** The conflicts of interest about a person of whom a case has been opened, newest first. */
export const conflictsOf = (ctx: Context, personId: string) =>
  ctx
    .tables<Tables>()
    .selectFrom('casework.conflict')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('person_id', '=', personId)
    .orderBy('set_at', 'desc')
    .orderBy('id', 'desc')
    .execute();

/**
 * Sets a conflict of interest (FL 16) in an opened case, or in all cases of its person: from now on those cases don't exist to the employee,
 * and one that they hold goes to the nearest manager who has no conflict, with its clocks.
 */
export async function setConflict(
  ctx: Context,
  set: { caseId: string; scope: ConflictScope; employeeId: string; reason: string },
): Promise<void> {
  const { personId } = ctx.opened(set.caseId);
  const earlier = (await conflictsOf(ctx, personId)).filter((c) => c.ended_at === null);
  const caseId = set.scope === 'case' ? set.caseId : null;
  const covers = earlier.some(
    (c) => c.employee_id === set.employeeId && (c.case_id === null || c.case_id === caseId),
  );
  if (covers) throw conflict('CONFLICT_ALREADY_SET');
  await ctx
    .tables<Tables>()
    .insertInto('casework.conflict')
    .values({
      tenant_id: ctx.actor.tenantId,
      id: newId(),
      authority_id: ctx.authorityId,
      person_id: personId,
      case_id: caseId,
      employee_id: set.employeeId,
      reason: set.reason,
      set_at: ctx.now,
      set_by: (await signatureOf(ctx)).name,
      set_by_employee: ctx.actor.employeeId,
      ended_at: null,
      ended_by: null,
      end_reason: null,
    })
    .execute();
  const changed = await applyConflicts(ctx, personId);
  for (const fact of changed) await takeFromHolder(ctx, fact, set.employeeId);
}

/**
 * Ends a conflict of interest; its row stays. @throws AppError CONFLICT when it is not there or has ended, or KEPT_BY_ORDERER for one in all of the
 * person's cases, by a performer's
 */
export async function endConflict(
  ctx: Context,
  end: { caseId: string; conflictId: string; reason: string },
): Promise<void> {
  const { personId } = ctx.opened(end.caseId);
  const one = (await conflictsOf(ctx, personId)).find((c) => c.id === end.conflictId);
  if (one?.case_id === null) requireAuthoritysCase(ctx, end.caseId);
  const { numUpdatedRows } = await ctx
    .tables<Tables>()
    .updateTable('casework.conflict')
    .set({ ended_at: ctx.now, ended_by: (await signatureOf(ctx)).name, end_reason: end.reason })
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('person_id', '=', personId)
    .where('id', '=', end.conflictId)
    .where('ended_at', 'is', null)
    .where((eb) => eb.or([eb('case_id', 'is', null), eb('case_id', '=', end.caseId)]))
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw conflict('CONFLICT_ENDED');
  await applyConflicts(ctx, personId);
}

/** Somebody of whom a case is closed to the actor by a conflict of interest is not known to them. */
export const isClosedTo = ({ actor }: Context, facts: readonly CaseFact[]): boolean =>
  facts.some((f) => actor.employeeId !== null && f.excludedEmployees.includes(actor.employeeId));

/** A new case of a known person takes over the conflicts that concern all of the person's cases; a performer's, those of the opened case that ordered. */
export async function takeOverConflicts(ctx: Context, fact: CaseFact): Promise<void> {
  const excluded =
    fact.orderedBy === null
      ? excludedIn(await conflictsOf(ctx, fact.personId), [fact.caseId])
      : ctx.opened(fact.orderedBy).excludedEmployees;
  if (excluded.length > 0) await ctx.changeFact(fact.caseId, { excludedEmployees: excluded });
}

/**
 * When two records of a person become one: whoever is excluded from the one is excluded from all cases that now are the person's, and a case that
 * they hold goes to the manager. Both records' files must have been opened.
 * @param ofCases when cases part from a record: what was set in those cases alone goes with them
 * @throws Refused when it is the actor who is excluded: nothing of what it belongs to now is shown, and nothing is done
 */
export async function joinConflicts(
  ctx: Context,
  fromId: string,
  intoId: string,
  ofCases?: readonly string[],
): Promise<void> {
  const known = await conflictsOf(ctx, intoId);
  for (const one of (await conflictsOf(ctx, fromId)).filter((c) => c.ended_at === null)) {
    if (ofCases && (one.case_id === null || !ofCases.includes(one.case_id))) continue;
    const covers = known.some(
      (c) =>
        c.ended_at === null &&
        c.employee_id === one.employee_id &&
        (c.case_id === null || c.case_id === one.case_id),
    );
    if (covers) continue;
    await ctx
      .tables<Tables>()
      .insertInto('casework.conflict')
      .values({ ...one, id: newId(), person_id: intoId })
      .execute();
  }
  const before = new Map((await ctx.adoptCasesOf(intoId)).map((f) => [f.caseId, f.excludedEmployees]));
  for (const { caseId, excludedEmployees } of await applyConflicts(ctx, intoId)) {
    for (const employeeId of excludedEmployees.filter((id) => !before.get(caseId)?.includes(id))) {
      if (employeeId === ctx.actor.employeeId)
        throw new Refused('CONFLICT_OF_INTEREST', [{ kind: 'case', id: caseId }]);
      await takeFromHolder(ctx, ctx.opened(caseId), employeeId);
    }
  }
}

/** What a case orders and what is performed for it is one matter: whoever has a conflict of interest in the one has it in the other. */
const matterOf = (fact: CaseFact): string => fact.orderedBy ?? fact.caseId;

/** Writes to the facts of all cases of the person who is excluded from each. */
async function applyConflicts(ctx: Context, personId: string): Promise<CaseFact[]> {
  const conflicts = await conflictsOf(ctx, personId);
  const facts = await ctx.adoptCasesOf(personId);
  for (const fact of facts) {
    const matter = facts.filter((f) => matterOf(f) === matterOf(fact)).map((f) => f.caseId);
    await ctx.changeFact(fact.caseId, { excludedEmployees: excludedIn(conflicts, matter) });
  }
  return facts.map((f) => ctx.opened(f.caseId));
}

/**
 * A case in which the employee holds the function, and is excluded now, goes to the manager at once: a clock is never without a holder. One in
 * which they work beside they leave, and what they have promised goes to somebody who may open it.
 */
async function takeFromHolder(ctx: Context, fact: CaseFact, employeeId: string): Promise<void> {
  if (!fact.open || !fact.excludedEmployees.includes(employeeId)) return;
  const organisation = await ctx.organisation();
  const acts = (functionId: string): boolean =>
    (['holder', 'deputy'] as const).some((kind) =>
      holdersOn(organisation, functionId, ctx.today, kind).includes(employeeId),
    );
  const head = await lockCase(ctx, fact.caseId);
  const heir = head.function_id !== null && !acts(head.function_id) ? head.function_id : null;
  for (const functionId of (await coWorkersOf(ctx, fact.caseId)).filter(acts)) {
    const to = heir ? { functionId: heir, unitId: head.unit_id } : await managerWithout(ctx, fact);
    const was = await leaveCoWork(ctx, head, functionId, null, to);
    await addCaseEvent(ctx, {
      caseId: fact.caseId,
      kind: 'co_worker_ended',
      body: was?.function_title ?? null,
      by: (await signatureOf(ctx)).name,
    });
  }
  // Whoever a proposal waits for has it not to give away.
  if (head.function_id === null || !acts(head.function_id)) return;
  const to = await managerWithout(ctx, fact);
  const { name } = await signatureOf(ctx);
  await giveCase(ctx, fact.caseId, to, name);
  const receiver = to.employeeName ? `${to.title}, ${to.employeeName}` : to.title;
  await addCaseEvent(ctx, { caseId: fact.caseId, kind: 'assigned', body: receiver, by: name });
  if (to.employeeId) {
    await tell(ctx, [to.employeeId], {
      kind: 'conflict_returned',
      caseId: fact.caseId,
      unitId: ctx.opened(fact.caseId).unitId,
      functionId: to.functionId,
    });
  }
}

/** The nearest managing function above the case that somebody holds who is not excluded from it. */
async function managerWithout(ctx: Context, fact: CaseFact): Promise<FunctionHolder> {
  const line = managingFunctionsOfUnit(await ctx.organisation(), fact.unitId);
  const holders = await functionHolders(ctx.tables<OrganisationTables>(), ctx.actor.tenantId, ctx.today, {
    functionIds: line,
    authorityId: ctx.authorityId,
    roles: ['unit_manager'],
  });
  const to = line
    .flatMap((id) => holders.find((h) => h.functionId === id) ?? [])
    .find((h) => h.employeeId !== null && !fact.excludedEmployees.includes(h.employeeId));
  if (!to) throw conflict('NOBODY_TO_TAKE_OVER');
  return to;
}
