import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { picture, startBrowser } from '../support/browser.ts';
import { logInAs } from '../support/caller.ts';
import { faultsIn, lookAt } from '../support/seen.ts';
import { type Server, startServer } from '../support/server.ts';
import { logInAtTheDoor, type Staff } from '../support/staff.ts';

/*
 * Siv may not decide in Alva's case, and is told why and whom to ask. Berit decides, Siv tells the guardian, and an appeal that has come in is handed over
 * to the court.
 */

let server: Server;
let browser: Browser;
let caseId = '';
const windows: Staff[] = [];

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), startBrowser()]);
  const siv = await logInAs(server.url, 'Siv Rönnfors');
  const { drafts } = await siv.read<{ drafts: { caseId: string }[] }>('/api/v1/casework/my-day');
  caseId = drafts[0]?.caseId ?? '';
});
afterAll(async () => {
  expect(windows.flatMap(({ witness }) => witness.faults)).toEqual([]);
  await browser.close();
  await server.stop();
});

const staff = async (name: string, to: string): Promise<Staff> => {
  const opened = await logInAtTheDoor(browser, server.url, name, { to });
  windows.push(opened);
  return opened;
};
const dialogOf = (page: Page) => page.getByRole('dialog');

async function looksWell(page: Page, name: string): Promise<void> {
  expect(await faultsIn(page), name).toEqual([]);
  await lookAt(page, { width: 390, dark: false });
  await picture(page, `${name}-390`);
  await lookAt(page, { width: 1280, dark: false });
  await picture(page, name);
}

test('who may not decide is told why and whom to ask, and the server says no too', async () => {
  const siv = await staff('Siv Rönnfors', `/arenden/${caseId}/beslut`);
  await siv.page.getByRole('article', { name: /^Kontaktfamilj, SoL/ }).waitFor();
  await looksWell(siv.page, 'decisions');
  await siv.page.getByRole('link', { name: 'Nytt beslut' }).click();
  const dialog = dialogOf(siv.page);
  await dialog.getByLabel('Vad gäller beslutet?').selectOption({ label: 'Familjehem' });
  await dialog.getByText('Beslutet fattas av utskottet. Ingen tjänsteperson har delegation.').waitFor();
  await dialog.getByLabel('Vad gäller beslutet?').selectOption({ label: 'Öppenvårdsinsats' });
  await dialog
    .getByText('Du har inte delegation på beslutet. Fråga Enhetschef, barn och familj, Berit Sandmo.')
    .waitFor();
  await picture(siv.page, 'decisions-not-mine');
  await siv.leave();
  const calls = await logInAs(server.url, 'Siv Rönnfors');
  const refused = await calls.post('/api/v1/casework/record-decision', {
    caseId,
    decisionId: '0b6a1de2-7d3f-4b52-9a6e-2f0f9d0c5a11',
    result: 'granted',
    kind: 'family_home',
    law: 'sol',
    section: '11 kap. 1 §',
    wording: 'Alva får bo i familjehem.',
    reasons: 'Hon kan inte bo hemma.',
    appealable: true,
  });
  expect(refused.status).toBe(409);
  expect(refused.text).toContain('NEEDS_COMMITTEE');
});

test('whoever may decides: written, read through, and taken; then it is told', async () => {
  const berit = await staff('Berit Sandmo', `/arenden/${caseId}/beslut?skriv=nytt`);
  const dialog = dialogOf(berit.page);
  await dialog.getByLabel('Vad gäller beslutet?').selectOption({ label: 'Kontaktperson' });
  await dialog.getByRole('button', { name: 'Granska' }).click();
  await dialog.getByText('Skriv vad som beslutas').first().waitFor();
  await dialog.getByLabel('Bifall').check();
  await dialog.getByLabel('Beslut', { exact: true }).fill('Alva får en kontaktperson.');
  await dialog.getByLabel('Lagrum').fill('11 kap. 1 § och 13 kap. 7 § socialtjänstlagen');
  await dialog.getByLabel('Skäl', { exact: true }).fill('Alva vill ha någon att prata med utanför familjen.');
  await dialog.getByRole('radio', { name: 'Ja', exact: true }).check();
  await picture(berit.page, 'decisions-form');
  await dialog.getByRole('button', { name: 'Granska' }).click();
  await dialog.getByRole('heading', { name: 'Läs igenom beslutet' }).waitFor();
  await picture(berit.page, 'decisions-preview');
  await dialog.getByRole('button', { name: 'Fatta beslutet' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await berit.page.getByRole('article', { name: /^Kontaktperson, SoL/ }).waitFor();
  await berit.leave();

  const siv = await staff('Siv Rönnfors', `/arenden/${caseId}/beslut`);
  await siv.page.getByRole('link', { name: /^Anteckna underrättelse: Kontaktperson/ }).click();
  const telling = dialogOf(siv.page);
  await telling.getByLabel('Vårdnadshavare', { exact: true }).check();
  await telling.getByLabel('Namn').fill('Petra Norrgren');
  await telling.getByLabel('Vid möte').check();
  await telling.getByRole('button', { name: 'Spara underrättelsen' }).click();
  await telling.waitFor({ state: 'hidden' });
  const decision = siv.page.getByRole('article', { name: /^Kontaktperson, SoL/ });
  // Three weeks from Friday 2026-12-04 are Christmas Day; the next weekday is Monday.
  await decision.getByText(/Sista dag att överklaga: 2026-12-25/).waitFor();
  await decision.getByText(/Möjlig senare dag: 2026-12-28/).waitFor();
  await siv.leave();
});

test('an appeal in time is handed over to the court', async () => {
  const siv = await staff('Siv Rönnfors', `/arenden/${caseId}/beslut`);
  const decision = siv.page.getByRole('article', { name: /^Kontaktfamilj, SoL/ });
  await decision.getByText('I tid').waitFor();
  await decision.getByRole('link', { name: /^Gå vidare/ }).click();
  const dialog = dialogOf(siv.page);
  await dialog.getByLabel('Överlämnat till domstol').check();
  await dialog.getByLabel('Anteckning').fill('Inget nytt i överklagandet. Skickat med akten.');
  await picture(siv.page, 'decisions-appeal-step');
  await dialog.getByRole('button', { name: 'Spara' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await decision.getByText('Överlämnat till domstol').waitFor();
  // The court has it: it is changed by nobody here.
  expect(await decision.getByRole('link', { name: /^Ändra eller upphäv/ }).count()).toBe(0);
  await siv.leave();
});

test('the delegation order is searched, and shown as it was on a day', async () => {
  const elis = await staff('Elis Bergkvist', '/delegation');
  await elis.page.getByText('Ansökan om vård (LVU)').waitFor();
  await looksWell(elis.page, 'decisions-order');
  await elis.page.getByRole('searchbox', { name: 'Sök i delegationsordningen' }).fill('omhändertagande LVU');
  await elis.page.getByText('Familjehem (SoL)').waitFor({ state: 'hidden' });
  await elis.page.getByText('Omedelbart omhändertagande (LVU)').waitFor();
  await elis.page.goto(`${server.url}/delegation?dag=2020-01-01`);
  await elis.page.getByText('Så här gällde delegationsordningen 2020-01-01.').waitFor();
  await expect
    .poll(() => elis.page.getByText('Inte delegerat. Nämnden beslutar.').count())
    .toBeGreaterThan(5);
  await elis.page.goto(`${server.url}/delegation?gor=familjehem-sol`);
  await dialogOf(elis.page).waitFor();
  await picture(elis.page, 'decisions-order-dialog');
  await elis.leave();
});
