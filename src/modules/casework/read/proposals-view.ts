import type { z } from 'zod';
import type { Context, Offer } from '#core/operation';
import { whoActs } from '#core/organisation';
import type { CaseStanding } from '../domain/case-rules.ts';
import { givenBackAs, isInInvestigation, mayPropose, ProposedOutcome } from '../domain/proposals.ts';
import type { DeciderChoice, DecisionProposal, ProposableTo } from '../proposal-contract.ts';
import type { CaseHead } from '../store/cases.ts';
import { type Decider, decidersOf, mayDecideSelf, maySettle } from '../store/delegation.ts';
import { isDeciderOf, type Proposal, waitingIn } from '../store/proposals.ts';

interface Part {
  readonly proposals: z.input<typeof DecisionProposal>[];
  readonly proposableTo: z.input<typeof ProposableTo> | null;
  readonly offers: Offer[];
}

/** What has been proposed in a case, and to whom the reader may propose what they don't decide themselves. */
export async function proposalsPart(
  ctx: Context,
  head: CaseHead,
  standing: CaseStanding,
  proposals: readonly Proposal[],
): Promise<Part> {
  const shown = await Promise.all(
    proposals.flatMap((p) => (isInInvestigation(p.outcome) ? [] : proposalView(ctx, p, p.outcome))),
  );
  if (head.state !== 'preliminary') return { proposals: shown, proposableTo: null, offers: [] };
  const waiting = waitingIn(proposals);
  const mayDecide = await mayDecideSelf(ctx, head);
  const others = ProposedOutcome.options.filter((outcome) => !mayDecide[outcome]);
  const hindrances = others.map((outcome) =>
    mayPropose(standing, { outcome, mayDecide, waits: waiting !== undefined }),
  );
  const back = await givesBack(ctx, head, waiting);
  const proposable = hindrances.includes(null);
  return {
    proposals: shown,
    proposableTo: proposable ? await choicesOf(ctx, head.unit_id, mayDecide) : null,
    offers: [
      ...(others.length > 0
        ? [
            {
              operation: 'casework.propose-decision',
              permission: PROPOSE,
              hindrance: proposable ? null : (hindrances[0] ?? null),
            } as const,
          ]
        : []),
      ...back,
    ],
  };
}

const PROPOSE = 'casework:preliminary:propose';

/** To send what waits back, or to take it back: for whoever has to decide it, and whoever made it. */
export async function givesBack(
  ctx: Context,
  head: CaseHead,
  waiting: Proposal | undefined,
): Promise<Offer[]> {
  const as =
    waiting &&
    givenBackAs({
      proposer: waiting.proposed_by_employee === ctx.actor.employeeId,
      decider: (await maySettle(ctx, head, waiting.outcome)) || (await isDeciderOf(ctx, waiting)),
    });
  return as ? [{ operation: 'casework.return-proposal', permission: PROPOSE, hindrance: null }] : [];
}

async function choicesOf(
  ctx: Context,
  unitId: string,
  mayDecide: Awaited<ReturnType<typeof mayDecideSelf>>,
): Promise<z.input<typeof ProposableTo>> {
  const deciders = await decidersOf(ctx, unitId);
  const of = async (outcome: ProposedOutcome) =>
    mayDecide[outcome] ? null : await Promise.all(deciders[outcome].map((decider) => choice(ctx, decider)));
  return { open: await of('open'), not_open: await of('not_open'), join: await of('join') };
}

export const choice = async (
  ctx: Context,
  { id, title }: Decider,
): Promise<z.input<typeof DeciderChoice>> => ({
  functionId: id,
  title,
  ...(await actsToday(ctx, id)),
});

async function actsToday(ctx: Context, functionId: string) {
  const organisation = await ctx.organisation();
  const { employeeId, via } = whoActs(organisation, functionId, ctx.today, ctx.today);
  return { employeeName: (employeeId && organisation.nameOf.get(employeeId)) || null, via };
}

async function proposalView(
  ctx: Context,
  p: Proposal,
  outcome: ProposedOutcome,
): Promise<z.input<typeof DecisionProposal>> {
  const { functions } = await ctx.organisation();
  return {
    outcome,
    reasonCode: p.reason_code,
    text: p.body,
    notAtOnceReason: p.not_at_once_reason,
    functionId: p.investigator_function,
    functionTitle: functions.find((f) => f.id === p.investigator_function)?.title ?? null,
    ...(await madeAndSettled(ctx, p)),
  };
}

/** By whom it was made, for whom it waits or waited, and what became of it. */
export async function madeAndSettled(ctx: Context, p: Proposal) {
  return {
    proposalId: p.id,
    proposedAt: p.proposed_at.toISOString(),
    by: p.proposed_by,
    function: p.proposed_by_function_title,
    decider: { title: p.decider_title, ...(await actsToday(ctx, p.decider_function)) },
    settledAs: p.settled_as,
    settledAt: p.settled_at?.toISOString() ?? null,
    settledBy: p.settled_by,
    note: p.settled_note,
    own: p.proposed_by_employee !== null && p.proposed_by_employee === ctx.actor.employeeId,
  };
}
