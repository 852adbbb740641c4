import type { Role } from '#core/access';
import { newId } from '#platform/ids';
import type { Place } from '../outcomes.ts';
import { nothing } from './parts.ts';
import type { Calls, Walk } from './walk.ts';

/** Somebody in a case of the place turns 18 next year, and there is a transition. */
const turning = async (
  walk: Walk,
  role: Role,
  place: Place,
  as: Partial<Record<'state' | 'for', string>> = {},
) => {
  const { caseId } = await walk.case(role, place, place !== 'missing');
  const applied = as.for === undefined ? [null, null] : [caseId, '2026-11-20'];
  await walk.world.rows(
    `insert into transitions.transition (tenant_id, case_id, id, authority_id, unit_id, individual, turns_18_on, began_on, owner, state,
        outcome, outcome_on, application_case_id, applied_on, updated_at)
      select tenant_id, $2, gen_random_uuid(), authority_id, unit_id, person_id, '2027-02-01', '2026-11-01', 'case_holder', $3,
        $4, $5::date, $6, $7::date, now() from access.case_fact where case_id = $1 returning case_id`,
    [
      caseId,
      as.for ?? caseId,
      as.state ?? 'running',
      as.state === 'not_reached' ? 'not_reached' : null,
      as.state === 'not_reached' ? '2026-11-20' : null,
      ...applied,
    ],
  );
  return { caseId, stepId: newId(), on: '2026-11-20' };
};

export const transitionsCalls: Calls = {
  'transitions.list': nothing,
  'transitions.transition': async (walk, role, place) => {
    const { caseId } = await turning(walk, role, place);
    return { caseId };
  },
  'transitions.record-attempt': async (walk, role, place) => ({
    ...(await turning(walk, role, place)),
    how: 'phone',
    reached: true,
  }),
  'transitions.apply': async (walk, role, place) => {
    await walk.world.rows("update org.unit set area = 'work' where id = $1", [
      walk.world.board.unitId('youth'),
    ]);
    return { ...(await turning(walk, role, place)), area: 'work', text: 'Fortsatt stöd.' };
  },
  'transitions.record-outcome': async (walk, role, place) => ({
    ...(await turning(walk, role, place)),
    outcome: 'no_need',
    text: 'Vi är överens.',
  }),
  'transitions.settle': async (walk, role, place) => {
    const { caseId, stepId } = await turning(walk, role, place, { state: 'not_reached' });
    return { caseId, stepId, text: 'Ingen svarar.' };
  },
  'transitions.confirm': async (walk, role, place) => {
    const { caseId: from } = await walk.case('unit_manager', 'otherUnit', true);
    return await turning(walk, role, place, { state: 'applied', for: from });
  },
  'transitions.send-back': async (walk, role, place) => {
    const { caseId: from } = await walk.case('unit_manager', 'otherUnit', true);
    const { caseId, stepId } = await turning(walk, role, place, { state: 'applied', for: from });
    return { caseId, stepId, text: 'Hör till en annan enhet.' };
  },
  'transitions.set-owner': async (walk, role, place) => {
    const { caseId, stepId } = await turning(walk, role, place);
    return { caseId, stepId, owner: 'unit_manager', reason: 'Enhetens chef har det.' };
  },
  'transitions.owner-setting': nothing,
  'transitions.set-owner-setting': async (walk) => ({
    seenVersion: await walk.ownerSettingVersion(),
    owner: 'unit_manager',
    reason: 'Ny ordning.',
  }),
  'transitions.begin': nothing,
};
