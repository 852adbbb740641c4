import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { picture, startBrowser } from '../support/browser.ts';
import { type Server, startServer } from '../support/server.ts';
import { logInAtTheDoor } from '../support/staff.ts';

/* Young people and crime: a talk within 48 hours, offered, held with the police, and told of in the lists; and a child at risk, step by step. */

let server: Server;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), startBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

test('a boy whom the police told of waits for his talk, is offered it, and it is held', async () => {
  const { page, leave } = await logInAtTheDoor(browser, server.url, 'Mira Dalholm', {
    to: '/unga/48-timmar',
  });
  await page.getByText('1 barn väntar på samtal').waitFor();
  await page.getByText(/^4[67] tim kvar$/).waitFor();
  await picture(page, 'talks');
  await page.getByRole('link', { name: /^Nils-Erik B\./ }).click();
  await page.getByRole('heading', { name: /^Skadegörelse \(misstänkt\)$/ }).waitFor();

  await page.getByRole('button', { name: 'Skriv in erbjudande' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Skriv in', exact: true }).click();
  await dialog.getByText('Välj under ”Svar”').first().waitFor();
  await dialog.getByLabel('Tackade ja').check();
  await dialog.getByRole('button', { name: 'Skriv in', exact: true }).click();
  await page.getByText('Tackat ja', { exact: true }).waitFor();

  await page.getByRole('button', { name: 'Skriv in samtalet' }).click();
  await dialog.getByLabel('Alla deltog', { exact: true }).check();
  await dialog.getByLabel('Nej', { exact: true }).check();
  await dialog.getByLabel('Samtalet', { exact: true }).fill('Nils-Erik berättade hur det gick till.');
  await dialog.getByLabel('Vad det ledde till').selectOption('Inget mer behövs nu');
  await dialog.getByRole('button', { name: 'Skriv in', exact: true }).click();
  // Without the police it says why.
  await dialog.getByText('Välj under ”Varför polisen inte deltog”').first().waitFor();
  await dialog.getByLabel('Varför polisen inte deltog').selectOption('Polisen hade inte möjlighet');
  await picture(page, 'talk-dialog');
  await dialog.getByRole('button', { name: 'Skriv in', exact: true }).click();
  await page.getByText('inom 48 timmar').first().waitFor();
  await page.getByText(/^Utan polis: polisen hade inte möjlighet/).waitFor();
  await picture(page, 'young-offender');

  await page.goto(`${server.url}/unga/48-timmar?visa=held`);
  await page.getByText(/^I tid\. Utan polis/).waitFor();
  expect(await page.getByRole('link', { name: /^Nils-Erik B\./ }).count()).toBe(1);
  await leave();
});

test('a child of eleven at risk has accepted support; it begins, and the list tells each step apart', async () => {
  const { page, leave } = await logInAtTheDoor(browser, server.url, 'Mira Dalholm', { to: '/unga/riskzon' });
  await page.getByRole('heading', { name: /^Barn i riskzonen/ }).waitFor();
  await page.getByRole('cell', { name: /Tackat ja, inte börjat/ }).waitFor();
  await picture(page, 'risk-children');
  await page.getByRole('link', { name: /^Melker D\./ }).click();
  await page.getByRole('button', { name: 'Skriv in att det har börjat' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Skriv in', exact: true }).click();
  await page.getByText('Har fått stöd').waitFor();
  await picture(page, 'risk-child');

  // What is wrong is corrected, and says why.
  await page.getByRole('button', { name: 'Rätta', exact: true }).last().click();
  await dialog.getByRole('button', { name: 'Skriv in', exact: true }).click();
  await dialog.getByText('Fyll i ”Varför uppgiften rättas”').first().waitFor();
  await dialog.getByLabel('Varför uppgiften rättas').fill('Bara det som skolan har berättat.');
  await dialog.getByRole('button', { name: 'Skriv in', exact: true }).click();
  await page.getByText('Rättad: Bara det som skolan har berättat.').waitFor();
  await page.goto(`${server.url}/unga/riskzon?visa=received`);
  await page.getByRole('link', { name: /^Melker D\./ }).waitFor();
  await leave();
});

test('nobody else sees whom it is about', async () => {
  const { page, leave } = await logInAtTheDoor(browser, server.url, 'Siv Rönnfors', { to: '/unga/riskzon' });
  await page.getByText('Inga barn i riskzonen').waitFor();
  await leave();
});
