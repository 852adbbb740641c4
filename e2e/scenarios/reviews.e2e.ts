import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { picture, startBrowser } from '../support/browser.ts';
import { type Caller, logInAs } from '../support/caller.ts';
import { faultsIn, lookAt } from '../support/seen.ts';
import { type Server, startServer } from '../support/server.ts';
import { logInAtTheDoor, type Staff } from '../support/staff.ts';

/*
 * Berit goes through Siv's cases with her, by keyboard alone; what Siv promised is done with an entry as proof, and confirmed. Olle comes to work
 * beside Siv in one case, and a colleague who does not may not open it.
 */

let server: Server;
let browser: Browser;
let siv: Caller;
let caseId = '';
const windows: Staff[] = [];

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), startBrowser()]);
  siv = await logInAs(server.url, 'Siv Rönnfors');
  const berit = await logInAs(server.url, 'Berit Sandmo');
  const { functions } = await berit.read<{
    functions: { functionId: string; employeeName: string | null }[];
  }>('/api/v1/casework/review-overview');
  const functionId = functions.find((f) => f.employeeName === 'Siv Rönnfors')?.functionId ?? '';
  const jon = await logInAs(server.url, 'Jon Åkerlo');
  const { caseIds } = await jon.command<{ caseIds: string[] }>('/api/v1/casework/register-report', {
    reportId: randomUUID(),
    channel: 'phone',
    children: [
      { givenName: 'Folke', familyName: 'Ekhaga', birthDate: '2017-05-05' },
      { givenName: 'Tora', familyName: 'Ekhaga', birthDate: '2015-05-05' },
    ],
    worries: ['neglect'],
    freeText: 'Skolan ringer om barnen.',
    reporter: {
      kind: 'professional',
      category: 'school',
      name: 'Gerd Almkvist',
      organisation: 'Kvarnängens skola',
    },
  });
  server.personal.push('Folke', 'Tora', 'Ekhaga', 'Almkvist');
  await jon.command('/api/v1/casework/assign-cases', { caseIds, functionId });
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

async function looksWell(page: Page, name: string): Promise<void> {
  expect(await faultsIn(page), name).toEqual([]);
  await lookAt(page, { width: 390, dark: false });
  await picture(page, `${name}-390`);
  await lookAt(page, { width: 1280, dark: false });
  await picture(page, name);
}

test('two cases are gone through without a mouse, and what is left half-written is there afterwards', async () => {
  const { page, leave } = await staff('Berit Sandmo', '/enheten/genomgang');
  await page.getByRole('link', { name: 'Siv Rönnfors' }).waitFor();
  await looksWell(page, 'reviews-chosen');
  await page.getByRole('link', { name: 'Siv Rönnfors' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Börja genomgången' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText(/^0 av \d+ genomgångna$/).waitFor();
  const rows = page.locator('[data-review-row]');
  await expect.poll(() => rows.first().evaluate((e) => e.matches(':focus'))).toBe(true);

  // Down and up again, and into the first.
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  await page.keyboard.press('Enter');
  const note = page.getByLabel('Vad ni kom fram till');
  await note.waitFor();
  await page.keyboard.type('Planen håller. Skolan ska kontaktas.');
  await page.getByRole('button', { name: 'Lägg till åtagande' }).focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('Vad ska göras').focus();
  await page.keyboard.type('Ringa skolkuratorn');
  await page.getByLabel('Senast').focus();
  await page.keyboard.type(await inTwoWeeks());
  await looksWell(page, 'review-note');
  await page.getByLabel('Vad ni kom fram till').focus();
  await page.keyboard.press('Control+Enter');
  await page.getByText(/^1 av \d+ genomgångna$/).waitFor();

  // It has gone on to the next, whose note is open and has the focus.
  await expect.poll(() => page.getByLabel('Vad ni kom fram till').inputValue()).toBe('');
  await page.keyboard.type('Avbröts av tele');
  await page.getByText(/^Utkast sparat/).waitFor();
  await page.keyboard.press('Escape');
  await page.getByText('Utkast', { exact: true }).waitFor();
  await page.reload();
  await page.getByRole('button', { expanded: false }).first().waitFor();
  await looksWell(page, 'review-list');
  await page.locator('li', { hasText: 'Utkast' }).locator('[data-review-row]').first().click();
  await expect.poll(() => page.getByLabel('Vad ni kom fram till').inputValue()).toBe('Avbröts av tele');
  await page.getByRole('button', { name: 'Avsluta genomgången' }).click();
  await page.getByText(/Ni gick igenom 1 av/).waitFor();
  await leave();
});

async function inTwoWeeks(): Promise<string> {
  const { today } = await siv.read<{ today: string }>('/api/v1/casework/my-day');
  return new Date(Date.parse(`${today}T00:00:00Z`) + 5 * 86_400_000).toISOString().slice(0, 10);
}

test('what was promised stands on her day, is done with proof, and confirmed', async () => {
  const { next } = await siv.read<{ next: { promised: string | null; caseId: string }[] }>(
    '/api/v1/casework/my-day',
  );
  caseId = next.find((row) => row.promised === 'Ringa skolkuratorn')?.caseId ?? '';
  expect(caseId).not.toBe('');
  const { today } = await siv.read<{ today: string }>('/api/v1/casework/my-day');
  await siv.command('/api/v1/casework/sign-entry', {
    caseId,
    draftId: randomUUID(),
    version: 0,
    writerId: randomUUID(),
    kind: 'contact',
    contactKind: 'phone',
    counterpart: 'Skolkuratorn',
    eventOn: today,
    text: 'Kuratorn berättar om närvaron.',
  });
  const hers = await staff('Siv Rönnfors', '/');
  await hers.page.getByText('Ringa skolkuratorn').waitFor();
  await picture(hers.page, 'review-my-day');
  await hers.page.goto(`${server.url}/arenden/${caseId}`);
  await hers.page.getByRole('button', { name: 'Säg att det är klart: Ringa skolkuratorn' }).click();
  const dialog = hers.page.getByRole('dialog');
  await dialog.getByLabel(/^Telefonsamtal med Skolkuratorn/).check();
  await looksWell(hers.page, 'commitment-finish');
  await dialog.getByRole('button', { name: 'Spara som utfört' }).click();
  await hers.page.getByText(/^Utfört/).waitFor();
  await hers.leave();

  const leader = await staff('Berit Sandmo', `/arenden/${caseId}`);
  await leader.page.getByRole('button', { name: 'Avgör åtagandet: Ringa skolkuratorn' }).click();
  await leader.page.getByLabel('Det är gjort: bekräfta').check();
  await leader.page.getByRole('dialog').getByRole('button', { name: 'Spara' }).click();
  await leader.page.getByText('Ringa skolkuratorn · bekräftat').waitFor();
  await looksWell(leader.page, 'commitment-confirmed');
  await leader.leave();
});

test('a co-worker reads the case, and a colleague who is none does not', async () => {
  const olle = await logInAs(server.url, 'Olle Tegnér Palm');
  const path = `/api/v1/casework/case?caseId=${caseId}`;
  expect((await olle.get(path)).status).toBe(404);
  const { page, leave } = await staff('Berit Sandmo', `/arenden/${caseId}?gor=medhandlaggare`);
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/Olle Tegnér Palm/).check();
  await looksWell(page, 'co-worker-added');
  await dialog.getByRole('button', { name: 'Lägg till medhandläggare' }).click();
  await page.getByText('Medhandläggarna är ändrade').waitFor();
  await leave();
  expect((await olle.get(path)).status).toBe(200);
  const lova = await logInAs(server.url, 'Lova Strandh');
  expect((await lova.get(path)).status).toBe(404);
});
