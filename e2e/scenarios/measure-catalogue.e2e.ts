import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { picture, startBrowser } from '../support/browser.ts';
import { type Server, startServer } from '../support/server.ts';
import { logInAtTheDoor } from '../support/staff.ts';

/* Over a hundred measures are found by chapter, by a word, by a law and by a national key figure; and each says what it counts. */

let server: Server;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), startBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

test('a measure is found among all of them, and says how it differs from the national one', async () => {
  const { page, leave } = await logInAtTheDoor(browser, server.url, 'Petter Holmsund', { to: '/matt' });
  await page.getByRole('heading', { name: 'Mått', exact: true }).waitFor();
  for (const chapter of [
    'Anmälan',
    'Utredning',
    'Beslut',
    'Insats',
    'Placering',
    'Unga',
    'Vuxna',
    'Bistånd',
  ]) {
    await page.getByRole('heading', { name: chapter, exact: true }).waitFor();
  }
  await picture(page, 'measure-catalogue');

  // One chapter.
  await page.getByRole('button', { name: /^Placering / }).click();
  await page.getByRole('link', { name: /^Barn i familjehem någon gång under året/ }).waitFor();
  expect(await page.getByRole('heading', { name: 'Beslut', exact: true }).count()).toBe(0);
  expect(new URL(page.url()).searchParams.get('kapitel')).toBe('placering');

  // A key figure, in all of them: the measure that is near it, and the time limit whose rule names it.
  await page.getByRole('button', { name: /^Alla / }).click();
  await page.getByRole('searchbox', { name: 'Sök mått' }).fill('U31402');
  await page.getByRole('link', { name: /^Tid från ansökan till första beslut/ }).waitFor();
  expect(
    await page
      .getByRole('main')
      .getByRole('link', { name: /i perioden$|periodens slut$/ })
      .count(),
  ).toBe(2);
  await picture(page, 'measure-found');
  await page.getByRole('link', { name: /^Tid från ansökan till första beslut/ }).click();
  await page.getByText(/^Nära det nationella nyckeltalet U31402/).waitFor();

  // Nothing.
  await page.goto('/matt?sok=flygplan');
  await page.getByRole('button', { name: 'Visa alla' }).click();
  await page.getByRole('heading', { name: 'Vuxna', exact: true }).waitFor();
  await leave();
});
