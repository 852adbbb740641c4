import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { picture, startBrowser } from '../support/browser.ts';
import { logInAs } from '../support/caller.ts';
import { overflowOf } from '../support/seen.ts';
import { type Server, startServer } from '../support/server.ts';
import { logInAtTheDoor, type Staff } from '../support/staff.ts';

/* Measures of investigations: a share with what it is of, what stands, and what a number consists of. */

let server: Server;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), startBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

const windows: Staff[] = [];
const staff = async (name: string, to: string): Promise<Page> => {
  const opened = await logInAtTheDoor(browser, server.url, name, { to });
  windows.push(opened);
  return opened.page;
};
afterAll(() => {
  expect(windows.flatMap(({ witness }) => witness.faults)).toEqual([]);
});

describe('the measures of investigations', () => {
  test('tell a share with what it is of, and what stands at the end', async () => {
    const page = await staff('Berit Sandmo', '/matt/antal/standard-questions-asked?visa=tabell');
    await page
      .getByText(/^Täljare: avslutade utredningar/)
      .first()
      .waitFor();
    await page.getByRole('columnheader', { name: 'Andel' }).first().waitFor();
    await picture(page, 'measure-share');
    await page.goto('/matt/antal/investigations-running?visa=tabell');
    await page.getByText('Månadernas tal är läget vid varje månads slut. De summeras inte.').waitFor();
    await picture(page, 'measure-standing');
  });

  test('tell what stands on a day, with the cases that have been gone through', async () => {
    const page = await staff('Berit Sandmo', '/matt/antal/cases-reviewed?visa=tabell');
    await page
      .getByRole('heading', { level: 1, name: /^Öppna ärenden som är genomgångna: \d+.% den 2026-12-03$/ })
      .waitFor();
    await page.getByRole('rowheader', { name: 'Aldrig genomgångna' }).waitFor();
    await picture(page, 'measure-reviewed');
    await page.goto('/matt/antal/cases-reviewed?visa=tabell&per=unit');
    await page
      .getByRole('link', { name: /visa öppna ärenden: Utredning barn/ })
      .first()
      .click();
    await page
      .getByText(/^Ärende inlett \d{4}-/)
      .first()
      .waitFor();
  });

  test('tell which risk assessments the routine required and which were done', async () => {
    const page = await staff('Berit Sandmo', '/matt/antal/instruments-done?visa=tabell');
    await page.getByText('Riskbedömningar som rutinen krävde').first().waitFor();
    await picture(page, 'measure-instruments');
    await page.goto('/matt/antal/instruments-done?visa=tabell&per=instrument');
    await page.getByLabel('Dela upp per').waitFor();
    await picture(page, 'measure-by-instrument');
  });

  test('leave out what can’t occur: no commitment is extended', async () => {
    const page = await staff('Berit Sandmo', '/matt/commitments-due');
    await page.getByRole('columnheader', { name: 'Över tid' }).first().waitFor();
    expect(await page.getByText('Inom förlängd tid').count()).toBe(0);
    await picture(page, 'measure-commitments');
  });

  test('hold in a narrow window', async () => {
    const page = await staff('Berit Sandmo', '/matt');
    await page.setViewportSize({ width: 390, height: 844 });
    for (const [name, path] of NARROW) {
      await page.goto(path);
      await page.getByText(/^Definition, version/).waitFor();
      expect(await overflowOf(page), path).toBeLessThanOrEqual(0);
      await picture(page, `measure-narrow-${name}`);
    }
  });

  test('tell who may not see the cases no small number, and no rows', async () => {
    const page = await staff('Petter Holmsund', '/matt/antal/standard-questions-asked?visa=tabell');
    await page.getByText(/^Antal under 5 visas inte/).waitFor();
    const cells = await page.getByRole('cell').allTextContents();
    expect(cells.filter((text) => /^[1-4]$/.test(text.trim()))).toEqual([]);
    expect(await page.getByRole('link', { name: /visa utredningar/ }).count()).toBe(0);
    await picture(page, 'measure-share-protected');
    const petter = await logInAs(server.url, 'Petter Holmsund');
    const asked = `measureId=investigation-length&period=2026-T3&unitId=${crypto.randomUUID()}`;
    expect((await petter.get(`/api/v1/measures/count-rows?${asked}`)).status).toBe(403);
  });
});

/** Each kind of figure, as a table where there is one. */
const NARROW = [
  ['length', '/matt/antal/investigation-length?visa=tabell'],
  ['commitments', '/matt/commitments-due'],
  ['codings', '/matt/antal/problems-in-force?visa=tabell'],
  ['standing', '/matt/antal/investigations-running?visa=tabell'],
  ['reviewed', '/matt/antal/cases-reviewed?visa=tabell'],
] as const;
