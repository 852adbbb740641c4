import type { Insertable, Selectable } from 'kysely';
import type { Context } from '#core/operation';
import { whoActs } from '#core/organisation';
import { actingFor, leaderOf, tell } from '#core/reminders';
import { conflict, invalid } from '#platform/errors';
import { type ProposedInInvestigation, type SettledAs, settledBy } from '../domain/proposals.ts';
import type { ProposalTables } from '../proposal-tables.ts';
import { havingCase } from './co-workers.ts';
import type { Decider } from './delegation.ts';
import { addCaseEvent, type Signature } from './events.ts';

export type Proposal = Selectable<ProposalTables['casework.decision_proposal']>;

/** Every proposal made in an opened case, the last first. */
export const proposalsOf = (ctx: Context, caseId: string): Promise<Proposal[]> =>
  ctx
    .tables<ProposalTables>()
    .selectFrom('casework.decision_proposal')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', '=', caseId)
    .orderBy('proposed_at', 'desc')
    .orderBy('id', 'desc')
    .execute();

export const waitingIn = (proposals: readonly Proposal[]): Proposal | undefined =>
  proposals.find((p) => p.settled_at === null);

/** Whether the actor has what the proposal waits for: holds the function, stands in for it, or has had it fall to them. */
export async function isDeciderOf(ctx: Context, { decider_function }: Proposal): Promise<boolean> {
  const { functionIds, employeeId } = ctx.actor;
  if (functionIds.includes(decider_function)) return true;
  const acting = whoActs(await ctx.organisation(), decider_function, ctx.today, ctx.today);
  return employeeId !== null && acting.employeeId === employeeId;
}

type Made = Pick<
  Insertable<ProposalTables['casework.decision_proposal']>,
  'id' | 'case_id' | 'outcome' | 'body'
> &
  Partial<Insertable<ProposalTables['casework.decision_proposal']>>;

/** A proposal that the actor makes now, to a function that may take the decision. */
export const proposedNow = (ctx: Context, made: Made, decider: Decider, signature: Signature) => ({
  tenant_id: ctx.actor.tenantId,
  authority_id: ctx.authorityId,
  reason_code: null,
  content: null,
  not_at_once_reason: null,
  investigator_function: null,
  ...made,
  decider_function: decider.id,
  decider_title: decider.title,
  proposed_at: ctx.now,
  proposed_by: signature.name,
  proposed_by_function_title: signature.functionTitle,
  proposed_by_employee: ctx.actor.employeeId,
  proposed_by_function: ctx.actor.functionId,
  settled_at: null,
  settled_as: null,
  settled_by: null,
  settled_by_function_title: null,
  settled_by_employee: null,
  settled_note: null,
});

/**
 * The function that is chosen to decide, of those that may.
 * @throws AppError INVALID_INPUT for another, CONFLICT when whoever has it today is barred from the case (jäv)
 */
export async function chosenDecider(
  ctx: Context,
  caseId: string,
  among: readonly Decider[],
  functionId: string,
): Promise<Decider> {
  const decider = among.find((f) => f.id === functionId);
  if (!decider) throw invalid('deciderFunctionId', 'not_a_decider');
  const { employeeId } = whoActs(await ctx.organisation(), decider.id, ctx.today, ctx.today);
  if (employeeId && ctx.opened(caseId).excludedEmployees.includes(employeeId))
    throw conflict('HOLDER_HAS_CONFLICT');
  return decider;
}

/** Keeps the proposal, lets it stand on the decider's day, and tells whoever has that today. @throws AppError CONFLICT for an id of another case's */
export async function keepProposal(
  ctx: Context,
  proposal: Insertable<ProposalTables['casework.decision_proposal']>,
  { unitId, holder }: { readonly unitId: string; readonly holder: string | null },
  signature: Signature,
): Promise<void> {
  const { case_id: caseId, decider_function: functionId } = proposal;
  const db = ctx.tables<ProposalTables>();
  const kept = await db
    .insertInto('casework.decision_proposal')
    .values(proposal)
    .onConflict((oc) => oc.columns(['tenant_id', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!kept) throw conflict('SAME_SUBMISSION_OTHER_CONTENT');
  await db
    .insertInto('casework.awaiting_decision')
    .values({
      tenant_id: ctx.actor.tenantId,
      case_id: caseId,
      authority_id: ctx.authorityId,
      unit_id: unitId,
      function_id: functionId,
      holder_function_id: holder,
      proposed_by: signature.name,
      proposed_at: ctx.now,
    })
    .execute();
  // The decider may open the case for as long as it waits for them; whoever has it stays first.
  const { holderFunctions } = ctx.opened(caseId);
  await ctx.changeFact(caseId, { holderFunctions: [...new Set([...holderFunctions, functionId])] });
  await addCaseEvent(ctx, { caseId, kind: 'proposed', body: proposal.decider_title, by: signature.name });
  const deciders = await actingFor(ctx, [functionId]);
  await tell(ctx, deciders.length > 0 ? deciders : await leaderOf(ctx, unitId), {
    kind: 'decision_proposed',
    caseId,
    unitId,
    functionId,
  });
}

/**
 * Settles the proposal that waits in a case, if one does: it leaves the decider's day, the case is no longer theirs to open for its sake, and
 * whoever made it is told. What was proposed stays as it was written.
 */
export async function settleProposal(
  ctx: Context,
  caseId: string,
  settled: { readonly as: SettledAs; readonly note: string | null },
  signature: Signature,
): Promise<void> {
  const waiting = waitingIn(await proposalsOf(ctx, caseId));
  if (!waiting) return;
  const db = ctx.tables<ProposalTables>();
  await db
    .updateTable('casework.decision_proposal')
    .set({
      settled_at: ctx.now,
      settled_as: settled.as,
      settled_by: signature.name,
      settled_by_function_title: signature.functionTitle,
      settled_by_employee: ctx.actor.employeeId,
      settled_note: settled.note,
    })
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('id', '=', waiting.id)
    .execute();
  const { unit_id: unitId } = await db
    .deleteFrom('casework.awaiting_decision')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', '=', caseId)
    .returning('unit_id')
    .executeTakeFirstOrThrow();
  if (settled.as !== 'withdrawn' && waiting.proposed_by_employee) {
    await tell(ctx, [waiting.proposed_by_employee], {
      kind: settled.as === 'returned' ? 'proposal_returned' : 'proposal_decided',
      caseId,
      unitId,
      functionId: ctx.actor.functionId,
    });
  }
}

/** After a proposal has been given back: those who hold the case, and those who work beside them, alone may open it by having it. */
export async function leaveToHolder(ctx: Context, caseId: string, holder: string | null): Promise<void> {
  await ctx.changeFact(caseId, { holderFunctions: await havingCase(ctx, caseId, holder) });
}

/** The function that a proposal in the case waits for, which keeps it open to them when somebody else is given the case. */
export async function moveProposal(
  ctx: Context,
  caseId: string,
  to: { readonly unitId: string; readonly functionId: string },
): Promise<string[]> {
  const moved = await ctx
    .tables<ProposalTables>()
    .updateTable('casework.awaiting_decision')
    .set({ unit_id: to.unitId, holder_function_id: to.functionId })
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', '=', caseId)
    .returning('function_id')
    .execute();
  return moved.map((row) => row.function_id);
}

/** A decision in an investigation settles what was proposed of it; the case is then no longer the decider's to open for its sake. */
export async function settleInInvestigation(
  ctx: Context,
  { id: caseId, function_id }: { readonly id: string; readonly function_id: string | null },
  decided: ProposedInInvestigation,
  signature: Signature,
): Promise<void> {
  const waiting = waitingIn(await proposalsOf(ctx, caseId));
  if (!waiting || !settledBy(decided, waiting.outcome)) return;
  await settleProposal(ctx, caseId, { as: 'decided', note: null }, signature);
  await leaveToHolder(ctx, caseId, function_id);
}
