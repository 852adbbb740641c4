import { expect, it } from 'vitest';
import { newId } from '#platform/ids';
import { useTestDatabase } from '#testing';
import { addOrganisation } from '../../operations/organisations/add-organisation.ts';
import { changeOrganisation } from '../../operations/organisations/change-organisation.ts';
import { submitConcernReport } from '../../operations/submit-concern-report.ts';
import { aReport, aWorld, someoneAt, type World } from '../../testing/index.ts';
import { publicOrganisationNames } from './public-names.ts';

const t = await useTestDatabase();
const TODAY = '2026-11-20' as never;

const namesOf = ({ board: { tenantId, authorityId } }: World) =>
  publicOrganisationNames(t.pool, { tenantId, authorityId }, TODAY);

it('are the schools that are there today, by the names that the keeper of the register has given them', async () => {
  const w = await aWorld(t.pool);
  const elis = await w.board.actor('administrator', 'staff', 'Elis Bergkvist');
  const add = async (name: string, category: 'school' | 'preschool' | 'other') => {
    const organisationId = newId();
    await w.run(addOrganisation, elis, { organisationId, name, category });
    return organisationId;
  };
  await add('Norrängens skola', 'school');
  await add('Tallkottens förskola', 'preschool');
  await add('Skyddat boende Linden', 'other');
  const closed = await add('Gamla skolan', 'school');
  await w.run(changeOrganisation, elis, {
    organisationId: closed,
    seenVersion: 1,
    name: 'Gamla skolan',
    category: 'school',
    otherNames: ['Maja Påhitts skola'],
    activeTo: '2026-06-30',
  });
  // What a reporter writes may be a person's name: it is shown to nobody by this.
  await w.run(submitConcernReport, w.board.eService, {
    ...aReport({ reporter: someoneAt('Maja Påhitt', 'school') }),
    reportId: newId(),
  });
  expect(await namesOf(w)).toEqual(['Norrängens skola', 'Tallkottens förskola']);
  expect(await namesOf(await aWorld(t.pool))).toEqual([]);
});
