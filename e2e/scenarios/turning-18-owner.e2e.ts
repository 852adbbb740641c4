import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { ledByBerit } from '../support/adult-unit.ts';
import { logInAs } from '../support/caller.ts';
import { looksWell } from '../support/looks-well.ts';
import { dialog, save, toldCase } from '../support/told.ts';
import { aboutToTurn18, hasBegun } from '../support/turning.ts';

/*
 * Noor can't be reached, and stays on the list until whoever leads the unit settles it. Who owns a transition is named by whoever leads, and for all by the
 * board: who is named is let into the case for as long as it is theirs.
 */

let noor = '';
const told = toldCase({
  before: (dataDir) => ledByBerit(dataDir),
  after: async ({ url }) => {
    noor = await aboutToTurn18(url, 'Noor');
  },
  personal: ['Noor', 'Ekvret'],
});
const { staff } = told;
const at = () => `/arenden/${noor}/overgang`;

async function misses(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Anteckna kontakt' }).click();
  await dialog(page).getByLabel('Telefon').check();
  await dialog(page).getByLabel('Nej', { exact: true }).check();
  await save(page, 'Spara och signera');
  await page.getByText('Försök utan kontakt').first().waitFor();
}

test('whoever leads names another owner, who reads the case for as long as the transition is theirs', async () => {
  await hasBegun(told.server.url, noor);
  const olle = await logInAs(told.server.url, 'Olle Tegnér Palm');
  const reads = async () => (await olle.get(`/api/v1/casework/case?caseId=${noor}`)).status;
  expect(await reads()).toBe(404);
  const { page, leave } = await staff('Berit Sandmo', at());
  await page.getByRole('button', { name: 'Byt ägare' }).click();
  await dialog(page).getByLabel('En utsedd funktion').check();
  await dialog(page).getByLabel('Varför?').fill('Olle känner Noor sedan tidigare.');
  await dialog(page).getByRole('button', { name: 'Byt ägare' }).click();
  await dialog(page).getByText('Välj funktion').first().waitFor();
  const functions = dialog(page).getByLabel('Funktion', { exact: true });
  const named = await functions.locator('option', { hasText: 'Olle Tegnér Palm' }).getAttribute('value');
  await functions.selectOption(named ?? '');
  await looksWell(page, 'transition-owner');
  await save(page, 'Byt ägare');
  await page.getByText(/^Ny ägare/).waitFor();
  expect(await reads()).toBe(200);

  await page.getByRole('button', { name: 'Byt ägare' }).click();
  await dialog(page).getByLabel('Den som har ärendet').check();
  await dialog(page).getByLabel('Varför?').fill('Olle går på ledighet.');
  await save(page, 'Byt ägare');
  await expect.poll(reads).toBe(404);
  await looksWell(page, 'transition-owners');
  await page.goto(`/arenden/${noor}/logg`);
  await page
    .getByRole('row', { name: /Berit Sandmo.*Bytte ägare/ })
    .first()
    .waitFor();
  await leave();
}, 180_000);

test('Noor is not reached: after attempts on one day it is no outcome yet', async () => {
  const { page, leave } = await staff('Siv Rönnfors', at());
  await misses(page);
  await page.getByRole('button', { name: 'Skriv utfall' }).click();
  await dialog(page).getByLabel('Har inte gått att nå').check();
  await dialog(page).getByLabel('Anteckning').fill('Ingen svarar, och skolan vet inget.');
  await dialog(page).getByRole('button', { name: 'Spara och signera' }).click();
  await dialog(page).getByText('Anteckna försök på minst två olika dagar först').first().waitFor();
  await looksWell(page, 'transition-outcome');
  await leave();
}, 120_000);

test('after another day it stays on the list, and whoever leads settles it, nobody else', async () => {
  await told.server.moveClock('2026-12-07T09:00:00+01:00');
  const siv = await staff('Siv Rönnfors', at());
  await misses(siv.page);
  await siv.page.getByRole('button', { name: 'Skriv utfall' }).click();
  await dialog(siv.page).getByLabel('Har inte gått att nå').check();
  await dialog(siv.page).getByLabel('Anteckning').fill('Ingen svarar, och skolan vet inget.');
  await save(siv.page, 'Spara och signera');
  await siv.page.getByText(/har inte gått att nå trots försök på 2 dagar/).waitFor();
  expect(await siv.page.getByRole('button', { name: 'Avsluta försöken' }).count()).toBe(0);
  await siv.leave();
  const calls = await logInAs(told.server.url, 'Siv Rönnfors');
  const told_ = { caseId: noor, stepId: crypto.randomUUID(), text: 'Ingen svarar.' };
  expect((await calls.post('/api/v1/transitions/settle', told_)).status).toBe(403);

  const { page, leave } = await staff('Berit Sandmo', '/overgangar');
  await page.getByRole('button', { name: /^Inte nådda/ }).click();
  await looksWell(page, 'transitions-not-reached');
  await page.getByRole('link', { name: /^Noor/ }).click();
  await page.getByRole('link', { name: 'Övergång', exact: true }).click();
  await page.getByRole('button', { name: 'Avsluta försöken' }).click();
  await dialog(page).getByRole('button', { name: 'Avsluta försöken' }).click();
  await dialog(page).getByText('Skriv varför').first().waitFor();
  await dialog(page).getByLabel('Varför?').fill('Noor är utskriven till en okänd adress utomlands.');
  await looksWell(page, 'transition-settle');
  await save(page, 'Avsluta försöken');
  await page.getByText(/Fler försök görs inte\. Beslutat 2026-12-07/).waitFor();
  await page.goto('/overgangar');
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await page.getByRole('link', { name: /^Noor/ }).count()).toBe(0);
  await leave();
}, 120_000);

test('the board says who owns transitions from now on, and whoever works by it changes nothing', async () => {
  const { page, leave } = await staff('Elis Bergkvist', '/overgangar/agare');
  await page.getByText(/Inget annat är bestämt/).waitFor();
  await page.getByRole('button', { name: 'Ändra' }).click();
  await dialog(page).getByLabel('Enhetens chef').check();
  await dialog(page).getByRole('button', { name: 'Ändra' }).click();
  await dialog(page).getByText('Skriv varför').first().waitFor();
  await looksWell(page, 'transition-setting');
  await dialog(page).getByLabel('Varför?').fill('Beslutat i ledningsgruppen.');
  await save(page, 'Ändra');
  await page.getByText('Enhetens chef').first().waitFor();
  await page.getByText(/Elis Bergkvist: Beslutat i ledningsgruppen/).waitFor();
  await looksWell(page, 'transition-setting-set');
  await leave();

  const siv = await staff('Siv Rönnfors', '/overgangar/agare');
  await siv.page.getByText('Enhetens chef').first().waitFor();
  expect(await siv.page.getByRole('button', { name: 'Ändra' }).count()).toBe(0);
  await siv.leave();
  const calls = await logInAs(told.server.url, 'Siv Rönnfors');
  const asked = { seenVersion: 1, owner: 'case_holder', reason: 'Vill ha det så.' };
  expect((await calls.post('/api/v1/transitions/set-owner-setting', asked)).status).toBe(403);
}, 120_000);
