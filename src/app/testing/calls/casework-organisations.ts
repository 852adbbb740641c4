import { newId } from '#platform/ids';
import { nothing } from './parts.ts';
import type { Calls } from './walk.ts';

export const caseworkOrganisationsCalls: Calls = {
  'casework.find-organisation': () => ({ text: 'norr' }),
  'casework.organisations': nothing,
  'casework.organisation': async (walk) => ({ organisationId: await walk.organisation() }),
  'casework.add-organisation': () => ({
    organisationId: newId(),
    name: `Skolan ${newId()}`,
    category: 'school',
  }),
  'casework.change-organisation': async (walk) => ({
    organisationId: await walk.organisation(),
    seenVersion: 1,
    name: `Skolan ${newId()}`,
    category: 'school',
    otherNames: [],
  }),
  'casework.merge-organisations': async (walk) => ({
    organisationId: await walk.organisation(),
    seenVersion: 1,
    intoId: await walk.organisation(),
    on: '2026-11-20',
  }),
  'casework.undo-merge': async (walk) => ({
    organisationId: await walk.mergedOrganisation(),
    seenVersion: 2,
  }),
  'casework.match-organisation': async (walk) => ({
    nameId: await walk.writtenName(),
    organisationId: await walk.organisation(),
  }),
};
