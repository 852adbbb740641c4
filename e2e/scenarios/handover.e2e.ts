import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { picture, startBrowser } from '../support/browser.ts';
import { logInAs } from '../support/caller.ts';
import { faultsIn, lookAt } from '../support/seen.ts';
import { type Server, startServer } from '../support/server.ts';
import { logInAtTheDoor, type Staff } from '../support/staff.ts';

/*
 * What Berit has granted, Siv sends to the unit that performs it. Peder takes it on at the handover and gives it to Agnes, who begins: then the
 * decision is executed. Neither side reads the other's file, and nothing ends without a follow-up or a word of why. What comes between is planned and
 * followed up in plan.e2e.ts and follow-up.e2e.ts.
 */

const WORDING = 'Alva får familjebehandling en gång i veckan.';
const PURPOSE = 'Alva behöver vuxna som orkar med vardagen.';
const GOAL = 'Alva kommer till skolan varje dag.';
const AGREED = 'Första besöket blir hemma.';

let server: Server;
let browser: Browser;
let caseId = '';
let commissionId = '';
const windows: Staff[] = [];

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), startBrowser()]);
  const siv = await logInAs(server.url, 'Siv Rönnfors');
  const { rows } = await siv.read<{ rows: { caseId: string; label: string }[] }>('/api/v1/casework/cases');
  caseId = rows.find(({ label }) => label.startsWith('Alva'))?.caseId ?? '';
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
const ownPage = (): string => `/arenden/${commissionId}/uppdrag/${commissionId}`;

async function looksWell(page: Page, name: string): Promise<void> {
  // What lies half under the head of the page is small to press only as long as it lies there.
  await page.evaluate('scrollTo(0, 0)');
  expect(await faultsIn(page), name).toEqual([]);
  await lookAt(page, { width: 390, dark: false });
  await picture(page, `${name}-390`);
  await lookAt(page, { width: 1280, dark: false });
  await picture(page, name);
}

test('what has been granted is sent to the unit that performs it', async () => {
  const berit = await staff('Berit Sandmo', `/arenden/${caseId}/beslut?skriv=nytt`);
  const deciding = berit.page.getByRole('dialog');
  await deciding.getByLabel('Vad gäller beslutet?').selectOption({ label: 'Öppenvårdsinsats' });
  await deciding.getByLabel('Bifall').check();
  await deciding.getByLabel('Beslut', { exact: true }).fill(WORDING);
  await deciding.getByLabel('Lagrum').fill('11 kap. 1 § socialtjänstlagen');
  await deciding
    .getByLabel('Skäl', { exact: true })
    .fill('Familjen behöver hjälp för att få det lugnare hemma.');
  await deciding.getByRole('radio', { name: 'Ja', exact: true }).check();
  await deciding.getByRole('button', { name: 'Granska' }).click();
  await deciding.getByRole('button', { name: 'Fatta beslutet' }).click();
  await deciding.waitFor({ state: 'hidden' });
  await berit.leave();

  const { page, leave } = await staff('Siv Rönnfors', `/arenden/${caseId}/uppdrag`);
  await page.getByRole('link', { name: 'Skicka uppdrag' }).click();
  const sending = page.getByRole('dialog');
  const decision = await sending.getByRole('option', { name: new RegExp(WORDING) }).getAttribute('value');
  await sending.getByLabel('Beslut', { exact: true }).selectOption(decision);
  await sending.getByLabel('Insats', { exact: true }).selectOption({ label: 'Familjebehandling' });
  await sending.getByLabel('Utförare', { exact: true }).selectOption({ label: 'Öppenvård barn och familj' });
  await sending.getByRole('button', { name: 'Skicka uppdraget' }).click();
  await sending.getByText('Skriv varför insatsen behövs').first().waitFor();
  await sending.getByLabel('Planerad start').fill('2026-12-07');
  await sending.getByLabel('Varför insatsen behövs').fill(PURPOSE);
  await sending.getByLabel('Omfattning').fill('Ett samtal i veckan.');
  await sending.getByLabel('Mål 1').fill(GOAL);
  await looksWell(page, 'handover-sending');
  await sending.getByRole('button', { name: 'Skicka uppdraget' }).click();
  await page.getByText(/^Uppdraget är skickat/).waitFor();
  await page.getByText('Väntar på överlämning').waitFor();
  await looksWell(page, 'handover-sent');
  await leave();
});

test('at the handover it is taken on and given to one who performs, with minutes for both units', async () => {
  const { page, leave } = await staff('Peder Rösjö', '/overlamning');
  await page.getByText('1 uppdrag väntar', { exact: true }).waitFor();
  const item = page.getByRole('group', { name: /^Alva.*: Familjebehandling$/ });
  await item.getByRole('radio', { name: 'Tas emot' }).check();
  await page.getByRole('button', { name: 'Spara överlämningen' }).click();
  await page.getByText('Välj vem som tar emot uppdraget').first().waitFor();
  await looksWell(page, 'handover-faults');
  const agnes = await item.getByRole('option', { name: /^Agnes Hällmo/ }).getAttribute('value');
  await item.getByLabel('Vem tar emot?').selectOption(agnes);
  await item.getByLabel(/^Vad kom ni överens om\?/).fill(AGREED);
  await page.getByLabel('Vilka är med?').fill('Peder Rösjö, Berit Sandmo');
  await page.getByRole('button', { name: 'Spara överlämningen' }).click();
  await page.getByText(/^Överlämningen är sparad/).waitFor();
  await page.getByText('Inga uppdrag väntar', { exact: true }).waitFor();
  await looksWell(page, 'handover-held');
  await page.getByRole('link', { name: /^2026-12-04: .* till Öppenvård/ }).click();
  await page.getByText(AGREED).waitFor();
  await looksWell(page, 'handover-minutes');
  await page.emulateMedia({ media: 'print' });
  await picture(page, 'handover-minutes-print');
  await leave();

  const berit = await staff('Berit Sandmo', '/overlamning');
  await berit.page.getByRole('link', { name: /^2026-12-04: .* till Öppenvård/ }).click();
  await berit.page.getByText(AGREED).waitFor();
  await berit.leave();
});

test('whoever has it begins, and the decision is executed', async () => {
  const agnes = await staff('Agnes Hällmo', '/');
  const { rows } = await (await logInAs(server.url, 'Agnes Hällmo')).read<{
    rows: { caseId: string; caseNumber: string }[];
  }>('/api/v1/casework/cases');
  commissionId = rows.toSorted((a, b) => a.caseNumber.localeCompare(b.caseNumber)).at(-1)?.caseId ?? '';
  const { page } = agnes;
  await page.goto(ownPage());
  await page.getByText(PURPOSE).waitFor();
  await page.getByText(GOAL).waitFor();
  const step = page.getByRole('dialog');
  await page.getByRole('button', { name: 'Anteckna första kontakt' }).click();
  await step.getByLabel('Anteckning (valfritt)').fill('Ringde Petra.');
  await looksWell(page, 'handover-contact');
  await step.getByRole('button', { name: 'Spara' }).click();
  await page.getByText('Första kontakt', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Starta insatsen' }).click();
  await step.getByRole('button', { name: 'Spara' }).click();
  await page.getByRole('button', { name: 'Gör uppehåll' }).waitFor();
  await looksWell(page, 'handover-begun');

  // Nothing ends in silence.
  await page.goto(`${ownPage()}/avslut`);
  await page.getByText(/Slutuppföljning saknas/).waitFor();
  await page.getByRole('button', { name: 'Avsluta insatsen' }).click();
  await step.getByLabel('Målen är nådda', { exact: true }).check();
  await step.getByRole('button', { name: 'Avsluta', exact: true }).click();
  await step.getByText('Välj varför slutuppföljningen saknas, eller gör den först').first().waitFor();
  await agnes.leave();

  const siv = await staff('Siv Rönnfors', `/arenden/${caseId}/beslut`);
  const decision = siv.page.getByRole('article').filter({ hasText: WORDING });
  await decision.getByText('Verkställt 2026-12-04.').waitFor();
  await siv.leave();
});

test('neither side opens the file of the other, nor a colleague what is not theirs, and the server ends nothing without a follow-up', async () => {
  const notThere = async (name: string, path: string) => {
    const who = await staff(name, path);
    await who.page.getByRole('heading', { level: 1, name: /finns inte$/ }).waitFor();
    expect(await who.page.locator('body').innerText()).not.toContain('Alva');
    await who.leave();
  };
  await notThere('Agnes Hällmo', `/arenden/${caseId}`);
  await notThere('Siv Rönnfors', ownPage());
  await notThere('Mira Dalholm', `/arenden/${caseId}/uppdrag/${commissionId}`);

  const agnes = await logInAs(server.url, 'Agnes Hällmo');
  const refused = await agnes.post('/api/v1/interventions/end-commission', {
    caseId: commissionId,
    commissionId,
    endedOn: '2026-12-04',
    reason: 'goals_met',
    text: '',
  });
  expect(refused.status).toBe(422);
  expect(refused.text).toContain('exemption');
});
