import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { picture, startBrowser } from '../support/browser.ts';
import { logInAs } from '../support/caller.ts';
import { type Server, startServer } from '../support/server.ts';
import { logInAtTheDoor, type Staff } from '../support/staff.ts';

/*
 * Three siblings in one report, one with another father and one not yet born: each has a file of their own, what is known later is joined
 * without anything being lost, and whoever reads one child's file learns nothing of the others.
 */

let server: Server;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), startBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

const VILMER = 'Vilmer Ladvik';
/** What the half-brother's father must not learn: the half-sister, her father and the child that is on its way. */
const OTHERS = ['Juni', 'Tord', 'Sälgmo', 'Malin', 'väntar', '174 06 13'];

/** The case of one of the siblings, opened at a tab, by the list that intake meets. */
async function openCase(who: Staff, child: RegExp, tab: string): Promise<void> {
  const { page } = who;
  await page.goto('/arenden');
  await page.getByRole('link', { name: child }).first().click();
  await page.getByRole('navigation', { name: 'Ärendets delar' }).getByRole('link', { name: tab }).click();
}

const dialog = (page: Page) => page.getByRole('dialog');

describe('persons and their files', () => {
  test('relations are told in one file, with the proposals of the report', async () => {
    const mira = await logInAtTheDoor(browser, server.url, 'Mira Dalholm');
    const { page } = mira;
    await openCase(mira, /^Vilmer L\./, 'Personer');
    const relations = page.getByRole('region', { name: /^Relationer/ });
    await relations.getByText('Rune Ladvik').waitFor();
    expect(await relations.innerText()).toMatch(/Juni Sälgmo, halvsyskon/);
    // Tord is her father and not his: named in the report, and added to nobody's file by itself.
    const proposals = page.getByRole('region', { name: /^Nämns i anmälan/ });
    expect(await proposals.innerText()).toContain('Tord Sälgmo');
    await picture(page, 'persons-tab');

    await relations.getByRole('button', { name: 'Lägg till' }).click();
    await dialog(page).getByRole('button', { name: 'Lägg till' }).click();
    await dialog(page).getByText('Välj vad personen är till barnet').first().waitFor();
    await dialog(page).getByLabel('Bor med').check();
    await dialog(page).getByLabel('Förnamn').fill('Gun');
    await dialog(page).getByLabel('Vem säger det?').selectOption({ label: 'Vårdnadshavaren' });
    await picture(page, 'persons-relation');
    await dialog(page).getByRole('button', { name: 'Lägg till' }).click();
    await page.getByText(/Relationen är tillagd/).waitFor();
    await relations.getByRole('button', { name: 'Avsluta relationen till Gun' }).click();
    await dialog(page).getByLabel('Varför?').fill('Hon hälsade bara på.');
    await dialog(page).getByRole('button', { name: 'Avsluta relationen' }).click();
    await relations.getByText('Avslutad av Mira Dalholm: Hon hälsade bara på.').waitFor();
    await mira.leave();
  });

  test('problems are coded, replaced, and read with their history', async () => {
    const mira = await logInAtTheDoor(browser, server.url, 'Mira Dalholm');
    const { page } = mira;
    await openCase(mira, /^Vilmer L\./, 'Översikt');
    const codes = page.getByRole('region', { name: /^Problemkoder/ });
    await codes.getByRole('button', { name: 'Koda det som anmälan nämner' }).click();
    expect(await dialog(page).getByLabel('Brister i omsorg').isChecked()).toBe(true);
    await dialog(page).getByRole('button', { name: 'Lägg till' }).click();
    await codes.getByRole('row', { name: /Brister i omsorg/ }).waitFor();
    await codes.getByRole('button', { name: 'Avsluta Förälders missbruk' }).click();
    await dialog(page).getByLabel('Ersätts av en annan kod').check();
    await dialog(page)
      .getByLabel('Ersätts av', { exact: true })
      .selectOption({ label: 'Konflikt mellan föräldrar' });
    await picture(page, 'persons-end-coding');
    await dialog(page).getByRole('button', { name: 'Avsluta problemkoden' }).click();
    await codes.getByText('Ersatt av konflikt mellan föräldrar').waitFor();
    const rows = await codes.getByRole('row').allInnerTexts();
    expect(rows.filter((row) => row.includes('gäller'))).toHaveLength(2);
    await picture(page, 'persons-codings');
    await mira.leave();
  });

  test('the unborn child is born: it gets its number, and what it was called stays', async () => {
    const mira = await logInAtTheDoor(browser, server.url, 'Mira Dalholm');
    const { page } = mira;
    const calls = await logInAs(server.url, 'Mira Dalholm');
    const { rows } = await calls.read<{
      rows: { children: { caseId: string; label: string }[] }[];
    }>('/api/v1/casework/inbox');
    const siblings =
      rows.map((r) => r.children).find((c) => c.some((one) => one.label === 'Vilmer L.')) ?? [];
    const unborn = siblings.find((c) => c.label === 'Ofött barn')?.caseId ?? '';
    await page.goto(`/arenden/${unborn}/personer`);
    await page.getByRole('button', { name: 'Ange personnummer' }).click();
    await dialog(page).getByLabel('Person- eller samordningsnummer').fill('20261128-9800');
    await dialog(page).getByRole('button', { name: 'Visa vad som händer' }).click();
    await dialog(page)
      .getByRole('link', { name: /Skriv person- eller samordningsnummer/ })
      .waitFor();
    await dialog(page).getByLabel('Person- eller samordningsnummer').fill(numberOf('20261128980'));
    await dialog(page).getByRole('button', { name: 'Visa vad som händer' }).click();
    await dialog(page).getByText('Ofött barn får numret').waitFor();
    await dialog(page).getByLabel('Förnamn').fill('Ingel');
    await dialog(page).getByLabel('Efternamn').fill('Sälgmo');
    await dialog(page).getByLabel('Hur vet du det?').fill('Mödravården har ringt.');
    await picture(page, 'persons-identify');
    await dialog(page).getByRole('button', { name: 'Ange numret' }).click();
    await page.getByRole('heading', { level: 1, name: 'Ingel Sälgmo, 0 år' }).waitFor();
    const history = page.getByRole('region', { name: /^Tidigare uppgifter/ });
    expect(await history.innerText()).toContain('Förut: Ofött barn, Beräknad förlossning i mars');
    await picture(page, 'persons-identified');
    await mira.leave();
  });

  test('the half-brother’s father reads his child’s file and learns nothing of the others', async () => {
    const mira = await logInAtTheDoor(browser, server.url, 'Mira Dalholm');
    const { page } = mira;
    await openCase(mira, /^Vilmer L\./, 'Akten');
    await page.getByRole('button', { name: 'Lämna ut akten' }).click();
    await dialog(page).getByLabel('Vem ska läsa?').selectOption({ label: 'Vårdnadshavare' });
    await dialog(page).getByLabel('Namn').fill('Rune Ladvik');
    await dialog(page).getByLabel('Grund').selectOption({ label: 'Vårdnadshavare till barnet (OSL 12:3)' });
    await dialog(page)
      .getByLabel('Vad har mottagaren bett om?')
      .fill('Ringde i dag och vill läsa hela akten.');
    await dialog(page).getByRole('button', { name: 'Börja maskera' }).click();

    const names = page.getByRole('region', { name: /^Namn på andra som står kvar/ });
    await names.getByRole('button', { name: 'Maskera Junis' }).waitFor();
    await picture(page, 'release-draft');
    await names.getByRole('button', { name: 'Maskera alla' }).click();
    await page.getByText('Inga namn ur samma anmälan står kvar.').waitFor();

    // What is no name is for whoever masks to see.
    const mask = async (field: string, word: string) => {
      await page
        .getByRole('button', { name: `Maskera i texten: ${field}`, exact: true })
        .first()
        .click();
      await dialog(page).getByLabel('Ord eller mening').fill(word);
      await dialog(page).getByRole('button', { name: 'Maskera' }).click();
      await dialog(page).waitFor({ state: 'detached' });
    };
    await mask('Med anmälarens ord', 'pappa Tord dricker när han är där. Mamman Malin väntar barn i mars.');
    await page.getByRole('button', { name: 'Maskera i texten: Med anmälarens ord' }).click();
    await picture(page, 'release-passage');
    await dialog(page).getByRole('button', { name: 'Maskera' }).click();
    await dialog(page).getByText('Markera text eller skriv ett ord').first().waitFor();
    await dialog(page).getByRole('button', { name: 'Avbryt' }).click();

    // Whoever masked reviews alone with reasons only; another does it without.
    await page.getByRole('button', { name: 'Granska' }).click();
    await dialog(page).getByRole('button', { name: 'Maskeringen är granskad' }).click();
    await dialog(page)
      .getByText('Du har själv maskerat. Skriv varför ingen annan kan granska')
      .first()
      .waitFor();
    const address = page.url();
    await mira.leave();

    const jon = await logInAtTheDoor(browser, server.url, 'Jon Åkerlo', { to: new URL(address).pathname });
    await jon.page.getByRole('button', { name: 'Granska' }).click();
    await dialog(jon.page).getByRole('button', { name: 'Maskeringen är granskad' }).click();
    await jon.page.getByRole('button', { name: 'Lämna ut', exact: true }).click();
    await dialog(jon.page).getByLabel('Hur lämnas akten ut?').fill('Hämtad mot legitimation.');
    await dialog(jon.page).getByRole('button', { name: 'Lämna ut' }).click();
    await jon.page.getByRole('button', { name: 'Skriv ut' }).waitFor();

    const paper = await jon.page.getByRole('main').innerText();
    for (const word of OTHERS) expect(paper, word).not.toContain(word);
    for (const word of [VILMER, 'Jag träffade Vilmer i dag', 'Kvarnängens skola', 'Hämtad mot legitimation'])
      expect(paper).toContain(word);
    await picture(jon.page, 'release-released');
    await jon.page.emulateMedia({ media: 'print' });
    const printed = await jon.page.locator('body').innerText();
    for (const word of OTHERS) expect(printed, word).not.toContain(word);
    expect(printed).not.toContain('Skriv ut');
    expect(printed).toContain('har vi tagit bort text, enligt OSL 26:1');
    await picture(jon.page, 'release-paper');
    await jon.page.emulateMedia({ media: 'screen' });
    await jon.page.setViewportSize({ width: 390, height: 844 });
    await picture(jon.page, 'release-released-390');
    expect(jon.witness.faults).toEqual([]);
    await jon.leave();

    // Nor does whoever has no part in the case learn that there is anything to release.
    const lova = await logInAtTheDoor(browser, server.url, 'Lova Strandh', { to: new URL(address).pathname });
    await lova.page.getByRole('heading', { level: 1, name: /finns inte$/ }).waitFor();
    await lova.leave();
  });

  test('the social emergency unit checks whether a child, a sibling or the household is known', async () => {
    const karin = await logInAtTheDoor(browser, server.url, 'Karin Myrhed');
    const { page } = karin;
    await page.getByRole('link', { name: 'Förekomst' }).click();
    await page.getByRole('button', { name: 'Kontrollera' }).click();
    await page.getByText('Skriv varför du behöver veta').first().waitFor();
    await page.getByLabel('Förnamn').fill('Vilmer');
    await page.getByLabel('Efternamn').fill('Ladvik');
    await page.getByLabel('Varför behöver du veta?').fill('Vilmer är ensam ute i natt.');
    await page.getByRole('button', { name: 'Kontrollera' }).click();
    await page.getByText('Vilmer L.').waitFor();
    const answer = await page.getByRole('main').innerText();
    expect(answer).toMatch(/Juni S\., född \d{4}, halvsyskon/);
    expect(answer).toContain('Mottagning barn och unga, Mira Dalholm');
    expect(answer).not.toMatch(/missbruk|dricker/i);
    await picture(page, 'existence-page');
    await karin.leave();
  });

  test('a unit for adults is told that there are children and how old, and nothing else', async () => {
    const frida = await logInAtTheDoor(browser, server.url, 'Frida Ekmark');
    const { page } = frida;
    await page.getByRole('link', { name: 'Finns det barn?' }).click();
    await page.getByLabel('Förnamn').fill('Malin');
    await page.getByLabel('Efternamn').fill('Sälgmo');
    await page.getByLabel('Varför behöver du veta?').fill('Ny kontakt om skadligt bruk.');
    await page.getByRole('button', { name: 'Fråga', exact: true }).click();
    await page.getByRole('heading', { name: '3 barn är kända här' }).waitFor();
    const answer = await page.getByRole('main').innerText();
    expect(answer).toMatch(/12 år, 10 år, /);
    expect(answer).not.toMatch(/Vilmer|Juni|Mottagning|Mira/);
    await picture(page, 'children-page');
    await frida.leave();

    const siv = await logInAtTheDoor(browser, server.url, 'Siv Rönnfors');
    expect(await siv.page.getByRole('link', { name: 'Finns det barn?' }).count()).toBe(0);
    await siv.leave();
  });
});

/** The check digit after eleven digits; the birth number is one that nobody living has. */
function numberOf(eleven: string): string {
  let sum = 0;
  for (const [i, digit] of [...eleven.slice(2)].entries()) {
    const weighted = Number(digit) * (i % 2 === 0 ? 2 : 1);
    sum += weighted > 9 ? weighted - 9 : weighted;
  }
  return `${eleven}${(10 - (sum % 10)) % 10}`;
}
