import type { Role } from '#core/access';
import { newId } from '#platform/ids';
import type { Place } from '../outcomes.ts';
import { aDecision, nothing, upon } from './parts.ts';
import { aScale, type Calls, type Walk } from './walk.ts';

/** What can be ordered by a decision of the board in a case in that place. */
const anOrder = async (walk: Walk, role: Role, place: Place) => {
  const decision = { ...(await aDecision(walk, role, place)), result: 'granted' as const };
  await walk.done('casework.record-decision', role, place, decision, () => decision);
  return {
    caseId: decision.caseId,
    orderId: newId(),
    decisionId: decision.decisionId,
    entryId: await walk.entry(),
    unitId: walk.world.board.unitId('care'),
    plannedFrom: '2026-11-23',
    purpose: 'Alva behöver vuxna som orkar.',
    scope: 'Ett samtal i veckan.',
    goals: ['Alva kommer till skolan varje dag.'],
  };
};
/** What has been ordered there. */
const ordered = async (walk: Walk, role: Role, place: Place) => {
  const order = await anOrder(walk, role, place);
  const commissionId = await walk.done(
    'interventions.send-commission',
    role,
    place,
    order,
    (view: { commissionId: string }) => view.commissionId,
  );
  return { ...order, commissionId: commissionId ?? newId() };
};
/** A performer's case in that place, whose intervention has begun: the id of its commission. */
const performing = async (
  walk: Walk,
  role: Role,
  place: Place,
  state: 'sent' | 'started' | 'paused' = 'started',
): Promise<string> => {
  if (place === 'missing') return newId();
  if (place === 'otherBoard') return (await walk.case(role, place, false)).caseId;
  const { commissionId } = await ordered(walk, 'caseworker', 'own');
  const { siv, olle, lova, rows } = walk.world;
  const holds = role === 'caseworker' || role === 'practitioner';
  const holder = { own: holds ? await walk.actor(role) : siv, ownUnit: olle, otherUnit: lova }[place];
  const at = [commissionId, holder.unitId];
  await rows(
    'update access.case_fact set unit_id = $2, holder_functions = array[$3::uuid] where case_id = $1',
    [...at, holder.functionId],
  );
  await rows('update casework.case_head set unit_id = $2, function_id = $3 where id = $1', [
    ...at,
    holder.functionId,
  ]);
  const begun = state === 'sent' ? null : '2026-11-20';
  await rows(
    `update interventions.commission
      set unit_id = $2, state = $3, received_at = $4::date, first_contact_on = $4::date, started_on = $4::date,
        paused_on = case when $3 = 'paused' then $4::date end
      where id = $1`,
    [...at, state, begun],
  );
  return commissionId;
};
/** A step of a commission that has come so far, on the day of the walk. */
const stepFrom = (state: 'sent' | 'started' | 'paused') => async (walk: Walk, role: Role, place: Place) => ({
  caseId: await performing(walk, role, place, state),
  stepId: newId(),
  on: '2026-11-20',
});
/** A handover of what waits for the unit in which Siv and Olle are: one that waits on. */
const aHandover = async (walk: Walk) => {
  const { board, olle } = walk.world;
  return {
    meetingId: newId(),
    fromUnitId: board.unitId('investigation'),
    unitId: olle.unitId ?? '',
    day: '2026-11-20',
    present: 'Berit Sandmo',
    items: [
      {
        commissionId: await performing(walk, 'unit_manager', 'ownUnit', 'sent'),
        outcome: 'waits' as const,
        text: 'Plats den 1 december.',
      },
    ],
  };
};
/** A plan for it with a goal of its own, as it is made first. */
const aPlan = async (walk: Walk, role: Role, place: Place) => ({
  commissionId: await performing(walk, role, place),
  seenVersion: 0,
  startsOn: '2026-11-20',
  goals: [{ goalId: newId(), text: 'Jag går till skolan.', how: 'Vi övar på morgnarna.' }],
  left: [],
});
/** The same, written by whoever may, and the agreement on it. */
const anAgreement = async (walk: Walk, role: Role, place: Place) => {
  const plan = await aPlan(walk, role, place);
  await walk.done('interventions.set-plan', role, place, plan, () => plan);
  return {
    commissionId: plan.commissionId,
    version: 1,
    agreedOn: '2026-11-20',
    parties: [{ party: 'person', name: 'Alva' }],
    ownWords: 'Det känns bra.',
  };
};
/** What has been ordered there, and has begun today. */
const begun = async (walk: Walk, role: Role, place: Place) => {
  const { caseId, commissionId } = await ordered(walk, role, place);
  await walk.world.rows(
    `update interventions.commission set state = 'started', started_on = '2026-11-20' where id = $1 returning id`,
    [commissionId],
  );
  return { caseId, commissionId };
};

export const interventionsCalls: Calls = {
  'interventions.catalogue': nothing,
  'interventions.commissions': upon,
  'interventions.commission': async (walk, role, place) => {
    const { caseId, commissionId } = await ordered(walk, role, place);
    return { caseId, commissionId };
  },
  'interventions.send-commission': anOrder,
  'interventions.change-order': async (walk, role, place) => {
    const { caseId, commissionId, purpose } = await ordered(walk, role, place);
    return {
      caseId,
      commissionId,
      seenVersion: 1,
      purpose,
      scope: 'Två samtal i veckan.',
      add: ['Alva sover hela natten.'],
      withdraw: [],
      reason: 'Skolan har ringt.',
    };
  },
  'interventions.handovers': nothing,
  'interventions.hold-handover': aHandover,
  'interventions.handover-minutes': async (walk) => {
    const meeting = await aHandover(walk);
    await walk.done('interventions.hold-handover', 'unit_manager', 'own', meeting, () => meeting);
    return { meetingId: meeting.meetingId };
  },
  'interventions.receive-commission': async (walk, role, place) => ({
    caseId: await performing(walk, role, place, 'sent'),
    stepId: newId(),
    functionId: walk.world.olle.functionId ?? '',
  }),
  'interventions.record-first-contact': stepFrom('sent'),
  'interventions.start-commission': stepFrom('sent'),
  'interventions.pause-commission': async (walk, role, place) => ({
    ...(await stepFrom('started')(walk, role, place)),
    reason: 'person_wishes',
  }),
  'interventions.resume-commission': stepFrom('paused'),
  'interventions.return-commission': async (walk, role, place) => ({
    caseId: await performing(walk, role, place, 'sent'),
    stepId: newId(),
    reason: 'no_capacity',
    text: 'Fullt till februari.',
  }),
  'interventions.settle-return': async (walk, role, place) => {
    const { caseId, commissionId } = await ordered(walk, role, place);
    await walk.world.rows(
      `update interventions.commission set state = 'returned', returned_at = now() where id = $1`,
      [commissionId],
    );
    return {
      caseId,
      commissionId,
      stepId: newId(),
      by: 'sent_elsewhere',
      text: 'Skickas till en annan enhet.',
    };
  },
  'interventions.plan': async (walk, role, place) => {
    const { caseId, commissionId } = await ordered(walk, role, place);
    return { caseId, commissionId };
  },
  'interventions.print-plan': async (walk, role, place) => {
    const { caseId, commissionId } = await ordered(walk, role, place);
    return { caseId, commissionId };
  },
  'interventions.set-plan': aPlan,
  'interventions.agree-plan': anAgreement,
  'interventions.review-plan': async (walk, role, place) => {
    const agreement = await anAgreement(walk, role, place);
    await walk.done('interventions.agree-plan', role, place, agreement, () => agreement);
    return {
      reviewId: newId(),
      commissionId: agreement.commissionId,
      version: 1,
      reviewedOn: '2026-11-20',
      with: 'Alva',
      outcome: 'keep',
      text: 'Planen gäller.',
    };
  },
  'interventions.my-commissions': nothing,
  'interventions.follow-ups': async (walk, role, place) => {
    const { caseId, commissionId } = await ordered(walk, role, place);
    return { caseId, commissionId };
  },
  'interventions.record-follow-up': async (walk, role, place) => {
    const of = await begun(walk, role, place);
    const goals = await walk.world.rows<{ id: string }>(
      'select id from interventions.commission_goal where commission_id = $1',
      [of.commissionId],
    );
    return {
      ...of,
      followUpId: newId(),
      heldOn: '2026-11-20',
      ownView: 'Det är lugnare.',
      childView: 'Jag går till skolan.',
      goals: goals.map(({ id: goalId }) => ({ goalId, attainment: 'met' })),
      outcome: 'go_on',
      nextOn: '2027-03-01',
    };
  },
  'interventions.record-measurement': async (walk, role, place) => ({
    ...(await begun(walk, role, place)),
    measurementId: newId(),
    scaleId: await walk.scale(),
    measuredOn: '2026-11-20',
    point: 'start',
    value: 12,
  }),
  'interventions.end-commission': async (walk, role, place) => ({
    ...(await begun(walk, role, place)),
    endedOn: '2026-11-20',
    reason: 'moved',
    exemption: 'moved',
  }),
  'interventions.scales': nothing,
  'interventions.set-scale': aScale,
  'interventions.set-catalogue-entry': () => ({
    entryId: newId(),
    seenVersion: 0,
    name: 'Föräldrastöd i grupp',
    regime: 'own',
    assessed: false,
    activeFrom: '2026-01-01',
    reason: 'Ny insats.',
  }),
  'interventions.published-open-care': nothing,
  'interventions.published-rows': () => ({ year: 2026, group: 'children_youth' }),
  'interventions.open-service': async (walk, _role, place) => ({
    period: '2026-T3',
    unitId: walk.unit(place),
  }),
  'interventions.record-open-service': async (walk, _role, place) => ({
    id: newId(),
    seenVersion: 0,
    unitId: walk.unit(place),
    entryId: await walk.service(),
    heldOn: '2026-11-20',
    form: 'group',
    occasions: 1,
    came: { child: 0, teen: 7, young: 0, adult: 2, age_unknown: 0 },
  }),
};
