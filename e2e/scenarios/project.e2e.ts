import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startBrowser } from '../support/browser.ts';
import { looksWell } from '../support/looks-well.ts';
import { type Server, startServer } from '../support/server.ts';
import { logInAtTheDoor } from '../support/staff.ts';

/* The director adds a project with a state grant, plans its reports and sends one; when its time is over it is told of until it ends with what it came to.
   A member reads and changes nothing. */

const TITLE = 'Stöd till unga på väg från gäng';

let server: Server;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), startBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

test('a project is reported by its day, and ends with what it came to', async () => {
  const astrid = await logInAtTheDoor(browser, server.url, 'Astrid Valldal', { to: '/handlingsplaner' });
  const { page } = astrid;
  const dialog = page.getByRole('dialog');
  await page.getByRole('link', { name: 'Projekt och bidrag' }).click();
  await page.getByText('Inget projekt finns').waitFor();
  await page.getByRole('button', { name: 'Nytt projekt' }).click();
  await dialog.getByLabel('Beslutat belopp i kronor').fill('mycket');
  await dialog.getByRole('button', { name: 'Spara projektet' }).click();
  await dialog.getByText('Skriv hela kronor med siffror').first().waitFor();
  await dialog.getByLabel('Projektets namn').fill(TITLE);
  await dialog.getByLabel('Syfte').fill('Fler unga ska våga lämna, och få hjälp samma dag.');
  await dialog.getByLabel('Första dag').fill('2026-02-01');
  await dialog.getByLabel('Sista dag').fill('2026-12-31');
  const owes = dialog.getByLabel('Vilken funktion svarar för projektet?');
  const socialchef = await owes.locator('option', { hasText: 'Socialchef' }).first().getAttribute('value');
  await owes.selectOption(socialchef ?? '');
  await dialog.getByRole('radio', { name: 'Staten' }).check();
  await dialog.getByLabel('Bidrag eller finansiär, med namn').fill('Socialstyrelsens statsbidrag');
  await dialog.getByLabel('Beslutat belopp i kronor').fill('1 850 000');
  await dialog.getByLabel('Villkor').fill('Pengarna får bara användas till stöd åt unga.');
  await looksWell(page, 'project-dialog');
  await dialog.getByRole('button', { name: 'Spara projektet' }).click();
  await page.getByRole('heading', { name: TITLE, level: 1 }).waitFor();
  for (const [what, day] of [
    ['Delredovisning', '2026-12-15'],
    ['Slutredovisning', '2027-02-28'],
  ] as const) {
    await page.getByRole('button', { name: 'Planera en redovisning' }).click();
    await dialog.getByLabel('Vad ska redovisas?').fill(what);
    await dialog.getByLabel('Senast').fill(day);
    await dialog.getByRole('button', { name: 'Spara redovisningen' }).click();
    await page.getByRole('cell', { name: what }).first().waitFor();
  }

  await server.moveClock('2027-01-12T09:00:00+01:00');
  await page.reload();
  await page.getByText('Försenad redovisning.').waitFor();
  await page.getByText(/Projektets tid tog slut/).waitFor();
  await page.getByRole('button', { name: 'Skickad: Delredovisning' }).click();
  await dialog.getByRole('button', { name: 'Spara', exact: true }).click();
  await page.getByText('Skickad för sent').waitFor();
  await looksWell(page, 'project-unended');
  await page.getByRole('button', { name: 'Avsluta projektet' }).click();
  await dialog.getByRole('button', { name: 'Avsluta projektet' }).click();
  await dialog.getByText('Välj vad som händer sedan').first().waitFor();
  await dialog.getByLabel('Vad ledde det till?').fill('Elva unga fick stöd, sju har lämnat.');
  await dialog.getByRole('radio', { name: 'Fortsätter i det vanliga arbetet' }).check();
  await dialog.getByLabel('Vem fortsätter, och med vilka pengar?').fill('Enheten för unga, med egna pengar.');
  await dialog.getByRole('button', { name: 'Avsluta projektet' }).click();
  await page.getByText('Elva unga fick stöd, sju har lämnat.').waitFor();
  await looksWell(page, 'project-ended');
  await page.goto('/projekt');
  await page.getByText('Avslutat').waitFor();
  await looksWell(page, 'projects');
  await astrid.leave();

  const gunnel = await logInAtTheDoor(browser, server.url, 'Gunnel Oxhammar', { to: '/projekt' });
  await gunnel.page.getByRole('link', { name: TITLE }).click();
  await gunnel.page.getByText('Elva unga fick stöd, sju har lämnat.').waitFor();
  for (const name of ['Ändra', 'Planera en redovisning', 'Skickad: Slutredovisning'])
    expect(await gunnel.page.getByRole('button', { name }).count()).toBe(0);
  await gunnel.leave();
});
