import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { picture, startBrowser } from '../support/browser.ts';
import { logInAs } from '../support/caller.ts';
import { faultsIn, lookAt } from '../support/seen.ts';
import { removeFolder, type Server, seededFolder, startServer } from '../support/server.ts';
import { logInAtTheDoor } from '../support/staff.ts';

/*
 * The way about in a case: its parts in one row, and the pages of a part in a row below.
 */

const dataDir = seededFolder();
let server: Server;
let browser: Browser;
let address: string;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ dataDir }), startBrowser()]);
  const siv = await logInAs(server.url, 'Siv Rönnfors');
  const { rows } = await siv.read<{ rows: { caseId: string; label: string }[] }>('/api/v1/casework/cases');
  address = `/arenden/${rows.find(({ label }) => label === 'Alva N.')?.caseId}`;
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  removeFolder(dataDir);
});

const parts = (page: Page) => page.getByRole('navigation', { name: 'Ärendets delar' });
const pages = (page: Page, part: string) => page.getByRole('navigation', { name: `Sidor under ${part}` });
/** What stands in a row beyond its edge, in pixels. */
const hidden = (page: Page, name: string | RegExp) =>
  page
    .getByRole('navigation', { name })
    .evaluate((row: { scrollWidth: number; clientWidth: number }) => row.scrollWidth - row.clientWidth);

test('all parts are seen at once, and Back goes to the page that one came from', async () => {
  const { page, witness, leave } = await logInAtTheDoor(browser, server.url, 'Siv Rönnfors', { to: address });
  await expect
    .poll(() => parts(page).getByRole('link').allInnerTexts())
    .toEqual(['Översikt', 'Utredning', 'Beslut', 'Insatser', 'Dokumentation', 'Personer', 'Akten']);
  expect(await hidden(page, 'Ärendets delar')).toBe(0);
  await parts(page).getByRole('link', { name: 'Utredning' }).click();
  await pages(page, 'Utredning').getByRole('link', { name: 'Text' }).click();
  await page.waitForURL(/\/utredning\/text$/);
  expect(await hidden(page, 'Sidor under Utredning')).toBe(0);
  await page.goBack();
  await page.waitForURL(/\/utredning$/);
  await page.goBack();
  await page.waitForURL(new RegExp(`${address}$`));
  expect(witness.faults).toEqual([]);
  await leave();
});

test.each([
  ['anmalan', 'Översikt', 'Anmälan'],
  ['tidslinje', 'Översikt', 'Tidslinje'],
  ['utredning', 'Utredning', 'Läget'],
  ['utredning/uppgifter', 'Utredning', 'Uppgifter från andra'],
  ['handlingar', 'Dokumentation', 'Handlingar'],
  ['sekretess', 'Akten', 'Sekretess'],
  ['logg', 'Akten', 'Logg'],
])('%s is a page of %s', async (path, part, name) => {
  const { page, leave } = await logInAtTheDoor(browser, server.url, 'Berit Sandmo', {
    to: `${address}/${path}`,
  });
  await pages(page, part).waitFor();
  const current = (of: string) => page.locator(`nav a[aria-current="${of}"]`).allInnerTexts();
  expect(await current('true')).toEqual([part]);
  expect(await current('page')).toContain(name);
  await leave();
});

test.each([1280, 390, 320])('the rows are kept whole at %i pixels, by key too', async (width) => {
  const { page, leave } = await logInAtTheDoor(browser, server.url, 'Siv Rönnfors', {
    to: `${address}/utredning/text`,
  });
  await lookAt(page, { width, dark: false });
  await page.reload();
  const current = pages(page, 'Utredning').getByRole('link', { name: 'Text' });
  await current.waitFor();
  const box = await current.boundingBox();
  expect(box && box.x >= 0 && box.x + box.width <= width).toBe(true);
  await picture(page, `case-parts-${width}`);
  expect(await faultsIn(page, { views: [{ width, dark: false }] })).toEqual([]);
  await parts(page).getByRole('link', { name: 'Akten' }).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/akt$/);
  await leave();
});
