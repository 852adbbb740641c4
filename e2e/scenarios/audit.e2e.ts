import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { picture, startBrowser } from '../support/browser.ts';
import { looksWell } from '../support/looks-well.ts';
import { type Server, startServer } from '../support/server.ts';
import { logInAtTheDoor } from '../support/staff.ts';

/* The director adopts the template and registers an audit, answers its recommendation and sends the answer. A board member reads all of it and
   changes nothing. The director lets the auditor read a sample of files, which nobody else opens, and ends it. */

let server: Server;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), startBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

test('the template is adopted, an audit is registered, answered and sent, and the board reads how it stands', async () => {
  const astrid = await logInAtTheDoor(browser, server.url, 'Astrid Valldal', { to: '/revision' });
  const { page } = astrid;
  const dialog = page.getByRole('dialog');
  await page.getByText('Inga revisionsfrågor än').waitFor();
  await page.getByRole('button', { name: 'Anta mallens 40 frågor' }).click();
  await page.getByText('Frågorna är antagna').waitFor();
  await page.getByRole('link', { name: 'Handläggs barns och ungas ärenden inom lagens tider?' }).waitFor();
  await picture(page, 'revision');
  await page.getByRole('link', { name: 'Handläggs barns och ungas ärenden inom lagens tider?' }).click();
  await page.getByText('Vad som ändrades och när').waitFor();
  await picture(page, 'revision-question');

  await page.goto('/revision/granskningar');
  await page.getByRole('button', { name: 'Registrera en granskning' }).click();
  await dialog.getByRole('button', { name: 'Registrera granskningen' }).click();
  await dialog.getByText('Skriv vad granskningen heter').first().waitFor();
  await dialog.getByLabel('Vad heter granskningen?').fill('Granskning 2026: tider');
  await dialog.getByLabel('Vem har gjort den?').fill('Revisorerna');
  await dialog.getByLabel('Kom in').fill('20261102');
  await dialog.getByLabel('Svar senast').fill('20270120');
  await dialog.getByLabel('Vilken funktion ser till att den besvaras?').selectOption({ index: 1 });
  await dialog.getByLabel('Rekommendationer', { exact: true }).fill('Säkerställ att utredningar görs i tid');
  await dialog.getByRole('button', { name: 'Registrera granskningen' }).click();
  await page.getByText('Granskningen är sparad').waitFor();
  await picture(page, 'audits');
  await page.getByRole('link', { name: 'Granskning 2026: tider' }).click();
  await page.getByRole('button', { name: 'Svara: rekommendation 1' }).click();
  await dialog.getByRole('radio', { name: 'Nämnden delar rekommendationen' }).check();
  await dialog.getByLabel('Svaret', { exact: true }).fill('Nämnden går igenom alla utredningar varje vecka.');
  await dialog.getByRole('button', { name: 'Spara svaret' }).click();
  await page.getByText('Nämnden går igenom alla utredningar varje vecka.').waitFor();
  await page.getByRole('button', { name: 'Lämna svaret' }).click();
  await dialog.getByRole('button', { name: 'Lämna svaret' }).click();
  await page.getByText(/^Svar 1, lämnat/).waitFor();
  await picture(page, 'audit');
  await astrid.leave();

  const gunnel = await logInAtTheDoor(browser, server.url, 'Gunnel Oxhammar', { to: '/revision' });
  await gunnel.page
    .getByRole('link', { name: 'Handläggs barns och ungas ärenden inom lagens tider?' })
    .waitFor();
  expect(await gunnel.page.getByRole('button', { name: 'Lägg till en fråga' }).count()).toBe(0);
  await gunnel.leave();
});

test('an auditor reads the files that were drawn by a decision, and none when it has ended', async () => {
  const question = 'Handläggs barns och ungas ärenden inom lagens tider?';
  const decisions = await logInAtTheDoor(browser, server.url, 'Astrid Valldal', { to: '/revision' });
  await decisions.page.getByRole('link', { name: question }).click();
  const { page } = decisions;
  const dialog = page.getByRole('dialog');
  await page.getByText('Inga akter är öppna för revisorer.').waitFor();
  await page.getByRole('button', { name: 'Låt revisorer läsa akter' }).click();
  await dialog.getByRole('button', { name: 'Dra stickprovet' }).click();
  await dialog.getByText('Skriv vilket beslut det vilar på').first().waitFor();
  await dialog.getByLabel('Vilka ärenden dras det ur?').selectOption('assessments-led-to-investigation');
  await dialog.getByLabel('Period').selectOption('2026');
  await dialog.getByLabel('Antal akter').fill('5');
  await dialog.getByLabel('Beslut', { exact: true }).fill('Socialnämnden 2026-12-03 § 112');
  await picture(page, 'audit-sample-dialog');
  await dialog.getByRole('button', { name: 'Dra stickprovet' }).click();
  await page.getByText('Stickprovet är draget').waitFor();
  // Whoever decides opens none of it.
  expect(await page.getByRole('link', { name: 'Visa akterna' }).count()).toBe(0);
  await looksWell(page, 'audit-sample-decided');

  const petter = await logInAtTheDoor(browser, server.url, 'Petter Holmsund', {
    to: new URL(page.url()).pathname,
  });
  await petter.page.getByRole('link', { name: 'Visa akterna' }).click();
  await petter.page.getByRole('heading', { name: 'Akter i stickprovet' }).waitFor();
  await looksWell(petter.page, 'audit-files');
  const files = new URL(petter.page.url()).pathname;
  await petter.page
    .getByRole('button', { name: /^Öppna akten/ })
    .first()
    .click();
  await petter.page.getByRole('heading', { name: /^Akt / }).waitFor();
  await petter.page.getByRole('heading', { name: 'Handlingar och händelser' }).waitFor();
  await looksWell(petter.page, 'audit-file');

  await page.getByRole('button', { name: /^Avsluta nu/ }).click();
  await page.getByText('Stickprovet är avslutat').waitFor();
  await petter.page.goto(files);
  await petter.page.getByRole('heading', { name: 'Din funktion får inte göra detta' }).waitFor();
  await petter.leave();
  await decisions.leave();
});
