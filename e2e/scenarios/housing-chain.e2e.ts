import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anAdult, ledByBerit } from '../support/adult-unit.ts';
import { picture, startBrowser } from '../support/browser.ts';
import { removeFolder, type Server, seededFolder, startServer } from '../support/server.ts';
import { logInAtTheDoor } from '../support/staff.ts';

/* From no home to an own one, step by step; the address stands in the case and in no list. */

const dataDir = seededFolder();
let server: Server;
let browser: Browser;
let caseId = '';
beforeAll(async () => {
  await ledByBerit(dataDir);
  [server, browser] = await Promise.all([startServer({ dataDir }), startBrowser()]);
  ({ caseId } = await anAdult(server.url, 'adult_misuse', ['Torkel', 'Vinmyra']));
}, 120_000);
afterAll(async () => {
  await browser.close();
  await server.stop();
  removeFolder(dataDir);
});

test('a home is taken step by step, looked at within three months, and left for an own one', async () => {
  server.personal.push('Torkel Vinmyra', 'Torkel V.', 'Björkvägen 3');
  const frida = await logInAtTheDoor(browser, server.url, 'Frida Ekmark', {
    to: `/arenden/${caseId}/vuxen`,
  });
  const { page } = frida;
  const dialog = page.getByRole('dialog');
  const keep = () => dialog.getByRole('button', { name: 'Anteckna', exact: true }).click();
  await page.getByRole('button', { name: 'Anteckna nytt steg' }).click();
  await dialog.getByLabel('Träningslägenhet').check();
  await dialog.getByLabel('Från och med').fill('2026-11-02');
  await dialog.getByLabel(/Adress eller beteckning/).fill('Björkvägen 3');
  await dialog.getByLabel('Vad är nästa steg?').fill('Socialt kontrakt i vår.');
  await dialog.getByLabel('När ska det ses över?').fill('2027-04-01');
  await keep();
  await dialog.getByText('Välj en dag inom tre månader').first().waitFor();
  await dialog.getByLabel('När ska det ses över?').fill('2027-02-01');
  await picture(page, 'adults-housing-step');
  await keep();
  await page.getByText('Adress: Björkvägen 3').waitFor();

  await page.getByRole('button', { name: 'Se över boendet' }).click();
  await dialog.getByLabel('Hur går det?').fill('Hyran är betald.');
  await dialog.getByLabel('Vad är nästa steg?').fill('Eget kontrakt är klart.');
  await dialog.getByLabel('När ska det ses över igen?').fill('2027-03-01');
  await keep();
  await page.getByText('Ses över senast 2027-03-01').waitFor();
  await picture(page, 'adults-housing');

  const berit = await logInAtTheDoor(browser, server.url, 'Berit Sandmo', { to: '/vuxna/boende' });
  await berit.page.getByText('1 person i kedjan, 0 till eget boende i år').waitFor();
  expect(await berit.page.getByRole('main').innerText()).not.toContain('Björkvägen');
  await picture(berit.page, 'adults-housing-list');

  await page.getByRole('button', { name: 'Anteckna nytt steg' }).click();
  await dialog.getByLabel('Eget kontrakt eller egen bostad').check();
  expect(await dialog.getByLabel('Vad är nästa steg?').count()).toBe(0);
  await keep();
  await page.getByText('2026-11-02 till 2026-12-04').waitFor();
  await frida.leave();

  await berit.page.reload();
  await berit.page.getByText('Ingen är i boendekedjan').waitFor();
  await berit.page.getByText('0 personer i kedjan, 1 till eget boende i år').waitFor();
  await berit.leave();
}, 120_000);
