import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { picture, startBrowser } from '../support/browser.ts';
import { type Server, startServer } from '../support/server.ts';
import { logInAtTheDoor } from '../support/staff.ts';

/* Figures that no case gives: what does not add up in them, a file that is looked at and taken whole or not at all, and a value put right by hand. */

let server: Server;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), startBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

const HEAD = 'id;title_sv;kind;better;accumulation;T1;T2;T3;target';
const csv = (name: string, ...lines: string[]) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(`\ufeff${lines.join('\r\n')}\r\n`),
});

test('a director reads what does not add up, in sentences with what to do', async () => {
  const { page, leave } = await logInAtTheDoor(browser, server.url, 'Petter Holmsund', { to: '/matt' });
  await page.getByRole('link', { name: 'Stämmer siffrorna?' }).click();
  await page.getByText('4 fel · 1 att fråga om · 0 upplysningar').waitFor();
  // 39 of 42 leaves three: who keeps the figures sees the counts, the others that they do not agree.
  await page
    .getByText(/^Talen bakom visas inte här/)
    .first()
    .waitFor();
  expect(await page.getByText('39 av 42').count()).toBe(0);
  await page.getByText('stated-counts-2022.csv, rad 3 · indicators-2022.csv, rad 15').waitFor();
  await picture(page, 'figure-checks');
  await page.getByRole('button', { name: /^Att fråga om/ }).click();
  await page.getByText('0 i alla tre tertial').waitFor();
  expect(await page.getByText('det står 80 %').count()).toBe(0);
  await page.getByRole('link', { name: 'Importera', exact: true }).click();
  await page.getByText('economy-2022.csv').waitFor();
  // Whoever reads imports nothing.
  expect(await page.getByRole('button', { name: 'Visa filen' }).count()).toBe(0);
  await page.getByRole('link', { name: 'economy-2022.csv' }).click();
  await page.getByRole('row', { name: /Summa av 7 rader.*Utfall, kostnad 347 123 347 123 0/ }).waitFor();
  await picture(page, 'imported-file');
  await leave();
});

test('a file is looked at row by row, refused whole, taken whole, and removed with a reason', async () => {
  const { page, leave } = await logInAtTheDoor(browser, server.url, 'Elis Bergkvist', { to: '/matt/import' });
  const file = page.getByLabel('Fil', { exact: true });
  await page.getByRole('button', { name: 'Visa filen' }).click();
  await page.getByText('Välj en fil').first().waitFor();
  await file.setInputFiles(
    csv(
      'tertial-2023.csv',
      HEAD,
      'X01;Svar i tid;share;up;in_period;81,5;;;90',
      'X02;Avslut;share;up;in_period;många;;;90',
    ),
  );
  await page.getByRole('button', { name: 'Visa filen' }).click();
  await page.getByText('Filen har ett fel och kan inte importeras').waitFor();
  await page.getByText('Rad 3, kolumnen T1: ”många” är inget tal.').first().waitFor();
  expect(await page.getByRole('button', { name: /^Importera \d/ }).count()).toBe(0);
  await picture(page, 'import-refused');

  await file.setInputFiles(
    csv(
      'tertial-2023.csv',
      HEAD,
      'X01;Svar i tid;share;up;in_period;81,5;;;90',
      'X02;Avslut;share;up;in_period;107;;;90',
    ),
  );
  await page.getByRole('button', { name: 'Visa filen' }).click();
  await page.getByText('107 % kan inte vara en andel').waitFor();
  await picture(page, 'import-preview');
  await page.getByRole('button', { name: 'Importera 2 rader' }).click();
  await page.getByText('Filen är importerad').first().waitFor();
  await page.getByRole('link', { name: 'Stämmer det?' }).click();
  await page.getByText('5 fel · 1 att fråga om').waitFor();

  await page.getByRole('link', { name: 'Importera', exact: true }).click();
  await page.getByRole('button', { name: 'Ta bort tertial-2023.csv' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Ta bort filen' }).click();
  await dialog.getByText('Skriv varför filen tas bort').first().waitFor();
  await dialog.getByLabel('Varför?').fill('Fel år i filen.');
  await picture(page, 'import-withdraw');
  await dialog.getByRole('button', { name: 'Ta bort filen' }).click();
  await page.getByText(/Borttagen av Elis Bergkvist .*: Fel år i filen\./).waitFor();
  await page.getByRole('link', { name: 'Stämmer det?' }).click();
  await page.getByText('4 fel · 1 att fråga om').waitFor();
  await leave();
});

test('a share is put right by its counts, and what was said before stays', async () => {
  const { page, leave } = await logInAtTheDoor(browser, server.url, 'Elis Bergkvist', {
    to: '/matt/inskrivna',
  });
  await page.getByRole('searchbox', { name: 'Sök mått' }).fill('d14');
  await page.getByRole('button', { name: /^Skriv in D14/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Antal', { exact: true }).fill('39');
  await dialog.getByLabel('Av hur många').fill('42');
  await dialog.getByRole('button', { name: 'Spara', exact: true }).click();
  await dialog.getByText('Skriv var värdet kommer ifrån').first().waitFor();
  await dialog.getByLabel('Kommentar').fill('Enligt rapportens text.');
  await dialog.getByRole('button', { name: 'Spara', exact: true }).click();
  // Beside its counts the share must be what they are.
  await dialog.getByText('Andelen stämmer inte med antalen').first().waitFor();
  await picture(page, 'manual-value-dialog');
  await dialog.getByLabel('Andel i procent, om ingen har antal').fill('');
  await dialog.getByRole('button', { name: 'Spara', exact: true }).click();
  await page.getByText('39 av 42, inskrivet').waitFor();
  await picture(page, 'manual-values');
  await page.getByRole('link', { name: 'Stämmer det?' }).click();
  await page.getByText('3 fel · 1 att fråga om').waitFor();
  await leave();
});

test.each(['/matt/ingenting', '/matt/antal/ingenting'])(
  'a measure that is not there is said not to be, in the frame: %s',
  async (address) => {
    const { page, leave } = await logInAtTheDoor(browser, server.url, 'Astrid Valldal', { to: '/matt' });
    await page.goto(address);
    await page.getByRole('heading', { level: 1, name: 'Sidan finns inte' }).waitFor();
    await page.getByRole('navigation').getByRole('link', { name: 'Styrning' }).waitFor();
    await leave();
  },
);
