import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { picture, startBrowser } from '../support/browser.ts';
import { logInAs } from '../support/caller.ts';
import { freePort } from '../support/ports.ts';
import { until } from '../support/processes.ts';
import { faultsIn } from '../support/seen.ts';
import { removeFolder, type Server, seededFolder, startServer } from '../support/server.ts';
import { logInAtTheDoor } from '../support/staff.ts';

/*
 * Two write under one heading of the written investigation at once, and the server dies in the middle of a sentence: nobody's words are lost.
 */

const HEADING = 'Omsorgen: det vi vet';
const SIVS = 'Petra ordnar mat och läkarbesök.';
const BERITS = 'Håkan arbetar natt och sover på dagen.';
const MORE = ' Det här skrevs medan servern var borta.';

const dataDir = seededFolder();
let browser: Browser;
let port: number;
let server: Server;
let caseId = '';

/** At the same address, so that open windows find it again. */
const start = (): Promise<Server> => startServer({ dataDir, env: { PORT: String(port) } });

beforeAll(async () => {
  port = await freePort();
  [server, browser] = await Promise.all([start(), startBrowser()]);
  const siv = await logInAs(server.url, 'Siv Rönnfors');
  const { rows } = await siv.read<{ rows: { caseId: string; label: string }[] }>('/api/v1/casework/cases');
  caseId = rows.find((r) => r.label === 'Alva N.')?.caseId ?? '';
}, 120_000);
afterAll(async () => {
  await browser.close();
  await server.stop();
  removeFolder(dataDir);
});

const open = async (name: string) => {
  const staff = await logInAtTheDoor(browser, server.url, name, { to: `/arenden/${caseId}/utredning/text` });
  await field(staff.page).waitFor();
  return staff;
};
const field = (page: Page) => page.getByRole('textbox', { name: HEADING, exact: true });
const section = (page: Page) => page.getByRole('region', { name: HEADING });

interface Section {
  readonly heading: string;
  readonly text: string;
  readonly parted: readonly { text: string }[];
}
/** What the server has of the heading: the shared text, and what stands beside it. */
async function kept(): Promise<{ text: string; beside: string[] }> {
  const siv = await logInAs(server.url, 'Siv Rönnfors');
  const { sections } = await siv.read<{ sections: Section[] }>(
    `/api/v1/casework/investigation-text?caseId=${caseId}`,
  );
  const found = sections.find((s) => s.heading === 'parents_known');
  return { text: found?.text ?? '', beside: found?.parted.map((p) => p.text) ?? [] };
}

test('both texts are kept when two write at once, and they are put together', async () => {
  const [siv, berit] = [await open('Siv Rönnfors'), await open('Berit Sandmo')];
  // Both stand in the field before either has written.
  await field(siv.page).click();
  await field(berit.page).click();
  await field(siv.page).pressSequentially(SIVS);
  await field(siv.page).blur();
  await until('the server has hers', async () => (await kept()).text === SIVS);
  await field(berit.page).pressSequentially(BERITS);
  await field(berit.page).blur();
  await section(berit.page).getByText('Någon annan skrev här samtidigt').waitFor();
  await section(berit.page).getByText(SIVS).waitFor();
  expect(await field(berit.page).inputValue()).toBe(BERITS);
  expect(await kept()).toEqual({ text: SIVS, beside: [BERITS] });
  await picture(berit.page, 'two-writers-parted');
  expect(await faultsIn(berit.page)).toEqual([]);

  await section(berit.page).getByRole('button', { name: 'Lägg min text sist i den gemensamma' }).click();
  await until('it is one text', async () => (await kept()).beside.length === 0);
  expect((await kept()).text).toBe(`${SIVS}\n\n${BERITS}`);
  expect(await field(berit.page).inputValue()).toBe(`${SIVS}\n\n${BERITS}`);
  // Whoever has the page open reads it when they go on there.
  await field(siv.page).click();
  await until('she sees both', async () => (await field(siv.page).inputValue()) === `${SIVS}\n\n${BERITS}`);
  expect([siv.witness.faults, berit.witness.faults]).toEqual([[], []]);
  await siv.leave();
  await berit.leave();
}, 120_000);

test('what is written while the server is dead is saved when it is back, beside what was saved before', async () => {
  const siv = await open('Siv Rönnfors');
  const before = await field(siv.page).inputValue();
  await field(siv.page).click();
  await siv.page.keyboard.press('Control+End');
  server.process.child.kill('SIGKILL');
  await server.process.ended;
  await siv.page.keyboard.type(MORE);
  await section(siv.page).getByText('Servern svarar inte').waitFor();
  await picture(siv.page, 'two-writers-away');
  server = await start();
  await until('the server has all of it', async () => (await kept()).text === before + MORE, {
    within: 60_000,
  });
  expect((await kept()).beside).toEqual([]);
  expect(await field(siv.page).inputValue()).toBe(before + MORE);
  await section(siv.page).getByText('Servern svarar inte').waitFor({ state: 'detached' });
  await siv.leave();
}, 180_000);
