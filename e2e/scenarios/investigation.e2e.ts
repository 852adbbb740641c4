import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { picture, startBrowser } from '../support/browser.ts';
import { logInAs } from '../support/caller.ts';
import { faultsIn } from '../support/seen.ts';
import { removeFolder, type Server, seededFolder, startServer } from '../support/server.ts';
import { logInAtTheDoor, type Staff } from '../support/staff.ts';

/*
 * An investigation from when it is opened: told after a safety check, asked about violence and honour, the child heard, and what is then left.
 */

const dataDir = seededFolder();
let server: Server;
let browser: Browser;
let caseId = '';
let alva = '';

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ dataDir }), startBrowser()]);
  const siv = await logInAs(server.url, 'Siv Rönnfors');
  const { rows } = await siv.read<{ rows: { caseId: string; label: string }[] }>('/api/v1/casework/cases');
  alva = rows.find((r) => r.label === 'Alva N.')?.caseId ?? '';
  const jon = await logInAs(server.url, 'Jon Åkerlo');
  const made = await jon.command<{ caseIds: string[]; reportId: string }>(
    '/api/v1/casework/register-report',
    {
      reportId: '7d1e8a52-6c1f-4a39-9a51-0c5f0a9b1f10',
      channel: 'phone',
      children: [{ givenName: 'Signe', familyName: 'Ekblad', birthDate: '2011-03-04' }],
      guardians: [{ name: 'Karin Ekblad' }, { name: 'Rolf Ekblad' }],
      worries: ['school_absence'],
      freeText: 'Signe är sällan i skolan.',
      reporter: { kind: 'anonymous' },
    },
  );
  caseId = made.caseIds[0] ?? '';
  await jon.command('/api/v1/casework/assess-protection', {
    caseId,
    reportId: made.reportId,
    outcome: 'no_need',
    reasons: 'Trygg i kväll.',
  });
  const { functions } = await jon.read<{ functions: { functionId: string; employeeName: string | null }[] }>(
    `/api/v1/casework/assignable-functions?caseId=${caseId}`,
  );
  const functionId = functions.find((f) => f.employeeName === 'Siv Rönnfors')?.functionId;
  await jon.command('/api/v1/casework/decide-preliminary', {
    caseId,
    outcome: 'open',
    text: 'Behöver utredas.',
    functionId,
  });
}, 120_000);
afterAll(async () => {
  await browser.close();
  await server.stop();
  removeFolder(dataDir);
});

const open = async (of: string, part = '', look: { width?: number } = {}): Promise<Staff> => {
  const to = `/arenden/${of}/utredning${part}`;
  const staff = await logInAtTheDoor(browser, server.url, 'Siv Rönnfors', { to, ...look });
  await staff.page.getByRole('navigation', { name: 'Sidor under Utredning' }).waitFor();
  return staff;
};
const dialog = (page: Page) => page.getByRole('dialog');
const left = (page: Page) => page.getByRole('region', { name: /^Kvar att göra/ });
const saved = (page: Page) => dialog(page).waitFor({ state: 'detached' });

describe('an investigation that has been opened', () => {
  test('tells nobody before the safety check, and then each by themselves', async () => {
    const { page, leave } = await open(caseId);
    await page.getByText('Underrätta ingen innan dess').waitFor();
    await left(page).getByRole('link', { name: 'Till underrättelsen' }).click();
    await dialog(page).getByRole('button', { name: 'Spara kontrollen' }).click();
    await dialog(page).getByText('Välj ja eller nej').first().waitFor();
    expect(await faultsIn(page)).toEqual([]);
    for (const [name, answer] of [
      ['Karin Ekblad', 'Ja'],
      ['Rolf Ekblad', 'Nej'],
      ['Signe Ekblad', 'Ja'],
    ] as const) {
      const one = dialog(page).getByRole('group', { name: new RegExp(`^${name}`) });
      await one.getByRole('radio', { name: answer, exact: true }).check();
    }
    await dialog(page).getByRole('checkbox', { name: 'Våld eller hot i familjen' }).check();
    await dialog(page).getByRole('textbox', { name: 'Varför inte?' }).fill('Signe är rädd för honom.');
    await dialog(page)
      .getByRole('textbox', { name: /Så har ni bedömt/ })
      .fill('Samtal med skolan.');
    await picture(page, 'investigation-safety');
    await dialog(page).getByRole('button', { name: 'Spara kontrollen' }).click();
    await saved(page);

    await page.getByRole('link', { name: 'Anteckna underrättelse till Karin Ekblad' }).click();
    await dialog(page).getByRole('radio', { name: 'Ja', exact: true }).check();
    await dialog(page).getByRole('radio', { name: 'Möte' }).check();
    await dialog(page).getByRole('button', { name: 'Spara' }).click();
    await saved(page);
    await page.getByRole('link', { name: 'Anteckna underrättelse till Rolf Ekblad' }).click();
    // Who is not to be told can have reasons alone.
    expect(await dialog(page).getByRole('radio').count()).toBe(0);
    await dialog(page).getByRole('button', { name: 'Spara' }).click();
    await saved(page);
    await page.getByRole('link', { name: 'Anteckna underrättelse till Signe Ekblad' }).click();
    await dialog(page).getByRole('radio', { name: 'Ja', exact: true }).check();
    await dialog(page).getByRole('radio', { name: 'Telefon' }).check();
    await dialog(page).getByRole('button', { name: 'Spara' }).click();
    await saved(page);
    await left(page).getByText('Frågorna om våld och heder är inte ställda').waitFor();
    expect(await left(page).innerText()).not.toContain('underrättade');
    await leave();
  });

  test('asks about violence and honour, and proposes a coding when something is told', async () => {
    const { page, leave } = await open(caseId);
    await left(page).getByRole('link', { name: 'Till frågorna' }).click();
    await dialog(page).getByRole('button', { name: 'Spara svaren' }).click();
    await dialog(page).getByText('Välj vem frågorna gällde').first().waitFor();
    expect(await faultsIn(page)).toEqual([]);
    await dialog(page).getByRole('radio', { name: 'Barnet', exact: true }).check();
    const about = (subject: string) =>
      dialog(page).getByRole('radiogroup', { name: new RegExp(`^${subject}`) });
    await about('Våld').getByRole('radio', { name: 'Berättade', exact: true }).check();
    await about('Heder').getByRole('radio', { name: 'Berättade inget sådant' }).check();
    await dialog(page)
      .getByRole('textbox', { name: 'Vad berättades?' })
      .fill('Rolf slår i dörrar och knuffas.');
    await about('Var samtalet').getByRole('radio', { name: 'Ja', exact: true }).check();
    await picture(page, 'investigation-questions');
    await dialog(page).getByRole('button', { name: 'Spara svaren' }).click();
    await saved(page);
    await page.getByText('Svaret talar för att ett problem ska kodas').waitFor();
    await page.getByRole('link', { name: 'Koda på ärendets översikt' }).click();
    await page
      .getByText(/fysiskt våld/)
      .first()
      .waitFor();
    await leave();
  });

  test('hears the child, whose words stand signed in the journal', async () => {
    const { page, leave } = await open(caseId);
    await page.getByText('för sin egen talan').waitFor();
    await left(page).getByRole('link', { name: 'Till samtalet' }).click();
    await dialog(page)
      .getByRole('radiogroup', { name: 'Hölls ett samtal?' })
      .getByRole('radio', { name: 'Ja' })
      .check();
    await dialog(page)
      .getByRole('radiogroup', { name: 'Var barnet ensamt med dig?' })
      .getByRole('radio', { name: 'Ja' })
      .check();
    await dialog(page)
      .getByRole('textbox', { name: /^Vad barnet sa/ })
      .fill('”Jag vill inte vara hemma.”');
    expect(await faultsIn(page)).toEqual([]);
    await picture(page, 'investigation-talk');
    await dialog(page).getByRole('button', { name: 'Signera och spara' }).click();
    await saved(page);
    await page.getByRole('link', { name: 'Läs barnets ord i dokumentationen' }).click();
    await page.getByText('”Jag vill inte vara hemma.”').waitFor();
    await leave();
  });
});

test('is planned, and those who speak for the child are heard', async () => {
  const { page, leave } = await open(caseId);
  const stands = page.getByRole('region', { name: /^Inställning/ });
  await left(page).getByRole('link', { name: 'Till inställningen' }).click();
  await dialog(page).getByRole('heading', { name: 'Inställning: Karin Ekblad' }).waitFor();
  await dialog(page).getByRole('button', { name: 'Spara inställningen' }).click();
  await dialog(page).getByText('Välj ja eller nej').first().waitFor();
  expect(await faultsIn(page)).toEqual([]);
  const choose = (group: string, answer: string) =>
    dialog(page)
      .getByRole('radiogroup', { name: group })
      .getByRole('radio', { name: answer, exact: true })
      .check();
  await choose('Är personen hörd?', 'Ja');
  await dialog(page)
    .getByRole('textbox', { name: /^Hur ser personen på saken/ })
    .fill('”Signe behöver lugn och ro.”');
  await choose('Till utredningen', 'Samtycker');
  await choose('Till föreslagen insats', 'Samtycker delvis');
  await picture(page, 'standpoint');
  await dialog(page).getByRole('button', { name: 'Spara inställningen' }).click();
  await saved(page);
  await stands.getByText('Utredningen: samtycker · Föreslagen insats: samtycker delvis').waitFor();
  await page.getByRole('link', { name: 'Anteckna hur Rolf Ekblad ställer sig' }).click();
  await choose('Är personen hörd?', 'Nej');
  await dialog(page)
    .getByRole('textbox', { name: 'Varför hörs personen inte?' })
    .fill('Signe far illa av att han får veta.');
  await dialog(page).getByRole('button', { name: 'Spara inställningen' }).click();
  await saved(page);
  // The young person is 15 and speaks for herself.
  await page.getByRole('link', { name: 'Anteckna hur Signe Ekblad ställer sig' }).click();
  await choose('Är personen hörd?', 'Ja');
  await dialog(page)
    .getByRole('textbox', { name: /^Hur ser personen på saken/ })
    .fill('”Jag vill bo hos mormor.”');
  await dialog(page).getByRole('button', { name: 'Spara inställningen' }).click();
  await saved(page);
  await left(page).getByRole('link', { name: 'Till inställningen' }).waitFor({ state: 'detached' });

  await page.getByRole('link', { name: 'Gör en plan' }).click();
  await dialog(page).getByRole('button', { name: 'Spara planen' }).click();
  await dialog(page).getByText('Skriv minst en fråga').first().waitFor();
  await dialog(page)
    .getByRole('textbox', { name: /^Frågor som utredningen ska besvara/ })
    .fill('Är Signe trygg?\nVad behöver hon?');
  await dialog(page).getByRole('button', { name: 'Lägg till någon' }).click();
  await dialog(page).getByRole('textbox', { name: 'Person eller verksamhet 1' }).fill('Tallgårdsskolan');
  await picture(page, 'investigation-plan');
  expect(await faultsIn(page)).toEqual([]);
  await dialog(page).getByRole('button', { name: 'Spara planen' }).click();
  await saved(page);
  await page.getByText('Version 1').waitFor();
  await page.getByRole('link', { name: 'Ändra planen' }).click();
  await dialog(page)
    .getByRole('textbox', { name: /^Varför ändras planen/ })
    .fill('Mormor ska också höras.');
  await dialog(page).getByRole('button', { name: 'Spara planen' }).click();
  await saved(page);
  await page.getByText('Version 2').waitFor();
  await page.getByText('Tidigare versioner (1)').click();
  await page.getByText('Version 1').waitFor();
  await leave();
});

describe('what others have told', () => {
  test('is asked for, reminded of, answered and corrected, each with its source', async () => {
    const { page, leave } = await open(caseId, '/uppgifter');
    await page.getByRole('button', { name: 'Anteckna begäran' }).click();
    await dialog(page).getByRole('button', { name: 'Spara begäran' }).click();
    await dialog(page).getByText('Skriv ett namn eller en verksamhet').first().waitFor();
    expect(await faultsIn(page)).toEqual([]);
    await dialog(page).getByLabel('Vem frågar ni?').selectOption('school');
    await dialog(page)
      .getByRole('combobox', { name: /^Verksamhet/ })
      .fill('tallg');
    await page.getByRole('option', { name: /^Tallgårdsskolan/ }).click();
    await dialog(page).getByLabel('Hur?').selectOption('letter');
    await dialog(page)
      .getByRole('radio', { name: /^Samtycke/ })
      .check();
    await dialog(page)
      .getByRole('textbox', { name: /^Vem har samtyckt/ })
      .fill('Karin Ekblad');
    await dialog(page).getByRole('textbox', { name: 'Vad frågar ni om?' }).fill('Hur är närvaron?');
    await picture(page, 'statements-request');
    await dialog(page).getByRole('button', { name: 'Spara begäran' }).click();
    await saved(page);
    await page.getByText('Väntar på svar').waitFor();

    await page.getByRole('button', { name: 'Anteckna att Tallgårdsskolan är påmind' }).click();
    await dialog(page).getByRole('button', { name: 'Spara' }).click();
    await saved(page);
    await page.getByText(/^Påmind /).waitFor();

    await page.getByRole('button', { name: 'Anteckna svaret från Tallgårdsskolan' }).click();
    await dialog(page)
      .getByRole('textbox', { name: /^Vad sades/ })
      .fill('Signe är i skolan varannan dag.');
    await dialog(page).getByRole('button', { name: 'Spara uppgiften' }).click();
    await saved(page);
    await page.getByText('Besvarad', { exact: true }).waitFor();

    await page.getByRole('button', { name: /^Rätta uppgiften från Tallgårdsskolan/ }).click();
    await dialog(page).getByRole('textbox', { name: 'Varför rättas uppgiften?' }).fill('Skolan räknade fel.');
    await dialog(page)
      .getByRole('textbox', { name: /^Vad sades/ })
      .fill('Signe är i skolan två dagar av tre.');
    await dialog(page).getByRole('button', { name: 'Spara uppgiften' }).click();
    await saved(page);
    await page.getByText('Rättad av en senare uppgift').waitFor();
    // What was first written is still read.
    await page.getByText('Signe är i skolan varannan dag.').waitFor();
    expect(await faultsIn(page)).toEqual([]);
    await leave();
  });
});

test('a told investigation, and the family, at a desk and on a telephone', async () => {
  for (const width of [1280, 390]) {
    const { page, witness, leave } = await open(alva, '', { width });
    await page.getByRole('heading', { name: 'Frågor om våld och heder' }).waitFor();
    await picture(page, `investigation-${width}`);
    await page.getByRole('link', { name: 'Uppgifter från andra' }).click();
    await page.getByText('mormor').first().waitFor();
    await picture(page, `statements-${width}`);
    await page.getByRole('link', { name: 'Familjen' }).click();
    await page.getByText('Inga andra ärenden').waitFor();
    await picture(page, `investigation-family-${width}`);
    expect(witness.faults).toEqual([]);
    await leave();
  }
  const { page, leave } = await open(caseId);
  await page.getByRole('heading', { name: 'Frågor om våld och heder' }).waitFor();
  expect(await faultsIn(page)).toEqual([]);
  await leave();
});
