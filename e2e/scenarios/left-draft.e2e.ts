import { randomUUID } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { picture, startBrowser } from '../support/browser.ts';
import { type Caller, logInAs } from '../support/caller.ts';
import { faultsIn, lookAt } from '../support/seen.ts';
import { type Server, startServer } from '../support/server.ts';
import { logInAtTheDoor } from '../support/staff.ts';

/*
 * Siv has begun to write when her case goes to Olle: she finishes from her own day what she had seen, and reads nothing of the case.
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

async function functionOf(caller: Caller, caseId: string, name: string): Promise<string | undefined> {
  const { functions } = await caller.read<{
    functions: { functionId: string; employeeName: string | null }[];
  }>(`/api/v1/casework/assignable-functions?caseId=${caseId}`);
  return functions.find((f) => f.employeeName === name)?.functionId;
}

/** An investigation of Siv's; the family needs an interpreter. */
async function sivsCase(): Promise<{ caseId: string; caseNumber: string }> {
  const jon = await logInAs(server.url, 'Jon Åkerlo');
  const reportId = randomUUID();
  const { caseIds } = await jon.command<{ caseIds: string[] }>('/api/v1/casework/register-report', {
    reportId,
    channel: 'phone',
    children: [{ givenName: 'Holger', familyName: 'Ekhaga', birthDate: '2017-05-05' }],
    worries: ['neglect'],
    freeText: 'Skolan ringer om barnet.',
    interpreterLanguage: 'somaliska',
    reporter: {
      kind: 'professional',
      category: 'school',
      name: 'Gerd Almkvist',
      organisation: 'Kvarnängens skola',
    },
  });
  server.personal.push('Holger', 'Ekhaga', 'Almkvist');
  const caseId = caseIds[0] ?? '';
  await jon.command('/api/v1/casework/assess-protection', {
    caseId,
    reportId,
    outcome: 'no_need',
    reasons: 'Barnet är tryggt i dag.',
  });
  const { caseNumber } = await jon.read<{ caseNumber: string }>(`/api/v1/casework/case?caseId=${caseId}`);
  await jon.command('/api/v1/casework/decide-preliminary', {
    caseId,
    outcome: 'open',
    functionId: await functionOf(jon, caseId, 'Siv Rönnfors'),
    text: 'Behöver utredas.',
  });
  return { caseId, caseNumber };
}

test('a draft in a case that has gone to somebody else is finished by its author', async () => {
  const { caseId, caseNumber } = await sivsCase();
  const siv = await logInAs(server.url, 'Siv Rönnfors');
  await siv.command('/api/v1/casework/save-draft', {
    caseId,
    draftId: randomUUID(),
    writerId: randomUUID(),
    version: 0,
    kind: 'fact',
    eventOn: '2026-12-03',
    eventTime: '',
    contactKind: null,
    counterpart: '',
    text: 'Hembesök i går. Pappan var',
    corrects: null,
    correctionReason: '',
  });
  const berit = await logInAs(server.url, 'Berit Sandmo');
  const functionId = await functionOf(berit, caseId, 'Olle Tegnér Palm');
  await berit.command('/api/v1/casework/assign-case', { caseId, functionId });

  const { page, witness, leave } = await logInAtTheDoor(browser, server.url, 'Siv Rönnfors');
  await page.getByRole('heading', { name: 'Utkast i ärenden du inte längre har' }).waitFor();
  await page.getByText(`, ${caseNumber}`).waitFor();
  await picture(page, 'left-draft-my-day');
  await page.getByRole('button', { name: 'Avsluta utkastet' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('heading', { name: `Utkast i ${caseNumber}` }).waitFor();
  const text = dialog.getByRole('textbox', { name: 'Text', exact: true });
  expect(await text.inputValue()).toBe('Hembesök i går. Pappan var');
  expect(await faultsIn(page)).toEqual([]);
  await lookAt(page, { width: 390, dark: false });
  await picture(page, 'left-draft-390');
  await lookAt(page, { width: 1280, dark: false });
  await picture(page, 'left-draft');
  await text.fill('');
  await dialog.getByRole('button', { name: 'Signera' }).click();
  await dialog.getByRole('link', { name: 'Skriv en text' }).waitFor();
  await text.fill('Hembesök i går. Pappan var inte hemma.');
  await dialog.getByRole('button', { name: 'Signera' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByText('Utkast i ärenden du inte längre har').waitFor({ state: 'detached' });
  await page.goto(`/arenden/${caseId}`);
  await page.getByRole('heading', { level: 1, name: /finns inte$/ }).waitFor();
  expect(witness.faults).toEqual([]);
  await leave();

  const olles = await logInAtTheDoor(browser, server.url, 'Olle Tegnér Palm', { to: `/arenden/${caseId}` });
  await olles.page.getByText('somaliska').first().waitFor();
  expect(await faultsIn(olles.page)).toEqual([]);
  await lookAt(olles.page, { width: 1280, dark: false });
  await picture(olles.page, 'interpreter-header');
  await olles.page.goto('/arenden?visa=mina');
  await olles.page.getByText('Tolk: somaliska').waitFor();
  await picture(olles.page, 'interpreter-list');
  await olles.leave();
  const olle = await logInAs(server.url, 'Olle Tegnér Palm');
  const journal = await olle.read<{ rows: { text: string; author: string }[]; writers: unknown[] }>(
    `/api/v1/casework/journal?caseId=${caseId}`,
  );
  expect(journal.writers).toEqual([]);
  expect(journal.rows).toContainEqual(
    expect.objectContaining({ text: 'Hembesök i går. Pappan var inte hemma.', author: 'Siv Rönnfors' }),
  );
});
