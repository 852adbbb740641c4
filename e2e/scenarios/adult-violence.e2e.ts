import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anAdult, ledByBerit } from '../support/adult-unit.ts';
import { picture, startBrowser } from '../support/browser.ts';
import { removeFolder, type Server, seededFolder, startServer } from '../support/server.ts';
import { logInAtTheDoor } from '../support/staff.ts';

/* Violence comes in about an adult: who is to be reached is seen by whoever leads, and what is done stands in the case. */

const dataDir = seededFolder();
let server: Server;
let browser: Browser;
let caseId = '';
beforeAll(async () => {
  await ledByBerit(dataDir);
  [server, browser] = await Promise.all([startServer({ dataDir }), startBrowser()]);
  ({ caseId } = await anAdult(server.url, 'adult_violence', ['Vendela', 'Strömtorp']));
}, 120_000);
afterAll(async () => {
  await browser.close();
  await server.stop();
  removeFolder(dataDir);
});

test('somebody exposed to violence is reached within 48 hours, the children are seen to, and safety is planned', async () => {
  server.personal.push('Vendela Strömtorp', 'Vendela S.', 'Hon bor hos sin syster');
  const frida = await logInAtTheDoor(browser, server.url, 'Frida Ekmark', { to: '/vuxna/vald' });
  const { page } = frida;
  await page.getByText('1 väntar på kontakt').waitFor();
  await page.getByText(/4[78] timmar kvar/).waitFor();
  await picture(page, 'adults-violence-list');
  await page.getByRole('link', { name: 'Vendela S.' }).click();
  await page.getByRole('heading', { name: 'Våld i nära relation' }).waitFor();

  // A contact is no contact without how it was judged safe.
  await page.getByRole('button', { name: 'Anteckna kontakt' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Nådd', { exact: true }).check();
  await dialog.getByLabel('På vilket sätt?').selectOption({ label: 'Telefon' });
  await dialog.getByRole('button', { name: 'Anteckna', exact: true }).click();
  await dialog.getByText('Fyll i ”Hur bedömdes sättet vara säkert?”').first().waitFor();
  await dialog.getByLabel('Hur bedömdes sättet vara säkert?').fill('Hennes telefon på arbetet.');
  await picture(page, 'adults-contact');
  await dialog.getByRole('button', { name: 'Anteckna', exact: true }).click();
  await page.getByText('Nådd i tid').waitFor();

  await page.getByRole('button', { name: 'Anteckna barnens situation' }).click();
  await dialog.getByLabel('Orosanmälan är gjord för barnen').check();
  await dialog.getByLabel('Vilka barn?').fill('Tove, 7 år.');
  await dialog.getByRole('button', { name: 'Anteckna', exact: true }).click();
  await page.getByText('Tove, 7 år.').waitFor();

  await page.getByRole('button', { name: 'Skriv skyddsplan' }).click();
  await dialog.getByLabel('Polisanmälan').check();
  await dialog.getByLabel('Hur hålls personen trygg?').fill('Hon bor hos sin syster.');
  await dialog.getByLabel('När ska planen ses över?').fill('2026-12-18');
  await dialog.getByRole('button', { name: 'Anteckna', exact: true }).click();
  await page.getByText('Ses över senast 2026-12-18').waitFor();
  await picture(page, 'adults-violence');

  // It is signed in the journal too.
  await page.goto(`/arenden/${caseId}/dokumentation`);
  await page.getByText('Säkert sätt: Hennes telefon på arbetet.').first().waitFor();
  await frida.leave();

  // Whoever leads sees that she was reached, and another unit's caseworker sees nothing.
  const berit = await logInAtTheDoor(browser, server.url, 'Berit Sandmo', { to: '/vuxna/vald' });
  await berit.page.getByText('0 väntar på kontakt').waitFor();
  await berit.page.getByRole('cell', { name: /Orosanmälan är gjord/ }).waitFor();
  await berit.leave();
  const siv = await logInAtTheDoor(browser, server.url, 'Siv Rönnfors', { to: '/vuxna/vald' });
  await siv.page.getByText('Ingen väntar på kontakt').waitFor();
  expect(await siv.page.getByRole('link', { name: 'Vuxna' }).count()).toBe(0);
  await siv.leave();
}, 120_000);
