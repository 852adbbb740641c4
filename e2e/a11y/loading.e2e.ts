import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWindow, startBrowser } from '../support/browser.ts';
import { logInAs } from '../support/caller.ts';
import { type Server, startServer } from '../support/server.ts';

/* What it costs to come to the first page, and that nothing moves under the hand while a page is filled. */

let server: Server;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), startBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

/** Bytes of programs and styles, packed by gzip, to the first page of whoever has the most on it. */
const FIRST_LOAD = 250_000;
/** Cumulative layout shift: what is felt as a jump lies over this. */
const JUMP = 0.1;

async function windowOf(name: string, width: number): Promise<Page> {
  const { context, page } = await openWindow(browser, server.url, { width, height: width > 600 ? 900 : 844 });
  const { cookie } = await logInAs(server.url, name);
  const [key = '', value = ''] = cookie.split('=');
  await context.addCookies([{ name: key, value, url: server.url }]);
  await page.addInitScript(`
    window.shifted = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifted += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  `);
  return page;
}

test(`the first page needs at most ${FIRST_LOAD / 1000} kB of programs and styles`, async () => {
  const page = await windowOf('Mira Dalholm', 1280);
  await page.addInitScript(`
    new MutationObserver(() => {
      if (window.firstPageAt === undefined && document.querySelector('h1')) window.firstPageAt = performance.now();
    }).observe(document, { subtree: true, childList: true });
  `);
  await page.goto('/');
  await page.getByRole('heading', { level: 1, name: 'Min dag' }).waitFor();
  await page.waitForLoadState('networkidle');
  // What is asked for when the page stands is for dialogs that somebody may open, and keeps nobody waiting.
  const files = (await page.evaluate(`performance.getEntriesByType('resource')
    .filter(({ name, startTime }) => /\\.(js|css)$/.test(name) && startTime < window.firstPageAt)
    .map(({ name }) => name)`)) as string[];
  const sizes = await Promise.all(
    files.map(async (file) => gzipSync(Buffer.from(await (await fetch(file)).arrayBuffer())).byteLength),
  );
  const sum = sizes.reduce((a, b) => a + b, 0);
  expect(sum).toBeGreaterThan(50_000);
  expect(sum, `${files.length} files`).toBeLessThanOrEqual(FIRST_LOAD);
  await page.context().close();
});

describe.each([1280, 390])('at %i pixels nothing jumps', (width) => {
  test.each([
    ['Mira Dalholm', '/'],
    ['Jon Åkerlo', '/inkorg'],
    ['Jon Åkerlo', '/arenden'],
    ['Jon Åkerlo', '/inkorg/ny'],
    ['Jon Åkerlo', '/frister'],
    ['Jon Åkerlo', '/ordlista'],
    ['Berit Sandmo', '/enheten'],
    ['Berit Sandmo', '/enheten/bevakning'],
    ['Berit Sandmo', '/matt/preliminary-assessments-due'],
    ['Berit Sandmo', '/matt/antal/reports-received'],
    ['Nour Haddadin', '/logg'],
    ['Elis Bergkvist', '/organisationer'],
  ])('%s %s', async (name, path) => {
    const page = await windowOf(name, width);
    await page.goto(path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    const shifted = (await page.evaluate('window.shifted')) as number;
    expect(shifted, path).toBeLessThanOrEqual(JUMP);
    await page.context().close();
  });
});

describe('a page that takes its time', () => {
  test.each([
    ['has the heading that it is on its way', 'Jon Åkerlo', 'Inkorg', 'inbox', 'Hämtar sidan …'],
    [
      'keeps its heading alone while a part is on its way',
      'Berit Sandmo',
      'Enheten',
      'unit-overview',
      /^Enheten/,
    ],
  ] as const)('%s', async (_what, name, link, reading, heading) => {
    const page = await windowOf(name, 1280);
    await page.goto('/frister');
    await page.waitForLoadState('networkidle');
    let answer = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route(`**/api/v1/casework/${reading}*`, async (route) => {
      await held;
      await route.continue();
    });
    await page.getByRole('link', { name: link }).first().click();
    const waiting = page.locator('main').getByText('Hämtar sidan …').first();
    await waiting.waitFor({ state: 'attached' });
    expect(await page.getByRole('heading', { level: 1 }).allInnerTexts()).toEqual([
      expect.stringMatching(heading),
    ]);
    answer();
    await waiting.waitFor({ state: 'detached' });
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
    await page.context().close();
  });
});
