import type { Role } from '#core/access';
import { readIntakeRules } from '#modules/casework';
import { newId } from '#platform/ids';
import { AN_ITEM } from '../meetings.ts';
import type { Place } from '../outcomes.ts';
import type { Call, Walk } from './walk.ts';

export const nothing: Call = () => ({});
export const upon: Call = async (walk, role, place, fresh) => ({
  caseId: (await walk.case(role, place, fresh)).caseId,
});

export const aProposal = async (walk: Walk, role: Role, place: Place, fresh: boolean) => ({
  caseId: (await walk.case(role, place, fresh)).caseId,
  proposalId: newId(),
  outcome: 'open',
  text: 'Behöver utredas.',
  functionId: walk.world.siv.functionId,
  deciderFunctionId: await walk.decider(),
});

/** A decision that the board has taken, which takes no delegation. */
export const REFUSED_BY_BOARD = {
  result: 'refused' as const,
  kind: 'open_care' as const,
  law: 'sol' as const,
  section: '11 kap. 1 §',
  wording: 'Alva får ingen kontaktperson.',
  reasons: 'Behovet är redan tillgodosett.',
  level: 'board' as const,
  minutes: 'Socialnämnden 2026-11-17 § 88',
  appealable: true,
};
export const aDecision = async (walk: Walk, role: Role, place: Place) => ({
  caseId: (await walk.investigated(role, place)).caseId,
  decisionId: newId(),
  ...REFUSED_BY_BOARD,
});
/** An item of a case for a committee. */
export const anItem = async (walk: Walk, role: Role, place: Place) => ({
  caseId: (await walk.investigated(role, place)).caseId,
  itemId: newId(),
  ...AN_ITEM,
});
export const decided = async (walk: Walk, role: Role, place: Place) => {
  const decision = await aDecision(walk, role, place);
  await walk.done('casework.record-decision', role, place, decision, () => decision);
  return decision;
};

/** A letter with the decision, to somebody who has no protection. */
export const aLetter = async (walk: Walk, role: Role, place: Place) => {
  const { caseId, decisionId } = await decided(walk, role, place);
  return {
    caseId,
    letterId: newId(),
    kind: 'decision' as const,
    party: 'guardian' as const,
    recipientName: 'Petra Norrgren',
    address: 'Exempelgatan 1',
    decisionId,
    seenVersion: 0,
  };
};

/** The board's rules as somebody who keeps them has seen them. */
export const rulesSeen = async ({ world: { run, jon } }: Walk) => await run(readIntakeRules, jon, {});
