import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { picture, startBrowser } from '../support/browser.ts';
import { type Server, startServer } from '../support/server.ts';
import { logInAtTheDoor } from '../support/staff.ts';

/* The board's money: by area and part, with the total that does not add up; the accounts behind for whoever answers for them; a ledger taken whole. */

let server: Server;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), startBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

test('a manager sees all areas, opens the accounts of the own one, and says what is expected of it', async () => {
  const { page, leave } = await logInAtTheDoor(browser, server.url, 'Berit Sandmo', { to: '/ekonomi' });
  await page.getByRole('heading', { name: 'Ekonomi', exact: true }).waitFor();
  await page.getByText(/Konto 4610, utfall 2026-03: kontots totalrad är/).waitFor();
  await picture(page, 'economy');
  expect(await page.getByRole('link', { name: 'Konton bakom Vuxen' }).count()).toBe(0);
  await page.getByRole('button', { name: /^Lämna prognos för Barn/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Lämna prognosen' }).click();
  await dialog.getByText('Skriv en kommentar').first().waitFor();
  await dialog.getByLabel('Kommentar').fill('Två placeringar avslutas i november.');
  await picture(page, 'economy-forecast');
  await dialog.getByRole('button', { name: 'Lämna prognosen' }).click();
  await page.getByText('Två placeringar avslutas i november.').waitFor();
  await page.getByRole('link', { name: /^Konton bakom Barn/ }).click();
  await page.getByRole('row', { name: /4610 Köp av vård och placeringar/ }).waitFor();
  await picture(page, 'economy-accounts');
  await leave();
});

test('a ledger is looked at line by line, and taken whole or not at all', async () => {
  const { page, leave } = await logInAtTheDoor(browser, server.url, 'Elis Bergkvist', {
    to: '/ekonomi/import',
  });
  const file = page.getByLabel('Fil', { exact: true });
  const sie = (amount: string) => ({
    name: '2027.se',
    mimeType: 'text/plain',
    buffer: Buffer.from(`#FLAGGA 0\n#RAR 0 20270101 20271231\n#PSALDO 0 202701 4610 {1 5110} ${amount}\n`),
  });
  await file.setInputFiles(sie('12,5'));
  await page.getByText('2027.se').first().waitFor();
  await page.getByRole('button', { name: 'Förhandsgranska' }).click();
  await page.getByText('Rad 3: ”12,5” är inget belopp.').waitFor();
  await file.setInputFiles(sie('12.5'));
  await page.getByRole('button', { name: 'Förhandsgranska' }).click();
  await page.getByRole('button', { name: 'Ta emot filen' }).click();
  await page.getByText('Bokföringen är importerad').first().waitFor();
  await picture(page, 'economy-import');
  await leave();
});
