import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { picture, startBrowser } from '../support/browser.ts';
import { type Server, startServer } from '../support/server.ts';
import { logInAtTheDoor } from '../support/staff.ts';

/* An adult applies by telephone. Intake takes it down; it is an investigation of the unit for adults from that moment. */

let server: Server;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), startBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

test('an application about an adult is taken down without what belongs to children, and goes to the unit of its area', async () => {
  server.personal.push('Torsten Vikmyra', 'Torsten V.');
  const { page, leave } = await logInAtTheDoor(browser, server.url, 'Jon Åkerlo', { to: '/inkorg/ny' });
  await page.getByLabel('Ansökan', { exact: true }).check();
  await page.getByLabel('Sätt', { exact: true }).selectOption({ label: 'Telefon' });
  await page.getByLabel('Förnamn').fill('Torsten');
  await page.getByLabel('Efternamn').fill('Vikmyra');
  await page.getByLabel('Födelsedatum').fill('1979-05-14');
  expect(await page.getByLabel('Område').inputValue()).toBe('');
  await page.getByRole('button', { name: 'Registrera ansökan' }).click();
  await page.getByText('Välj område').first().waitFor();
  await page.getByLabel('Område').selectOption({ label: 'Skadligt bruk och beroende' });
  expect(await page.getByText('Känner vårdnadshavarna till anmälan?').count()).toBe(0);
  expect(await page.getByLabel('Är personen i fara nu?').count()).toBe(0);
  await page.getByLabel('Vad söker personen stöd med?').fill('Vill ha hjälp att sluta dricka.');
  await page.getByLabel('Slag').selectOption({ label: 'Personen själv' });
  expect(await page.getByLabel('Namn', { exact: true }).inputValue()).toBe('Torsten Vikmyra');
  await picture(page, 'adult-application');
  await page.getByRole('button', { name: 'Registrera ansökan' }).click();
  const done = page.getByRole('heading', { level: 1, name: /Ansökan är registrerad med referens/ });
  await done.waitFor();
  // It is another unit's: whoever took it down is shown no way into it.
  await page.getByText('enheten för området har ansökan i sin inkorg').waitFor();
  expect(await page.getByRole('link', { name: 'Öppna ärendet' }).count()).toBe(0);
  await picture(page, 'adult-application-done');
  await leave();
});
