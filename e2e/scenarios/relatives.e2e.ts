import { expect, test } from 'vitest';
import { anAdult, ledByBerit } from '../support/adult-unit.ts';
import { logInAs } from '../support/caller.ts';
import { looksWell } from '../support/looks-well.ts';
import { dialog, save, section, toldCase } from '../support/told.ts';

/*
 * Egon drinks, and his sister is worn out. She is offered the support that the board gives to whoever asks; each time that it is given is counted without
 * anybody, and Egon's case shows that it has been given, never that she came.
 */

let caseId = '';
const told = toldCase({
  before: (dataDir) => ledByBerit(dataDir),
  after: async ({ url }) => {
    ({ caseId } = await anAdult(url, 'adult_misuse', ['Egon', 'Kvarnvret']));
  },
  personal: ['Egon', 'Kvarnvret', 'Ringer henne på fredag'],
});
const { staff } = told;

test('a sister is offered support of the catalogue’s, which is given and counted without her', async () => {
  const { page, leave } = await staff('Frida Ekmark', `/arenden/${caseId}/vuxen`);
  const relatives = section(page, 'Närstående');
  const form = dialog(page);
  await relatives.getByText('Inget stöd till närstående är erbjudet.').waitFor();
  await relatives.getByRole('button', { name: 'Anteckna erbjudande' }).click();
  await form.getByLabel('Vem?').selectOption({ label: 'Syskon' });
  await form.getByRole('button', { name: 'Anteckna', exact: true }).click();
  await form.getByText('Välj ”Vad erbjöds?”').first().waitFor();
  // What is documented, or given after an assessment, is no such support.
  const offered = form.getByLabel('Vad erbjöds?');
  expect(await offered.getByRole('option', { name: 'Mini-Maria' }).count()).toBe(0);
  expect(await offered.getByRole('option', { name: 'Återfallsprevention' }).count()).toBe(0);
  await offered.selectOption({ label: 'Stöd till anhöriga' });
  await form.getByLabel('Tackade ja').check();
  await form.getByLabel(/^Anteckning/).fill('Ringer henne på fredag.');
  await looksWell(page, 'relatives-offer');
  await save(page, 'Anteckna');
  await relatives.getByText('Stöd till anhöriga: Tackade ja').waitFor();
  await relatives.getByText('Inget tillfälle är registrerat sedan erbjudandet.').waitFor();

  await relatives.getByRole('link', { name: 'Registrera tillfälle' }).click();
  await form.getByLabel('Antal tillfällen den dagen').fill('2');
  await form.getByLabel('21 år och äldre').fill('2');
  await looksWell(page, 'relatives-occasion');
  await save(page, 'Registrera');
  await page.getByText('2 tillfällen, 2 deltaganden').waitFor();
  expect(await page.getByText('Egon').count()).toBe(0);

  await page.goto(`/arenden/${caseId}/vuxen`);
  await relatives
    .getByText(
      '2 tillfällen är registrerade sedan erbjudandet, senast 2026-12-04. Vem som kom antecknas inte.',
    )
    .waitFor();
  await looksWell(page, 'relatives');

  // Something else is said in words, and what was wrong is put right with the reason.
  await relatives.getByRole('button', { name: 'Anteckna erbjudande' }).click();
  await form.getByLabel('Vem?').selectOption({ label: 'Förälder' });
  await form.getByLabel('Vad erbjöds?').selectOption({ label: 'Annat stöd' });
  await form.getByLabel('Vilket stöd?').fill('Samtal med kyrkans diakon');
  await form.getByLabel('Vill återkomma').check();
  await save(page, 'Anteckna');
  await relatives.getByText('Samtal med kyrkans diakon: Vill återkomma').waitFor();
  await relatives.getByRole('button', { name: /^Rätta.*Förälder/ }).click();
  await form.getByLabel('Tackade nej').check();
  await form.getByRole('button', { name: 'Anteckna', exact: true }).click();
  await form.getByText('Skriv varför').first().waitFor();
  await form.getByLabel('Varför rättas det?').fill('Fel ruta.');
  await save(page, 'Anteckna');
  await relatives.getByText('Rättelse: Fel ruta.').waitFor();
  await page.goto(`/arenden/${caseId}/dokumentation`);
  await page
    .getByText(/Erbjudet: Stöd till anhöriga/)
    .first()
    .waitFor();
  await page.goto(`/arenden/${caseId}/logg`);
  await page
    .getByRole('row', { name: /Frida Ekmark.*närstående/ })
    .first()
    .waitFor();
  await leave();
}, 120_000);

test('what was given is told by the measure, and a colleague without the case gets nothing', async () => {
  await told.server.moveClock('2026-12-05T09:00:00+01:00');
  const { page, leave } = await staff('Berit Sandmo', '/matt/antal/open-service-occasions?visa=tabell');
  await page
    .getByRole('row', { name: /^Stöd till anhöriga 2/ })
    .first()
    .waitFor();
  await leave();
  const siv = await logInAs(told.server.url, 'Siv Rönnfors');
  const refused = await siv.post('/api/v1/adults/record-relative-support', {
    caseId,
    recordId: crypto.randomUUID(),
    offeredOn: '2026-12-05',
    relative: 'friend',
    offer: 'Samtal',
    answer: 'accepted',
  });
  expect(refused.status).toBe(404);
}, 120_000);
