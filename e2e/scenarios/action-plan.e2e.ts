import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startBrowser } from '../support/browser.ts';
import { logInAs } from '../support/caller.ts';
import { looksWell } from '../support/looks-well.ts';
import { type Server, startServer } from '../support/server.ts';
import { logInAtTheDoor } from '../support/staff.ts';

/* The director writes a plan, the secretary notes that the board has decided it, functions promise activities. One of them is carried out, one is owed by
   a function that nobody holds. When the tertial is over the director follows the plan up, and puts it right. A member reads; a caseworker may not. */

const TITLE = 'ANDT-program 2026–2027';
const AIM = 'Alla skolor vet vart de vänder sig';
const EVENINGS = 'Föräldrakvällar i årskurs 7';
const VACANT = 'Kontaktperson för skolorna';

let server: Server;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), startBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

test('a plan is decided, carried out and followed up, and what is late or owed by nobody is seen', async () => {
  const astrid = await logInAtTheDoor(browser, server.url, 'Astrid Valldal', { to: '/handlingsplaner' });
  const { page } = astrid;
  const dialog = page.getByRole('dialog');
  const choose = async (label: string | RegExp, option: string) => {
    const select = dialog.getByLabel(label);
    const value = await select.locator('option', { hasText: option }).first().getAttribute('value');
    await select.selectOption(value ?? '');
  };

  await page.getByText('Ingen handlingsplan finns').waitFor();
  await looksWell(page, 'plans-empty');
  await page.getByRole('button', { name: 'Ny plan' }).click();
  await dialog.getByRole('button', { name: 'Spara förslaget' }).click();
  await dialog.getByText('Välj vad planen gäller').first().waitFor();
  await dialog.getByText('Skriv vad som ska uppnås').first().waitFor();
  await dialog.getByRole('radio', { name: 'ANDT och beroende' }).check();
  await dialog.getByLabel('Planens namn').fill(TITLE);
  await dialog
    .getByLabel('Syfte')
    .fill('Färre unga ska börja använda alkohol, narkotika, dopning och tobak.');
  await dialog.getByLabel('Gäller från').fill('2026-01-01');
  await dialog.getByLabel('Gäller till och med').fill('2027-04-30');
  await choose('Vilken funktion svarar för uppföljningen?', 'Socialchef');
  await dialog.getByLabel('Vad ska uppnås?').fill(AIM);
  await dialog.getByRole('button', { name: 'Lägg till ett mål' }).click();
  const second = dialog.getByRole('group', { name: 'Mål 2' });
  await second.getByLabel('Vad ska uppnås?').fill('Fler får stöd tidigt');
  await second.getByLabel('Mått (frivilligt)').selectOption({ label: 'Orosanmälningar, anmälningar' });
  await second.getByLabel('Vad ska måttet visa? (frivilligt)').selectOption({ label: 'Minst' });
  await second.getByLabel('Antal').fill('5');
  await looksWell(page, 'plan-dialog');
  await dialog.getByRole('button', { name: 'Spara förslaget' }).click();
  await page.getByRole('heading', { name: TITLE, level: 1 }).waitFor();
  await page.getByText('Aktiviteter läggs till när nämnden har beslutat planen.').waitFor();
  await looksWell(page, 'plan-proposed');

  const annika = await logInAtTheDoor(browser, server.url, 'Annika Ljungberga', { to: '/handlingsplaner' });
  const hers = annika.page.getByRole('dialog');
  await annika.page.getByRole('link', { name: TITLE }).click();
  await annika.page.getByRole('button', { name: 'Anteckna nämndens beslut' }).click();
  await hers.getByLabel('Beslutad').fill('2026-12-03');
  await hers.getByLabel('Var står beslutet?').fill('Socialnämnden 2026-12-03 § 112');
  await hers.getByRole('button', { name: 'Anteckna beslutet' }).click();
  await annika.page.getByText('Beslutet är antecknat').waitFor();
  expect(await annika.page.getByRole('button', { name: 'Ny aktivitet' }).count()).toBe(0);
  await annika.leave();

  await page.reload();
  await page.getByText('ingen ny plan är beslutad efter den').waitFor();
  for (const [title, by, day] of [
    [EVENINGS, 'Enhetschef, barn och familj', '2026-12-15'],
    [VACANT, 'Socialsekreterare 3, utredning barn', '2027-02-28'],
  ] as const) {
    await page.getByRole('button', { name: 'Ny aktivitet' }).click();
    await dialog.getByLabel('Vad ska göras?').fill(title);
    await choose('För vilket mål?', AIM);
    await choose('Vilken funktion svarar för det?', by);
    await dialog.getByLabel('Klart senast').fill(day);
    await dialog.getByRole('button', { name: 'Spara aktiviteten' }).click();
    await page.getByText('Aktiviteten är sparad').waitFor();
    await page.getByRole('cell', { name: title }).first().waitFor();
  }
  await page.getByText(/^Vakant/).waitFor();

  // Past the day of the one, and past the year.
  await server.moveClock('2027-01-12T09:00:00+01:00');
  await page.reload();
  await page.getByText('28 dagar för sent').waitFor();
  await looksWell(page, 'plan-late');

  const berit = await logInAtTheDoor(browser, server.url, 'Berit Sandmo', { to: '/handlingsplaner' });
  await berit.page.getByText('1 försenad').waitFor();
  await berit.page.getByRole('link', { name: TITLE }).click();
  await berit.page.getByRole('button', { name: `Öppna aktiviteten ${EVENINGS}` }).click();
  await berit.page.getByRole('button', { name: `Säg att det är gjort: ${EVENINGS}` }).click();
  const dialogOfBerit = berit.page.getByRole('dialog');
  await dialogOfBerit.getByLabel('Vad gjordes?').fill('Fem kvällar på tre skolor.');
  await dialogOfBerit.getByRole('button', { name: 'Säg att det är gjort' }).click();
  await berit.page.getByText('Gjord, ska bekräftas').waitFor();
  await berit.page.getByText('Gjort, ska bekräftas').waitFor();
  await looksWell(berit.page, 'plan-activity-done');
  expect(await berit.page.getByRole('button', { name: 'Följ upp' }).count()).toBe(0);
  await berit.leave();

  await page.reload();
  await page.getByRole('button', { name: 'Följ upp', exact: true }).click();
  await dialog.getByRole('button', { name: 'Underteckna uppföljningen' }).click();
  await dialog.getByText('Välj hur det gick').first().waitFor();
  const went = (of: string) => dialog.getByRole('group', { name: of }).getByLabel('Hur gick det?');
  await went(AIM).selectOption({ label: 'På väg' });
  await went('Fler får stöd tidigt').selectOption({ label: 'Uppnått' });
  expect(await went(EVENINGS).inputValue()).toBe('done');
  await went(VACANT).selectOption({ label: 'Gjort' });
  await dialog
    .getByLabel('Hur har det gått i sin helhet?')
    .fill('Kvällarna är hållna. Skolorna saknar en kontaktperson.');
  await dialog.getByRole('button', { name: 'Underteckna uppföljningen' }).click();
  await dialog.getByText('Den som svarar har inte sagt att det är gjort').first().waitFor();
  await went(VACANT).selectOption({ label: 'Inte påbörjat' });
  await looksWell(page, 'plan-follow-up-dialog');
  await dialog.getByRole('button', { name: 'Underteckna uppföljningen' }).click();
  await page.getByText('Uppföljningen är undertecknad').waitFor();
  await page.getByText('Uppföljd i tid').waitFor();
  await page.getByText('1 av 2').waitFor();
  await looksWell(page, 'plan-followed-up');

  await page.getByRole('button', { name: 'Följ upp', exact: true }).click();
  await choose('Vilken period?', 'Tertial 3 2026');
  await dialog.getByLabel('Varför rättas uppföljningen?').fill('Ett mål stod fel.');
  await went('Fler får stöd tidigt').selectOption({ label: 'Utgått' });
  await dialog
    .getByRole('group', { name: 'Fler får stöd tidigt' })
    .getByLabel('Varför har det utgått?')
    .fill('Görs av regionen.');
  await dialog.getByRole('button', { name: 'Underteckna uppföljningen' }).click();
  await page.getByText('Rättad, version 2. Ett mål stod fel.').waitFor();

  // Nobody follows up the year.
  await server.moveClock('2027-03-03T09:00:00+01:00');
  await page.goto('/handlingsplaner');
  await page.getByText('1 uppföljning försenad').waitFor();
  await looksWell(page, 'plans');
  await astrid.leave();

  const gunnel = await logInAtTheDoor(browser, server.url, 'Gunnel Oxhammar', { to: '/handlingsplaner' });
  await gunnel.page.getByRole('link', { name: TITLE }).click();
  await gunnel.page.getByText('Försenad uppföljning.').waitFor();
  for (const name of ['Följ upp', 'Ny aktivitet', 'Föreslå en ändring', 'Avsluta i förtid'])
    expect(await gunnel.page.getByRole('button', { name }).count()).toBe(0);
  await gunnel.leave();
  const siv = await logInAs(server.url, 'Siv Rönnfors');
  expect((await siv.get('/api/v1/plans/list')).status).toBe(403);
  expect(
    (await siv.post('/api/v1/plans/end-plan', { planId: crypto.randomUUID(), reason: 'Nej' })).status,
  ).toBe(403);
});
