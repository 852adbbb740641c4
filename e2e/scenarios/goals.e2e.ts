import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWindow, picture, startBrowser } from '../support/browser.ts';
import { aController } from '../support/controller.ts';
import { looksWell } from '../support/looks-well.ts';
import { type Server, startServer } from '../support/server.ts';
import { logInAtTheDoor } from '../support/staff.ts';

/* The controller notes a goal of the council and sets one of the board, with a measure that is typed in. A manager says how it goes in her unit. The
   controller calls the goal met below its target, is refused, and says why. The director finds it in the overview, and promises something for it. */

const TITLE = 'Den som får en insats har en aktuell plan';
const FILE = `id;title_sv;kind;better;accumulation;T1;T2;T3;target
BV01;Genomförandeplanen är aktuell;share;up;at_period_end;86;84;;100`;

let server: Server;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), startBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

test('a goal is set, commented, assessed against its figures with a reason, and found in the overview', async () => {
  const controller = await aController(server);
  const year = new Date().getFullYear();
  await controller.command('/api/v1/steering/take-import', {
    kind: 'measures',
    fileName: `malmatt-${year}.csv`,
    content: FILE,
  });
  const { context, page } = await openWindow(browser, server.url);
  const [name = '', value = ''] = controller.cookie.split('=');
  await context.addCookies([{ name, value, url: server.url }]);
  const dialog = page.getByRole('dialog');

  await page.goto('/mal');
  await page.getByText('Inga mål det året').waitFor();
  await picture(page, 'goals-empty');
  await page.getByRole('button', { name: 'Nytt mål' }).click();
  await dialog.getByRole('button', { name: 'Spara målet' }).click();
  await dialog.getByText('Skriv målets nummer').first().waitFor();
  await dialog.getByRole('radio', { name: 'Fullmäktiges mål' }).check();
  await dialog.getByLabel('Nummer').fill('1');
  await dialog.getByLabel('Vad är målet?').fill('Barn och unga växer upp i trygghet');
  await dialog.getByRole('button', { name: 'Spara målet' }).click();
  await page.getByRole('link', { name: '1 Barn och unga växer upp i trygghet' }).waitFor();
  await page.getByRole('button', { name: 'Nytt mål' }).click();
  await dialog.getByRole('radio', { name: 'Nämndens mål' }).check();
  await dialog.getByLabel('Nummer').fill('1.1');
  await dialog.getByLabel('Vad är målet?').fill(TITLE);
  await dialog.getByLabel(/^Vilket av fullmäktiges mål/).selectOption({ index: 1 });
  const answers = dialog.getByLabel('Vilken funktion svarar för målet?');
  await answers.selectOption(
    (await answers.locator('option', { hasText: 'Enhetschef, barn och familj' }).getAttribute('value')) ?? '',
  );
  await picture(page, 'goal-dialog');
  await dialog.getByRole('button', { name: 'Spara målet' }).click();
  await page.getByRole('link', { name: `1.1 ${TITLE}` }).click();

  await page.getByRole('heading', { level: 1, name: `1.1 ${TITLE}` }).waitFor();
  await page.getByRole('button', { name: 'Lägg till mått' }).click();
  await dialog.getByRole('button', { name: 'Lägg till måttet' }).click();
  await dialog.getByText('Välj ett mått').first().waitFor();
  await dialog.getByLabel('Mått', { exact: true }).selectOption({ label: 'Genomförandeplanen är aktuell' });
  await dialog.getByLabel('Målvärde i procent').fill('100');
  await dialog.getByLabel(/^Startvärde i procent/).fill('70');
  await dialog.getByLabel('När gällde startvärdet?').fill(String(year - 1));
  await picture(page, 'goal-indicator-dialog');
  await dialog.getByRole('button', { name: 'Lägg till måttet' }).click();
  await page.getByRole('heading', { name: 'Genomförandeplanen är aktuell' }).waitFor();
  await page.getByRole('radio', { name: `T2 ${year}` }).click();
  await page.getByText('Måtten talar för: delvis uppfyllt.').waitFor();
  await picture(page, 'goal');

  const berit = await logInAtTheDoor(browser, server.url, 'Berit Sandmo', { to: '/mal' });
  await berit.page.getByRole('link', { name: `1.1 ${TITLE}` }).click();
  await berit.page.getByRole('radio', { name: `T2 ${year}` }).click();
  expect(await berit.page.getByRole('button', { name: 'Bedöm målet' }).count()).toBe(0);
  await berit.page.getByRole('button', { name: 'Skriv en kommentar' }).click();
  const hers = berit.page.getByRole('dialog');
  await hers.getByLabel('Gäller').selectOption({ label: 'Mottagning barn och unga' });
  await hers.getByLabel('Kommentar', { exact: true }).fill('Vi går igenom planerna varje vecka.');
  await hers.getByRole('button', { name: 'Spara kommentaren' }).click();
  await berit.page.getByText('Vi går igenom planerna varje vecka.').waitFor();
  await berit.leave();

  await page.reload();
  await page.getByText('Vi går igenom planerna varje vecka.').waitFor();
  await page.getByRole('button', { name: 'Bedöm målet' }).click();
  await dialog.getByRole('radio', { name: 'Uppfyllt', exact: true }).check();
  await dialog.getByLabel('Varför gick det så?').fill('Alla som ska ha en plan har en.');
  await dialog.getByRole('button', { name: 'Spara bedömningen' }).click();
  await dialog.getByText('Bedömningen säger något annat än måtten. Skriv varför').first().waitFor();
  await picture(page, 'goal-contradiction');
  await dialog
    .getByLabel('Måtten säger något annat. Vad är skälet?')
    .fill('De som saknade en plan fick den dagen efter.');
  await dialog.getByRole('button', { name: 'Spara bedömningen' }).click();
  await page.getByText(/Skälet till en annan bedömning/).waitFor();
  await looksWell(page, 'goal-assessed');
  await context.close();

  const astrid = await logInAtTheDoor(browser, server.url, 'Astrid Valldal', {
    to: `/overblick?period=${year}-T2`,
  });
  await astrid.page.getByRole('heading', { level: 1, name: 'Överblick' }).waitFor();
  await looksWell(astrid.page, 'overview');
  await astrid.page.getByRole('link', { name: /^1\s*Uppfyllt/ }).click();
  await astrid.page.getByRole('link', { name: `1.1 ${TITLE}` }).waitFor();
  await looksWell(astrid.page, 'goals');
  await astrid.page.getByRole('link', { name: `1.1 ${TITLE}` }).click();
  await astrid.page.getByRole('button', { name: 'Nytt åtagande' }).click();
  const his = astrid.page.getByRole('dialog');
  await his.getByLabel('Vad ska göras?').fill('Gå igenom planerna i alla enheter');
  await his.getByLabel('Vilken funktion svarar för det?').selectOption({ index: 1 });
  await his.getByLabel('Klart senast').fill(`${year + 1}-01-15`);
  await his.getByRole('button', { name: 'Spara åtagandet' }).click();
  await astrid.page.getByRole('heading', { name: 'Gå igenom planerna i alla enheter' }).waitFor();
  await astrid.page.goto('/ataganden?ordning=for');
  await astrid.page.getByRole('heading', { name: `Mål 1.1: ${TITLE}` }).waitFor();
  await looksWell(astrid.page, 'promises-by-subject');
  await astrid.leave();

  const gunnel = await logInAtTheDoor(browser, server.url, 'Gunnel Oxhammar', { to: '/mal' });
  await gunnel.page.getByRole('link', { name: `1.1 ${TITLE}` }).click();
  await gunnel.page.getByRole('radio', { name: `T2 ${year}` }).click();
  await gunnel.page.getByText(/Skälet till en annan bedömning/).waitFor();
  expect(await gunnel.page.getByRole('button', { name: 'Bedöm på nytt' }).count()).toBe(0);
  await gunnel.leave();
});

test('a caseworker has no way to the goals', async () => {
  const siv = await logInAtTheDoor(browser, server.url, 'Siv Rönnfors', { to: '/' });
  expect(await siv.page.getByRole('link', { name: 'Mål', exact: true }).count()).toBe(0);
  await siv.leave();
});
