import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { picture, startBrowser } from '../support/browser.ts';
import { type Caller, logInAs } from '../support/caller.ts';
import { faultsIn, lookAt } from '../support/seen.ts';
import { type Server, startServer } from '../support/server.ts';
import { logInAtTheDoor, type Staff } from '../support/staff.ts';

/*
 * Tuva turns 18 soon and has an investigation. The transition begins by itself and is Siv's; she helps with the application, and Frida of the unit for
 * adults confirms. Noor can't be reached, and stays on the list.
 */

let server: Server;
let browser: Browser;
let tuva = '';
let noor = '';
const windows: Staff[] = [];

const staff = async (name: string, to: string): Promise<Staff> => {
  const opened = await logInAtTheDoor(browser, server.url, name, { to });
  windows.push(opened);
  return opened;
};

async function looksWell(page: Page, name: string): Promise<void> {
  await page.evaluate('scrollTo(0, 0)');
  expect(await faultsIn(page), name).toEqual([]);
  await lookAt(page, { width: 390, dark: false });
  await picture(page, `${name}-390`);
  await lookAt(page, { width: 1280, dark: false });
  await picture(page, name);
}

/** A case of Siv's about somebody who is some days short of 18. */
async function aCase(jon: Caller, givenName: string, birthDate: string): Promise<string> {
  const { caseIds, reportId } = await jon.command<{ caseIds: string[]; reportId: string }>(
    '/api/v1/casework/register-report',
    {
      reportId: randomUUID(),
      channel: 'phone',
      children: [{ givenName, familyName: 'Ekvret', birthDate }],
      worries: ['school_absence'],
      freeText: `${givenName} bor ensam och har svårt att komma till skolan.`,
      reporter: { kind: 'professional', category: 'school', name: 'Rut Ekdala', organisation: 'Lindskolan' },
    },
  );
  const [caseId = ''] = caseIds;
  await jon.command('/api/v1/casework/assess-protection', {
    caseId,
    reportId,
    outcome: 'no_need',
    reasons: `${givenName} är trygg i kväll.`,
  });
  const { functions } = await jon.read<{ functions: { functionId: string; employeeName: string | null }[] }>(
    `/api/v1/casework/assignable-functions?caseId=${caseId}`,
  );
  await jon.command('/api/v1/casework/decide-preliminary', {
    caseId,
    outcome: 'open',
    functionId: functions.find((f) => f.employeeName === 'Siv Rönnfors')?.functionId,
    text: 'Behöver utredas.',
  });
  return caseId;
}

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), startBrowser()]);
  const jon = await logInAs(server.url, 'Jon Åkerlo');
  const { today } = await jon.read<{ today: string }>('/api/v1/casework/cases');
  const soon = new Date(Date.parse(today) + 40 * 86_400_000).toISOString().slice(5, 10);
  const year = Number(new Date(Date.parse(today) + 40 * 86_400_000).toISOString().slice(0, 4)) - 18;
  tuva = await aCase(jon, 'Tuva', `${year}-${soon}`);
  noor = await aCase(jon, 'Noor', `${year}-${soon}`);
});
afterAll(async () => {
  expect(windows.flatMap(({ witness }) => witness.faults)).toEqual([]);
  await browser.close();
  await server.stop();
});

test('whoever turns 18 is on the list at once, and within some minute it has an owner', async () => {
  const { page, leave } = await staff('Berit Sandmo', '/overgangar');
  await page.getByRole('link', { name: /^Tuva/ }).waitFor();
  expect(await page.getByText('40 dagar kvar').count()).toBe(2);
  const siv = await logInAs(server.url, 'Siv Rönnfors');
  await expect
    .poll(
      async () =>
        (
          await siv.read<{ transition: { owner: { name: string } } | null }>(
            `/api/v1/transitions/transition?caseId=${tuva}`,
          )
        ).transition?.owner.name,
      { timeout: 120_000, interval: 2_000 },
    )
    .toBe('Siv Rönnfors');
  await page.reload();
  await page.getByText('Pågår', { exact: true }).first().waitFor();
  await looksWell(page, 'transitions');
  await leave();
}, 180_000);

test('Siv helps with the application, and has the transition until the unit for adults confirms', async () => {
  const { page, leave } = await staff('Siv Rönnfors', `/arenden/${tuva}/overgang`);
  await page.getByRole('button', { name: 'Hjälp med ansökan' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('Skadligt bruk och beroende').check();
  await form.getByLabel('Vad den unge ansöker om').fill('Jag vill ha hjälp att sluta röka cannabis.');
  await form.getByRole('button', { name: 'Registrera ansökan' }).click();
  await form.waitFor({ state: 'hidden' });
  await page.getByText(/Du har övergången tills de har bekräftat/).waitFor();
  await looksWell(page, 'transition-applied');
  await leave();

  const frida = await logInAs(server.url, 'Frida Ekmark');
  const berit = await logInAs(server.url, 'Berit Sandmo');
  const { rows } = await berit.read<{ rows: { caseId: string; state: string }[] }>(
    '/api/v1/transitions/list',
  );
  expect(rows.find((r) => r.caseId === tuva)?.state).toBe('applied');
  expect((await frida.get(`/api/v1/casework/case?caseId=${tuva}`)).status).toBe(404);
});

test('Noor is not reached: after attempts on one day it is no outcome yet', async () => {
  const { page, leave } = await staff('Siv Rönnfors', `/arenden/${noor}/overgang`);
  await page.getByRole('button', { name: 'Anteckna kontakt' }).click();
  const attempt = page.getByRole('dialog');
  await attempt.getByLabel('Telefon').check();
  await attempt.getByLabel('Nej', { exact: true }).check();
  await attempt.getByRole('button', { name: 'Spara och signera' }).click();
  await attempt.waitFor({ state: 'hidden' });
  await page.getByText('Försök utan kontakt').waitFor();
  await page.getByRole('button', { name: 'Skriv utfall' }).click();
  const outcome = page.getByRole('dialog');
  await outcome.getByLabel('Har inte gått att nå').check();
  await outcome.getByLabel('Anteckning').fill('Ingen svarar, och skolan vet inget.');
  await outcome.getByRole('button', { name: 'Spara och signera' }).click();
  await outcome.getByText('Anteckna försök på minst två olika dagar först').first().waitFor();
  await looksWell(page, 'transition-outcome');
  await leave();
});
