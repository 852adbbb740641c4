import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { picture, startBrowser } from '../support/browser.ts';
import { type Caller, callerWith, logInAs } from '../support/caller.ts';
import { type Server, startServer } from '../support/server.ts';
import { logInAtTheDoor, type Staff } from '../support/staff.ts';

/* What a day at intake consists of beside the story: other ways in, more time, keys, going back, being interrupted. */

let server: Server;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), startBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

const windows: Staff[] = [];
const staff = async (name: string, to?: string): Promise<Staff> => {
  const opened = await logInAtTheDoor(browser, server.url, name, to ? { to } : {});
  windows.push(opened);
  return opened;
};
afterAll(() => {
  // Whatever a window did during its test: no script broke, and the content policy was never hit.
  expect(windows.flatMap(({ witness }) => witness.faults)).toEqual([]);
});

interface Registered {
  readonly reference: string;
  readonly caseIds: readonly string[];
  readonly reportId: string;
}

/** A report by telephone, taken in through the API, to have a case that is the test's own. */
async function newCase(by: Caller, givenName: string): Promise<Registered & { readonly caseId: string }> {
  const reportId = randomUUID();
  const registered = await by.command<Omit<Registered, 'reportId'>>('/api/v1/casework/register-report', {
    reportId,
    channel: 'phone',
    children: [{ givenName, familyName: 'Ekhaga', birthDate: '2017-05-05' }],
    worries: ['neglect'],
    freeText: 'Ringer och berättar att barnet är ute sent.',
    reporter: { kind: 'anonymous' },
  });
  server.personal.push(givenName, 'Ekhaga');
  return { ...registered, reportId, caseId: registered.caseIds[0] ?? '' };
}

const openMenuItem = async (page: Page, item: string): Promise<void> => {
  await page.getByRole('button', { name: 'Fler åtgärder' }).click();
  await page.getByRole('menuitem', { name: item }).click();
};

const focused = (page: Page): Promise<string> =>
  page.evaluate('document.activeElement?.textContent ?? ""') as Promise<string>;

describe('a report that comes by telephone', () => {
  test('is taken in by the staff form, after a look whether the child is known', async () => {
    const { page, leave } = await staff('Jon Åkerlo', '/inkorg');
    await page.getByRole('link', { name: 'Ta emot anmälan' }).click();
    await page.getByRole('heading', { level: 1, name: 'Ta emot anmälan' }).waitFor();
    await page.getByRole('button', { name: 'Registrera anmälan' }).click();
    await page.getByText('Välj hur det kom in').first().waitFor();
    await page.getByLabel('Sätt', { exact: true }).selectOption({ label: 'Telefon' });
    await page.getByLabel('Förnamn').fill('Alva');
    await page.getByLabel('Efternamn').fill('Norrgren');
    await page.getByRole('button', { name: 'Kontrollera' }).click();
    const answer = page.getByRole('status').filter({ hasText: 'Kontroll av' });
    await answer.getByText('Pågående ärende').waitFor();
    expect(await answer.innerText()).toContain('Utredning barn');
    // That the child is known, and no word of why.
    expect(await answer.innerText()).not.toMatch(/frånvar|skol/i);
    await page.getByLabel('Vad har hänt?').fill('Grannen hör skrik på kvällarna.');
    await page.getByLabel('Anonym', { exact: true }).check();
    await picture(page, 'staff-form');
    await page.getByRole('button', { name: 'Registrera anmälan' }).click();
    const heading = page.getByRole('heading', { level: 1, name: /Anmälan är registrerad med referens/ });
    await heading.waitFor();
    expect(await heading.innerText()).toMatch(/26-\d{4}/);
    await page.getByRole('link', { name: 'Gör skyddsbedömning' }).click();
    await page.getByRole('dialog', { name: 'Skyddsbedömning' }).waitFor();
    await page.getByRole('button', { name: 'Avbryt' }).click();
    await page.getByRole('link', { name: 'Anmälan', exact: true }).click();
    await page.getByText('Grannen hör skrik på kvällarna.').waitFor();
    await leave();
  });

  test('at night is taken in by the social emergency unit from its first page, and is intake’s', async () => {
    const { page, leave } = await staff('Karin Myrhed');
    await page.getByRole('link', { name: 'Ta emot anmälan' }).click();
    await page.getByLabel('Sätt', { exact: true }).selectOption({ label: 'Telefon' });
    await page.getByLabel('Förnamn').fill('Nattis');
    await page.getByLabel('Vad har hänt?').fill('Polisen har träffat barnet ute på natten.');
    await page.getByLabel('Anonym', { exact: true }).check();
    await page.getByRole('button', { name: 'Registrera anmälan' }).click();
    await page.getByText('Mottagningen har fått den i sin inkorg').waitFor();
    // What she can't open is not offered.
    expect(await page.getByRole('link', { name: 'Gör skyddsbedömning' }).count()).toBe(0);
    await leave();
    const jon = await staff('Jon Åkerlo', '/inkorg');
    await jon.page.getByRole('link', { name: 'Nattis', exact: true }).waitFor();
    await jon.leave();
  });

  test('with a wrong identity number is told at the field, and nothing that was written is lost', async () => {
    const { page, leave } = await staff('Jon Åkerlo', '/inkorg/ny');
    await page.getByLabel('Sätt', { exact: true }).selectOption({ label: 'Besök' });
    await page.getByLabel('Person- eller samordningsnummer').fill('20120304-9803');
    await page.getByLabel('Vad har hänt?').fill('Det som har hänt.');
    await page.getByLabel('Anonym', { exact: true }).check();
    await page.getByRole('button', { name: 'Registrera anmälan' }).click();
    await page.getByRole('link', { name: /Skriv person- eller samordningsnummer/ }).click();
    expect(await page.getByLabel('Person- eller samordningsnummer').inputValue()).toBe('20120304-9803');
    expect(await page.evaluate('document.activeElement.value')).toBe('20120304-9803');
    expect(await page.getByLabel('Vad har hänt?').inputValue()).toBe('Det som har hänt.');
    await leave();
  });
});

describe('the preliminary assessment', () => {
  test('is given more time for extraordinary reasons, and says so', async () => {
    const jon = await logInAs(server.url, 'Jon Åkerlo');
    const { caseId, reportId } = await newCase(jon, 'Alfrida');
    await jon.command('/api/v1/casework/assess-protection', {
      caseId,
      reportId,
      outcome: 'no_need',
      reasons: 'Barnet är tryggt.',
    });
    const { page, leave } = await staff('Jon Åkerlo', `/arenden/${caseId}`);
    await openMenuItem(page, 'Förläng förhandsbedömning');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Förläng till och med').fill('2026-12-18');
    await dialog.getByRole('button', { name: 'Förläng', exact: true }).click();
    await dialog.getByText('Välj 2026-12-19 eller senare').first().waitFor();
    await dialog.getByLabel('Förläng till och med').fill('2026-12-23');
    await dialog.getByLabel('Synnerliga skäl').fill('Mamman är på sjukhus och kan inte höras.');
    await dialog.getByRole('button', { name: 'Förläng', exact: true }).click();
    await page.getByText(/Förlängningen är sparad/).waitFor();
    const clocks = page.getByRole('region', { name: 'Frister' });
    await clocks.getByText('förlängd från 2026-12-18').waitFor();
    expect(await clocks.innerText()).toContain('2026-12-23');
    await picture(page, 'extended');
    await leave();
  });

  test('is given to somebody by the manager, and is on their first page at once', async () => {
    const jon = await logInAs(server.url, 'Jon Åkerlo');
    const { caseId } = await newCase(jon, 'Ture');
    const berit = await staff('Berit Sandmo', `/arenden/${caseId}`);
    await openMenuItem(berit.page, 'Fördela');
    await berit.page.getByRole('radio', { name: 'Mira Dalholm' }).check();
    await berit.page.getByRole('dialog').getByRole('button', { name: 'Fördela', exact: true }).click();
    await berit.page.getByText(/Ärendet är fördelat/).waitFor();
    await berit.leave();
    const mira = await staff('Mira Dalholm');
    const fresh = mira.page.getByRole('region', { name: 'Nytt till mig' });
    await fresh.getByRole('link', { name: /Ture E\./ }).waitFor();
    expect(await fresh.innerText()).toContain('Fördelat av Berit Sandmo');
    await mira.leave();
  });
});

describe('with the keyboard', () => {
  test('j and k move between the rows, Enter opens, and a letter in a field is a letter', async () => {
    const { page, leave } = await staff('Jon Åkerlo', '/inkorg');
    await page.getByRole('heading', { level: 1, name: 'Inkorg' }).waitFor();
    const links = await page.locator('[data-row-link]').allInnerTexts();
    expect(links.length).toBeGreaterThan(3);
    for (const [key, row] of [
      ['j', 0],
      ['j', 1],
      ['j', 2],
      ['k', 1],
    ] as const) {
      await page.keyboard.press(key);
      expect(await focused(page)).toBe(links[row]);
    }
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/arenden\/[0-9a-f-]{36}$/);
    await page.keyboard.press('Control+k');
    await page.getByLabel('Namn, personnummer eller ärendenummer').fill('');
    await page.keyboard.type('jk');
    expect(await page.getByLabel('Namn, personnummer eller ärendenummer').inputValue()).toBe('jk');
    await leave();
  });

  test('the search finds by name and by number, and only what is one’s own', async () => {
    const { page, leave } = await staff('Siv Rönnfors');
    const search = async (words: string) => {
      await page.keyboard.press('Control+k');
      await page.getByLabel('Namn, personnummer eller ärendenummer').fill(words);
    };
    await search('norrgren');
    await page.getByRole('option', { name: /Alva N\./ }).waitFor();
    // Olle's case: same unit, not hers.
    await page.getByLabel('Namn, personnummer eller ärendenummer').fill('tallmo');
    await page.getByText('Ingen träff bland det du har rätt att se').waitFor();
    await page.getByLabel('Namn, personnummer eller ärendenummer').fill('Norrgren');
    await page.getByRole('option', { name: /Alva N\./ }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /Alva Norrgren/ }).waitFor();
    expect(page.url()).not.toMatch(/tallmo|norrgren/i);
    await leave();
  });
});

test('Back closes the dialog, then leaves the case, and the list is as it was left', async () => {
  const { page, leave } = await staff('Jon Åkerlo', '/inkorg');
  await page.getByRole('button', { name: /^Mina \d/ }).click();
  await page.waitForURL(/visa=mina/);
  const shown = await page.locator('[data-row-link]').allInnerTexts();
  await page.locator('[data-row-link]').first().click();
  await page.waitForURL(/\/arenden\//);
  const caseUrl = page.url();
  await openMenuItem(page, 'Fördela');
  await page.getByRole('dialog', { name: 'Fördela ärende' }).waitFor();
  expect(page.url()).toContain('gor=fordela');
  await page.goBack();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(page.url()).toBe(caseUrl);
  await page.goBack();
  await page.waitForURL(/\/inkorg\?visa=mina/);
  await page.getByRole('heading', { level: 1, name: 'Inkorg' }).waitFor();
  await expect.poll(() => page.locator('[data-row-link]').allInnerTexts()).toEqual(shown);
  await leave();
});

describe('a session that ends in the middle of a long text', () => {
  const LONG = `${'Samtal med barnet, skolan och mormodern under dagen. '.repeat(60)}Slut på texten.`;

  /** The session ends at the server, as by an hour's absence; the browser knows nothing of it. */
  async function endSession(page: Page): Promise<void> {
    const [session] = await page.context().cookies();
    const answer = await callerWith(server.url, `${session?.name}=${session?.value}`).post(
      '/api/v1/session/log-out',
      {},
    );
    expect(answer.status).toBe(200);
  }
  const logInAgain = async (page: Page): Promise<void> => {
    await page.getByRole('dialog', { name: 'Logga in igen' }).waitFor();
    await page.getByRole('button', { name: 'Fortsätt som Jon Åkerlo' }).click();
    await page.getByRole('dialog', { name: 'Logga in igen' }).waitFor({ state: 'detached' });
  };

  test('is asked for on top, and what was sent arrives after all', async () => {
    const jon = await logInAs(server.url, 'Jon Åkerlo');
    const { caseId } = await newCase(jon, 'Sixten');
    const { page, leave } = await staff('Jon Åkerlo', `/arenden/${caseId}?gor=skyddsbedomning`);
    await page.getByLabel('Inget behov av omedelbart skydd').check();
    await page.getByLabel('Skäl').fill(LONG);
    await endSession(page);
    await page.getByRole('button', { name: 'Spara skyddsbedömning' }).click();
    await page.getByRole('dialog', { name: 'Logga in igen' }).waitFor();
    await picture(page, 'session-ended');
    expect(await page.getByLabel('Skäl').inputValue()).toBe(LONG);
    await logInAgain(page);
    await page.getByText(/Skyddsbedömningen är sparad/).waitFor();
    const view = await jon.read<{ protectionAssessments: { reasons: string }[] }>(
      `/api/v1/casework/case?caseId=${caseId}`,
    );
    expect(view.protectionAssessments.map((a) => a.reasons)).toEqual([LONG]);
    await leave();
  });

  test('leaves a text that was not sent yet where it was', async () => {
    const jon = await logInAs(server.url, 'Jon Åkerlo');
    const { caseId } = await newCase(jon, 'Harriet');
    const { page, leave } = await staff('Jon Åkerlo', `/arenden/${caseId}?gor=skyddsbedomning`);
    await page.getByLabel('Skäl').fill(LONG);
    await page.getByRole('button', { name: 'Stäng' }).first().click();
    await endSession(page);
    await page.getByRole('link', { name: /^Inkorg/ }).click();
    await logInAgain(page);
    await page.getByRole('heading', { level: 1, name: 'Inkorg' }).waitFor();
    await page.getByRole('link', { name: /Harriet E\./ }).click();
    await page.getByRole('button', { name: 'Gör skyddsbedömning' }).click();
    expect(await page.getByLabel('Skäl').inputValue()).toBe(LONG);
    // Nothing of it stays in the browser.
    expect(
      await page.evaluate('JSON.stringify({ ...localStorage }) + JSON.stringify({ ...sessionStorage })'),
    ).not.toContain('mormodern');
    await leave();
  });
});

/** Last: from here on it is tomorrow. */
test('what was not done today is overdue tomorrow, in words and at the top', async () => {
  const jon = await logInAs(server.url, 'Jon Åkerlo');
  const { caseId, reference } = await newCase(jon, 'Bernhard');
  await jon.command('/api/v1/casework/assign-case', {
    caseId,
    functionId: (await jon.read<{ seat: { functionId: string } }>('/api/v1/session/current')).seat.functionId,
  });
  const { page, leave } = await staff('Jon Åkerlo');
  const due = page.getByRole('region', { name: /^I dag/ });
  await due.getByRole('listitem').filter({ hasText: 'Bernhard E.' }).waitFor();
  await server.moveClock('2026-12-05T08:00:00+01:00');
  await page.reload();
  const late = page.getByRole('region', { name: /^Försenat/ });
  const row = late.getByRole('listitem').filter({ hasText: 'Bernhard E.' });
  await row.waitFor();
  expect(await row.innerText()).toMatch(/försenat (1 dag|sedan)/);
  await picture(page, 'next-day');
  await page.getByRole('link', { name: /^Inkorg/ }).click();
  await page.getByRole('button', { name: /^Försenade \d/ }).click();
  await page.getByRole('row', { name: `Ref ${reference}` }).waitFor();
  await leave();
});
