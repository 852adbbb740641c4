import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { picture, startBrowser } from '../support/browser.ts';
import { type Caller, logInAs } from '../support/caller.ts';
import { faultsIn } from '../support/seen.ts';
import { removeFolder, type Server, seededFolder, startServer } from '../support/server.ts';
import { logInAtTheDoor, type Staff } from '../support/staff.ts';

/*
 * What somebody is qualified for, as the unit's manager meets it: a case about a child is given to nobody without the degree (SoL 25:1), and
 * training is noted in the instruments that the board uses, its own among them.
 */

const dataDir = seededFolder();
let server: Server;
let browser: Browser;
let berit: Caller;
let caseId = '';

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ dataDir }), startBrowser()]);
  berit = await logInAs(server.url, 'Berit Sandmo');
  const siv = await logInAs(server.url, 'Siv Rönnfors');
  const { rows } = await siv.read<{ rows: { caseId: string; label: string }[] }>('/api/v1/casework/cases');
  caseId = rows.find((r) => r.label === 'Alva N.')?.caseId ?? '';
  const elis = await logInAs(server.url, 'Elis Bergkvist');
  await elis.command('/api/v1/casework/set-instrument', {
    code: 'egna-fragor',
    name: 'Björkviks frågor',
    edition: '2026',
    purpose: 'honour',
    requiresTraining: true,
    levels: ['low', 'high'],
    active: true,
    reason: 'Beslutat i ledningsgruppen.',
    seenVersions: 0,
  });
}, 120_000);
afterAll(async () => {
  await browser.close();
  await server.stop();
  removeFolder(dataDir);
});

const open = (to: string): Promise<Staff> => logInAtTheDoor(browser, server.url, 'Berit Sandmo', { to });
const dialog = (page: Page) => page.getByRole('dialog');
const saved = (page: Page) => dialog(page).waitFor({ state: 'detached' });
const competence = (page: Page) => page.getByRole('region', { name: /^Kompetens/ });

test('training is noted in an instrument of the board’s own, by its name', async () => {
  const { page, witness, leave } = await open('/enheten/bemanning');
  await competence(page).getByRole('button', { name: 'Anteckna kompetens för Olle Tegnér Palm' }).click();
  await dialog(page)
    .getByRole('combobox', { name: 'Examen eller utbildning' })
    .selectOption({ label: 'Utbildad i Björkviks frågor' });
  await dialog(page).getByRole('textbox', { name: 'Vad det vilar på' }).fill('Kursintyg från länet.');
  await dialog(page).getByRole('button', { name: 'Anteckna', exact: true }).click();
  await saved(page);
  await competence(page).getByText('Utbildad i Björkviks frågor').waitFor();
  expect(await faultsIn(page)).toEqual([]);
  await picture(page, 'instruments-competence');
  expect(witness.faults).toEqual([]);
  await leave();
});

test('a case about a child is given to nobody without the degree, and the reason stands there', async () => {
  const { page, witness, leave } = await open('/enheten/bemanning');
  await competence(page).getByRole('button', { name: 'Avsluta Socionomexamen för Olle Tegnér Palm' }).click();
  await dialog(page).getByRole('radio', { name: 'Den antecknades av misstag' }).check();
  await dialog(page).getByRole('textbox', { name: 'Skäl' }).fill('Intyget gällde en annan utbildning.');
  await dialog(page).getByRole('button', { name: 'Spara' }).click();
  await saved(page);
  await competence(page)
    .getByRole('row', { name: 'Olle Tegnér Palm' })
    .getByText('Saknar examen för barnärenden')
    .waitFor();

  await page.goto(`/arenden/${caseId}?gor=fordela`);
  const olle = dialog(page).getByRole('radio', { name: 'Olle Tegnér Palm' });
  await olle.waitFor();
  expect(await olle.isDisabled()).toBe(true);
  await dialog(page).getByText('saknar examen för barnärenden').first().waitFor();
  expect(await faultsIn(page)).toEqual([]);
  await picture(page, 'instruments-no-degree');
  const { functions } = await berit.read<{
    functions: { functionId: string; employeeName: string | null; competent: boolean }[];
  }>(`/api/v1/casework/assignable-functions?caseId=${caseId}`);
  const found = functions.find((f) => f.employeeName === 'Olle Tegnér Palm');
  expect(found?.competent).toBe(false);
  const refused = await berit.post('/api/v1/casework/assign-case', { caseId, functionId: found?.functionId });
  expect([refused.status, refused.text]).toEqual([422, expect.stringContaining('functionId')]);
  expect(witness.faults).toEqual([]);
  await leave();
});
