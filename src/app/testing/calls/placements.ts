import type { Role } from '#core/access';
import { newId } from '#platform/ids';
import type { Place } from '../outcomes.ts';
import { aDecision, nothing, REFUSED_BY_BOARD, upon } from './parts.ts';
import type { Calls, Walk } from './walk.ts';

/** A decision of the board that grants care in a family home, in a case in that place. */
const careDecided = async (walk: Walk, role: Role, place: Place) => {
  const decision = {
    ...(await aDecision(walk, role, place)),
    result: 'granted' as const,
    kind: 'family_home' as const,
  };
  await walk.done('casework.record-decision', role, place, decision, () => decision);
  return { caseId: decision.caseId, decisionId: decision.decisionId };
};
/** Care away from home that begins there. */
const aPlacement = async (walk: Walk, role: Role, place: Place) => ({
  ...(await careDecided(walk, role, place)),
  placementId: newId(),
  basis: 'sol',
  startedOn: '2026-11-20',
  form: 'family_home',
  home: 'Familjen Granvik',
  organiser: 'own',
  dailyCost: 900,
});
/** One that runs, and what is done with it on the day of the walk. */
const placed = async (walk: Walk, role: Role, place: Place) => {
  const placement = await aPlacement(walk, role, place);
  await walk.done('placements.begin', role, place, placement, () => placement);
  return { caseId: placement.caseId, placementId: placement.placementId };
};
/** By LVU, with what the board has decided besides. */
const placedByLvu = async (walk: Walk, role: Role, place: Place) => {
  const of = await placed(walk, role, place);
  await walk.world.rows(`update placements.basis set basis = 'lvu_2' where placement_id = $1`, [
    of.placementId,
  ]);
  const decision = {
    caseId: of.caseId,
    ...REFUSED_BY_BOARD,
    decisionId: newId(),
    result: 'granted' as const,
    kind: 'contact_limit' as const,
    law: 'lvu' as const,
  };
  await walk.done('casework.record-decision', role, place, decision, () => decision);
  const limit = {
    ...of,
    limitId: newId(),
    decisionId: decision.decisionId,
    kind: 'contact',
    whom: 'Pappa',
    fromOn: '2026-11-20',
  };
  return limit;
};
/** Something that is owed in care that has begun there today. */
const aDuty = async (walk: Walk, role: Role, place: Place, form = 'family_home') => {
  const placement = { ...(await aPlacement(walk, role, place)), form };
  await walk.done('placements.begin', role, place, placement, () => placement);
  const { caseId, placementId } = placement;
  return { caseId, placementId, recordId: newId(), onDay: '2026-11-20' };
};

export const placementsCalls: Calls = {
  'placements.placement': upon,
  'placements.list': nothing,
  'placements.overview': nothing,
  'placements.begin': aPlacement,
  'placements.change-basis': async (walk, role, place) => {
    const of = await placed(walk, role, place);
    const decision = {
      caseId: of.caseId,
      ...REFUSED_BY_BOARD,
      decisionId: newId(),
      result: 'granted' as const,
      kind: 'care_application' as const,
      law: 'lvu' as const,
    };
    await walk.done('casework.record-decision', role, place, decision, () => decision);
    return {
      ...of,
      seenVersion: 1,
      decisionId: decision.decisionId,
      basis: 'lvu_2',
      fromOn: '2026-11-20',
      reason: 'Samtycket har återkallats.',
    };
  },
  'placements.move': async (walk, role, place) => ({
    ...(await placed(walk, role, place)),
    stayId: newId(),
    fromOn: '2026-11-20',
    form: 'residential_home',
    home: 'Ekhagen',
    organiser: 'bought',
    dailyCost: 5_500,
    whyMoved: 'Behöver mer stöd.',
  }),
  'placements.set-contact-limit': placedByLvu,
  'placements.end-contact-limit': async (walk, role, place) => {
    const limit = await placedByLvu(walk, role, place);
    await walk.done('placements.set-contact-limit', role, place, limit, () => limit);
    const { caseId, placementId, limitId } = limit;
    const review = {
      caseId,
      ...REFUSED_BY_BOARD,
      decisionId: newId(),
      result: 'granted' as const,
      kind: 'contact_limit_review' as const,
      law: 'lvu' as const,
      appealable: false,
    };
    await walk.done('casework.record-decision', role, place, review, () => review);
    return { caseId, placementId, limitId, endedOn: '2026-11-20', text: 'Det behövs inte längre.' };
  },
  'placements.record-plan': async (walk, role, place) => ({
    ...(await placed(walk, role, place)),
    markId: newId(),
    kind: 'plans_made',
    onDay: '2026-11-20',
  }),
  'placements.end': async (walk, role, place) => ({
    ...(await placed(walk, role, place)),
    endedOn: '2026-11-20',
    reason: 'returned_home',
    followUpFrom: '2026-11-20',
  }),
  'placements.record-follow-up': async (walk, role, place) => {
    const of = await placed(walk, role, place);
    const ended = { ...of, endedOn: '2026-11-20', reason: 'returned_home', followUpFrom: '2026-11-20' };
    await walk.done('placements.end', role, place, ended, () => ended);
    return {
      ...of,
      followUpId: newId(),
      heldOn: '2026-11-20',
      outcome: 'goes_on',
      childView: 'Det är bra hemma.',
      text: 'Vi träffades hemma.',
    };
  },
  'placements.duties': upon,
  'placements.record-health-step': async (walk, role, place) => ({
    ...(await aDuty(walk, role, place)),
    step: 'asked',
  }),
  'placements.record-school-follow-up': async (walk, role, place) => ({
    ...(await aDuty(walk, role, place)),
    outcome: 'followed_up',
    standing: 'well',
    body: 'Läraren säger att hon trivs.',
  }),
  'placements.record-shelter-school': async (walk, role, place) => {
    const duty = await aDuty(walk, role, place, 'sheltered_housing');
    const [stay] = await walk.world.rows<{ id: string }>(
      'select id from placements.stay where placement_id = $1',
      [duty.placementId],
    );
    return { ...duty, stayId: stay?.id ?? newId(), outcome: 'kept' };
  },
  'placements.record-visit': async (walk, role, place) => ({
    ...(await aDuty(walk, role, place)),
    place: 'home',
    alone: true,
    withCarer: true,
    body: 'Hon trivs och längtar hem.',
  }),
};
