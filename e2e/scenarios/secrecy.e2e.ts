import { readFileSync, writeFileSync } from 'node:fs';
import { type PDFDocument, PDFName } from '@cantoo/pdf-lib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPdf, tagsOf, wordsOf } from '#testing';
import { picture, startBrowser } from '../support/browser.ts';
import { logInAs } from '../support/caller.ts';
import { outFile } from '../support/places.ts';
import { lookAt } from '../support/seen.ts';
import { removeFolder, type Server, seededFolder, startServer } from '../support/server.ts';
import { logInAtTheDoor, type Staff } from '../support/staff.ts';

/*
 * Secrecy as those who work under it meet it: what is kept from whom, who is let in when it can't wait, and that each of it is seen.
 */

interface Row {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly label: string;
}

const dataDir = seededFolder();
let server: Server;
let browser: Browser;
const cases = new Map<string, Row>();
const REASON = 'Barnet är hos polisen och vi måste veta vem som är trygg.';

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ dataDir }), startBrowser()]);
  for (const name of ['Siv Rönnfors', 'Olle Tegnér Palm', 'Berit Sandmo']) {
    const { rows } = await (await logInAs(server.url, name)).read<{ rows: Row[] }>('/api/v1/casework/cases');
    for (const row of rows) cases.set(row.label, row);
  }
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  removeFolder(dataDir);
});

/** What the browser saves on a press, as PDF. */
async function savedPdf(
  page: Page,
  press: () => Promise<void>,
): Promise<{ pdf: PDFDocument; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  const bytes = readFileSync(await download.path());
  return { pdf: await readPdf(bytes), bytes };
}
const said = (pdf: PDFDocument): string => wordsOf(pdf).join('\n').replaceAll(/\s+/g, ' ');

const caseOf = (label: string): Row => {
  const row = cases.get(label);
  if (!row) throw new Error(`Nobody has ${label}`);
  return row;
};
async function open(name: string, label: string, part = 'sekretess'): Promise<Staff> {
  const to = `/arenden/${caseOf(label).caseId}/${part}`;
  const staff = await logInAtTheDoor(browser, server.url, name, { to });
  const first = part === 'logg' ? 'Logg' : 'Anmälarens identitet';
  await staff.page.getByRole('heading', { level: 2, name: new RegExp(`^${first}`) }).waitFor();
  return staff;
}
const main = (page: Page) => page.locator('main').innerText();
const dialog = (page: Page) => page.getByRole('dialog');

async function breakGlass(page: Page, number: string): Promise<void> {
  await page.goto('/nodoppning');
  await page.getByRole('textbox', { name: 'Ärendenummer eller personnummer' }).fill(number);
  await page.getByRole('textbox', { name: /Varför måste du läsa det nu/ }).fill(REASON);
  await page.getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Nödöppna', exact: true }).click();
}

describe('a reporter who must be protected', () => {
  test('is shielded by a test with reasons, from the holder of the case too', async () => {
    const { page, leave } = await open('Siv Rönnfors', 'Alva N.');
    expect(await main(page)).toContain('Rut Ekdala');
    // Alva has been reported twice by the same reporter: each report has a test of its own.
    const untested = page.getByRole('button', { name: 'Pröva sekretess' });
    for (let left = await untested.count(); left > 0; left--) {
      await untested.first().click();
      await dialog(page).getByRole('radio', { name: /^Ja/ }).check();
      await dialog(page).getByRole('textbox', { name: 'Skäl' }).fill('Pappan har hotat personal på skolan.');
      await dialog(page).getByRole('button', { name: 'Spara prövningen' }).click();
      await dialog(page).waitFor({ state: 'detached' });
    }
    await page.getByText('Skyddad identitet').first().waitFor();
    await picture(page, 'secrecy-case');
    expect(await page.getByRole('button', { name: 'Visa vem det är' }).count()).toBe(0);
    await page.getByRole('link', { name: 'Översikt', exact: true }).click();
    await page.getByRole('link', { name: 'Anmälan', exact: true }).click();
    await page.getByText('Skyddad identitet').first().waitFor();
    expect(await main(page)).not.toContain('Ekdala');
    expect(await main(page)).not.toContain('0980-319 100');
    await leave();
  });

  test('is read by the manager with a reason, which stands in the log of the case', async () => {
    const { page, leave } = await open('Berit Sandmo', 'Alva N.');
    expect(await main(page)).not.toContain('Ekdala');
    await page.getByRole('button', { name: 'Visa vem det är' }).first().click();
    await dialog(page).getByRole('textbox').fill('Polisen behöver ett vittne.');
    await dialog(page).getByRole('button', { name: 'Visa', exact: true }).click();
    await dialog(page).getByText('Rut Ekdala').waitFor();
    await dialog(page).getByRole('button', { name: 'Stäng' }).first().click();
    await page.getByRole('link', { name: 'Logg', exact: true }).click();
    await page.getByText('Läste en skyddad anmälares identitet').waitFor();
    expect(await main(page)).toContain('Polisen behöver ett vittne.');
    await leave();
  });
});

describe('an emergency opening', () => {
  test('is answered alike for a number that is wrong and a case that is closed to one', async () => {
    const { page, leave } = await logInAtTheDoor(browser, server.url, 'Karin Myrhed');
    await breakGlass(page, 'BU-2026-9999');
    await page.getByText(/Ärendet finns inte eller går inte att nödöppna/).waitFor();
    await leave();
  });

  test('opens the case for reading alone, for an hour, and its manager hears of it', async () => {
    const { caseId, caseNumber } = caseOf('Alva N.');
    const karin = await logInAtTheDoor(browser, server.url, 'Karin Myrhed', { to: `/arenden/${caseId}` });
    await karin.page.getByRole('heading', { name: /finns inte/ }).waitFor();
    await karin.page.getByRole('link', { name: 'Nödöppning' }).click();
    await karin.page.getByRole('heading', { name: 'Nödöppning', exact: true }).waitFor();
    await breakGlass(karin.page, caseNumber);
    await karin.page
      .getByRole('link', { name: `Öppna ${caseNumber}` })
      .first()
      .click();
    await karin.page.getByRole('heading', { name: /Alva Norrgren/ }).waitFor();
    expect(await main(karin.page)).toContain('Du läser ärendet genom nödöppning');
    expect(await main(karin.page)).not.toContain('Ekdala');
    await picture(karin.page, 'secrecy-glass-case');
    await karin.page.getByRole('link', { name: 'Akten', exact: true }).click();
    await karin.page.waitForURL(/\/akt$/);
    expect(await karin.page.getByRole('link', { name: 'Sekretess', exact: true }).count()).toBe(0);
    await karin.page.goto('/nodoppning');
    await lookAt(karin.page, { width: 390, dark: false });
    await picture(karin.page, 'secrecy-glass-narrow');
    await lookAt(karin.page, { width: 1280, dark: false });
    await picture(karin.page, 'secrecy-glass');

    const berit = await open('Berit Sandmo', 'Alva N.', 'logg');
    await berit.page.getByRole('combobox', { name: 'Slag' }).selectOption('nodoppning');
    await berit.page.getByRole('button', { name: 'Visa', exact: true }).click();
    await berit.page.getByText(REASON).first().waitFor();
    expect(await main(berit.page)).toContain('Karin Myrhed');
    await picture(berit.page, 'secrecy-log');
    await berit.page.getByRole('button', { name: /Påminnelser/ }).click();
    await berit.page.getByText('Ett ärende har nödöppnats').first().waitFor();
    await berit.leave();

    await karin.page.getByRole('button', { name: `Avsluta nödöppningen av ${caseNumber}` }).click();
    await karin.page.getByText('Du har ingen nödöppning nu.').waitFor();
    await karin.page.goto(`/arenden/${caseId}`);
    await karin.page.getByRole('heading', { name: /finns inte/ }).waitFor();
    await karin.leave();
  });

  test('is ended by the manager, and judged by the log reviewer', async () => {
    const { caseId, caseNumber } = caseOf('Alva N.');
    const karin = await logInAtTheDoor(browser, server.url, 'Karin Myrhed', { to: '/nodoppning' });
    await breakGlass(karin.page, caseNumber);
    await karin.page
      .getByRole('link', { name: `Öppna ${caseNumber}` })
      .first()
      .waitFor();

    const berit = await logInAtTheDoor(browser, server.url, 'Berit Sandmo', { to: '/enheten' });
    await berit.page.getByRole('heading', { name: /^Nödöppningar/ }).waitFor();
    await picture(berit.page, 'openings-unit');
    await berit.page
      .getByRole('link', { name: `Nödöppning av ${caseNumber}` })
      .first()
      .click();
    await berit.page.getByRole('button', { name: 'Avsluta nödöppningen för Karin Myrhed' }).click();
    await berit.page.getByText('Avslutad av Berit Sandmo.').waitFor();
    await berit.leave();
    await karin.page.goto(`/arenden/${caseId}`);
    await karin.page.getByRole('heading', { name: /finns inte/ }).waitFor();
    await karin.leave();

    const nour = await logInAtTheDoor(browser, server.url, 'Nour Haddadin', { to: '/logg' });
    await nour.page.getByRole('link', { name: 'Larm', exact: true }).click();
    await nour.page.getByRole('heading', { name: 'Larm', exact: true }).waitFor();
    await nour.page.getByRole('button', { name: 'Bedöm nödöppning, Karin Myrhed' }).first().click();
    await dialog(nour.page).getByRole('radio', { name: 'I sin ordning', exact: true }).check();
    await dialog(nour.page).getByRole('button', { name: 'Spara bedömningen' }).click();
    await dialog(nour.page).getByText('Skriv varför').first().waitFor();
    await dialog(nour.page).getByRole('textbox', { name: 'Varför?' }).fill('Jouren behövde läsa i natt.');
    await dialog(nour.page).getByRole('button', { name: 'Spara bedömningen' }).click();
    await dialog(nour.page).waitFor({ state: 'detached' });
    await nour.page.getByText('Jouren behövde läsa i natt.').waitFor();
    await nour.page.locator('details', { hasText: 'Karin Myrhed' }).first().locator('summary').click();
    await nour.page.getByText(REASON).first().waitFor();
    await picture(nour.page, 'alarms');
    await lookAt(nour.page, { width: 390, dark: false });
    await picture(nour.page, 'alarms-narrow');
    expect(await main(nour.page)).not.toContain('Norrgren');
    await nour.leave();

    // Whoever does not review the log finds no way in.
    const siv = await logInAs(server.url, 'Siv Rönnfors');
    await expect(siv.command('/api/v1/casework/log-alarms', {})).rejects.toThrow();
  });
});

describe('a protected person', () => {
  test('is marked at the top of the case, with whom the protection is against', async () => {
    const { page, leave } = await open('Siv Rönnfors', 'Alva N.');
    await page.getByRole('button', { name: 'Ändra skyddet' }).click();
    await dialog(page).getByRole('combobox', { name: 'Skydd' }).selectOption('protected_registration');
    await dialog(page)
      .getByRole('textbox', { name: /Uppgiften kommer från/ })
      .fill('Folkbokföringen');
    await dialog(page).getByRole('button', { name: 'Lägg till någon' }).click();
    await dialog(page).getByRole('textbox', { name: 'Namn' }).fill('Håkan Norrgren');
    await dialog(page).getByRole('textbox', { name: 'Relation till personen' }).fill('Pappa');
    await picture(page, 'secrecy-protection-dialog');
    await dialog(page).getByRole('button', { name: 'Spara skyddet' }).click();
    await page.getByText('Skyddas mot Håkan Norrgren (Pappa)', { exact: false }).waitFor();
    await lookAt(page, { width: 390, dark: false });
    await picture(page, 'secrecy-case-narrow');
    await leave();
  });
});

describe('a disclosure', () => {
  test('that the law does not carry is refused with its reason, and one that it carries is in the manager’s register', async () => {
    const { page, leave } = await open('Siv Rönnfors', 'Alva N.');
    await page.getByRole('button', { name: 'Anteckna utlämnande' }).click();
    const form = dialog(page);
    await form.getByRole('combobox', { name: 'Mottagare' }).selectOption('police');
    await form.getByRole('textbox', { name: /Vilken myndighet/ }).fill('Polisen Björkvik');
    await form.getByRole('textbox', { name: /Vad lämnades ut/ }).fill('Vilken skola Alva går i.');
    await form.getByRole('combobox', { name: 'Lagrum' }).selectOption('general_clause');
    await form
      .getByRole('textbox', { name: /Samtycke eller avvägning/ })
      .fill('Misstanke om grovt brott mot Alva.');
    await form.getByRole('button', { name: 'Spara utlämnandet' }).click();
    await form.getByText(/Generalklausulen .* gäller inte/).waitFor();
    await form.getByRole('combobox', { name: 'Lagrum' }).selectOption('suspected_crime');
    await form.getByRole('button', { name: 'Spara utlämnandet' }).click();
    await page.getByText('Polismyndigheten: Polisen Björkvik').waitFor();
    await leave();
    const berit = await logInAtTheDoor(browser, server.url, 'Berit Sandmo', { to: '/enheten/utlamnanden' });
    await berit.page.getByText('Polisen Björkvik').waitFor();
    await picture(berit.page, 'secrecy-register');
    await berit.leave();
    const lova = await logInAtTheDoor(browser, server.url, 'Lova Strandh', { to: '/enheten/utlamnanden' });
    expect(await lova.page.locator('body').innerText()).not.toContain('Polisen Björkvik');
    await lova.leave();
  });
});

describe('a request for the file', () => {
  test('is refused in writing by the manager, with how it is appealed', async () => {
    const { caseId } = caseOf('Alva N.');
    const siv = await logInAs(server.url, 'Siv Rönnfors');
    const { releaseId, version } = await siv.command<{ releaseId: string; version: number }>(
      '/api/v1/casework/start-release',
      {
        caseId,
        recipientKind: 'guardian',
        recipientName: 'Petra Norrgren',
        legalBasis: 'guardian_of_child',
        request: 'Petra ringde och vill läsa hela akten.',
      },
    );
    const refused = { caseId, releaseId, version, reasons: 'Nej.', grounds: ['osl_26_1'] };
    expect((await siv.post('/api/v1/casework/refuse-release', refused)).status).toBe(403);

    const to = `/arenden/${caseId}/akt/${releaseId}`;
    const { page, leave } = await logInAtTheDoor(browser, server.url, 'Berit Sandmo', { to });
    const documents = page.getByRole('button', { name: /^Välj vad som händer med/ });
    for (let left = await documents.count(), n = 0; n < left; n++) {
      await documents.nth(n).click();
      await dialog(page).getByRole('radio', { name: 'Lämnas inte ut' }).check();
      await dialog(page).getByRole('combobox', { name: 'Paragraf' }).selectOption('osl_26_1');
      await dialog(page).getByRole('button', { name: 'Spara valet' }).click();
      await dialog(page).getByText('Skriv skälet').first().waitFor();
      await dialog(page).getByRole('textbox', { name: 'Skäl' }).fill('Handlar om en annan person.');
      await dialog(page).getByRole('button', { name: 'Spara valet' }).click();
      await dialog(page).waitFor({ state: 'detached' });
    }
    await picture(page, 'release-documents');
    await page.getByRole('button', { name: 'Avslå', exact: true }).click();
    await dialog(page)
      .getByRole('checkbox', { name: /26 kap|26:1/ })
      .first()
      .check();
    await dialog(page).getByRole('button', { name: 'Fatta beslutet' }).click();
    await dialog(page).getByText('Skriv skälen').first().waitFor();
    await dialog(page)
      .getByRole('textbox', { name: 'Skäl för beslutet' })
      .fill('Uppgifterna gäller någon annan.');
    await picture(page, 'release-refuse-dialog');
    await dialog(page).getByRole('button', { name: 'Fatta beslutet' }).click();
    await page.getByRole('heading', { name: 'Så överklagar du' }).waitFor();
    await page.getByRole('button', { name: 'Skriv ut' }).waitFor();
    await picture(page, 'release-refused');
    const paper = await savedPdf(page, () =>
      page.getByRole('button', { name: 'Hämta beslutet som pdf' }).click(),
    );
    expect(paper.pdf.getTitle()).toBe('Beslut om utlämnande av akt');
    expect(said(paper.pdf)).toContain('hos kammarrätten');
    await lookAt(page, { width: 390, dark: false });
    await picture(page, 'release-refused-narrow');
    await page.emulateMedia({ media: 'print' });
    const printed = await page.locator('body').innerText();
    expect(printed).toContain('hos kammarrätten');
    expect(printed).toContain('Uppgifterna gäller någon annan.');
    expect(printed).not.toContain('Skriv ut');
    await leave();
  });
});

describe('a file that is let out', () => {
  test('is fetched as a PDF with tags, and without what was masked', async () => {
    const { caseId } = caseOf('Alva N.');
    const siv = await logInAs(server.url, 'Siv Rönnfors');
    const asked = {
      caseId,
      recipientKind: 'guardian',
      recipientName: 'Petra Norrgren',
      legalBasis: 'guardian_of_child',
      request: 'Petra vill läsa anmälan.',
    };
    type Release = {
      releaseId: string;
      version: number;
      source: { partId: string; kind: string; fields: { field: string; value: string }[] }[];
      attachments: { attachmentId: string }[];
    };
    const begun = await siv.command<Release>('/api/v1/casework/start-release', asked);
    const report = begun.source.find((part) => part.kind === 'report');
    const told = report?.fields.find((f) => f.field === 'freeText')?.value ?? '';
    const word = told.split(/\s+/).find((w) => /^\p{L}{6,}$/u.test(w)) ?? '';
    const start = told.indexOf(word);
    expect(word).not.toBe('');
    const masked = await siv.command<Release>('/api/v1/casework/mask-release', {
      caseId,
      releaseId: begun.releaseId,
      version: begun.version,
      masks: [
        { partId: report?.partId, field: 'freeText', start, end: start + word.length, ground: 'osl_26_1' },
      ],
      attachments: begun.attachments.map(({ attachmentId }) => ({
        attachmentId,
        choice: 'withheld',
        ground: 'osl_26_1',
        reason: 'Handlar om en annan person.',
      })),
    });
    const berit = await logInAs(server.url, 'Berit Sandmo');
    const at = (r: Release) => ({ caseId, releaseId: r.releaseId, version: r.version });
    const reviewed = await berit.command<Release>('/api/v1/casework/review-release', {
      ...at(masked),
      note: 'Namnen får stå kvar.',
    });
    await siv.command('/api/v1/casework/release-file', { ...at(reviewed), note: 'Hämtad mot legitimation.' });

    const to = `/arenden/${caseId}/akt/${begun.releaseId}`;
    const { page, leave } = await logInAtTheDoor(browser, server.url, 'Siv Rönnfors', { to });
    const fetchPdf = page.getByRole('button', { name: 'Hämta akten som pdf' });
    await fetchPdf.waitFor();
    await picture(page, 'release-released');
    await lookAt(page, { width: 390, dark: false });
    await picture(page, 'release-released-narrow');
    const { pdf, bytes } = await savedPdf(page, () => fetchPdf.click());
    expect(pdf.getTitle()).toMatch(/^Utlämnad akt, ärende /);
    expect(String(pdf.catalog.get(PDFName.of('Lang')))).toContain('sv');
    expect(
      tagsOf(pdf)
        .filter((tag) => /^H[123]$/.test(tag))
        .slice(0, 3),
    ).toEqual(['H1', 'H2', 'H3']);
    const words = said(pdf);
    expect(words).toContain('Utlämnad till Petra Norrgren, vårdnadshavare');
    expect(words).toContain('[maskerat, OSL 26:1]');
    expect(words).toContain(`Sida 1 av ${pdf.getPageCount()}`);
    expect(words).not.toContain(
      told.slice(Math.max(0, start - 8), start + word.length + 4).replaceAll(/\s+/g, ' '),
    );
    writeFileSync(outFile('released-file.pdf'), bytes);
    await leave();
  });
});

describe('a conflict of interest', () => {
  test('that the holder declares closes the case to them and gives it to the manager', async () => {
    const { page, leave } = await open('Siv Rönnfors', 'Alva N.');
    await page.getByRole('button', { name: 'Anmäl eget jäv' }).click();
    await dialog(page).getByRole('textbox', { name: /Skäl/ }).fill('Mamman är min kusin.');
    await dialog(page)
      .getByRole('button', { name: /Anmäl jäv och stäng/ })
      .click();
    await page.getByRole('heading', { name: 'Min dag' }).waitFor();
    await page.goto(`/arenden/${caseOf('Alva N.').caseId}`);
    await page.getByRole('heading', { name: /finns inte/ }).waitFor();
    await breakGlass(page, caseOf('Alva N.').caseNumber);
    await page.getByText(/Ärendet finns inte eller går inte att nödöppna/).waitFor();
    await leave();
    const berit = await open('Berit Sandmo', 'Alva N.');
    expect(await main(berit.page)).toContain('Mamman är min kusin.');
    await berit.page.getByRole('button', { name: 'Avsluta jävet för Siv Rönnfors' }).waitFor();
    await berit.leave();
  });
});
