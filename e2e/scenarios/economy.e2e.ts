import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startBrowser } from '../support/browser.ts';
import { looksWell } from '../support/looks-well.ts';
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
  await looksWell(page, 'economy');
  expect(await page.getByRole('link', { name: 'Konton bakom Vuxen' }).count()).toBe(0);
  await page.getByRole('button', { name: /^Lämna prognos för Barn/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Lämna prognosen' }).click();
  await dialog.getByText('Skriv en kommentar').first().waitFor();
  await dialog.getByLabel('Kommentar').fill('Två placeringar avslutas i november.');
  await looksWell(page, 'economy-forecast');
  await dialog.getByRole('button', { name: 'Lämna prognosen' }).click();
  await page.getByText('Två placeringar avslutas i november.').waitFor();
  await page.getByRole('link', { name: /^Konton bakom Barn/ }).click();
  await page.getByRole('row', { name: /4610 Köp av vård och placeringar/ }).waitFor();
  await looksWell(page, 'economy-accounts');
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
    buffer: Buffer.from(
      `#FLAGGA 0\n#RAR 0 20270101 20271231\n#KONTO 4610 "Köpt vård"\n#PSALDO 0 202701 4610 {1 5110} ${amount}\n`,
    ),
  });
  await file.setInputFiles(sie('12,5'));
  await page.getByText('2027.se').first().waitFor();
  await page.getByRole('button', { name: 'Förhandsgranska' }).click();
  await page.getByText('Rad 4: ”12,5” är inget belopp.').waitFor();
  await file.setInputFiles(sie('12.5'));
  await page.getByRole('button', { name: 'Förhandsgranska' }).click();
  await page.getByRole('row', { name: /^4 4610 Köpt vård 5110 Utfall 13$/ }).waitFor();
  await looksWell(page, 'economy-preview');
  await page.getByRole('button', { name: 'Ta emot filen' }).click();
  await page.getByText('Bokföringen är importerad').first().waitFor();
  await looksWell(page, 'economy-import');
  await leave();
});

test('whoever keeps the money writes down what a decision changes in the budget', async () => {
  const { page, leave } = await logInAtTheDoor(browser, server.url, 'Elis Bergkvist', {
    to: '/ekonomi?ar=2026',
  });
  await page.getByRole('button', { name: 'Anteckna ändrad budget' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Anteckna budgeten' }).click();
  await dialog.getByText('Skriv var budgeten är beslutad').first().waitFor();
  await dialog
    .getByText(/Välj område och del/)
    .first()
    .waitFor();
  await looksWell(page, 'economy-budget-faults');
  await dialog.getByLabel('Område').selectOption({ label: 'Barn, unga och familj' });
  await dialog.getByLabel('Del', { exact: true }).selectOption({ label: 'Personal' });
  await dialog.getByLabel('Ändring, kr').fill('250 000');
  await dialog.getByLabel('Från och med').selectOption({ label: 'oktober' });
  await dialog.getByLabel('Beslutad').fill('2026-09-21');
  await dialog.getByLabel('Beslut', { exact: true }).fill('Socialnämnden § 84');
  await looksWell(page, 'economy-budget');
  await dialog.getByRole('button', { name: 'Anteckna budgeten' }).click();
  await page
    .getByText(/Budgeten är antecknad/)
    .first()
    .waitFor();
  await page.getByText('Barn, unga och familj, Personal, kostnad: +250 000 kr, från oktober').waitFor();
  await leave();
});

test('a part gets another account, with why, and what was said before stays', async () => {
  const { page, leave } = await logInAtTheDoor(browser, server.url, 'Elis Bergkvist', {
    to: '/ekonomi/indelning',
  });
  await looksWell(page, 'economy-mapping');
  await page.getByRole('button', { name: 'Ändra indelningen' }).click();
  await page.getByRole('button', { name: 'Lägg till en del' }).click();
  const added = page.getByRole('group', { name: 'Ny del' });
  await added.getByLabel('Kostnadskonton').fill('57 58');
  await page.getByRole('button', { name: 'Spara indelningen' }).click();
  await page
    .getByText(/^Skriv koder eller intervall/)
    .first()
    .waitFor();
  await page.getByText('Skriv varför indelningen ändras').first().waitFor();
  await looksWell(page, 'economy-mapping-form');
  await added.getByLabel('Namn').fill('Utbildning');
  await page.getByRole('group', { name: 'Utbildning' }).getByLabel('Kostnadskonton').fill('57–58');
  await page.getByLabel('Varför').fill('Utbildning följs för sig från i år.');
  await page.getByRole('button', { name: 'Spara indelningen' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Spara indelningen' }).click();
  await page
    .getByText(/Indelningen är ändrad/)
    .first()
    .waitFor();
  await page.getByRole('row', { name: /Utbildning 57–58/ }).waitFor();
  await page.getByText('Utbildning följs för sig från i år.').waitFor();
  await leave();
});

test('an investment is written down, and how much of it has been used', async () => {
  const { page, leave } = await logInAtTheDoor(browser, server.url, 'Elis Bergkvist', {
    to: '/ekonomi/bidrag',
  });
  await page.getByRole('button', { name: 'Anteckna bidrag eller investering' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Anteckna beslutet' }).click();
  await dialog.getByText('Välj bidrag eller investering').first().waitFor();
  await dialog.getByLabel('Investering').check();
  await dialog.getByLabel('Vad pengarna är till').fill('Ombyggnad av mottagningen');
  await dialog.getByLabel('Beslutat belopp, kr').fill('800 000');
  await dialog.getByLabel('Beslutat', { exact: true }).fill('2026-02-10');
  await dialog.getByLabel('Beslut', { exact: true }).fill('Socialnämnden § 12');
  await dialog.getByLabel('Gäller från').fill('2026-03-01');
  await dialog.getByLabel('Gäller till').fill('2026-02-01');
  await dialog.getByRole('button', { name: 'Anteckna beslutet' }).click();
  await dialog.getByRole('link', { name: /2026-03-01/ }).waitFor();
  await looksWell(page, 'economy-fund');
  await dialog.getByLabel('Gäller till').fill('2027-06-30');
  await dialog.getByRole('button', { name: 'Anteckna beslutet' }).click();
  await page.getByRole('button', { name: 'Ange använt: Ombyggnad av mottagningen' }).click();
  await dialog.getByLabel('Använt, kr').fill('310 000');
  await dialog.getByLabel('Till och med').fill('2026-09-30');
  await dialog.getByLabel('Kommentar').fill('Första etappen är betald.');
  await looksWell(page, 'economy-use');
  await dialog.getByRole('button', { name: 'Ange använt' }).click();
  await page.getByText(/Första etappen är betald/).waitFor();
  await looksWell(page, 'economy-funds');
  await leave();
});

test('the director sees the money of the tertial among the rest, and what was imported', async () => {
  const { page, leave } = await logInAtTheDoor(browser, server.url, 'Astrid Valldal', { to: '/overblick' });
  const money = page.getByRole('region', { name: 'Ekonomin' });
  await money.getByText('Januari–augusti 2026, netto i tusen kronor.').waitFor();
  await money.getByRole('row', { name: /^Summa/ }).waitFor();
  await looksWell(page, 'overview-economy');
  await money.getByRole('link', { name: 'Visa ekonomin' }).click();
  // Next year's ledger is there, and the year that is opened is the one that has begun.
  await page.getByText('2026, januari–augusti').waitFor();
  await page.getByRole('link', { name: 'Importerade filer' }).click();
  await page.getByText('socialnamnden-2026.se').waitFor();
  expect(await page.getByRole('button', { name: /Ta bort|Förhandsgranska/ }).count()).toBe(0);
  await looksWell(page, 'economy-imported');
  await leave();
});

test('a file is taken out with why, and stays on record', async () => {
  const { page, leave } = await logInAtTheDoor(browser, server.url, 'Elis Bergkvist', {
    to: '/ekonomi/import',
  });
  await page.getByRole('button', { name: 'Ta bort 2027.se' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Ta bort filen' }).click();
  await dialog.getByText('Skriv varför filen tas bort').first().waitFor();
  await dialog.getByLabel('Varför').fill('Fel år i filen.');
  await looksWell(page, 'economy-withdraw');
  await dialog.getByRole('button', { name: 'Ta bort filen' }).click();
  await page
    .getByText(/Filen är borttagen/)
    .first()
    .waitFor();
  await page.getByText(/Fel år i filen/).waitFor();
  expect(await page.getByRole('button', { name: 'Ta bort 2027.se' }).count()).toBe(0);
  await leave();
});
