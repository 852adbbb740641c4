import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { picture, startBrowser } from '../support/browser.ts';
import { type Caller, logInAs } from '../support/caller.ts';
import { freePort } from '../support/ports.ts';
import { until } from '../support/processes.ts';
import { lookAt } from '../support/seen.ts';
import { removeFolder, type Server, seededFolder, startServer } from '../support/server.ts';
import { logInAtTheDoor, type Staff } from '../support/staff.ts';

/*
 * The social documentation as those who write it meet it: whatever happens to server, session, window and browser, what was typed is there.
 */

interface Journal {
  readonly rows: readonly { entryId: string; text: string; intact: boolean }[];
  readonly drafts: readonly { draftId: string; text: string }[];
}

const dataDir = seededFolder();
let port: number;
let server: Server;
let browser: Browser;
let caseId: string;

const start = (): Promise<Server> => startServer({ dataDir, env: { PORT: String(port) } });
/** Words of the entries that are written here: the server's output must not hold them. */
const TYPED = ['Kvarnfallet', 'hembesöket', 'Torunn', 'matsalen', 'skolgården'];

beforeAll(async () => {
  port = await freePort();
  [server, browser] = await Promise.all([start(), startBrowser()]);
  server.personal.push(...TYPED);
  const { rows } = await (await logInAs(server.url, 'Siv Rönnfors')).read<{
    rows: { caseId: string; label: string }[];
  }>('/api/v1/casework/cases');
  caseId = rows.find((row) => row.label === 'Alva N.')?.caseId ?? '';
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  removeFolder(dataDir);
});

const journalOf = (who: Caller, page = 1): Promise<Journal> =>
  who.read(`/api/v1/casework/journal?caseId=${caseId}&page=${page}`);
const asSiv = () => logInAs(server.url, 'Siv Rönnfors');
const draftTexts = async (): Promise<string[]> => (await journalOf(await asSiv())).drafts.map((d) => d.text);

const textOf = (page: Page) => page.getByRole('textbox', { name: 'Text', exact: true });
const saved = (page: Page) => page.getByText(/^Sparat \d\d\.\d\d$/);
const open = (name: string): Promise<Staff> =>
  logInAtTheDoor(browser, server.url, name, { to: `/arenden/${caseId}/dokumentation` });

async function begin(page: Page, kind = 'Faktauppgift'): Promise<void> {
  await page.getByRole('button', { name: 'Ny anteckning' }).click();
  await page.getByRole('radio', { name: kind }).check();
}

/** Letter by letter, as somebody writes. */
async function write(page: Page, text: string): Promise<void> {
  await textOf(page).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(text);
}

async function sign(page: Page): Promise<void> {
  await textOf(page).press('Control+Enter');
  await page.getByRole('dialog', { name: 'Signera anteckningen?' }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByText(/^Anteckningen är signerad/).waitFor();
}

async function throwAway(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Släng utkastet' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Släng utkastet' }).click();
  await page.getByRole('button', { name: 'Ny anteckning' }).waitFor();
}

describe('a note', () => {
  test('is saved while it is written, survives the death of server and browser, is signed, locked and corrected', async () => {
    const siv = await open('Siv Rönnfors');
    await siv.page.getByRole('button', { name: 'Ny anteckning' }).waitFor();
    await picture(siv.page, 'journal-tab');
    await siv.page.keyboard.press('n');
    await siv.page.getByRole('radio', { name: 'Uppgift från annan' }).check();
    await siv.page.getByLabel('Vem uppgiften kommer från').fill('Torunn, granne');
    await write(siv.page, 'Grannen berättar om Kvarnfallet.');
    await saved(siv.page).waitFor();
    await until('the server has it', async () =>
      (await draftTexts()).includes('Grannen berättar om Kvarnfallet.'),
    );
    await picture(siv.page, 'journal-writing');

    // In mid-sentence the server dies, and the writing goes on.
    server.process.child.kill('SIGKILL');
    await server.process.ended;
    server.requireQuiet();
    await write(siv.page, ' Och det här skrevs medan servern var borta.');
    await siv.page.getByText('Ingen kontakt med servern. Texten finns i den här fliken').waitFor();
    await picture(siv.page, 'journal-server-away');
    server = await start();
    server.personal.push(...TYPED);
    const whole = 'Grannen berättar om Kvarnfallet. Och det här skrevs medan servern var borta.';
    await saved(siv.page).waitFor({ timeout: 40_000 });
    expect(await textOf(siv.page).inputValue()).toBe(whole);
    expect(await draftTexts()).toContain(whole);

    // The browser dies without a word; in another one it is on the first page and goes on.
    await siv.leave();
    const later = await logInAtTheDoor(browser, server.url, 'Siv Rönnfors');
    const box = later.page.getByRole('region', { name: 'Utkast' });
    await picture(later.page, 'journal-my-day');
    await box.getByRole('link', { name: /^Uppgift från annan, Alva N\./ }).click();
    await textOf(later.page).waitFor();
    expect(await textOf(later.page).inputValue()).toBe(whole);

    await later.page.locator('input[type=file]').setInputFiles({
      name: 'Brev från Torunn.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF'),
    });
    await later.page.getByRole('button', { name: 'Spara Brev från Torunn.pdf på datorn' }).waitFor();
    await picture(later.page, 'journal-file');
    await sign(later.page);
    const list = later.page.getByRole('region', { name: /^Dokumentation/ });
    const entry = list.getByRole('listitem').filter({ hasText: whole });
    await entry.getByRole('heading', { name: 'Uppgift från Torunn, granne' }).waitFor();
    expect(await entry.getByRole('textbox').count()).toBe(0);
    await entry.getByText(/^Kontrollsumma \(SHA-256\) [0-9a-f]{64}$/).waitFor();
    const [download] = await Promise.all([
      later.page.waitForEvent('download'),
      entry.getByRole('button', { name: 'Spara Brev från Torunn.pdf på datorn' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('Brev från Torunn.pdf');
    const calls = await asSiv();
    const signed = (await journalOf(calls)).rows.find((row) => row.text === whole);
    const again = await calls.post('/api/v1/casework/sign-entry', {
      caseId,
      draftId: signed?.entryId,
      writerId: signed?.entryId,
      version: 1,
      kind: 'fact',
      eventOn: '2026-12-04',
      text: 'Något annat.',
    });
    expect(again.status).toBe(409);

    await entry.getByRole('button', { name: /^Rätta/ }).click();
    await later.page.getByRole('heading', { name: 'Rätta anteckningen 2026-12-04' }).waitFor();
    expect(await textOf(later.page).inputValue()).toBe(whole);
    await textOf(later.page).fill('Grannen berättar om matsalen.');
    await textOf(later.page).press('Control+Enter');
    await later.page.getByText('Skriv skälet för rättelsen').first().waitFor();
    await later.page.getByLabel('Skäl för rättelsen').fill('Fel plats.');
    await picture(later.page, 'journal-correcting');
    await sign(later.page);
    await entry.getByText(/^Rättad av Siv Rönnfors 2026-12-04\. Skäl: Fel plats\./).waitFor();
    await entry.getByText(whole).waitFor();
    await picture(later.page, 'journal-corrected');
    await lookAt(later.page, { width: 390, dark: true });
    await picture(later.page, 'journal-corrected-390-dark');
    await lookAt(later.page, { width: 1280, dark: false });
    await later.page.getByRole('link', { name: 'Översikt', exact: true }).click();
    await later.page.getByText('Rättelse: Uppgift från Torunn, granne').waitFor();
    await picture(later.page, 'journal-overview');
    expect(later.witness.faults).toEqual([]);
    await later.leave();
  });

  test('is saved again when the database has died under it', async () => {
    const siv = await open('Siv Rönnfors');
    await begin(siv.page);
    await write(siv.page, 'Före.');
    await saved(siv.page).waitFor();
    process.kill(server.databasePid(), 'SIGKILL');
    await write(siv.page, ' Efter.');
    await until(
      'all of it is on the server',
      async () => {
        const texts = await draftTexts().catch((): string[] => []);
        return texts.includes('Före. Efter.');
      },
      { within: 60_000, every: 500 },
    );
    await saved(siv.page).waitFor();
    await throwAway(siv.page);
    await siv.leave();
  });

  test('of thirty thousand characters stays where it is while it is written', async () => {
    const siv = await open('Siv Rönnfors');
    await begin(siv.page);
    const long = 'Ett stycke om hembesöket som är ungefär så här långt.\n\n'.repeat(600);
    await textOf(siv.page).fill(long);
    await write(siv.page, 'Början av slutet');
    const before = await siv.page.evaluate<number>('window.scrollY');
    for (const letter of ' och lite till') {
      await siv.page.keyboard.type(letter);
      expect(Math.abs((await siv.page.evaluate<number>('window.scrollY')) - before)).toBeLessThan(40);
    }
    await saved(siv.page).waitFor();
    expect(
      (await draftTexts()).some((text) => text.length > 30_000 && text.endsWith('slutet och lite till')),
    ).toBe(true);
    await throwAway(siv.page);
    await siv.leave();
  });

  test('is not lost when the session ends in the middle of it', async () => {
    const siv = await open('Siv Rönnfors');
    await begin(siv.page);
    await write(siv.page, 'Första meningen om hembesöket.');
    await saved(siv.page).waitFor();
    await siv.page.context().clearCookies();
    await write(siv.page, ' Andra meningen, när sessionen redan var slut.');
    const dialog = siv.page.getByRole('dialog', { name: 'Logga in igen' });
    await dialog.waitFor();
    await picture(siv.page, 'journal-session-ended');
    await dialog.getByRole('button', { name: 'Fortsätt som Siv Rönnfors' }).click();
    await dialog.waitFor({ state: 'detached' });
    await write(siv.page, ' Tredje.');
    const whole = 'Första meningen om hembesöket. Andra meningen, när sessionen redan var slut. Tredje.';
    await until('all of it is on the server', async () => (await draftTexts()).includes(whole));
    await throwAway(siv.page);
    await siv.leave();
  });
});

describe('two at once', () => {
  test('one person in two windows keeps both texts, side by side', async () => {
    const first = await open('Siv Rönnfors');
    await begin(first.page);
    await write(first.page, 'Början.');
    await saved(first.page).waitFor();
    const second = await logInAtTheDoor(browser, server.url, 'Siv Rönnfors', {
      to: new URL(first.page.url()).pathname + new URL(first.page.url()).search,
    });
    await textOf(second.page).waitFor();
    expect(await textOf(second.page).inputValue()).toBe('Början.');
    await write(second.page, ' Från det andra fönstret.');
    await saved(second.page).waitFor();
    await until('the second is saved', async () =>
      (await draftTexts()).includes('Början. Från det andra fönstret.'),
    );
    await write(first.page, ' Från det första.');
    await first.page.getByText('Du skrev i samma utkast i ett annat fönster').waitFor();
    expect(await textOf(first.page).inputValue()).toBe('Början. Från det första.');
    const other = first.page.getByRole('region', { name: 'Texten i det andra fönstret' });
    await other.getByText('Början. Från det andra fönstret.').waitFor();
    await picture(first.page, 'journal-two-windows');
    expect((await draftTexts()).filter((text) => text.startsWith('Början.')).sort()).toEqual([
      'Början. Från det andra fönstret.',
      'Början. Från det första.',
    ]);
    await other.getByRole('button', { name: 'Lägg till texten sist i min' }).click();
    await other.getByRole('button', { name: 'Släng det andra utkastet' }).click();
    await first.page.getByRole('dialog').getByRole('button', { name: 'Släng det andra utkastet' }).click();
    await other.waitFor({ state: 'detached' });
    const both = 'Början. Från det första.\n\nBörjan. Från det andra fönstret.';
    await until('the whole is one draft', async () => {
      const own = (await draftTexts()).filter((text) => text.startsWith('Början.'));
      return own.length === 1 && own[0] === both;
    });
    await throwAway(first.page);
    await second.leave();
    await first.leave();
  });

  test('two persons see each other’s names, and neither the other’s words', async () => {
    const siv = await open('Siv Rönnfors');
    await begin(siv.page);
    await write(siv.page, 'Sivs ord om skolgården.');
    await saved(siv.page).waitFor();
    const berit = await open('Berit Sandmo');
    await berit.page
      .getByText(/^Siv Rönnfors har ett osignerat utkast i ärendet/)
      .first()
      .waitFor();
    expect(await berit.page.locator('body').innerText()).not.toContain('skolgården');
    await begin(berit.page, 'Bedömning');
    await write(berit.page, 'Berits bedömning.');
    await saved(berit.page).waitFor();
    await write(siv.page, ' Mera.');
    await siv.page.getByText(/^Berit Sandmo har ett osignerat utkast i ärendet/).waitFor();
    await sign(berit.page);
    await sign(siv.page);
    const texts = (await journalOf(await asSiv())).rows.map((row) => row.text);
    expect(texts).toEqual(expect.arrayContaining(['Berits bedömning.', 'Sivs ord om skolgården. Mera.']));
    await berit.leave();
    await siv.leave();
  });
});

test('on paper: case number, who and when on every sheet, numbered, and traced', async () => {
  const siv = await open('Siv Rönnfors');
  await siv.page.getByRole('link', { name: 'Utskrift' }).click();
  await siv.page.getByRole('heading', { level: 1, name: 'Journal' }).waitFor();
  await siv.page.getByText(/^Utskriven av Siv Rönnfors 2026-12-04/).waitFor();
  await picture(siv.page, 'journal-print-page');
  const pdf = (await siv.page.pdf({ format: 'A4' })).toString('latin1');
  expect((pdf.match(/\/Type \/Page\b/g) ?? []).length).toBeGreaterThan(1);
  await siv.page.emulateMedia({ media: 'print' });
  await picture(siv.page, 'journal-print-media');
  expect(await siv.page.getByRole('navigation').count()).toBe(0);
  await siv.page.emulateMedia({ media: 'screen' });
  await siv.page.goto(`/arenden/${caseId}/logg`);
  await siv.page.getByText('Tog fram dokumentationen för utskrift').first().waitFor();
  await siv.leave();
});

test('nobody else’s: for another unit there is no journal, no draft and nothing to print', async () => {
  const lova = await logInAtTheDoor(browser, server.url, 'Lova Strandh');
  for (const path of ['dokumentation', 'utskrift']) {
    await lova.page.goto(`/arenden/${caseId}/${path}`);
    await lova.page.getByRole('heading', { level: 1, name: /finns inte$/ }).waitFor();
  }
  await lova.leave();
  const calls = await logInAs(server.url, 'Lova Strandh');
  const own = { caseId, draftId: caseId, writerId: caseId, version: 0 };
  const typed = { kind: 'fact', eventOn: '2026-12-04', text: 'x' };
  const answers = await Promise.all([
    calls.get(`/api/v1/casework/journal?caseId=${caseId}`),
    calls.get(`/api/v1/casework/print-journal?caseId=${caseId}`),
    calls.post('/api/v1/casework/save-draft', {
      ...own,
      ...typed,
      eventTime: '',
      contactKind: null,
      counterpart: '',
      corrects: null,
      correctionReason: '',
    }),
    calls.post('/api/v1/casework/discard-draft', { caseId, draftId: caseId }),
    calls.post('/api/v1/casework/sign-entry', { ...own, ...typed }),
  ]);
  expect(answers.map((a) => a.status)).toEqual([404, 404, 404, 404, 404]);
});
