import { expect, test } from 'vitest';
import { anAdult, ledByBerit } from '../support/adult-unit.ts';
import { logInAs } from '../support/caller.ts';
import { looksWell } from '../support/looks-well.ts';
import { dialog, save, section, toldCase } from '../support/told.ts';

/*
 * Ronny wants out of a gang. Who works with him writes by what they may speak with police and probation, what is done step by step and with whom, and
 * how it ended. His sister is offered support of her own: it is given without an assessment, and nobody writes down that she came.
 */

let caseId = '';
const told = toldCase({
  before: (dataDir) => ledByBerit(dataDir),
  after: async ({ url }) => {
    ({ caseId } = await anAdult(url, 'adult_misuse', ['Ronny', 'Tallskogen']));
  },
  personal: ['Ronny', 'Tallskogen', 'Sanna vid frivården'],
});
const { staff } = told;

test('support begins by a basis for speaking with others, goes on step by step, and ends with how it went', async () => {
  const { page, leave } = await staff('Frida Ekmark', `/arenden/${caseId}/vuxen`);
  const leaving = section(page, 'Att lämna kriminalitet');
  const form = dialog(page);
  const keep = () => form.getByRole('button', { name: 'Anteckna', exact: true }).click();
  await leaving.getByText('Inget stöd att lämna kriminalitet är antecknat.').waitFor();
  // Nothing is done before it has begun.
  await leaving.getByRole('button', { name: 'Anteckna steg' }).click();
  await form.getByLabel('Möte').check();
  await form.getByLabel('Vad hände, eller vem?').fill('Första samtalet.');
  await keep();
  await form
    .getByText(/har inte börjat/)
    .first()
    .waitFor();
  await looksWell(page, 'leaving-not-begun');
  await form.getByLabel('Stödet börjar').check();
  await keep();
  // Nor without saying by what others may be spoken with.
  await form.getByText('Välj ”Grund för samverkan med polis och frivård”').first().waitFor();
  await form.getByLabel('Samtycke').check();
  await form.getByLabel('Vad hände, eller vem?').fill('Ronny vill bort från gänget och flytta.');
  await looksWell(page, 'leaving-begin');
  await save(page, 'Anteckna');
  await leaving.getByText('Stöd pågår.').waitFor();
  await leaving.getByText('Grund för samverkan: Samtycke').waitFor();

  await leaving.getByRole('button', { name: 'Anteckna steg' }).click();
  await form.getByLabel('Kontaktperson hos polis eller frivård').check();
  await form.getByLabel('Vad hände, eller vem?').fill('Sanna vid frivården.');
  await save(page, 'Anteckna');
  await leaving.getByRole('button', { name: 'Anteckna steg' }).click();
  await form.getByLabel('Åtgärd', { exact: true }).check();
  await form.getByLabel('Vad hände, eller vem?').fill('Kriminalitet som livsstil, två träffar i veckan.');
  await save(page, 'Anteckna');
  await looksWell(page, 'leaving-steps');
  await leave();
}, 120_000);

test('it ends with how it went, and stands in the journal and the log; others get nothing', async () => {
  await told.server.moveClock('2027-03-05T09:00:00+01:00');
  const { page, leave } = await staff('Frida Ekmark', `/arenden/${caseId}/vuxen`);
  const leaving = section(page, 'Att lämna kriminalitet');
  const form = dialog(page);
  await leaving.getByRole('button', { name: 'Anteckna steg' }).click();
  await form.getByLabel('Stödet avslutas').check();
  await form.getByLabel('Vad hände, eller vem?').fill('Bor och arbetar på annan ort.');
  await form.getByRole('button', { name: 'Anteckna', exact: true }).click();
  await form.getByText('Välj ”Hur gick det?”').first().waitFor();
  await form.getByLabel('Har lämnat kriminaliteten').check();
  await looksWell(page, 'leaving-end');
  await save(page, 'Anteckna');
  await leaving.getByText('Har lämnat kriminaliteten').waitFor();
  expect(await leaving.getByText('Stöd pågår.').count()).toBe(0);
  await page.goto(`/arenden/${caseId}/dokumentation`);
  await page
    .getByText(/Stöd att lämna kriminalitet/)
    .first()
    .waitFor();
  await page.goto(`/arenden/${caseId}/logg`);
  await page
    .getByRole('row', { name: /Frida Ekmark.*lämna kriminalitet/ })
    .first()
    .waitFor();
  await leave();

  const siv = await logInAs(told.server.url, 'Siv Rönnfors');
  expect((await siv.get(`/api/v1/adults/situation?caseId=${caseId}`)).status).toBe(404);
  const written = await siv.post('/api/v1/adults/record-leaving-step', {
    caseId,
    recordId: crypto.randomUUID(),
    kind: 'meeting',
    on: '2027-03-05',
    body: 'Möte.',
  });
  expect(written.status).toBe(404);
}, 120_000);
