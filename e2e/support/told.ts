import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { startBrowser } from './browser.ts';
import { removeFolder, type Server, seededFolder, startServer } from './server.ts';
import { logInAtTheDoor, type Staff } from './staff.ts';

/** What a told case does alike, whatever it is about: a municipality of its own, windows that are watched, and the first steps of every case. */

export interface Told {
  readonly server: Server;
  /** Somebody's window, whose errors fail the file. */
  staff(name: string, to: string): Promise<Staff>;
}

interface Beginning {
  /** Changes the municipality before the server opens it. */
  readonly before: (dataDir: string) => Promise<void>;
  readonly after: (server: Server) => Promise<void>;
  /** Names and words that the server's output must never say. */
  readonly personal: readonly string[];
}

/** Starts a server and a browser for the file's tests, and ends them after. */
export function toldCase({ before, after, personal }: Beginning): Told {
  const dataDir = seededFolder();
  const windows: Staff[] = [];
  let server: Server;
  let browser: Browser;
  beforeAll(async () => {
    await before(dataDir);
    [server, browser] = await Promise.all([startServer({ dataDir }), startBrowser()]);
    server.personal.push(...personal);
    await after(server);
  }, 120_000);
  afterAll(async () => {
    expect(windows.flatMap(({ witness }) => witness.faults)).toEqual([]);
    await browser.close();
    await server.stop();
    removeFolder(dataDir);
  });
  return {
    get server() {
      return server;
    },
    staff: async (name, to) => {
      const opened = await logInAtTheDoor(browser, server.url, name, { to });
      windows.push(opened);
      return opened;
    },
  };
}

export const dialog = (page: Page): Locator => page.getByRole('dialog');
export const section = (page: Page, name: string | RegExp): Locator => page.getByRole('region', { name });

/** Presses what keeps the dialog's form, and waits until it is kept. */
export async function save(page: Page, button = 'Spara'): Promise<void> {
  await dialog(page).getByRole('button', { name: button, exact: true }).click();
  await dialog(page).waitFor({ state: 'hidden' });
}

interface Application {
  readonly name: readonly [givenName: string, familyName: string];
  readonly born: string;
  readonly area: string;
  readonly need: string;
  /** Who applies for a child; the person themselves unless told. */
  readonly guardian?: string;
}

/** Takes an application down that comes by telephone; the page is that of what comes in. */
export async function takeDown(page: Page, { name, born, area, need, guardian }: Application): Promise<void> {
  await page.getByLabel('Ansökan', { exact: true }).check();
  await page.getByLabel('Sätt', { exact: true }).selectOption({ label: 'Telefon' });
  await page.getByLabel('Förnamn').fill(name[0]);
  await page.getByLabel('Efternamn').fill(name[1]);
  await page.getByLabel('Födelsedatum').fill(born);
  await page.getByLabel('Område').selectOption({ label: area });
  await page.getByLabel('Vad söker personen stöd med?').fill(need);
  await page.getByLabel('Slag').selectOption({ label: guardian ? 'Vårdnadshavare' : 'Personen själv' });
  if (guardian) await page.getByLabel('Namn', { exact: true }).fill(guardian);
}

export async function register(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Registrera ansökan' }).click();
  await page.getByRole('heading', { level: 1, name: /Ansökan är registrerad/ }).waitFor();
}

interface Granted {
  readonly assessment: string;
  readonly proposal: string;
  /** What is answered for each duty of the investigation that has not been done. */
  readonly notDone: string;
  readonly kind: string;
  readonly wording: string;
  readonly section: string;
  readonly reasons: string;
}

/** Ends the investigation with a proposal, and grants it. */
export async function grant(page: Page, caseId: string, said: Granted): Promise<void> {
  const form = dialog(page);
  await page.goto(`/arenden/${caseId}?gor=avsluta-utredning`);
  await form.getByRole('radio', { name: 'Insats föreslås' }).check();
  await form.getByRole('textbox', { name: 'Bedömning' }).fill(said.assessment);
  await form.getByRole('textbox', { name: 'Vilken insats föreslås?' }).fill(said.proposal);
  const unmet = form.getByRole('textbox', { name: /^Varför görs det inte\?/ });
  await expect.poll(() => unmet.count()).toBeGreaterThan(0);
  for (const why of await unmet.all()) await why.fill(said.notDone);
  await form.getByRole('button', { name: 'Avsluta utredningen' }).click();
  await form.waitFor({ state: 'hidden' });
  await page.goto(`/arenden/${caseId}/beslut?skriv=nytt`);
  await form.getByLabel('Vad gäller beslutet?').selectOption({ label: said.kind });
  await form.getByLabel('Bifall').check();
  await form.getByLabel('Beslut', { exact: true }).fill(said.wording);
  await form.getByLabel('Lagrum').fill(said.section);
  await form.getByLabel('Skäl', { exact: true }).fill(said.reasons);
  await form.getByRole('radio', { name: 'Nej', exact: true }).check();
  await form.getByRole('button', { name: 'Granska' }).click();
  await form.getByRole('button', { name: 'Fatta beslutet' }).click();
  await form.waitFor({ state: 'hidden' });
  await page.getByRole('article', { name: new RegExp(`^${said.kind}`) }).waitFor();
}
