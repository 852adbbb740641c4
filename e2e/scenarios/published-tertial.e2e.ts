import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWindow, picture, startBrowser } from '../support/browser.ts';
import { callerWith, logInAs } from '../support/caller.ts';
import { aController } from '../support/controller.ts';
import { looksWell } from '../support/looks-well.ts';
import { type Server, startServer } from '../support/server.ts';
import { logInAtTheDoor } from '../support/staff.ts';

/* Before a tertial is published it is seen what is not measured and what does not add up; a share is followed to its cases by who leads the unit, and by
   nobody else. A tertial is published, a report that had been forgotten is registered, and a new edition says what differs: to whoever leads the unit row by
   row, to whoever may not see the rows no more than that it is few. */

let server: Server;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), startBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

const SHARE = '/matt/preliminary-assessments-due?period=2026-T3';

let cookie: string | undefined;

/** A window of the controller's. */
async function controllersWindow() {
  cookie ??= (await aController(server)).cookie;
  const { context, page } = await openWindow(browser, server.url);
  const [name = '', value = ''] = cookie.split('=');
  await context.addCookies([{ name, value, url: server.url }]);
  return { context, page, cookie };
}

test('a controller sees what is not measured and what does not add up, and a share leads to its cases for who leads the unit alone', async () => {
  await server.moveClock('2027-01-08T08:00:00+01:00');
  const { context, page, cookie: own } = await controllersWindow();
  await page.goto('/matt/publicera');
  await page.getByRole('heading', { name: 'Publicera T3 2026' }).waitFor();
  await page.getByRole('heading', { name: /^Inte mätt/ }).waitFor();
  await page.getByText('Kommunen har inte bestämt någon tid för det.').first().waitFor();
  await page.getByText('4 fel · 1 att fråga om · 0 upplysningar').waitFor();
  await looksWell(page, 'publish-before');
  await page.getByRole('link', { name: 'Se vad som inte går ihop, och varför' }).click();
  await page.getByRole('heading', { name: 'Vad som inte stämmer', level: 1 }).waitFor();
  // Who keeps the figures is told what stands against what, and what to do.
  await page.getByText('39 av 42').first().waitFor();
  await looksWell(page, 'checks-of-the-controller');
  await page.emulateMedia({ media: 'print' });
  await picture(page, 'checks-in-print');
  await page.emulateMedia({ media: null });

  await page.goto(SHARE);
  await page.getByText(/Ärendena bakom talen ser bara den som leder enheten/).waitFor();
  expect(await page.getByRole('link', { name: /visa ärendena/ }).count()).toBe(0);
  await looksWell(page, 'share-of-the-controller');
  await page.emulateMedia({ media: 'print' });
  await picture(page, 'share-in-print');
  await context.close();

  const berit = await logInAtTheDoor(browser, server.url, 'Berit Sandmo', { to: SHARE });
  const link = berit.page.getByRole('link', { name: /visa ärendena/ }).first();
  await link.waitFor();
  expect(await berit.page.getByText(/Ärendena bakom talen ser bara/).count()).toBe(0);
  await link.click();
  await berit.page.getByText('Dessa ärenden är talet. Att du öppnar listan loggas.').waitFor();
  const rows = new URL(berit.page.url());
  await looksWell(berit.page, 'share-rows');
  await berit.page.getByRole('row').getByRole('link').first().click();
  await berit.page.waitForURL(/\/arenden\//);
  await berit.leave();

  const asked = `/api/v1/measures/rows?measureId=preliminary-assessments-due&period=2026-T3&part=in_time&unitId=${rows.searchParams.get('enhet')}`;
  const member = await logInAs(server.url, 'Gunnel Oxhammar');
  const controller = callerWith(server.url, own);
  expect([(await member.get(asked)).status, (await controller.get(asked)).status]).toEqual([403, 403]);
  const gunnel = await logInAtTheDoor(browser, server.url, 'Gunnel Oxhammar', {
    to: `${rows.pathname}${rows.search}`,
  });
  await gunnel.page.getByRole('heading', { name: 'Din funktion får inte göra detta' }).waitFor();
  await gunnel.page.getByText(/Ärenden visas bara för den som arbetar med dem eller leder enheten/).waitFor();
  expect(await gunnel.page.getByRole('button', { name: 'Försök igen' }).count()).toBe(0);
  await picture(gunnel.page, 'share-rows-refused');
  await gunnel.leave();
});

test('what is published stands, what is corrected is a new edition, and nobody sees more rows than before', async () => {
  await server.moveClock('2027-01-08T09:00:00+01:00');
  const { context, page } = await controllersWindow();
  await page.goto('/matt/publicera');
  await page.getByText('Inget är publicerat av perioden.').waitFor();
  await page.getByRole('button', { name: 'Publicera', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(/fryses som de är nu/).waitFor();
  await dialog.getByRole('button', { name: 'Publicera', exact: true }).click();
  await page.getByText('T3 2026, utgåva 1 är publicerad').waitFor({ timeout: 120_000 });
  await picture(page, 'published-period');

  // A report that came in December is registered now, in January.
  const jon = await logInAs(server.url, 'Jon Åkerlo');
  await jon.command('/api/v1/casework/register-report', {
    reportId: crypto.randomUUID(),
    receivedAt: '2026-12-18T10:00:00+01:00',
    channel: 'phone',
    children: [{ givenName: 'Tindra', familyName: 'Rosenmo', birthDate: '2015-05-06' }],
    worries: ['school_absence'],
    freeText: 'Tindra kommer sällan till skolan.',
    reporter: { kind: 'anonymous' },
  });

  server.personal.push('Tindra', 'Rosenmo');

  await page.reload();
  await page.getByRole('button', { name: 'Publicera en ny utgåva' }).click();
  await dialog.getByRole('button', { name: 'Publicera', exact: true }).click();
  await dialog.getByText('Skriv varför en ny utgåva behövs').first().waitFor();
  await dialog
    .getByLabel('Varför behövs en ny utgåva?')
    .fill('En anmälan från december registrerades i januari.');
  await dialog.getByRole('button', { name: 'Publicera', exact: true }).click();
  await page.getByText('T3 2026, utgåva 2 är publicerad').waitFor({ timeout: 120_000 });
  await page.getByRole('link', { name: 'T3 2026, utgåva 2' }).click();
  await page.getByRole('heading', { name: 'T3 2026, utgåva 2' }).waitFor();
  await page.getByText('Skäl: En anmälan från december registrerades i januari.').waitFor();
  await page.getByText('färre än 5 rader').first().waitFor();
  expect(await page.getByRole('link', { name: /^Visa raderna/ }).count()).toBe(0);
  await looksWell(page, 'edition');
  await page.emulateMedia({ media: 'print' });
  await picture(page, 'edition-in-print');
  await page.emulateMedia({ media: null });
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Spara som Excel' }).click();
  expect((await saving).suggestedFilename()).toBe('T3 2026, utgåva 2.xlsx');
  await context.close();

  const berit = await logInAtTheDoor(browser, server.url, 'Berit Sandmo', { to: '/matt/utgavor/2026-T3/2' });
  await berit.page
    .getByRole('link', { name: /^Visa raderna: Orosanmälningar/ })
    .first()
    .click();
  await berit.page.getByText('1 rad har kommit till').waitFor();
  await berit.page.getByRole('cell', { name: 'Kom till' }).waitFor();
  await picture(berit.page, 'edition-rows');
  await berit.page.goto('/matt/kand/preliminary-assessments-due?period=2026-T3&dag=2026-12-31');
  await berit.page.getByText(/som det var känt när 2026-12-31 var slut/).waitFor();
  await picture(berit.page, 'known-then');
  await berit.leave();

  const gunnel = await logInAtTheDoor(browser, server.url, 'Gunnel Oxhammar', {
    to: '/matt/utgavor/2026-T3/2',
  });
  await gunnel.page.getByText('färre än 5 rader').first().waitFor();
  expect(await gunnel.page.getByRole('link', { name: /^Visa raderna/ }).count()).toBe(0);
  await gunnel.leave();
  const member = await logInAs(server.url, 'Gunnel Oxhammar');
  const rows = '/api/v1/measures/edition-rows?period=2026-T3&number=2&measureId=reports-received';
  expect((await member.get(rows)).status).toBe(403);
  expect((await member.post('/api/v1/measures/publish', {})).status).toBe(403);
});
