import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { picture, startBrowser } from '../support/browser.ts';
import { logInAs } from '../support/caller.ts';
import { faultsIn, lookAt } from '../support/seen.ts';
import { type Server, startServer } from '../support/server.ts';
import { logInAtTheDoor, type Staff } from '../support/staff.ts';

/*
 * Agnes carries out what Siv has ordered: her day says what is next, the plan stands beside the goals that were ordered, and what lacks its
 * counterpart is seen by both. A new version holds when it has been agreed, and the person gets it on paper.
 */

let server: Server;
let browser: Browser;
let own = '';
let ordering = '';
const windows: Staff[] = [];

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), startBrowser()]);
  const caseOf = async (name: string) => {
    const caller = await logInAs(server.url, name);
    const { rows } = await caller.read<{ rows: { caseId: string; label: string }[] }>(
      '/api/v1/casework/cases',
    );
    return rows.find(({ label }) => label.startsWith('Alva'))?.caseId ?? '';
  };
  own = await caseOf('Agnes Hällmo');
  ordering = await caseOf('Siv Rönnfors');
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

async function looksWell(page: Page, name: string): Promise<void> {
  expect(await faultsIn(page), name).toEqual([]);
  await lookAt(page, { width: 390, dark: false });
  await picture(page, `${name}-390`);
  await lookAt(page, { width: 1280, dark: false });
  await picture(page, name);
}

test('the plan stands beside what was ordered, and is changed and agreed', async () => {
  const { page, leave } = await staff('Agnes Hällmo', '/');
  await page.getByRole('heading', { name: 'Mina uppdrag' }).waitFor();
  await looksWell(page, 'plan-my-day');

  await page.goto(`${server.url}/arenden/${own}/uppdrag/${own}/plan`);
  await page.getByText('Aktuell', { exact: true }).waitFor();
  await page.getByText('1 mål i uppdraget finns inte i planen · 1 mål i planen är inte beställt').waitFor();
  await looksWell(page, 'plan-sides');

  await page.getByRole('link', { name: 'Ändra planen' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Spara planen' }).click();
  await dialog.getByText('Skriv varför planen ändras').first().waitFor();
  await dialog.getByLabel('Varför ändras planen?').fill('Håkan är med nu.');
  await dialog.getByRole('button', { name: 'Lägg till mål' }).click();
  await dialog.getByLabel('Vad ska vi nå?').last().fill('Mamma och pappa pratar lugnt.');
  await dialog.getByLabel('Vad gör vi?').last().fill('Petra och Håkan träffar Agnes varannan vecka.');
  await looksWell(page, 'plan-form');
  await dialog.getByRole('button', { name: 'Spara planen' }).click();
  await page.getByText('Version 2 väntar på att ni kommer överens. Den förra gäller så länge.').waitFor();
  await page.getByText('1 mål i planen är inte beställt', { exact: true }).waitFor();

  await page.getByRole('link', { name: 'Anteckna överenskommelsen' }).click();
  await dialog.getByRole('button', { name: 'Anteckna', exact: true }).click();
  await dialog.getByText('Skriv personens egna ord, eller varför det inte finns några').first().waitFor();
  await dialog.getByLabel('Namn (1)').fill('Alva Norrgren');
  await dialog.getByLabel('Personens egna ord om planen').fill('Bra att pappa är med.');
  await looksWell(page, 'plan-agree');
  await dialog.getByRole('button', { name: 'Anteckna', exact: true }).click();
  await page.getByText('Bra att pappa är med.').waitFor();

  await page.getByRole('link', { name: 'Anteckna genomgång' }).click();
  await dialog.getByLabel('Vilka var med?').fill('Alva och Petra');
  await dialog.getByLabel('Planen gäller som den är').check();
  await dialog.getByLabel('Vad sa ni?').fill('Allt fungerar.');
  await dialog.getByRole('button', { name: 'Anteckna', exact: true }).click();
  await page.getByText('Allt fungerar.').waitFor();

  await page.getByRole('link', { name: 'Skriv ut' }).click();
  await page.getByRole('heading', { name: 'Min plan' }).waitFor();
  await page.getByText('Så här säger du').waitFor();
  await looksWell(page, 'plan-paper');
  await page.emulateMedia({ media: 'print' });
  await picture(page, 'plan-paper-print');
  await leave();
});

test('the unit that ordered reads the plan, and changes nothing in it', async () => {
  const { page, leave } = await staff('Siv Rönnfors', `/arenden/${ordering}/uppdrag/${own}/plan`);
  await page.getByRole('heading', { name: 'Mål sida vid sida' }).waitFor();
  await page.getByText('Bra att pappa är med.').waitFor();
  expect(await page.getByRole('link', { name: 'Ändra planen' }).count()).toBe(0);
  await looksWell(page, 'plan-orderer');
  await leave();
  // The performing unit's own case is none of hers.
  const siv = await logInAs(server.url, 'Siv Rönnfors');
  await expect(siv.read(`/api/v1/interventions/plan?caseId=${own}&commissionId=${own}`)).rejects.toThrow(
    '404',
  );
});
