import { expect, test } from 'vitest';
import { ledByBerit } from '../support/adult-unit.ts';
import { fridaDecides, givenToFrida } from '../support/assistance-unit.ts';
import { type Caller, logInAs } from '../support/caller.ts';
import { looksWell } from '../support/looks-well.ts';
import { begun, order } from '../support/ordering.ts';
import { dialog, grant, register, save, section, takeDown, toldCase } from '../support/told.ts';

/*
 * Torvald asks for help to stop drinking. He is interviewed with ASI by somebody who is trained in it, treatment is granted and ordered, and ended when
 * its goals have been followed up; what came of it is told by the measure.
 */

let frida: Caller;
let caseId = '';
let commissionId = '';
const told = toldCase({
  before: (dataDir) => ledByBerit(dataDir, { treats: true }),
  after: async ({ url }) => {
    frida = await fridaDecides(url, 'other_assistance', 'sol');
  },
  personal: ['Torvald', 'Enbacken', 'båten'],
});
const { staff } = told;

test('an application is taken down; ASI is for whoever is trained in it, and its redo day is watched', async () => {
  const jon = await staff('Jon Åkerlo', '/inkorg/ny');
  await takeDown(jon.page, {
    name: ['Torvald', 'Enbacken'],
    born: '1975-08-12',
    area: 'Skadligt bruk och beroende',
    need: 'Vill sluta dricka. Har försökt själv i våras.',
  });
  await register(jon.page);
  await jon.leave();
  caseId = await givenToFrida(told.server.url, frida, 'Torvald');

  const { page, leave } = await staff('Frida Ekmark', `/arenden/${caseId}/vuxen`);
  await section(page, 'Skadligt bruk och beroende')
    .getByText('Ingen bedömning med instrument är gjord.')
    .waitFor();
  await page.getByRole('link', { name: 'Till riskbedömningarna' }).first().click();
  await page.getByRole('button', { name: 'Anteckna bedömning' }).click();
  await dialog(page).getByLabel('Instrument').selectOption('asi');
  await dialog(page)
    .getByText(/Ingen i nämnden har en antecknad utbildning i ASI/)
    .waitFor();
  await looksWell(page, 'dependence-untrained');
  await dialog(page).getByRole('button', { name: 'Avbryt' }).click();
  await leave();

  // The manager has seen her certificate.
  const berit = await staff('Berit Sandmo', '/enheten/bemanning');
  await berit.page.getByRole('button', { name: 'Anteckna kompetens för Frida Ekmark' }).click();
  await dialog(berit.page).getByLabel('Examen eller utbildning').selectOption({ label: 'Utbildad i ASI' });
  await dialog(berit.page).getByLabel('Vad det vilar på').fill('Kursintyg från länet.');
  await save(berit.page, 'Anteckna');
  await berit.leave();

  const again = await staff('Frida Ekmark', `/arenden/${caseId}/utredning/bedomningar`);
  await again.page.getByRole('button', { name: 'Anteckna bedömning' }).click();
  const form = dialog(again.page);
  await form.getByLabel('Instrument').selectOption('asi');
  expect(await form.getByLabel('Barnet').count()).toBe(0);
  await form.getByLabel('Personen själv').check();
  await form.getByLabel('Sammanfattning').fill('Torvald oroar sig mest för arbetet och sömnen.');
  await form.getByLabel(/^Bedöm på nytt senast/).fill('2027-06-04');
  await looksWell(again.page, 'dependence-asi');
  await save(again.page, 'Spara bedömningen');
  await again.page.goto(`/arenden/${caseId}/vuxen`);
  await again.page.getByText('Gjord 2026-12-04 · Görs om senast 2027-06-04').waitFor();
  await looksWell(again.page, 'dependence-situation');
  await again.leave();
}, 120_000);

test('treatment is granted, and ordered with its goals', async () => {
  const { page, leave } = await staff('Frida Ekmark', `/arenden/${caseId}`);
  await grant(page, caseId, {
    assessment: 'Torvald vill och kan ta emot behandling i öppenvård.',
    proposal: 'Återfallsprevention.',
    notDone: 'Behövs inte för beslutet.',
    kind: 'Annan insats',
    wording: 'Återfallsprevention beviljas i tolv veckor.',
    section: '11 kap. 1 § socialtjänstlagen',
    reasons: 'Behovet kan inte tillgodoses på annat sätt.',
  });
  await order(page, caseId, {
    entry: 'Återfallsprevention',
    purpose: 'Torvald behöver verktyg när suget kommer.',
    scope: 'Ett samtal i veckan i tolv veckor.',
    goals: ['Torvald är nykter på vardagarna.', 'Torvald sover hela nätter.'],
  });
  await leave();
  commissionId = await begun(told.server.url, frida, caseId);
  // Who performs has a case of its own, and neither reads nor writes the adult's.
  const agnes = await logInAs(told.server.url, 'Agnes Hällmo');
  expect((await agnes.get(`/api/v1/adults/situation?caseId=${caseId}`)).status).toBeGreaterThanOrEqual(403);
}, 120_000);

test('it does not end without a follow-up of its goals, and ends with one', async () => {
  await told.server.moveClock('2026-12-18T09:00:00+01:00');
  const at = `/arenden/${commissionId}/uppdrag/${commissionId}/avslut`;
  const early = await staff('Agnes Hällmo', at);
  await early.page.getByText(/Slutuppföljning saknas/).waitFor();
  await early.page.getByRole('button', { name: 'Avsluta insatsen' }).click();
  await dialog(early.page).getByLabel('Målen är delvis nådda').check();
  await dialog(early.page).getByRole('button', { name: 'Avsluta', exact: true }).click();
  await dialog(early.page)
    .getByText('Välj varför slutuppföljningen saknas, eller gör den först')
    .first()
    .waitFor();
  await early.leave();

  const { page, leave } = await staff('Frida Ekmark', `/arenden/${caseId}/vuxen`);
  await page.getByRole('link', { name: 'Till uppdragen' }).click();
  await page.getByRole('link', { name: 'Återfallsprevention' }).click();
  await page.getByRole('link', { name: 'Uppföljning', exact: true }).click();
  await page.getByRole('button', { name: 'Följ upp insatsen' }).click();
  const form = dialog(page);
  expect(await form.getByLabel('Barnets syn', { exact: true }).count()).toBe(0);
  await form
    .getByLabel('Den enskildes egen syn', { exact: true })
    .fill('Jag har varit nykter i veckorna. Båten säljs i vår.');
  const goal = (n: number) => form.getByRole('group', { name: new RegExp(`^Mål ${n}`) });
  await goal(1).getByLabel('Uppnått', { exact: true }).check();
  await goal(2).getByLabel('Delvis uppnått').check();
  await goal(2).getByLabel('Varför?', { exact: true }).fill('Vaknar ibland.');
  await form.getByLabel('Avslutas').check();
  await form.getByLabel('Skäl').fill('Torvald klarar sig med självhjälpsgruppen.');
  await looksWell(page, 'dependence-follow-up');
  await save(page, 'Spara och signera');
  await page.getByRole('heading', { name: /^Uppföljning 2026-12-18/ }).waitFor();
  await leave();

  const agnes = await staff('Agnes Hällmo', at);
  await agnes.page.getByRole('button', { name: 'Avsluta insatsen' }).click();
  await dialog(agnes.page).getByLabel('Målen är delvis nådda').check();
  await save(agnes.page, 'Avsluta');
  await agnes.page.getByText('Gjord 2026-12-18').waitFor();
  await agnes.leave();

  const last = await staff('Frida Ekmark', `/arenden/${caseId}/vuxen`);
  const treatments = section(last.page, 'Insatser');
  await treatments.getByText('2026-12-04 till 2026-12-18').waitFor();
  await treatments.getByText('Delvis uppnådda').waitFor();
  await looksWell(last.page, 'dependence-ended');
  await last.page.goto(`/arenden/${caseId}/logg`);
  await last.page
    .getByRole('row', { name: /Frida Ekmark.*Antecknade en riskbedömning/ })
    .first()
    .waitFor();
  await last.leave();
}, 120_000);

test('the measure tells that its goals were met in part', async () => {
  await told.server.moveClock('2026-12-19T09:00:00+01:00');
  const { page, leave } = await staff('Peder Rösjö', '/matt/antal/treatments-goals-met?visa=tabell');
  await page.getByRole('heading', { level: 1, name: /mål helt eller delvis nått: 100.%$/ }).waitFor();
  await page
    .getByRole('row', { name: /^Delvis uppnådda 1/ })
    .first()
    .waitFor();
  await looksWell(page, 'dependence-measure');
  await leave();
}, 120_000);
