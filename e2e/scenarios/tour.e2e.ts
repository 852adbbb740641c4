import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { foreignIn, picture, startBrowser } from '../support/browser.ts';
import { type Server, startServer } from '../support/server.ts';
import { logInAtTheDoor, type Staff } from '../support/staff.ts';

/*
 * Somebody new is shown round: a page at a time, to be left and found again, on another computer too. And for every role that can be tried,
 * each step leads to a page that is there for it.
 */

let server: Server;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), startBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const strip = (page: Page) => page.getByRole('complementary', { name: 'Rundtur' });
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

/** How many steps the tour says that it has, at its beginning. */
const stepsOf = async (page: Page): Promise<number> =>
  Number(
    /av (\d+)/.exec(
      await strip(page)
        .getByText(/^Steg 1 av/)
        .innerText(),
    )?.[1],
  );

async function requireQuiet({ witness, leave }: Staff): Promise<void> {
  expect(witness.faults).toEqual([]);
  expect(foreignIn(witness, server.url)).toEqual([]);
  await leave();
}

test('intake begins, leaves, and goes on where it was on another computer', async () => {
  const first = await logInAtTheDoor(browser, server.url, 'Jon Åkerlo');
  const { page } = first;
  await page.getByRole('link', { name: 'Rundtur' }).click();
  await button(page, 'Börja rundturen').click();
  await strip(page).getByText('Steg 1 av').waitFor();
  await heading(page).filter({ hasText: 'Min dag' }).waitFor();
  await picture(page, 'tour-intake-1');

  // A word of the step opens its explanation, and the page itself can be used beside the tour.
  await button(page, /^Nästa: Inkorgen/).click();
  await heading(page).filter({ hasText: 'Inkorg' }).waitFor();
  await strip(page).getByRole('button', { name: 'förhandsbedömning' }).click();
  await page.getByText(/Avgörs inom 14 dagar/).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: /^Ärenden/ }).click();
  await strip(page)
    .getByRole('link', { name: /^Till sidan för Inkorgen/ })
    .click();
  await heading(page).filter({ hasText: 'Inkorg' }).waitFor();

  await button(page, 'Lämna rundturen').click();
  await strip(page).waitFor({ state: 'detached' });
  await requireQuiet(first);

  const second = await logInAtTheDoor(browser, server.url, 'Jon Åkerlo', { width: 390, height: 844 });
  expect(await strip(second.page).count()).toBe(0);
  await button(second.page, 'Hjälp om sidan').click();
  await second.page.getByRole('dialog').getByRole('link', { name: 'Rundtur' }).click();
  await button(second.page, /^Fortsätt, steg 2 av/).click();
  await strip(second.page).getByText('Steg 2 av').waitFor();
  await picture(second.page, 'tour-intake-2-390');
  await requireQuiet(second);
});

test('an elected member goes through it by the keyboard alone, is done, and may do it again', async () => {
  const gunnel = await logInAtTheDoor(browser, server.url, 'Gunnel Oxhammar', { to: '/rundtur' });
  const { page } = gunnel;
  await button(page, 'Börja rundturen').focus();
  await page.keyboard.press('Enter');
  const of = Number(
    /av (\d+)/.exec(
      await strip(page)
        .getByText(/^Steg 1 av/)
        .innerText(),
    )?.[1],
  );
  for (let step = 2; step <= of; step++) {
    await button(page, /^Nästa: /).focus();
    await page.keyboard.press('Enter');
    await strip(page).getByText(`Steg ${step} av ${of}`).waitFor();
    // The page of the step takes the focus to its heading when it has come.
    await page.locator('h1:focus').waitFor();
  }
  expect(await button(page, /^Nästa: /).count()).toBe(0);
  await button(page, 'Jag är klar').focus();
  await page.keyboard.press('Enter');
  await page.getByText('Bra! Du är klar med rundturen.').waitFor();
  await expect.poll(() => page.getByText('Sett', { exact: true }).count()).toBe(of);
  await picture(page, 'tour-done');
  await button(page, 'Gör rundturen igen').click();
  await strip(page).getByText(`Steg 1 av ${of}`).waitFor();
  await requireQuiet(gunnel);
});

/** One of the demo for each role that can be tried. */
const PEOPLE = [
  'Mira Dalholm',
  'Siv Rönnfors',
  'Berit Sandmo',
  'Astrid Valldal',
  'Karin Myrhed',
  'Nour Haddadin',
  'Elis Bergkvist',
  'Petter Holmsund',
];

describe.each(PEOPLE)('the tour of %s', (name) => {
  test('leads to pages that are there', async () => {
    const someone = await logInAtTheDoor(browser, server.url, name, { to: '/rundtur' });
    const { page } = someone;
    await button(page, /^(Börja|Gör|Fortsätt)/).click();
    const of = await stepsOf(page);
    for (let step = 1; step <= of; step++) {
      if (step > 1) await button(page, /^Nästa: /).click();
      await strip(page).getByText(`Steg ${step} av ${of}`).waitFor();
      await page.waitForLoadState('networkidle');
      expect(await heading(page).innerText(), page.url()).not.toMatch(
        /finns inte|gick fel|Ingen kontakt|Här finns inga sidor/,
      );
    }
    await button(page, 'Jag är klar').waitFor();
    await requireQuiet(someone);
  });
});
