import { readFileSync } from 'node:fs';
import { PDFDocument } from '@cantoo/pdf-lib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { picture, startBrowser } from '../support/browser.ts';
import { logInAs } from '../support/caller.ts';
import { faultsIn, lookAt } from '../support/seen.ts';
import { type Server, startServer } from '../support/server.ts';
import { logInAtTheDoor, type Staff } from '../support/staff.ts';

/*
 * Siv writes to a guardian about a decision: chosen at the decision, filled from the case, read through, and sent. Berit prints what waits and posts it. An
 * administrator makes the words the board's own.
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

async function looksWell(page: Page, name: string): Promise<void> {
  expect(await faultsIn(page), name).toEqual([]);
  await lookAt(page, { width: 390, dark: false });
  await picture(page, `${name}-390`);
  await lookAt(page, { width: 1280, dark: false });
  await picture(page, name);
}

/** What the browser saves on a press, as PDF. */
async function saved(page: Page, press: () => Promise<void>): Promise<PDFDocument> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  const path = await download.path();
  return await PDFDocument.load(readFileSync(path), { updateMetadata: false });
}

test('a letter about a decision is filled from the case, read through as it will be, and sent', async () => {
  const { page, leave } = await staff('Siv Rönnfors', `/arenden/${caseId}/beslut`);
  await page.getByRole('link', { name: /^Skriv brev: Kontaktfamilj/ }).click();
  await page.getByRole('heading', { name: 'Skriv brev' }).waitFor();
  // What can't be written says why.
  await page.getByText('Följebrev till utlämnad akt').waitFor();
  await page.getByRole('button', { name: 'Läs igenom' }).click();
  await page.getByText('Välj vem brevet är till').first().waitFor();
  await page.getByRole('radio', { name: /^Petra Norrgren/ }).check();
  await page.getByLabel('Adress').fill('Påhittade gatan 4\n123 45 Björkvik');
  await looksWell(page, 'letter-form');
  await page.getByRole('button', { name: 'Läs igenom' }).click();
  const paper = page.getByRole('article', { name: 'Brevet' });
  await paper.getByRole('heading', { name: 'Beslut om kontaktfamilj' }).waitFor();
  await paper.getByText('Alva får inte någon kontaktfamilj.').waitFor();
  await paper.getByText('inom tre veckor från den dag du fick beslutet').waitFor();
  await paper.getByText('Påhittade torget 1').first().waitFor();
  await looksWell(page, 'letter-preview');
  const pdf = await saved(page, () => page.getByRole('button', { name: 'Hämta som PDF' }).click());
  expect(pdf.getTitle()).toBe('Beslut om kontaktfamilj');
  await page.getByRole('button', { name: 'Skicka till utskrift' }).click();
  await page.getByText('Brevet är skickat till utskrift').waitFor();
  const row = page.getByRole('listitem').filter({ hasText: 'Beslut om kontaktfamilj' });
  await row.getByText('Väntar på utskrift').waitFor();
  await row.getByRole('link', { name: 'Anteckna att parten fått beslutet' }).waitFor();
  await looksWell(page, 'letters');
  await leave();
});

test('what waits is fetched together, marked as posted, and undone', async () => {
  const { page, leave } = await staff('Berit Sandmo', '/utskick');
  await page.getByRole('heading', { name: 'Utskick' }).waitFor();
  await page.getByRole('checkbox', { name: 'Markera alla' }).check();
  await looksWell(page, 'print-queue');
  const pdf = await saved(page, () => page.getByRole('button', { name: 'Hämta som en PDF' }).click());
  expect(pdf.getPageCount()).toBeGreaterThan(2);
  await page.getByRole('checkbox', { name: 'Markera alla' }).uncheck();
  // Two to the same in one list are told apart by a number.
  const toPetra = { name: /^Markera Beslut till Petra Norrgren(?: \(\d av \d\))?, ärende/ };
  const mine = page.getByRole('checkbox', toPetra).first();
  await mine.check();
  await page.getByRole('button', { name: 'Markera som postade' }).click();
  await page.getByText('Markerat som postat').waitFor();
  await page.getByRole('radio', { name: 'Skickade de senaste två veckorna' }).click();
  await page
    .getByText(/^Postat .*Berit Sandmo$/)
    .first()
    .waitFor();
  await page.getByRole('checkbox', toPetra).first().check();
  await page.getByRole('button', { name: 'Ångra' }).click();
  await page.getByText('Ångrat').waitFor();
  await leave();
});

test('the server says no to digital mail, to another unit, and to a letter that lacks its address', async () => {
  const siv = await logInAs(server.url, 'Siv Rönnfors');
  const { decisions } = await siv.read<{ decisions: { decisionId: string }[] }>(
    `/api/v1/casework/letters?caseId=${caseId}`,
  );
  const letter = {
    caseId,
    letterId: '0b6a1de2-7d3f-4b52-9a6e-2f0f9d0c5b22',
    kind: 'decision',
    party: 'guardian',
    recipientName: 'Petra Norrgren',
    decisionId: decisions[0]?.decisionId,
    seenVersion: 0,
  };
  const digital = await siv.post('/api/v1/casework/send-letter', { ...letter, way: 'digital_mail' });
  expect([digital.status, digital.text]).toEqual([
    409,
    expect.stringContaining('DIGITAL_MAIL_NOT_CONNECTED'),
  ]);
  const bare = await siv.post('/api/v1/casework/send-letter', letter);
  expect([bare.status, bare.text]).toEqual([422, expect.stringContaining('address')]);
  const lova = await logInAs(server.url, 'Lova Strandh');
  const foreign = await lova.post('/api/v1/casework/send-letter', { ...letter, address: 'Gatan 1' });
  expect(foreign.status).toBe(404);
});

test('the words are made the board’s own, and a template that lacks what it must say is refused', async () => {
  const { page, leave } = await staff('Elis Bergkvist', '/brevmallar?mall=decision-sv');
  await page.getByRole('heading', { name: 'Brevmallar' }).waitFor();
  await looksWell(page, 'letter-templates');
  await page.getByRole('button', { name: 'Ändra' }).click();
  const dialog = page.getByRole('dialog');
  const words = dialog.getByLabel('Text', { exact: true });
  const before = await words.inputValue();
  await words.fill(before.replace('{{överklagande}}', ''));
  await dialog.getByLabel('Varför ändrar du?').fill('Kortare text.');
  await dialog.getByRole('button', { name: 'Spara mallen' }).click();
  await dialog.getByText('Fältet överklagande måste vara med').first().waitFor();
  await picture(page, 'letter-template-fault');
  await words.fill(before.replace('Varför vi beslutade så', 'Därför beslutade vi så'));
  const pdf = await saved(page, () =>
    dialog.getByRole('button', { name: 'Hämta som PDF med påhittade uppgifter' }).click(),
  );
  expect(pdf.getTitle()).toBe('Beslut om kontaktperson');
  await dialog.getByRole('button', { name: 'Spara mallen' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByText('Historik, 1 version').waitFor();
  await leave();
});
