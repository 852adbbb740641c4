import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { picture, startBrowser } from '../support/browser.ts';
import { type Server, startServer } from '../support/server.ts';
import { logInAtTheDoor } from '../support/staff.ts';

/* What is given to whoever asks: counted, put right, taken away, and never with anybody's name. */

let server: Server;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), startBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

test('an evening is counted without anybody, put right, and taken away again', async () => {
  const { page, leave } = await logInAtTheDoor(browser, server.url, 'Siv Rönnfors', {
    to: '/utan-behovsprovning',
  });
  // What has to be documented can't be counted here, and it says so.
  await page.getByText('den som får insatsen ska dokumenteras: Mini-Maria').waitFor();
  await page.getByRole('button', { name: 'Registrera', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Registrera', exact: true }).click();
  await dialog.getByText('Välj insats').first().waitFor();
  expect(await dialog.getByRole('option', { name: 'Mini-Maria' }).count()).toBe(0);
  await dialog.getByLabel('Insats', { exact: true }).selectOption('Ungdomsstödjare');
  await dialog.getByLabel('Hur', { exact: true }).selectOption('Uppsökande, på plats');
  await dialog.getByLabel('Antal tillfällen den dagen').fill('2');
  await dialog.getByLabel('13–17 år').fill('11');
  await dialog.getByLabel('Okänd ålder').fill('3');
  await picture(page, 'open-service-dialog');
  await dialog.getByRole('button', { name: 'Registrera', exact: true }).click();
  await page.getByText('2 tillfällen, 14 deltaganden').waitFor();

  await page.getByRole('button', { name: /^Rätta Ungdomsstödjare/ }).click();
  await dialog.getByLabel('13–17 år').fill('9');
  await dialog.getByRole('button', { name: 'Spara rättelsen' }).click();
  await dialog.getByText('Välj varför det rättas').first().waitFor();
  await dialog.getByLabel('Varför rättas det?').selectOption('Antalet var fel');
  await dialog.getByRole('button', { name: 'Spara rättelsen' }).click();
  await page.getByText('2 tillfällen, 12 deltaganden').waitFor();
  await page.getByText('Rättat en gång').click();
  await page.getByText(/Ungdomsstödjare, .*, 2 tillfällen, 14 deltaganden/).waitFor();
  await picture(page, 'open-service');

  await page.getByRole('button', { name: /^Rätta Ungdomsstödjare/ }).click();
  await dialog.getByLabel('Varför rättas det?').selectOption('Registrerat två gånger');
  await dialog.getByLabel('Ta bort: det här skulle inte ha registrerats').check();
  await dialog.getByRole('button', { name: 'Spara rättelsen' }).click();
  await page.getByText('Inget registrerat i perioden').waitFor();
  await leave();
});

test('who keeps the catalogue says by which decision nobody is documented', async () => {
  const { page, leave } = await logInAtTheDoor(browser, server.url, 'Elis Bergkvist', { to: '/insatser' });
  await page.getByRole('searchbox', { name: 'Sök', exact: true }).fill('mini-maria');
  await page.getByRole('button', { name: 'Ändra Mini-Maria' }).click();
  await page.getByLabel('Nej, nämnden har beslutat om undantag').check();
  await page.getByLabel('Varför?').fill('Nämndens beslut');
  await page.getByRole('button', { name: 'Spara', exact: true }).click();
  await page.getByText('Skriv nämndens beslut: dag och paragraf').first().waitFor();
  await page.getByLabel('Nämndens beslut').fill('Socialnämnden 2026-12-01 § 140');
  await page.getByRole('button', { name: 'Spara', exact: true }).click();
  await page.getByText('Insatsen är sparad').first().waitFor();
  await page.getByText('Om insatsen').first().click();
  await page.getByText('Nej, enligt nämndens beslut: Socialnämnden 2026-12-01 § 140').waitFor();
  await leave();
});

test('open care is told by group and year, and saved as it is published', async () => {
  const { page, leave } = await logInAtTheDoor(browser, server.url, 'Petter Holmsund', { to: '/matt' });
  await page.getByRole('link', { name: 'Insatser och individer i öppenvård, per grupp och år' }).click();
  const table = page.getByRole('table', { name: 'Insatser och individer' });
  await table
    .getByRole('row', { name: /Vuxna, boendestöd/ })
    .first()
    .waitFor();
  await page.getByText('Antal från 1 till 4 visas inte').waitFor();
  await picture(page, 'published');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Spara som CSV' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('oppenvard-2026-12-04.csv');
  const text = await readFile(await file.path(), 'utf8');
  expect(text.split('\r\n')[0]).toBe('year;group;interventions;individuals');
  expect(text).toContain('2026;adults_housing_support;0;0');
  await page.setViewportSize({ width: 390, height: 844 });
  await picture(page, 'published-390');
  await page.goto(`${server.url}/matt/antal/plans-current`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await leave();
});
