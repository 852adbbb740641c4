import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { picture, startBrowser } from '../support/browser.ts';
import { logInAs } from '../support/caller.ts';
import { outFile } from '../support/places.ts';
import { faultsIn, lookAt } from '../support/seen.ts';
import { type Server, startServer } from '../support/server.ts';
import { logInAtTheDoor, type Staff } from '../support/staff.ts';

/*
 * Siv may not decide that Alva is to live in a foster home, and prepares it for the committee instead. Berit lets it go, Annika calls the meeting, Gunnel
 * reads the papers and nothing else, the committee decides, the extract of the minutes is printed alone, and the decision stands in the case.
 */

let server: Server;
let browser: Browser;
let caseId = '';
let today = '';
let meeting = '';
let papers = '';
const windows: Staff[] = [];

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), startBrowser()]);
  const siv = await logInAs(server.url, 'Siv Rönnfors');
  const { drafts } = await siv.read<{ drafts: { caseId: string }[] }>('/api/v1/casework/my-day');
  caseId = drafts[0]?.caseId ?? '';
  today = (await siv.read<{ today: string }>(`/api/v1/casework/decisions?caseId=${caseId}`)).today;
});
afterAll(async () => {
  expect(windows.flatMap(({ witness }) => witness.faults)).toEqual([]);
  await browser.close();
  await server.stop();
});

const staff = async (name: string, to: string): Promise<Staff> => {
  const opened = await logInAtTheDoor(browser, server.url, name, { to });
  windows.push(opened);
  return opened;
};
const dialogOf = (page: Page) => page.getByRole('dialog');

async function looksWell(page: Page, name: string): Promise<void> {
  expect(await faultsIn(page), name).toEqual([]);
  await lookAt(page, { width: 390, dark: false });
  await picture(page, `${name}-390`);
  await lookAt(page, { width: 1280, dark: false });
  await picture(page, name);
}

test('an official is told that it is the committee’s, and the way on: the item is prepared', async () => {
  const { page, leave } = await staff('Siv Rönnfors', `/arenden/${caseId}/beslut?skriv=nytt`);
  await dialogOf(page).getByLabel('Vad gäller beslutet?').selectOption({ label: 'Familjehem' });
  await dialogOf(page).getByText('Beslutet fattas av utskottet.').waitFor();
  await dialogOf(page).getByRole('link', { name: 'Förbered ärendet till utskottet' }).click();
  const dialog = dialogOf(page);
  await dialog.getByLabel('Vad ska utskottet besluta om?').selectOption({ label: 'Familjehem, SoL' });
  await dialog.getByLabel('Beslut', { exact: true }).fill('Alva får bo i familjehem från den 1 januari.');
  await dialog.getByLabel('Lagrum').fill('11 kap. 1 § socialtjänstlagen');
  await dialog.getByLabel('Skäl').fill('Alva behöver en trygg vardag. Hon och hennes föräldrar vill det.');
  await dialog.getByRole('radio', { name: 'Ja' }).check({ force: true });
  await picture(page, 'committee-prepare');
  await dialog.getByRole('button', { name: 'Lämna till chefen' }).click();
  await page.getByText('Väntar på att chefen släpper det').waitFor();
  await looksWell(page, 'committee-case');
  await leave();
});

test('the secretary plans a meeting, and whoever leads the unit lets the item go to it', async () => {
  const annika = await staff('Annika Ljungberga', '/utskott');
  await annika.page.getByRole('button', { name: 'Planera sammanträde' }).click();
  await dialogOf(annika.page).getByLabel('Dag', { exact: true }).fill(today);
  await dialogOf(annika.page).getByLabel('Plats').fill('Kommunhuset, sal Tranan');
  await dialogOf(annika.page).getByRole('button', { name: 'Spara' }).click();
  await annika.page.getByRole('link', { name: `Socialutskottet ${today}` }).waitFor();
  await looksWell(annika.page, 'committee-meetings');
  await annika.leave();

  const berit = await staff('Berit Sandmo', '/utskott');
  await looksWell(berit.page, 'committee-waiting');
  await berit.page
    .getByRole('region', { name: /^Väntar på dig/ })
    .getByRole('link')
    .first()
    .click();
  await berit.page.getByRole('button', { name: 'Släpp till sammanträde' }).click();
  await dialogOf(berit.page)
    .getByRole('radio', { name: new RegExp(today) })
    .check({ force: true });
  await dialogOf(berit.page).getByRole('button', { name: 'Släpp', exact: true }).click();
  await berit.page.getByText('På ett sammanträdes lista').waitFor();
  await berit.leave();
});

test('a member reads the papers from when they are sent, and nothing else of the case', async () => {
  const calls = await logInAs(server.url, 'Annika Ljungberga');
  const { meetings } = await calls.read<{ meetings: { meetingId: string; day: string }[] }>(
    '/api/v1/casework/meetings',
  );
  meeting = meetings.find((m) => m.day === today)?.meetingId ?? '';
  const before = await staff('Gunnel Oxhammar', `/utskott/${meeting}`);
  await before.page.getByText('Handlingarna är inte utskickade än.').waitFor();
  await before.leave();

  const annika = await staff('Annika Ljungberga', `/utskott/${meeting}`);
  await annika.page.getByRole('button', { name: 'Skicka ut handlingarna' }).click();
  await dialogOf(annika.page).getByRole('button', { name: 'Skicka ut handlingarna' }).click();
  await annika.page.getByText('Handlingar utskickade').waitFor();
  await annika.leave();

  const gunnel = await staff('Gunnel Oxhammar', `/utskott/${meeting}`);
  await looksWell(gunnel.page, 'committee-meeting');
  await gunnel.page.getByRole('link', { name: 'Läs handlingarna i ärende 1' }).click();
  await gunnel.page.getByText('Alva får bo i familjehem från den 1 januari.').waitFor();
  papers = new URL(gunnel.page.url()).pathname;
  await looksWell(gunnel.page, 'committee-papers');
  await gunnel.leave();
  const hers = await logInAs(server.url, 'Gunnel Oxhammar');
  const refused = await hers.get(`/api/v1/casework/case?caseId=${caseId}`);
  expect(refused.status).toBe(403);
});

test('the committee decides, the extract is printed alone, and the decision stands in the case', async () => {
  const annika = await staff('Annika Ljungberga', `/utskott/${meeting}`);
  await annika.page.getByRole('button', { name: 'Anteckna närvaro' }).click();
  await picture(annika.page, 'committee-hold');
  await dialogOf(annika.page).getByRole('button', { name: 'Spara' }).click();
  await annika.page.getByText('Genomfört').waitFor();
  await annika.page.getByRole('link', { name: 'Läs handlingarna i ärende 1' }).click();
  await annika.page.getByRole('button', { name: 'Anteckna vad utskottet beslutade' }).click();
  await dialogOf(annika.page).getByRole('radio', { name: 'Bifall till förslaget' }).check({ force: true });
  await picture(annika.page, 'committee-decide');
  await dialogOf(annika.page).getByRole('button', { name: 'Spara i protokollet' }).click();
  await annika.page.getByRole('link', { name: 'Protokollsutdrag' }).click();
  await annika.page.getByRole('heading', { level: 1, name: /^Protokollsutdrag § \d+\/2026$/ }).waitFor();
  await looksWell(annika.page, 'committee-extract');
  const sheet = (await annika.page.locator('main').textContent()) ?? '';
  expect(sheet).toContain('Alva Norrgren');
  expect(sheet).toContain('Tore Lidbacka, ordförande');
  expect(sheet).not.toMatch(/Ivar|Tilde/);
  await annika.leave();

  const siv = await staff('Siv Rönnfors', `/arenden/${caseId}/beslut`);
  const decision = siv.page.getByRole('article', { name: /^Familjehem, SoL/ });
  await decision.getByText('Alva får bo i familjehem från den 1 januari.').waitFor();
  await decision.getByText(/Socialutskottet \d{4}-\d{2}-\d{2} § \d+/).waitFor();
  await siv.page.getByRole('link', { name: 'Ärenden till utskottet' }).click();
  await siv.page.getByText('Bifall till förslaget').first().waitFor();
  await siv.page.getByRole('link', { name: 'Protokollsutdrag' }).click();
  await siv.page.getByRole('heading', { level: 1, name: /^Protokollsutdrag/ }).waitFor();
  await siv.leave();
});

test('the decision goes out as a letter: who decided, what it says and how it is appealed, kept as sent', async () => {
  const { page, leave } = await staff('Siv Rönnfors', `/arenden/${caseId}/beslut`);
  await page.getByRole('link', { name: /^Skriv brev: Familjehem/ }).click();
  await page.getByRole('radio', { name: /^Petra Norrgren/ }).check();
  await page.getByLabel('Adress').fill('Påhittade gatan 4\n123 45 Björkvik');
  await page.getByRole('button', { name: 'Läs igenom' }).click();
  const paper = page.getByRole('article', { name: 'Brevet' });
  await paper.getByRole('heading', { name: 'Beslut om familjehem' }).waitFor();
  await paper.getByText('Alva får bo i familjehem från den 1 januari.').waitFor();
  await paper.getByText(/utskott beslutade/).waitFor();
  await picture(page, 'committee-letter');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Hämta som PDF' }).click(),
  ]);
  await download.saveAs(outFile('committee-letter.pdf'));
  await page.getByRole('button', { name: 'Skicka till utskrift' }).click();
  await page.getByText('Brevet är skickat till utskrift').waitFor();
  const row = page.getByRole('listitem').filter({ hasText: 'Beslut om familjehem' });
  await row.getByText('Väntar på utskrift').waitFor();
  await row.getByRole('link', { name: 'Anteckna att parten fått beslutet' }).click();
  await dialogOf(page).waitFor();
  await leave();
});

test('the minutes are adjusted by two who were there, and the papers close to the members', async () => {
  for (const name of ['Tore Lidbacka', 'Birgitta Norrhult']) {
    const { page, leave } = await staff(name, `/utskott/${meeting}`);
    await page.getByRole('button', { name: 'Justera protokollet' }).click();
    await dialogOf(page).getByRole('button', { name: 'Justera protokollet' }).click();
    await page
      .getByText(new RegExp(`^${name}`))
      .first()
      .waitFor();
    await leave();
  }
  const gunnel = await staff('Gunnel Oxhammar', `/utskott/${meeting}`);
  await gunnel.page.getByText('Protokollet är justerat. Handlingarna är stängda.').waitFor();
  await looksWell(gunnel.page, 'committee-adjusted');
  await gunnel.leave();
  const hers = await logInAs(server.url, 'Gunnel Oxhammar');
  const closed = await hers.get(
    `/api/v1/casework/item-papers?meetingId=${meeting}&itemId=${papers.split('/')[3] ?? ''}`,
  );
  expect(closed.status).toBe(404);
});

test('a meeting that is not held is called off with why, and its members see it', async () => {
  const secretary = await logInAs(server.url, 'Annika Ljungberga');
  type Row = { meetingId: string; committeeId: string; state: string; day: string };
  const { meetings } = await secretary.read<{ meetings: Row[] }>('/api/v1/casework/meetings');
  const of = meetings.find((m) => m.meetingId === meeting)?.committeeId;
  const off = crypto.randomUUID();
  const planned = {
    meetingId: off,
    committeeId: of,
    day: '2027-01-20',
    startsAt: '13:00',
    place: 'Rådhuset',
  };
  await secretary.command('/api/v1/casework/plan-meeting', planned);

  const annika = await staff('Annika Ljungberga', `/utskott/${off}`);
  await annika.page.getByRole('button', { name: 'Ställ in' }).click();
  const dialog = dialogOf(annika.page);
  await dialog.getByRole('button', { name: 'Ställ in' }).click();
  await dialog.getByText('Skriv varför sammanträdet ställs in').first().waitFor();
  await looksWell(annika.page, 'committee-cancel-dialog');
  await dialog.getByLabel('Varför ställs det in?').fill('För få ledamöter kan komma.');
  await dialog.getByRole('button', { name: 'Ställ in' }).click();
  await annika.page.getByText(/^Sammanträdet är inställt\. Annika Ljungberga/).waitFor();
  await expect.poll(() => annika.page.getByRole('button', { name: 'Ställ in' }).count()).toBe(0);
  await annika.leave();

  const gunnel = await staff('Gunnel Oxhammar', `/utskott/${off}`);
  await gunnel.page.getByText('För få ledamöter kan komma.').waitFor();
  await looksWell(gunnel.page, 'committee-cancelled');
  await gunnel.page.getByRole('link', { name: 'Sammanträden' }).first().click();
  await gunnel.page.getByText('Inställt').first().waitFor();
  await gunnel.leave();
});
