import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWindow, picture, startBrowser } from '../support/browser.ts';
import { logInAs } from '../support/caller.ts';
import { aController } from '../support/controller.ts';
import { type Server, startServer } from '../support/server.ts';
import { logInAtTheDoor } from '../support/staff.ts';

/* The controller sets a limit that a measure is to keep, and lets a manager's function promise something. The manager says that it is done and
   points to the measure; the controller confirms. A member reads and changes nothing, and a caseworker sees what is their own alone. */

const WHAT = 'Se över hur anmälningar tas emot på kvällar';

let server: Server;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), startBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

test('what is promised is done by whoever owes it, shown by a measure and confirmed by somebody else', async () => {
  const { cookie } = await aController(server);
  const { context, page } = await openWindow(browser, server.url);
  const [name = '', value = ''] = cookie.split('=');
  await context.addCookies([{ name, value, url: server.url }]);
  const dialog = page.getByRole('dialog');

  await page.goto('/ataganden/granser');
  await page.getByText('Ingen gräns är satt').waitFor();
  await page.getByRole('button', { name: 'Sätt en gräns' }).click();
  await dialog.getByRole('button', { name: 'Sätt gränsen' }).click();
  await dialog.getByText('Välj ett mått').first().waitFor();
  await dialog.getByLabel('Mått', { exact: true }).selectOption({ label: 'Orosanmälningar, anmälningar' });
  await dialog.getByRole('radio', { name: 'Minst' }).check();
  await dialog.getByLabel('Gräns, antal').fill('5');
  await picture(page, 'limit-dialog');
  await dialog.getByRole('button', { name: 'Sätt gränsen' }).click();
  await page.getByText('Orosanmälningar, anmälningar: minst 5').waitFor();
  await page.getByText('Gäller', { exact: true }).waitFor();
  await picture(page, 'limits');

  await page.getByRole('link', { name: 'Åtaganden', exact: true }).last().click();
  await page.getByText('Inget är lovat').waitFor();
  await picture(page, 'promises-empty');
  await page.getByRole('button', { name: 'Nytt åtagande' }).click();
  await dialog.getByRole('button', { name: 'Spara åtagandet' }).click();
  await dialog.getByText('Skriv vad som ska göras').first().waitFor();
  await dialog.getByLabel('Vad ska göras?').fill(WHAT);
  const owes = dialog.getByLabel('Vilken funktion svarar för det?');
  await owes.selectOption(
    (await owes.locator('option', { hasText: 'Enhetschef, barn och familj' }).getAttribute('value')) ?? '',
  );
  await dialog.getByLabel('Klart senast').fill('20261220');
  await dialog.getByLabel(/^Följ upp om det hjälpte/).fill('2027-02-01');
  await picture(page, 'promise-dialog');
  await dialog.getByRole('button', { name: 'Spara åtagandet' }).click();
  await page.getByText('Åtagandet är sparat').waitFor();
  await page.getByRole('heading', { name: WHAT }).waitFor();
  // Whoever lets others promise does not say that it is done.
  expect(await page.getByRole('button', { name: /^Säg att det är gjort/ }).count()).toBe(0);

  const berit = await logInAtTheDoor(browser, server.url, 'Berit Sandmo', { to: '/' });
  await berit.page.getByText('Du har 1 åtagande utanför ärenden').waitFor();
  await picture(berit.page, 'promise-my-day');
  await berit.page.getByRole('link', { name: 'Visa åtagandena' }).click();
  const hers = berit.page.getByRole('dialog');
  await berit.page.getByRole('button', { name: /^Säg att det är gjort/ }).click();
  await hers.getByLabel('Vad gjordes?').fill('Kvällar tas emot av jouren, med en rutin för överlämning.');
  await hers.getByRole('checkbox', { name: 'Orosanmälningar, anmälningar: minst 5' }).check();
  await picture(berit.page, 'promise-finish');
  await hers.getByRole('button', { name: 'Säg att det är gjort' }).click();
  await berit.page.getByText('Åtagandet är sparat').waitFor();
  await berit.page.getByRole('button', { name: /^Gjorda/ }).click();
  await berit.page.getByText('Gjort, ska bekräftas').waitFor();
  // Nobody confirms what they themselves have said is done.
  await berit.page.getByRole('button', { name: `Avgör: ${WHAT}` }).click();
  await hers.getByRole('radio', { name: /öppna igen/ }).waitFor();
  expect(await hers.getByRole('radio', { name: 'Det är gjort och visat' }).count()).toBe(0);
  await berit.leave();

  await page.getByRole('button', { name: /^Gjorda/ }).click();
  await page.getByText('Gjort, ska bekräftas').waitFor();
  await page.getByRole('button', { name: `Avgör: ${WHAT}` }).click();
  await dialog.getByRole('radio', { name: 'Det är gjort och visat' }).check();
  await dialog.getByRole('button', { name: 'Spara', exact: true }).click();
  await page.getByText('Åtagandet är sparat').waitFor();
  await page.getByRole('button', { name: /^Bekräftade/ }).click();
  await page.getByText('Vad som har hänt').click();
  await page.getByText(/Bekräftat, /).waitFor();
  await picture(page, 'promise-confirmed');
  await context.close();

  const gunnel = await logInAtTheDoor(browser, server.url, 'Gunnel Oxhammar', { to: '/ataganden?visa=alla' });
  await gunnel.page.getByRole('heading', { name: WHAT }).waitFor();
  expect(await gunnel.page.getByRole('button', { name: new RegExp(WHAT) }).count()).toBe(0);
  expect(await gunnel.page.getByRole('button', { name: 'Nytt åtagande' }).count()).toBe(0);
  await gunnel.leave();
});

test('a caseworker sees their own promises alone, and settles none', async () => {
  const siv = await logInAtTheDoor(browser, server.url, 'Siv Rönnfors', { to: '/ataganden?visa=alla' });
  await siv.page.getByText('Det som du har lovat utanför ärenden').waitFor();
  expect(await siv.page.getByRole('heading', { name: WHAT }).count()).toBe(0);
  await siv.leave();
  const caller = await logInAs(server.url, 'Siv Rönnfors');
  const refused = await caller.post('/api/v1/commitments/settle', {
    commitmentId: crypto.randomUUID(),
    step: 'dropped',
    words: 'Behövs inte',
  });
  expect(refused.status).toBe(403);
});
