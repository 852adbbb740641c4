import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aFlowInstance, startPlatform, type TestPlatform } from '#modules/eservices/testing';
import { picture, startBrowser } from '../support/browser.ts';
import { type Server, startServer } from '../support/server.ts';
import { logInAtTheDoor } from '../support/staff.ts';

/*
 * Forms are fetched from the municipality's e-service platform: an administrator says which, intake finds them, the platform is told; and
 * when the platform is away that is seen, and nothing is lost.
 */

let platform: TestPlatform;
let server: Server;
let browser: Browser;
beforeAll(async () => {
  platform = await startPlatform();
  [server, browser] = await Promise.all([startServer({ env: { OEP_URL: platform.url } }), startBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  await platform.stop();
});

describe('a platform that Samsyn fetches from', () => {
  test('is chosen by the administrator, and its forms come to intake', async () => {
    platform.instances.push({ id: '7001', familyId: 901, xml: aFlowInstance({ id: '7001', familyId: 901 }) });
    const elis = await logInAtTheDoor(browser, server.url, 'Elis Bergkvist', { to: '/formular' });
    const { page } = elis;
    await page.getByText('Samsyn hämtar från 127.0.0.1').waitFor();
    await page.getByRole('button', { name: 'Hämta ett formulär till' }).click();
    await page.getByLabel('Formulärets nummer').fill('901');
    await page.getByLabel('Status som hämtas').fill('Inskickat');
    await page.getByLabel('Status efter hämtning').fill('Inskickat');
    await page.getByRole('button', { name: 'Spara', exact: true }).click();
    await page.getByText('Välj en annan status').first().waitFor();
    await page.getByLabel('Status efter hämtning').fill('Mottaget');
    await picture(page, 'polling-form');
    await page.getByRole('button', { name: 'Spara', exact: true }).click();
    await page.getByText('Sparat. Hämtningen börjar').waitFor();
    const row = page.getByRole('listitem').filter({ hasText: '(901)' });
    await row.getByText('Orosanmälan, skola').waitFor({ timeout: 30_000 });
    await expect.poll(() => platform.asked.at(-1), { timeout: 20_000 }).toBe('status 7001 Mottaget');
    await picture(page, 'polling');

    const jon = await logInAtTheDoor(browser, server.url, 'Jon Åkerlo', { to: '/inkorg' });
    await jon.page.getByRole('link', { name: 'Orosanmälan, skola' }).click();
    await jon.page.getByText('Kommer hungrig och trött.').waitFor();
    await jon.leave();

    platform.misbehave = (_asked, response) => {
      response.writeHead(500).end();
      return true;
    };
    await row.getByRole('button', { name: 'Hämta nu' }).click();
    await row.getByText('Senaste hämtningen misslyckades.').waitFor({ timeout: 30_000 });
    await picture(page, 'polling-fails');
    platform.misbehave = () => false;
    platform.instances.push({ id: '7002', familyId: 901, xml: aFlowInstance({ id: '7002', familyId: 901 }) });
    await row.getByRole('button', { name: 'Hämta nu' }).click();
    await expect.poll(() => platform.asked.at(-1), { timeout: 30_000 }).toBe('status 7002 Mottaget');
    expect(elis.witness.faults).toEqual([]);
    await elis.leave();
  });
});
