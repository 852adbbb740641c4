import type { Actor, Role } from '#core/access';
import {
  holdMeeting,
  planMeeting,
  prepareItem,
  recordDecision,
  releaseItem,
  sendPapers,
  setCommittee,
} from '#modules/casework';
import { aCase, type World } from '#modules/casework/testing';
import { newId } from '#platform/ids';

/** Who walks through the operations: the board, and somebody in each role. */
interface Walk {
  readonly world: World;
  actor(role: Role): Promise<Actor>;
}

/** How far a meeting has come. */
const STEPS = ['planned', 'called', 'sent', 'held'] as const;
type Step = (typeof STEPS)[number];

/** What is proposed to a committee. */
export const AN_ITEM = {
  kind: 'residential_home',
  law: 'sol',
  result: 'granted',
  section: '11 kap. 1 §',
  wording: 'Alva placeras i ett hem för vård eller boende.',
  reasons: 'Behovet går inte att möta på annat sätt.',
  appealable: true,
  withInvestigation: false,
  seenVersions: 0,
} as const;

/** A committee that whoever asks sits in, when they are elected; otherwise of somebody else. */
export async function aCommittee(walk: Walk, role: Role) {
  const { board, rows } = walk.world;
  await rows(
    `insert into casework.delegation
        (tenant_id, authority_id, decision, law, level, chair_urgent, valid_from, version, function_ids, section, reason, set_at, set_by)
      values ($1, $2, 'residential_home', 'sol', 'committee', true, '2026-01-01', 1, '{}', '6.2', 'Nämndens ordning.', now(), 'Elis Bergkvist')
      on conflict do nothing returning decision`,
    [board.tenantId, board.authorityId],
  );
  const member =
    role === 'board_member'
      ? await walk.actor(role)
      : await board.actor('board_member', 'staff', 'Gunnel Oxhammar');
  const functionId = member.functionId ?? '';
  return {
    functionId,
    input: {
      committeeId: newId(),
      name: 'Socialutskottet',
      kind: 'committee' as const,
      takesReports: true,
      memberFunctionIds: [functionId],
      chairFunctionId: functionId,
      seenVersion: 0,
    },
  };
}

/** A meeting today of such a committee, as far as it must have come, with an item of a case on its list. */
export async function aMeeting(walk: Walk, role: Role, upTo: Step) {
  const { world } = walk;
  const { run, board, siv, berit } = world;
  const { functionId, input } = await aCommittee(walk, role);
  const secretary = await board.actor('board_secretary', 'staff', 'Annika Ljungberga');
  await run(setCommittee, secretary, input);
  const { committeeId } = input;
  const meetingId = newId();
  const when = { day: '2026-11-20', startsAt: '13:00', place: 'Rådhuset' };
  await run(planMeeting, secretary, { meetingId, committeeId, ...when });
  const itemId = newId();
  const made = { meetingId, committeeId, itemId, functionId, ...when };
  const reaches = (step: Step): boolean => STEPS.indexOf(step) <= STEPS.indexOf(upTo);
  if (reaches('called')) {
    const { caseId } = await aCase(world).assessed().opened(siv).build();
    await run(prepareItem, siv, { caseId, itemId, ...AN_ITEM });
    await run(releaseItem, berit, { caseId, itemId, meetingId, version: 1 });
  }
  if (reaches('sent')) await run(sendPapers, secretary, { meetingId });
  if (reaches('held')) {
    const who = { presentFunctionIds: [functionId], chairFunctionId: functionId };
    await run(holdMeeting, secretary, { meetingId, ...who });
  }
  return made;
}

/** An urgent decision of the chair, to be reported. */
export async function anUrgentDecision(walk: Walk): Promise<string> {
  const { run, siv } = walk.world;
  const { caseId } = await aCase(walk.world).assessed().opened(siv).build();
  const decisionId = newId();
  const { withInvestigation: _, seenVersions: __, ...decided } = AN_ITEM;
  await run(recordDecision, siv, {
    caseId,
    decisionId,
    ...decided,
    level: 'chair',
    minutes: 'Ordförandebeslut 7',
    urgentReason: 'Kan inte vänta.',
  });
  return decisionId;
}
