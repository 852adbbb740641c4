import { expect, test } from 'vitest';
import { aUnitOf, fridaDecides, givenToFrida } from '../support/assistance-unit.ts';
import { type Caller, logInAs } from '../support/caller.ts';
import { looksWell } from '../support/looks-well.ts';
import { begun, order } from '../support/ordering.ts';
import { dialog, grant, register, save, section, takeDown, toldCase } from '../support/told.ts';

/*
 * Selam has come to Björkvik and is granted support to establish herself. The board has its own rule for how often her plan is looked at; she falls
 * behind it, is seen in the list, and moves before she has a livelihood of her own.
 */

let frida: Caller;
let caseId = '';
const told = toldCase({
  before: (dataDir) => aUnitOf(dataDir, 'integration'),
  after: async ({ url }) => {
    frida = await fridaDecides(url, 'other_assistance', 'sol');
  },
  personal: ['Selam', 'Haddisdotter', 'undersköterska'],
});
const { staff } = told;

test('an application is granted, and support is ordered from the catalogue', async () => {
  const jon = await staff('Jon Åkerlo', '/inkorg/ny');
  await takeDown(jon.page, {
    name: ['Selam', 'Haddisdotter'],
    born: '1994-09-21',
    area: 'Integration',
    need: 'Behöver hjälp att komma i gång. Vill bli undersköterska.',
  });
  await looksWell(jon.page, 'integration-application');
  await register(jon.page);
  await jon.leave();

  caseId = await givenToFrida(told.server.url, frida, 'Selam');
  // Until it has been granted, nobody is enrolled in anything: the list says who is waiting for it.
  const { page, leave } = await staff('Frida Ekmark', '/bistand');
  await page.getByRole('row', { name: /^Selam.*Följs inte än/ }).waitFor();
  await grant(page, caseId, {
    assessment: 'Selam behöver svenska för yrket och kontakt med arbetsgivare.',
    proposal: 'Etableringsstöd i ett år.',
    notDone: 'Behövs inte för beslutet.',
    kind: 'Annan insats',
    wording: 'Etableringsstöd beviljas.',
    section: '11 kap. 1 § socialtjänstlagen',
    reasons: 'Behöver stöd för att lära sig svenska och komma i arbete.',
  });
  await order(page, caseId, {
    entry: 'Etableringsstöd',
    purpose: 'Selam behöver någon som följer med de första månaderna.',
    scope: 'Två möten i veckan.',
    goals: ['Selam har en plats på yrkesutbildningen.'],
  });
  await leave();
  await begun(told.server.url, frida, caseId);
}, 120_000);

test('the board’s own rule holds for her plan, and whoever works by it changes nothing', async () => {
  const elis = await staff('Elis Bergkvist', '/omraden');
  await elis.page.getByRole('button', { name: 'Ändra Integration' }).click();
  await dialog(elis.page)
    .getByLabel(/^Planen gås igenom inom/)
    .fill('1');
  await dialog(elis.page).getByLabel('Skäl').fill('Nämnden vill att nyanlända får en genomgång i månaden.');
  await save(elis.page);
  await elis.page
    .getByRole('row', { name: /Integration.*Handlingsplan, krävs.*Gås igenom inom en månad/ })
    .waitFor();
  await looksWell(elis.page, 'integration-rule');
  await elis.leave();
  const { areas } = await frida.read<{ areas: Record<string, unknown>[] }>('/api/v1/assistance/areas');
  const { versions: _, version, ...rule } = areas.find(({ area }) => area === 'integration') ?? {};
  const refused = await frida.post('/api/v1/assistance/set-area', {
    ...rule,
    seenVersion: version,
    planMonths: 12,
    reason: 'Hinner inte varje månad.',
  });
  expect(refused.status).toBe(403);

  const { page, leave } = await staff('Frida Ekmark', `/arenden/${caseId}/bistand`);
  await page.getByRole('button', { name: 'Skriv in' }).click();
  await dialog(page)
    .getByRole('radiogroup', { name: /Är personen arbetsför\?/ })
    .getByLabel('Ja')
    .check();
  await save(page);
  const plan = section(page, 'Handlingsplan');
  await plan.getByText('Det finns ingen plan.').waitFor();
  await looksWell(page, 'integration-no-plan');
  await plan.getByRole('button', { name: 'Gör plan' }).click();
  await dialog(page).getByLabel('Mål', { exact: true }).fill('Utbildning till undersköterska.');
  await dialog(page).getByLabel('Steg, ett på varje rad').fill('Läser svenska fyra dagar i veckan.');
  const review = dialog(page).getByLabel(/^Gås igenom senast \(inom en månad\)/);
  await review.fill('2027-01-29');
  await dialog(page).getByRole('button', { name: 'Spara', exact: true }).click();
  await dialog(page).getByText('Dagen ligger senare än områdets regler tillåter').first().waitFor();
  await review.fill('2026-12-18');
  await save(page);
  await plan.getByText('Gås igenom senast 2026-12-18').waitFor();
  await leave();
}, 120_000);

test('when the plan has not been looked at, the list, the case and the measure tell it', async () => {
  await told.server.moveClock('2026-12-21T09:00:00+01:00');
  const berit = await staff('Berit Sandmo', '/bistand');
  await berit.page.getByRole('button', { name: /^Plan saknas eller är försenad/ }).click();
  await berit.page.getByRole('row', { name: /^Selam.*Inskriven.*Genomgång försenad/ }).waitFor();
  await looksWell(berit.page, 'integration-list');
  await berit.page.goto('/matt/antal/enrolled-plans-current?visa=tabell');
  await berit.page.getByRole('heading', { level: 1, name: /: 0.% den 2026-12-20$/ }).waitFor();
  await looksWell(berit.page, 'integration-measure');
  await berit.leave();

  const { page, leave } = await staff('Frida Ekmark', `/arenden/${caseId}/bistand`);
  const plan = section(page, 'Handlingsplan');
  await plan.getByText('Genomgång försenad').waitFor();
  await looksWell(page, 'integration-overdue');
  await plan.getByRole('button', { name: 'Gå igenom planen' }).click();
  await dialog(page).getByLabel('Gäller som den är').check();
  await dialog(page).getByLabel('Vad ni kom fram till').fill('Selam har klarat kurs C.');
  await dialog(page)
    .getByLabel(/^Nästa genomgång senast/)
    .fill('2027-01-15');
  await save(page);
  await plan.getByText('Nästa senast 2027-01-15').waitFor();

  await page.getByRole('button', { name: 'Avsluta inskrivningen' }).click();
  await dialog(page).getByLabel('Flyttat').check();
  await save(page);
  await page.getByText(/2026-12-04–2026-12-21: Flyttat/).waitFor();
  await page.goto(`/arenden/${caseId}/dokumentation`);
  await page
    .getByText(/Selam har klarat kurs C/)
    .first()
    .waitFor();
  await page.goto(`/arenden/${caseId}/logg`);
  await page.getByRole('row', { name: /Frida Ekmark.*Gick igenom planen i ett bistånd/ }).waitFor();
  await leave();
}, 120_000);

test('whoever moves away has gone to no livelihood of her own; a colleague without the case gets nothing', async () => {
  await told.server.moveClock('2026-12-22T09:00:00+01:00');
  const { page, leave } = await staff('Berit Sandmo', '/matt/antal/own-livelihood?visa=tabell');
  await page.getByRole('heading', { level: 1, name: /egen försörjning: 0.%$/ }).waitFor();
  await page.getByRole('row', { name: /^Avslutad av annat skäl 1/ }).waitFor();
  await leave();
  const siv = await staff('Siv Rönnfors', `/arenden/${caseId}/bistand`);
  await siv.page.getByRole('heading', { name: /finns inte/ }).waitFor();
  await siv.leave();
  const calls = await logInAs(told.server.url, 'Siv Rönnfors');
  expect((await calls.get(`/api/v1/assistance/situation?caseId=${caseId}`)).status).toBe(404);
}, 120_000);
