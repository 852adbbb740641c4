import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { ledByBerit } from '../support/adult-unit.ts';
import { logInAs } from '../support/caller.ts';
import { looksWell } from '../support/looks-well.ts';
import { dialog, save, toldCase } from '../support/told.ts';
import { aboutToTurn18, hasBegun, toFrida, transitionOf } from '../support/turning.ts';

/*
 * Tuva turns 18 soon and has an investigation. The transition begins by itself and is Siv's; she helps with the application, which Frida of the unit for
 * adults sends back with why, and confirms when it has come anew.
 */

let tuva = '';
let adults = '';
const told = toldCase({
  before: (dataDir) => ledByBerit(dataDir),
  after: async ({ url }) => {
    tuva = await aboutToTurn18(url, 'Tuva');
  },
  personal: ['Tuva', 'Ekvret', 'sluta röka'],
});
const { staff } = told;

async function applies(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Hjälp med ansökan' }).click();
  await dialog(page).getByLabel('Skadligt bruk och beroende').check();
  await dialog(page).getByLabel('Vad den unge ansöker om').fill('Jag vill ha hjälp att sluta röka cannabis.');
  await save(page, 'Registrera ansökan');
}

test('whoever turns 18 is on the list at once, and within some minute it has an owner', async () => {
  const { page, leave } = await staff('Berit Sandmo', '/overgangar');
  await page.getByRole('link', { name: /^Tuva/ }).waitFor();
  await page.getByText('40 dagar kvar').waitFor();
  await hasBegun(told.server.url, tuva);
  await page.reload();
  await page.getByText('Pågår', { exact: true }).first().waitFor();
  await looksWell(page, 'transitions');
  await leave();
}, 180_000);

test('Siv helps with the application, and has the transition until the unit for adults has answered', async () => {
  const { page, leave } = await staff('Siv Rönnfors', `/arenden/${tuva}/overgang`);
  await applies(page);
  await page.getByText(/Du har övergången tills de har bekräftat/).waitFor();
  await looksWell(page, 'transition-applied');
  await leave();
  const frida = await logInAs(told.server.url, 'Frida Ekmark');
  expect((await frida.get(`/api/v1/casework/case?caseId=${tuva}`)).status).toBe(404);
}, 120_000);

test('the unit for adults sends the application back with why, and the transition stays on the list', async () => {
  adults = await toFrida(told.server.url, 'Tuva');
  const frida = await staff('Frida Ekmark', '/overgangar');
  await frida.page.getByRole('button', { name: /^Vi ska bekräfta/ }).click();
  await frida.page.getByText('Bekräfta eller lämna tillbaka i ärendet').waitFor();
  await frida.page.getByRole('link', { name: /^Tuva/ }).click();
  await frida.page.getByRole('button', { name: 'Lämna tillbaka ansökan' }).click();
  await dialog(frida.page).getByRole('button', { name: 'Lämna tillbaka', exact: true }).click();
  await dialog(frida.page).getByText('Skriv varför').first().waitFor();
  await looksWell(frida.page, 'transition-send-back');
  await dialog(frida.page).getByLabel('Varför?').fill('Tuva behöver skriva vad hon vill ha hjälp med först.');
  await save(frida.page, 'Lämna tillbaka');
  await frida.page.getByText(/Ni lämnade tillbaka ansökan/).waitFor();
  expect(await frida.page.getByRole('button', { name: 'Bekräfta att vi tar emot' }).count()).toBe(0);
  await looksWell(frida.page, 'transition-sent-back');
  await frida.page.goto(`/arenden/${adults}/logg`);
  await frida.page
    .getByRole('row', { name: /Frida Ekmark.*Lämnade tillbaka ansökan i övergången/ })
    .waitFor();
  await frida.leave();

  const berit = await logInAs(told.server.url, 'Berit Sandmo');
  const { rows } = await berit.read<{ rows: { caseId: string; state: string }[] }>(
    '/api/v1/transitions/list',
  );
  expect(rows.find((r) => r.caseId === tuva)?.state).toBe('running');
  // Siv can't send back what is not hers.
  const siv = await logInAs(told.server.url, 'Siv Rönnfors');
  const asked = { stepId: crypto.randomUUID(), text: 'Fel.' };
  expect((await siv.post('/api/v1/transitions/send-back', { ...asked, caseId: adults })).status).toBe(404);
  expect((await siv.post('/api/v1/transitions/send-back', { ...asked, caseId: tuva })).status).toBe(409);
}, 120_000);

test('Siv reads why, the application is made anew, and the unit for adults confirms', async () => {
  const siv = await staff('Siv Rönnfors', `/arenden/${tuva}/overgang`);
  await siv.page.getByText(/lämnade tillbaka ansökan.*Övergången går vidare/).waitFor();
  await siv.page.getByText('Tuva behöver skriva vad hon vill ha hjälp med först.').waitFor();
  await looksWell(siv.page, 'transition-came-back');
  await applies(siv.page);
  await siv.leave();

  adults = await toFrida(told.server.url, 'Tuva');
  const { page, leave } = await staff('Frida Ekmark', `/arenden/${adults}/overgang`);
  await page.getByRole('button', { name: 'Bekräfta att vi tar emot' }).click();
  await dialog(page)
    .getByLabel(/^Anteckning/)
    .fill('Första samtalet är på torsdag.');
  await looksWell(page, 'transition-confirm');
  await save(page, 'Bekräfta');
  await page.getByText('Vuxenenheten har bekräftat').waitFor();
  await looksWell(page, 'transition-confirmed');
  await leave();

  const berit = await staff('Berit Sandmo', '/overgangar');
  await berit.page.getByRole('button', { name: /^Klara/ }).click();
  await berit.page.getByRole('link', { name: /^Tuva/ }).waitFor();
  await looksWell(berit.page, 'transitions-done');
  await berit.leave();
  const seen = await logInAs(told.server.url, 'Siv Rönnfors');
  expect((await transitionOf(seen, tuva))?.state).toBe('ended');
}, 120_000);
