import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { foreignIn, openWindow, picture, startBrowser, type Witness } from '../support/browser.ts';
import { logInAs } from '../support/caller.ts';
import { sendReport } from '../support/oro.ts';
import { personalIn } from '../support/privacy.ts';
import { type Server, startServer } from '../support/server.ts';
import { logInAtTheDoor, type Staff } from '../support/staff.ts';

/*
 * A concern report comes in, is assessed on the clock, and nobody without a reason can open it: as the people meet it.
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

/** What every window of the story must be able to say of itself at its end. */
function expectClean(witness: Witness, personal: readonly string[]): void {
  expect(witness.faults).toEqual([]);
  expect(foreignIn(witness, server.url)).toEqual([]);
  const told = witness.requests.flatMap((url) => {
    const path = decodeURIComponent(url.pathname + url.search);
    // A case's id is the only one that an address may hold.
    return personalIn(path.replace(/(\/arenden\/|caseId=)[0-9a-f-]{36}/g, '$1'), personal);
  });
  expect(told).toEqual([]);
}

const caseIdIn = (url: string): string => /\/arenden\/([0-9a-f-]{36})/.exec(url)?.[1] ?? '';

async function expectNotThere(who: Staff, name: string, path: string): Promise<void> {
  await who.page.goto(path);
  await who.page.getByRole('heading', { level: 1, name: /finns inte$/ }).waitFor();
  expect(await who.page.locator('body').innerText()).not.toContain(name);
}

interface Run {
  readonly javaScript: boolean;
  readonly outcome: 'open' | 'not_open';
  readonly child: string;
  readonly label: string;
}

describe.each<Run>([
  { javaScript: true, outcome: 'open', child: 'Tindra Lövåker', label: 'Tindra L.' },
  { javaScript: false, outcome: 'not_open', child: 'Rasmus Hällmo', label: 'Rasmus H.' },
])('a teacher reports (JavaScript $javaScript) and intake decides: $outcome', (run) => {
  const { child, label, outcome } = run;
  const text = `${child} har varit borta från skolan i sex veckor och säger att ingen är hemma.`;
  const told = { child, age: '9 år', whereabouts: 'Kvarnängens skola', text, name: 'Gerd Almkvist' };
  const personal = [child, label, text, told.name, 'Almkvist', told.whereabouts];

  test('from the form to the log', async () => {
    server.personal.push(...personal);
    const teacher = await openWindow(browser, server.url, {
      javaScript: run.javaScript,
      width: 390,
      height: 844,
    });
    const reference = await sendReport(teacher.page, told);
    const receipt = await teacher.page.locator('body').innerText();
    expect(personalIn(receipt, personal)).toEqual([]);
    expect(await teacher.context.cookies()).toEqual([]);
    await picture(teacher.page, `story-receipt-${outcome}`);
    expectClean(teacher.witness, personal);
    await teacher.context.close();

    // Intake: in the inbox, two clocks running.
    const jon = await logInAtTheDoor(browser, server.url, 'Jon Åkerlo');
    await jon.page.getByRole('link', { name: /^Inkorg/ }).click();
    const row = jon.page.getByRole('row', { name: `Ref ${reference}` });
    await row.getByRole('link', { name: label }).waitFor();
    const inRow = await row.innerText();
    expect(inRow).toContain('Skolfrånvaro');
    const protection = row.getByRole('button', { name: /Om fristen Omedelbar skyddsbedömning/ });
    expect(await protection.innerText()).toMatch(/i dag/);
    const preliminary = row.getByRole('button', { name: /Om fristen Förhandsbedömning/ });
    expect(await preliminary.innerText()).toMatch(/2026-12-18\s+om 14 dagar/);
    await picture(jon.page, `story-inbox-${outcome}`);

    // The case: what the teacher wrote, and first the protection assessment.
    await row.getByRole('link', { name: label }).click();
    await jon.page.getByRole('heading', { level: 1, name: child }).waitFor();
    const caseId = caseIdIn(jon.page.url());
    await jon.page.waitForFunction('/BU-[0-9]{4}-[0-9]{4}/.test(document.title)');
    const caseNumber = /BU-2026-\d{4}/.exec(await jon.page.title())?.[0] ?? '';
    expect(caseNumber).not.toBe('');
    await jon.page.getByRole('link', { name: 'Anmälan', exact: true }).click();
    await jon.page.getByText(text).waitFor();
    await jon.page.getByRole('button', { name: 'Gör skyddsbedömning' }).click();
    const dialog = jon.page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Spara skyddsbedömning' }).click();
    await dialog.getByText('Välj en bedömning').first().waitFor();
    await dialog.getByLabel('Inget behov av omedelbart skydd').check();
    await dialog.getByLabel('Skäl').fill('Barnet är tryggt hos sin mormor i dag.');
    await dialog.getByRole('button', { name: 'Spara skyddsbedömning' }).click();
    await jon.page.getByText(/Skyddsbedömningen är sparad/).waitFor();

    // The decision.
    await jon.page.getByRole('button', { name: 'Besluta förhandsbedömning' }).click();
    if (outcome === 'open') {
      await dialog.getByLabel('Inled utredning', { exact: true }).check();
      await dialog.getByRole('radio', { name: 'Siv Rönnfors' }).check();
      await dialog.getByLabel('Motivering').fill('Frånvaron är lång och behöver utredas.');
      await picture(jon.page, 'story-decide');
      await dialog.getByRole('button', { name: 'Inled utredning' }).click();
    } else {
      await dialog.getByLabel('Inled inte utredning').check();
      await dialog.getByLabel('Skäl för att inte inleda').selectOption({ label: 'Oron bekräftas inte' });
      await dialog.getByLabel('Motivering').fill('Familjen och skolan har en plan som fungerar.');
      await dialog.getByRole('button', { name: 'Besluta att inte inleda' }).click();
    }
    await jon.page.getByText(/Beslutet är sparat/).waitFor();
    await picture(jon.page, `story-decided-${outcome}`);
    await jon.page.getByRole('link', { name: /^Inkorg/ }).click();
    await jon.page.getByRole('heading', { level: 1, name: 'Inkorg' }).waitFor();
    expect(await jon.page.getByRole('row', { name: `Ref ${reference}` }).count()).toBe(0);
    expectClean(jon.witness, personal);
    await jon.leave();

    // A caseworker of another unit: not there, by its address and by the API, nor in any list.
    const lova = await logInAtTheDoor(browser, server.url, 'Lova Strandh');
    for (const tab of ['', '/tidslinje', '/anmalan', '/logg', '?gor=forhandsbedomning'])
      await expectNotThere(lova, child, `/arenden/${caseId}${tab}`);
    await picture(lova.page, `story-refused-${outcome}`);
    await lova.page.goto('/arenden');
    await lova.page.getByRole('heading', { level: 1, name: 'Ärenden' }).waitFor();
    expect(await lova.page.locator('body').innerText()).not.toContain(label);
    await lova.leave();
    const lovasCalls = await logInAs(server.url, 'Lova Strandh');
    for (const path of ['case', 'case-log', 'assignable-functions']) {
      const answer = await lovasCalls.get(`/api/v1/casework/${path}?caseId=${caseId}`);
      expect({ path, status: answer.status }).toEqual({
        path,
        status: 404,
      });
      expect(personalIn(answer.text, personal)).toEqual([]);
    }
    const madeUp = await lovasCalls.get('/api/v1/casework/case?caseId=01a20000-0000-7000-8000-000000000000');
    const refused = await lovasCalls.get(`/api/v1/casework/case?caseId=${caseId}`);
    expect(refused.text).toBe(madeUp.text);
    const found = await lovasCalls.command<unknown>('/api/v1/casework/find', {
      q: caseNumber,
    });
    expect(JSON.stringify(found)).not.toContain(caseId);

    // The caseworker who has received it finds it on the first page and among the cases.
    const siv = await logInAtTheDoor(browser, server.url, 'Siv Rönnfors');
    if (outcome === 'open') {
      await siv.page
        .getByRole('region', { name: 'Nytt till mig' })
        .getByRole('link', { name: label })
        .waitFor();
      await siv.page.getByRole('link', { name: /^Ärenden/ }).click();
      await siv.page.getByRole('row', { name: label }).getByRole('link', { name: label }).click();
      await siv.page.getByRole('heading', { level: 1, name: child }).waitFor();
      await siv.page.getByRole('link', { name: 'Tidslinje', exact: true }).click();
      const events = siv.page.getByRole('main');
      for (const event of ['Anmälan kom in', 'Skyddsbedömning gjordes', 'Utredning inleddes'])
        await events.getByText(event, { exact: true }).first().waitFor();
      await picture(siv.page, 'story-timeline');
    } else {
      await expectNotThere(siv, child, `/arenden/${caseId}`);
    }
    expectClean(siv.witness, personal);
    await siv.leave();

    // The log review sees who did and read what, and who was refused.
    const nour = await logInAtTheDoor(browser, server.url, 'Nour Haddadin');
    await nour.page.getByLabel('Ärendenummer').fill(caseNumber);
    await nour.page.getByRole('button', { name: 'Visa', exact: true }).click();
    const log = nour.page.getByRole('table', { name: 'Logg' });
    const line = (who: string, what: string, kind: string) =>
      log.getByRole('row').filter({ hasText: who }).filter({ hasText: what }).filter({ hasText: kind });
    await line('Jon Åkerlo', 'Gjorde skyddsbedömning', 'Ändrat').first().waitFor();
    await picture(nour.page, `story-log-${outcome}`);
    await expect.poll(() => line('Jon Åkerlo', 'Beslutade förhandsbedömning', 'Ändrat').count()).toBe(1);
    await expect.poll(() => line('Jon Åkerlo', 'Öppnade ärendet', 'Läst').count()).toBeGreaterThan(0);
    const refusals = line('Lova Strandh', 'Öppnade ärendet', 'Nekad');
    await expect.poll(() => refusals.count()).toBeGreaterThanOrEqual(5);
    expect(await refusals.first().innerText()).toContain('Ärendet ligger på en annan enhet.');
    const sivs = line('Siv Rönnfors', 'Öppnade ärendet', outcome === 'open' ? 'Läst' : 'Nekad');
    await expect.poll(() => sivs.count()).toBeGreaterThan(0);
    expect(personalIn(await log.innerText(), [child, label, text], { ids: true })).toEqual(
      // The employees' own names are what the log is for.
      expect.not.arrayContaining([child, label, text]),
    );
    expectClean(nour.witness, personal);
    await nour.leave();
  });
});
