import { expect, test } from 'vitest';
import { aUnitOf, fridaDecides, givenToFrida } from '../support/assistance-unit.ts';
import { type Caller, logInAs } from '../support/caller.ts';
import { looksWell } from '../support/looks-well.ts';
import { begun, order } from '../support/ordering.ts';
import { dialog, grant, register, save, section, takeDown, toldCase } from '../support/told.ts';

/*
 * Sixten has been out of work for two years. He is granted work training, is enrolled and has a plan that is looked at as often as the area's rule
 * says; he finds a job, and is seen among those who went to a livelihood of their own.
 */

let frida: Caller;
let caseId = '';
const told = toldCase({
  before: (dataDir) => aUnitOf(dataDir, 'work'),
  after: async ({ url }) => {
    frida = await fridaDecides(url, 'other_assistance', 'sol');
  },
  personal: ['Sixten', 'Holmsveden', 'bussgaraget'],
});
const { staff } = told;

test('an application is granted, and work training is ordered from the catalogue', async () => {
  const jon = await staff('Jon Åkerlo', '/inkorg/ny');
  await takeDown(jon.page, {
    name: ['Sixten', 'Holmsveden'],
    born: '1991-06-03',
    area: 'Arbete och sysselsättning',
    need: 'Vill arbeta med händerna. Har varit utan arbete i två år.',
  });
  await register(jon.page);
  await jon.leave();

  caseId = await givenToFrida(told.server.url, frida, 'Sixten');
  const { page, leave } = await staff('Frida Ekmark', `/arenden/${caseId}`);
  // Nothing is ordered before anything is granted.
  await page.goto(`/arenden/${caseId}/uppdrag`);
  await page.getByText(/Ett uppdrag skickas när något är beviljat/).waitFor();
  await grant(page, caseId, {
    assessment: 'Sixten behöver komma in på en arbetsplats steg för steg.',
    proposal: 'Arbetsträning i åtta veckor.',
    notDone: 'Behövs inte för beslutet.',
    kind: 'Annan insats',
    wording: 'Arbetsträning beviljas.',
    section: '11 kap. 1 § socialtjänstlagen',
    reasons: 'Har varit utan arbete länge.',
  });
  await order(page, caseId, {
    entry: 'Arbetsträning',
    purpose: 'Sixten behöver prova på en verkstad med en handledare.',
    scope: 'Halvtid i åtta veckor.',
    goals: ['Sixten klarar en halv arbetsdag.'],
  });
  await looksWell(page, 'work-ordered');
  await leave();
  await begun(told.server.url, frida, caseId);
}, 120_000);

test('he is enrolled, and the plan is looked at within the area’s three months', async () => {
  const { page, leave } = await staff('Frida Ekmark', `/arenden/${caseId}/bistand`);
  await page.getByText('Personen är inte inskriven just nu.').waitFor();
  await page.getByRole('button', { name: 'Skriv in' }).click();
  // No rule says when a decision is looked at anew, and nobody asks of months.
  expect(
    await dialog(page)
      .getByLabel(/^Beslut som ska omprövas|^Månader med bistånd/)
      .count(),
  ).toBe(0);
  await dialog(page)
    .getByRole('radiogroup', { name: /Är personen arbetsför\?/ })
    .getByLabel('Ja')
    .check();
  await looksWell(page, 'work-enrol');
  await save(page);
  await page.getByText('Inskriven sedan 2026-12-04').waitFor();
  expect(await section(page, /^Månader|^Hushållet/).count()).toBe(0);

  const plan = section(page, 'Handlingsplan');
  await plan.getByRole('button', { name: 'Gör plan' }).click();
  await dialog(page).getByLabel('Mål', { exact: true }).fill('Arbete på bussgaraget.');
  await dialog(page)
    .getByLabel('Steg, ett på varje rad')
    .fill('Arbetsträning i åtta veckor.\nSkriver meritförteckning.');
  await dialog(page)
    .getByLabel(/^Gås igenom senast \(inom 3 månader\)/)
    .fill('2027-05-01');
  await dialog(page).getByRole('button', { name: 'Spara', exact: true }).click();
  await dialog(page).getByText('Dagen ligger senare än områdets regler tillåter').first().waitFor();
  await looksWell(page, 'work-plan-too-late');
  await dialog(page)
    .getByLabel(/^Gås igenom senast/)
    .fill('2027-02-26');
  await save(page);
  await plan.getByText('Gås igenom senast 2027-02-26').waitFor();
  await looksWell(page, 'work-enrolled');
  await leave();
}, 120_000);

test('whoever leads finds him in the list; a colleague without the case gets nothing', async () => {
  const berit = await staff('Berit Sandmo', '/bistand');
  await berit.page.getByLabel('Område').selectOption({ label: 'Arbete' });
  await berit.page.getByRole('row', { name: /^Sixten.*Inskriven.*Aktuell/ }).waitFor();
  await looksWell(berit.page, 'work-list');
  await berit.leave();
  const siv = await logInAs(told.server.url, 'Siv Rönnfors');
  expect((await siv.get(`/api/v1/assistance/situation?caseId=${caseId}`)).status).toBe(404);
  const refused = await siv.post('/api/v1/assistance/end', {
    caseId,
    periodId: crypto.randomUUID(),
    endedOn: '2026-12-04',
    reason: 'work',
  });
  expect(refused.status).toBe(404);
}, 120_000);

test('two weeks later the plan is looked at, and he has found a job', async () => {
  await told.server.moveClock('2026-12-18T09:00:00+01:00');
  const { page, leave } = await staff('Frida Ekmark', `/arenden/${caseId}/bistand`);
  const plan = section(page, 'Handlingsplan');
  await plan.getByRole('button', { name: 'Gå igenom planen' }).click();
  await dialog(page).getByLabel('Genomförd').check();
  await dialog(page).getByLabel('Vad ni kom fram till').fill('Bussgaraget vill anställa Sixten.');
  await save(page);
  await plan.getByText('Genomförd').first().waitFor();

  await page.getByRole('button', { name: 'Avsluta inskrivningen' }).click();
  // To end for some other reason, one says which.
  await dialog(page).getByLabel('Annat skäl').check();
  await dialog(page).getByRole('button', { name: 'Spara', exact: true }).click();
  await dialog(page)
    .getByText(/varför/i)
    .first()
    .waitFor();
  await looksWell(page, 'work-end');
  await dialog(page).getByLabel('Egen försörjning: arbete').check();
  await dialog(page)
    .getByLabel(/^Anteckning/)
    .fill('Tillsvidareanställd från den 21 december.');
  await save(page);
  await page.getByText(/Egen försörjning: arbete/).waitFor();
  await looksWell(page, 'work-ended');

  await page.goto(`/arenden/${caseId}/dokumentation`);
  await page
    .getByText(/Tillsvidareanställd från den 21 december/)
    .first()
    .waitFor();
  await page.goto(`/arenden/${caseId}/logg`);
  await page.getByRole('row', { name: /Frida Ekmark.*Avslutade uppföljningen av biståndet/ }).waitFor();
  await page
    .getByRole('row', { name: /Siv Rönnfors.*Nekad/ })
    .first()
    .waitFor();
  await looksWell(page, 'work-log');
  await leave();
}, 120_000);

test('the measures tell that he went to a livelihood of his own', async () => {
  await told.server.moveClock('2026-12-21T09:00:00+01:00');
  const { page, leave } = await staff('Berit Sandmo', '/matt/antal/own-livelihood?visa=tabell');
  await page.getByRole('heading', { level: 1, name: /egen försörjning: 100.%$/ }).waitFor();
  await page.getByRole('row', { name: /^Egen försörjning 1 100.% \(1 av 1\)/ }).waitFor();
  await looksWell(page, 'work-measure');
  await leave();
}, 120_000);
