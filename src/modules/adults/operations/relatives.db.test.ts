import { beforeEach, expect, test } from 'vitest';
import { type Actor, joinGrants } from '#core/access';
import { createRunner } from '#core/operation';
import { refusal } from '#modules/casework/testing';
import { grants as interventionsGrants, recordOpenService, setCatalogueEntry } from '#modules/interventions';
import { newId } from '#platform/ids';
import { useTestDatabase } from '#testing';
import { readSituation } from '../read/situation.ts';
import { type AdultUnit, anAdultUnit } from '../testing/index.ts';
import { recordRelativeSupport } from './record-relative-support.ts';

const t = await useTestDatabase();
let u: AdultUnit;
let caseId: string;
let keeper: Actor;
beforeEach(async () => {
  u = await anAdultUnit(t.pool);
  caseId = await u.received({ area: 'adult_misuse', worries: ['own_misuse'] });
  keeper = await u.w.board.actor('developer_quality', 'intake', 'Tove Brunnslid');
});

const services = () =>
  createRunner({ pool: t.pool, grants: joinGrants([interventionsGrants]), now: u.w.now }).run;
const service = async (name: string, other: object = {}): Promise<string> => {
  const entryId = newId();
  await services()(setCatalogueEntry, keeper, {
    entryId,
    seenVersion: 0,
    name,
    regime: 'own' as const,
    assessed: false,
    identity: 'counselling' as const,
    activeFrom: '2026-01-01',
    reason: 'Ny',
    ...other,
  });
  return entryId;
};
const held = async (entryId: string, heldOn: string, occasions = 1) => {
  const given = {
    id: newId(),
    seenVersion: 0,
    unitId: u.w.board.unitId('youth'),
    entryId,
    heldOn,
    form: 'talk' as const,
    occasions,
    came: { child: 0, teen: 0, young: 0, adult: 2, age_unknown: 0 },
  };
  await services()(recordOpenService, u.lova, given);
  return given;
};
const offer = (other: object) =>
  u.run(recordRelativeSupport, u.lova, {
    caseId,
    recordId: newId(),
    offeredOn: '2026-11-10',
    relative: 'sibling' as const,
    answer: 'accepted' as const,
    ...other,
  });
const relatives = async () => (await u.run(readSituation, u.lova, { caseId })).relatives;

test('a service that was offered tells how often it has been given since, and of nobody who came', async () => {
  const entryId = await service('Stöd till anhöriga');
  const other = await service('Råd och stöd');
  await held(entryId, '2026-11-09');
  await held(entryId, '2026-11-10', 2);
  const wrong = await held(entryId, '2026-11-12');
  await services()(recordOpenService, u.lova, { ...wrong, seenVersion: 1, why: 'twice', withdrawn: true });
  await held(other, '2026-11-13', 5);
  await offer({ entryId });
  // By hand: twice on the tenth; before the offer, taken away and of another service are none.
  expect(await relatives()).toMatchObject([
    { entryId, offer: 'Stöd till anhöriga', given: { occasions: 2, lastOn: '2026-11-10' } },
  ]);
  expect((await u.run(readSituation, u.lova, { caseId })).services.map((s) => s.name)).toEqual([
    'Råd och stöd',
    'Stöd till anhöriga',
  ]);
});

test('what is no service is said in words, and has no occasions', async () => {
  await offer({ offer: 'Samtal med behandlaren' });
  expect(await relatives()).toMatchObject([{ entryId: null, offer: 'Samtal med behandlaren', given: null }]);
  expect(await refusal(offer({}))).toMatchObject({ fields: ['offer: required'] });
});

test('what is assessed, documented or ended is offered to no relative', async () => {
  const none = { fields: ['entryId: not_in_list'] };
  expect(await refusal(offer({ entryId: newId() }))).toMatchObject(none);
  const assessed = await service('Familjebehandling', { assessed: true, identity: 'kept' });
  expect(await refusal(offer({ entryId: assessed }))).toMatchObject(none);
  const kept = await service('Mini-Maria', { identity: 'kept' });
  expect(await refusal(offer({ entryId: kept }))).toMatchObject(none);
  const ended = await service('Anhöriggrupp', { activeTo: '2026-10-31' });
  expect(await refusal(offer({ entryId: ended }))).toMatchObject(none);
});

test('an answer is put right though the service has ended since', async () => {
  const entryId = await service('Anhöriggrupp');
  const recordId = newId();
  await offer({ entryId, recordId });
  await services()(setCatalogueEntry, keeper, {
    entryId,
    seenVersion: 1,
    name: 'Anhöriggrupp',
    regime: 'own',
    assessed: false,
    identity: 'counselling',
    activeFrom: '2026-01-01',
    activeTo: '2026-11-11',
    reason: 'Läggs ned',
  });
  u.w.at('2026-11-20T10:00');
  await offer({ entryId, answer: 'declined', corrects: recordId, correctionReason: 'Fel ruta.' });
  expect(await relatives()).toMatchObject([
    { offer: 'Anhöriggrupp', answer: 'declined', corrected: false },
    { offer: 'Anhöriggrupp', answer: 'accepted', corrected: true },
  ]);
});
