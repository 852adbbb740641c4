import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { picture, startBrowser } from '../support/browser.ts';
import { type Caller, logInAs } from '../support/caller.ts';
import { faultsIn, lookAt } from '../support/seen.ts';
import { type Server, startServer } from '../support/server.ts';
import { logInAtTheDoor, type Staff } from '../support/staff.ts';

/*
 * Alva is cared for away from home: it begins by the board's decision, she moves, the care goes over to LVU and contact is limited, a committee
 * considers, and it ends with a follow-up. Whoever has the case prepares for the committee, and considers nothing.
 */

let server: Server;
let browser: Browser;
let siv: Caller;
let caseId = '';
const windows: Staff[] = [];

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), startBrowser()]);
  siv = await logInAs(server.url, 'Siv Rönnfors');
  const { rows } = await siv.read<{ rows: { caseId: string; label: string }[] }>('/api/v1/casework/cases');
  caseId = rows.find(({ label }) => label.startsWith('Alva'))?.caseId ?? '';
  await decides({ kind: 'family_home', law: 'sol' });
});
afterAll(async () => {
  expect(windows.flatMap(({ witness }) => witness.faults)).toEqual([]);
  await browser.close();
  await server.stop();
});

/** What the board has decided, told of by whoever has the case. */
const decides = (decision: { kind: string; law: string; appealable?: boolean }) =>
  siv.command('/api/v1/casework/record-decision', {
    caseId,
    decisionId: randomUUID(),
    result: 'granted',
    section: '11 kap. 1 §',
    wording: 'Alva får vård utanför hemmet.',
    reasons: 'Behovet går inte att möta på annat sätt.',
    level: 'board',
    minutes: 'Socialnämnden § 88',
    appealable: true,
    ...decision,
  });

async function open(): Promise<Staff> {
  const opened = await logInAtTheDoor(browser, server.url, 'Siv Rönnfors', {
    to: `/arenden/${caseId}/placering`,
  });
  windows.push(opened);
  return opened;
}

async function looksWell(page: Page, name: string): Promise<void> {
  expect(await faultsIn(page), name).toEqual([]);
  await lookAt(page, { width: 390, dark: false });
  await picture(page, `${name}-390`);
  await lookAt(page, { width: 1280, dark: false });
  await picture(page, name);
}

test('care begins by what is decided, moves, and is prepared for the committee', async () => {
  const { page, leave } = await open();
  await page.getByText('Ingen är placerad.').waitFor();
  await page.getByRole('button', { name: 'Påbörja placering' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Påbörja', exact: true }).click();
  await dialog.getByText('Välj ett alternativ.').first().waitFor();
  await dialog.getByLabel('Beslut').selectOption({ index: 1 });
  await dialog.getByLabel('Grund för vården').selectOption('SoL');
  await dialog.getByLabel('Form', { exact: true }).selectOption('Jourhem');
  await dialog.getByLabel('Hem eller boende').fill('Jourhemmet Granvik');
  await dialog.getByLabel('Vems hem').selectOption('Köpt');
  await dialog.getByLabel('Kostnad per dygn, kronor').fill('1 800');
  await looksWell(page, 'placement-begin');
  await dialog.getByRole('button', { name: 'Påbörja', exact: true }).click();
  await page.getByRole('heading', { name: 'Övervägande av vård enligt socialtjänstlagen' }).waitFor();
  await looksWell(page, 'placement');

  await page.getByRole('button', { name: 'Flytta', exact: true }).click();
  await dialog.getByLabel('Form', { exact: true }).selectOption('Familjehem');
  await dialog.getByLabel('Hem eller boende').fill('Familjen Ask');
  await dialog.getByLabel('Vems hem').selectOption('Kommunens eget');
  await dialog.getByLabel('Kostnad per dygn, kronor').fill('900');
  await dialog.getByLabel('Varför flyttar personen?').fill('Ett hem för längre tid.');
  await dialog.getByRole('button', { name: 'Spara flytten' }).click();
  await page.getByText('Varför hit: Ett hem för längre tid.').waitFor();
  await page.getByRole('heading', { name: 'Övervägande av vårdnadsöverflyttning' }).waitFor();

  await page.getByRole('link', { name: /^Bered: Övervägande av vård, / }).click();
  await page.getByRole('dialog').waitFor();
  expect(await dialog.getByLabel('Beslut').first().inputValue()).toBe('consideration sol');
  await leave();
});

test('it goes over to LVU, contact is limited, and it ends with a follow-up', async () => {
  await decides({ kind: 'care_application', law: 'lvu' });
  await decides({ kind: 'contact_limit', law: 'lvu' });
  // Care by LVU ends when the board has taken it up.
  await decides({ kind: 'consideration', law: 'lvu', appealable: false });
  const { page, leave } = await open();
  const dialog = page.getByRole('dialog');
  await page.getByRole('button', { name: 'Ändra grund' }).click();
  await dialog.getByLabel('Beslut').selectOption({ index: 1 });
  await dialog.getByLabel('Grund för vården').selectOption('LVU 2 §');
  await dialog.getByLabel('Varför ändras grunden?').fill('Förvaltningsrätten har beslutat om vård.');
  await dialog.getByRole('button', { name: 'Ändra grund' }).click();
  await page.getByRole('heading', { name: 'Övervägande av LVU-vård på grund av hemmet' }).waitFor();

  await page.getByRole('button', { name: 'Anteckna begränsning' }).click();
  await dialog.getByLabel('Umgänget är begränsat').check();
  await dialog.getByLabel('Vem gäller det?').fill('Pappa');
  await dialog.getByRole('button', { name: 'Anteckna', exact: true }).click();
  await page.getByText('Umgänget är begränsat: Pappa').waitFor();
  await looksWell(page, 'placement-lvu');

  await page.getByRole('button', { name: 'Avsluta placeringen' }).click();
  await dialog.getByLabel('Varför upphör vården?').selectOption('Åter till hemmet');
  await dialog.getByLabel('Varför följs det inte upp?').fill('Behövs inte.');
  await dialog.getByRole('button', { name: 'Avsluta placeringen' }).click();
  // A child cared for by LVU is followed up, whatever is said.
  await dialog.getByText('Efter LVU-vård ska barnet följas upp').first().waitFor();
  await dialog.getByLabel('Följs upp från').fill('2026-12-04');
  await dialog.getByRole('button', { name: 'Avsluta placeringen' }).click();
  await page.getByText('Följs upp från 2026-12-04').waitFor();

  await page.getByRole('button', { name: 'Följ upp' }).click();
  await dialog.getByLabel('Vad kom fram?').fill('Vi träffades hemma.');
  await dialog.getByLabel('Barnets egen syn').fill('Det känns bra.');
  await dialog.getByLabel('Uppföljningen avslutas').check();
  await dialog.getByRole('button', { name: 'Signera' }).click();
  await page.getByText('Barnets syn: Det känns bra.').waitFor();
  await looksWell(page, 'placement-ended');
  await leave();
});

test('an official considers nothing', async () => {
  const answer = await siv.post('/api/v1/casework/record-decision', {
    caseId,
    decisionId: randomUUID(),
    result: 'granted',
    kind: 'consideration',
    law: 'lvu',
    section: '13 §',
    wording: 'Vården behövs.',
    reasons: 'Den behövs.',
    appealable: false,
  });
  expect(answer.status).toBe(409);
  expect(answer.text).toContain('NEEDS_COMMITTEE');
});

test('the board sees how many, and no small number', async () => {
  const opened = await logInAtTheDoor(browser, server.url, 'Gunnel Oxhammar', {
    to: '/placeringar/oversikt',
  });
  windows.push(opened);
  await opened.page.getByRole('heading', { name: 'Placeringar, översikt' }).waitFor();
  await looksWell(opened.page, 'placements-overview');
  await opened.leave();
});
