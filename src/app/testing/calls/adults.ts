import type { Role } from '#core/access';
import { newId } from '#platform/ids';
import type { Place } from '../outcomes.ts';
import { nothing, upon } from './parts.ts';
import type { Calls, Walk } from './walk.ts';

/** A case about an adult in that place, in which violence is known. */
const anAdult = async (walk: Walk, role: Role, place: Place) => {
  const { caseId } = await walk.case(role, place, true);
  await walk.world.rows("update casework.case_head set area = 'adult_misuse' where id = $1 returning id", [
    caseId,
  ]);
  return { caseId, recordId: newId() };
};
const exposed = async (walk: Walk, role: Role, place: Place) => {
  const { caseId, recordId } = await anAdult(walk, role, place);
  const known = { caseId, knownAt: '2026-11-19T08:00:00+01:00' };
  await walk.done('adults.note-violence', role, place, known, () => known);
  return { caseId, recordId };
};
const aHome = async (walk: Walk, role: Role, place: Place) => ({
  ...(await anAdult(walk, role, place)),
  step: 'training_flat' as const,
  fromOn: '2026-11-01',
  nextPlan: 'Socialt kontrakt.',
  reviewOn: '2027-01-15',
});

export const adultsCalls: Calls = {
  'adults.situation': upon,
  'adults.note-violence': async (walk, role, place) => ({
    caseId: (await anAdult(walk, role, place)).caseId,
  }),
  'adults.record-contact': async (walk, role, place) => ({
    ...(await exposed(walk, role, place)),
    at: '2026-11-20T08:00:00+01:00',
    outcome: 'no_safe_way',
    reason: 'Han läser hennes telefon.',
  }),
  'adults.see-to-children': async (walk, role, place) => ({
    ...(await exposed(walk, role, place)),
    on: '2026-11-20',
    outcome: 'none',
  }),
  'adults.set-safety-plan': async (walk, role, place) => ({
    ...(await exposed(walk, role, place)),
    measures: ['alarm'],
    body: 'Hon sover hos sin syster.',
    reviewOn: '2026-12-18',
  }),
  'adults.record-safety-answer': async (walk, role, place) => ({
    ...(await exposed(walk, role, place)),
    askedOn: '2026-11-20',
    answer: 'increased',
  }),
  'adults.take-housing-step': aHome,
  'adults.review-housing': async (walk, role, place) => {
    const home = await aHome(walk, role, place);
    await walk.done('adults.take-housing-step', role, place, home, () => home);
    return {
      caseId: home.caseId,
      recordId: newId(),
      reviewedOn: '2026-11-20',
      body: 'Det går bra.',
      nextPlan: 'Socialt kontrakt.',
      reviewOn: '2027-02-01',
    };
  },
  'adults.record-leaving-step': async (walk, role, place) => ({
    ...(await anAdult(walk, role, place)),
    kind: 'begun',
    on: '2026-11-20',
    basis: 'consent',
    body: 'Vill lämna gänget.',
  }),
  'adults.record-relative-support': async (walk, role, place) => ({
    ...(await anAdult(walk, role, place)),
    offeredOn: '2026-11-20',
    relative: 'parent',
    offer: 'Anhörigstöd i grupp',
    answer: 'accepted',
  }),
  'adults.violence-contacts': nothing,
  'adults.housing-chain': nothing,
};
