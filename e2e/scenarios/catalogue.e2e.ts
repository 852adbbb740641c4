import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { picture, startBrowser } from '../support/browser.ts';
import { type Server, startServer } from '../support/server.ts';
import { logInAtTheDoor } from '../support/staff.ts';

/* The catalogue of interventions: kept by whoever keeps the board's registers, read by a caseworker who can change nothing. */

let server: Server;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), startBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

test('an intervention is added and changed, and what was said before can be read', async () => {
  const { page, leave } = await logInAtTheDoor(browser, server.url, 'Elis Bergkvist', { to: '/insatser' });
  await page.getByRole('button', { name: 'Lägg till insats' }).click();
  await page.getByRole('button', { name: 'Spara', exact: true }).click();
  await page.getByText('Skriv vad insatsen heter').first().waitFor();
  await page.getByLabel('Namn', { exact: true }).fill('Ett nytt steg');
  await page.getByLabel('Från ålder').fill('20');
  await page.getByLabel('Till och med ålder').fill('16');
  await page.getByLabel('Nej, utan behovsprövning').check();
  await page.getByLabel('Platser samtidigt').fill('6');
  await page.getByLabel('Ges från och med').fill('20260101');
  await page.getByLabel('Varför?').fill('Socialnämnden § 112');
  await page.getByRole('button', { name: 'Spara', exact: true }).click();
  // What the server alone knows is said at the field, and nothing that was written is lost.
  await page.getByText('Den övre åldern kan inte vara lägre än den nedre').first().waitFor();
  await page.getByLabel('Till och med ålder').fill('25');
  await picture(page, 'catalogue-dialog');
  await page.getByRole('button', { name: 'Spara', exact: true }).click();
  await page.getByText('Insatsen är sparad').first().waitFor();

  await page.getByRole('searchbox', { name: 'Sök', exact: true }).fill('nytt steg');
  const row = page.getByRole('row', { name: /Ett nytt steg/ });
  await row.getByText('20–25 år').waitFor();
  await row.getByText('Utan behovsprövning').waitFor();
  await page.getByRole('button', { name: 'Ändra Ett nytt steg' }).click();
  await page.getByLabel('Ges till och med').fill('20261130');
  await page.getByLabel('Varför?').fill('Läggs ned');
  await page.getByRole('button', { name: 'Spara', exact: true }).click();
  await page.getByText('Inga rader i det här urvalet').waitFor();
  await page.getByLabel('Visa', { exact: true }).selectOption({ label: 'Avslutade' });
  await row.getByText('avslutad 2026-11-30').waitFor();
  await row.getByText('2 versioner, den senaste först').click();
  await row.getByText('Ändrade dagarna').waitFor();
  await row.getByText('Socialnämnden § 112').waitFor();
  await picture(page, 'catalogue-history');
  await leave();
});

test('a caseworker finds what there is for whom, and has nothing to change it with', async () => {
  const { page, leave } = await logInAtTheDoor(browser, server.url, 'Siv Rönnfors', { to: '/insatser' });
  await page.getByRole('searchbox', { name: 'Sök', exact: true }).fill('cannabis hap');
  const rows = page.getByRole('row').filter({ hasText: 'Samtal för unga om cannabis' });
  await rows.getByText('13–21 år').waitFor();
  await page.getByText('1 insats', { exact: true }).waitFor();
  expect(new URL(page.url()).searchParams.get('sok')).toBe('cannabis hap');
  expect(await page.getByRole('button', { name: /Ändra|Lägg till/ }).count()).toBe(0);
  const refused = await page.request.post(`${server.url}/api/v1/interventions/set-catalogue-entry`, {
    headers: { 'x-samsyn': '1' },
    data: {
      entryId: '01890000-0000-7000-8000-000000000001',
      seenVersion: 0,
      name: 'Ovidkommande',
      regime: 'own',
      assessed: false,
      activeFrom: '2026-01-01',
      reason: 'Försök',
    },
  });
  expect(refused.status()).toBe(403);
  await leave();
});
