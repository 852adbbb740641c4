import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { picture, startBrowser } from '../support/browser.ts';
import { logInAs } from '../support/caller.ts';
import { faultsIn, lookAt } from '../support/seen.ts';
import { type Server, startServer } from '../support/server.ts';
import { logInAtTheDoor, type Staff } from '../support/staff.ts';

/*
 * Jon may not decide that nothing is opened: he writes the decision and hands it to Mira, who sends it back, gets it anew, and decides.
 */

let server: Server;
let browser: Browser;
let caseId = '';
const windows: Staff[] = [];

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), startBrowser()]);
  const elis = await logInAs(server.url, 'Elis Bergkvist');
  const { functions, decisions } = await elis.read<{
    functions: { functionId: string; employeeName: string | null }[];
    decisions: { decision: string; versions: unknown[] }[];
  }>('/api/v1/casework/intake-rules');
  await elis.command('/api/v1/casework/set-delegation', {
    decision: 'not_open',
    functionIds: functions
      .filter((f) => f.employeeName === 'Mira Dalholm' || f.employeeName === 'Berit Sandmo')
      .map((f) => f.functionId),
    section: '4.2',
    boardDecision: 'Socialnämnden 2026-11-24 § 118',
    reason: 'Ny delegationsordning.',
    seenVersions: decisions.find((d) => d.decision === 'not_open')?.versions.length ?? 0,
  });
  const jon = await logInAs(server.url, 'Jon Åkerlo');
  const reportId = randomUUID();
  const { caseIds } = await jon.command<{ caseIds: string[] }>('/api/v1/casework/register-report', {
    reportId,
    channel: 'phone',
    children: [{ givenName: 'Folke', familyName: 'Ekhaga', birthDate: '2017-05-05' }],
    worries: ['neglect'],
    freeText: 'Skolan ringer om barnet.',
    reporter: {
      kind: 'professional',
      category: 'school',
      name: 'Gerd Almkvist',
      organisation: 'Kvarnängens skola',
    },
  });
  caseId = caseIds[0] ?? '';
  server.personal.push('Folke', 'Ekhaga', 'Almkvist');
  await jon.command('/api/v1/casework/assess-protection', {
    caseId,
    reportId,
    outcome: 'no_need',
    reasons: 'Barnet är tryggt i dag.',
  });
});
afterAll(async () => {
  expect(windows.flatMap(({ witness }) => witness.faults)).toEqual([]);
  await browser.close();
  await server.stop();
});

const staff = async (name: string, to?: string): Promise<Staff> => {
  const opened = await logInAtTheDoor(browser, server.url, name, to ? { to } : {});
  windows.push(opened);
  return opened;
};
const dialogOf = (page: Page) => page.getByRole('dialog');
const decisionOf = (page: Page) => page.getByRole('region', { name: 'Förhandsbedömning', exact: true });

async function looksWell(page: Page, name: string): Promise<void> {
  expect(await faultsIn(page), name).toEqual([]);
  await picture(page, `${name}-390-dark`);
  await lookAt(page, { width: 390, dark: false });
  await picture(page, `${name}-390`);
  await lookAt(page, { width: 1280, dark: false });
  await picture(page, name);
}

test('who may not decide writes the decision and hands it to whoever may', async () => {
  const { page, leave } = await staff('Jon Åkerlo', `/arenden/${caseId}?gor=forhandsbedomning`);
  const dialog = dialogOf(page);
  await dialog.getByLabel('Inled inte utredning').check();
  await dialog.getByText(/^Beslutet fattas av/).waitFor();
  await dialog.getByRole('link', { name: 'Lämna förslag i stället' }).click();
  await dialog.getByRole('heading', { name: 'Lämna förslag till beslut' }).waitFor();
  await dialog.getByLabel('Inled inte utredning').check();
  await dialog.getByRole('button', { name: 'Lämna förslag' }).click();
  await dialog.getByRole('link', { name: 'Välj vem som ska besluta' }).waitFor();
  await dialog
    .getByLabel('Skäl för att inte inleda')
    .selectOption({ label: 'Behovet är redan tillgodosett' });
  await dialog.getByLabel('Motivering').fill('Mostern hämtar från och med i dag.');
  await dialog.getByLabel(/Mira Dalholm/).check();
  await looksWell(page, 'proposal-made');
  await dialog.getByRole('button', { name: 'Lämna förslag' }).click();
  await page.getByText(/Förslaget är lämnat/).waitFor();
  await page.getByText('Förslag väntar på beslut').waitFor();
  // The fourteen days go on.
  await page.getByRole('region', { name: 'Frister' }).getByText('Förhandsbedömning').first().waitFor();
  await looksWell(page, 'proposal-waits');
  await leave();
});

test('the decider finds it on the day, and sends it back with a note', async () => {
  const { page, leave } = await staff('Mira Dalholm');
  const mine = page.getByRole('region', { name: /^Väntar på ditt beslut/ });
  await mine.getByText('Folke E.').waitFor();
  await looksWell(page, 'proposal-my-day');
  await mine.getByRole('link', { name: 'Läs förslaget' }).click();
  await page.getByText('Jon Åkerlo har lämnat ett förslag').waitFor();
  await page.getByRole('button', { name: 'Fler åtgärder' }).click();
  await page.getByRole('menuitem', { name: 'Skicka tillbaka förslaget' }).click();
  await dialogOf(page).getByRole('button', { name: 'Skicka tillbaka' }).click();
  await dialogOf(page).getByRole('link', { name: 'Skriv vad som behöver ändras' }).waitFor();
  await dialogOf(page).getByLabel('Vad behöver ändras?').fill('Skriv vad skolan har sagt om veckan.');
  await looksWell(page, 'proposal-return');
  await dialogOf(page).getByRole('button', { name: 'Skicka tillbaka' }).click();
  await page.getByText(/Förslaget är tillbaka/).waitFor();
  await leave();
});

test('whoever made it is told, and proposes anew', async () => {
  const { page, leave } = await staff('Jon Åkerlo');
  await page.getByRole('button', { name: /^Påminnelser/ }).click();
  await dialogOf(page).getByRole('link', { name: 'Ditt förslag har skickats tillbaka' }).click();
  await page.getByText('Mira Dalholm har skickat tillbaka förslaget').waitFor();
  await page.getByText('Skriv vad skolan har sagt om veckan.').first().waitFor();
  await looksWell(page, 'proposal-returned');
  await page.getByRole('button', { name: 'Fler åtgärder' }).click();
  await page.getByRole('menuitem', { name: 'Lämna förslag till beslut' }).click();
  const dialog = dialogOf(page);
  await dialog.getByLabel('Inled inte utredning').check();
  await dialog
    .getByLabel('Skäl för att inte inleda')
    .selectOption({ label: 'Behovet är redan tillgodosett' });
  await dialog.getByLabel('Motivering').fill('Mostern hämtar. Skolan ser att det fungerar hela veckan.');
  await dialog.getByLabel(/Mira Dalholm/).check();
  await dialog.getByRole('button', { name: 'Lämna förslag' }).click();
  await page.getByText(/Förslaget är lämnat/).waitFor();
  await page.goto('/inkorg');
  await page.getByText(/^Väntar på beslut av Förste socialsekreterare/).waitFor();
  await picture(page, 'proposal-inbox');
  await leave();
});

test('the decider decides with the proposal filled in, otherwise than proposed; both are kept', async () => {
  const { page, leave } = await staff('Mira Dalholm', `/arenden/${caseId}?gor=forhandsbedomning`);
  const dialog = dialogOf(page);
  await dialog.getByText('Fälten är ifyllda med förslaget från Jon Åkerlo.').waitFor();
  expect(await dialog.getByLabel('Inled inte utredning').isChecked()).toBe(true);
  const text = dialog.getByLabel('Motivering');
  expect(await text.inputValue()).toBe('Mostern hämtar. Skolan ser att det fungerar hela veckan.');
  await looksWell(page, 'proposal-decide');
  await text.fill('Mostern hämtar, och skolan ser att det fungerar. Familjen har eget stöd.');
  await dialog.getByRole('button', { name: 'Besluta att inte inleda' }).click();
  await page.getByText(/Beslutet är sparat/).waitFor();
  const decision = decisionOf(page);
  await decision
    .getByText('Mostern hämtar, och skolan ser att det fungerar. Familjen har eget stöd.')
    .waitFor();
  await decision.getByText('Mostern hämtar. Skolan ser att det fungerar hela veckan.').waitFor();
  await decision.getByText(/^Beslutat på annat sätt av Mira Dalholm/).waitFor();
  await decision.getByText(/^Skickat tillbaka av Mira Dalholm/).waitFor();
  await decision.getByText('delegationsordningen punkt 4.2').waitFor();
  await looksWell(page, 'proposal-decided');
  await leave();

  const calls = await logInAs(server.url, 'Mira Dalholm');
  const { toDecide } = await calls.read<{ toDecide: unknown[] }>('/api/v1/casework/my-day');
  expect(toDecide).toEqual([]);
});

test('the server takes no proposal to somebody who may not decide, and none in a case that is decided', async () => {
  const jon = await logInAs(server.url, 'Jon Åkerlo');
  const again = await jon.post('/api/v1/casework/propose-decision', {
    caseId,
    proposalId: randomUUID(),
    outcome: 'not_open',
    reasonCode: 'other',
    text: 'Nej.',
    deciderFunctionId: randomUUID(),
  });
  expect(again.status).toBe(409);
  expect(again.text).toContain('ALREADY_DECIDED');
  const lova = await logInAs(server.url, 'Lova Strandh');
  const foreign = await lova.post('/api/v1/casework/return-proposal', {
    caseId,
    proposalId: randomUUID(),
    note: 'Nej.',
  });
  expect(foreign.status).toBe(404);
});
