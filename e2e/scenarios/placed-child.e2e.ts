import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { picture, startBrowser } from '../support/browser.ts';
import { type Caller, logInAs } from '../support/caller.ts';
import { type Server, startServer } from '../support/server.ts';
import { logInAtTheDoor } from '../support/staff.ts';

/* A child who is placed is examined, followed up in school and visited, with a talk alone or why not; whoever has the case sees what is left to do. */

let server: Server;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), startBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

interface Placed {
  readonly caseId: string;
  readonly placementId: string;
}

/** Alva, placed in a family home today by a decision of the board. */
async function aPlacement(siv: Caller): Promise<Placed> {
  const { rows } = await siv.read<{ rows: { caseId: string; label: string }[] }>('/api/v1/casework/cases');
  const caseId = rows.find((c) => c.label.startsWith('Alva'))?.caseId ?? '';
  const [decisionId, placementId] = [randomUUID(), randomUUID()];
  await siv.command('/api/v1/casework/record-decision', {
    caseId,
    decisionId,
    result: 'granted',
    kind: 'family_home',
    law: 'sol',
    section: '11 kap. 1 §',
    wording: 'Alva får vård i familjehem.',
    reasons: 'Behovet går inte att möta på annat sätt.',
    level: 'board',
    decidedOn: '2026-12-04',
    minutes: 'Socialnämnden § 41',
    appealable: true,
  });
  await siv.command('/api/v1/placements/begin', {
    caseId,
    placementId,
    decisionId,
    basis: 'sol',
    startedOn: '2026-12-04',
    form: 'family_home',
    home: 'Familjen Granvik',
    organiser: 'own',
    dailyCost: 900,
  });
  return { caseId, placementId };
}

const dialogOf = (page: Page) => page.getByRole('dialog');
const save = async (page: Page) => {
  await dialogOf(page).getByRole('button', { name: 'Spara och signera' }).click();
  await dialogOf(page).waitFor({ state: 'hidden' });
};

test('a placed child is examined, followed up in school and visited, and nothing is left out without why', async () => {
  const caller = await logInAs(server.url, 'Siv Rönnfors');
  const { caseId, placementId } = await aPlacement(caller);
  const siv = await logInAtTheDoor(browser, server.url, 'Siv Rönnfors', {
    to: `/arenden/${caseId}/placering/vardag`,
  });
  const { page } = siv;
  await page.getByText('Placerad sedan 2026-12-04').waitFor();
  await page.getByText('Nyligen placerad: det har inte gått 30 dagar').waitFor();
  await page.getByText('Inte uppföljd höstterminen 2026, som slutar 2026-12-31').waitFor();
  await picture(page, 'placed-child-begun');

  // The health examination is asked for and done.
  await page.getByText('Inget är gjort').waitFor();
  await page.getByRole('button', { name: 'Anteckna steg' }).click();
  await dialogOf(page).getByLabel('Behövs inte').check();
  await dialogOf(page).getByRole('button', { name: 'Spara och signera' }).click();
  await dialogOf(page).getByText('Välj varför den inte behövs').first().waitFor();
  await picture(page, 'placed-child-health-dialog');
  await dialogOf(page).getByLabel('Undersökning begärd').check();
  await save(page);
  await page.getByText('Begärd, inte gjord').waitFor();
  await page.getByRole('button', { name: 'Anteckna steg' }).click();
  await dialogOf(page).getByLabel('Undersökning gjord').check();
  await save(page);
  await page.getByText('Begärd och gjord inom 30 dagar').waitFor();

  // School is followed up for the term, and due again at the end of the next.
  await page.getByRole('button', { name: 'Följ upp skolgången' }).click();
  await dialogOf(page).getByLabel('Skolgången är uppföljd').check();
  await dialogOf(page).getByLabel('Det går delvis bra').check();
  await dialogOf(page).getByLabel('Vad säger skolan och barnet?').fill('Alva är med på lektionerna.');
  await save(page);
  await page.getByText('Uppföljd höstterminen 2026').waitFor();
  await page.getByText('2027-06-30').first().waitFor();

  // A visit without a talk alone is said why; a slip is corrected by a new record.
  await page.getByRole('button', { name: 'Anteckna besök' }).click();
  const visit = dialogOf(page);
  await visit.getByLabel('Besök där barnet bor').check();
  const alone = visit.getByRole('radiogroup', { name: 'Samtal i enrum med barnet?' });
  await alone.getByLabel('Nej').check();
  await visit
    .getByRole('radiogroup', { name: 'Samtal med den som tar hand om barnet?' })
    .getByLabel('Ja')
    .check();
  await visit.getByLabel('Vad kom fram?').fill('Alva visade sitt rum.');
  await visit.getByRole('button', { name: 'Spara och signera' }).click();
  await visit.getByText('Välj varför det inte blev något samtal i enrum').first().waitFor();
  await picture(page, 'placed-child-visit-dialog');
  await visit.getByLabel('Barnet ville inte').check();
  await save(page);
  await page.getByText('Inget samtal i enrum: barnet ville inte').waitFor();
  await page.getByRole('button', { name: 'Rätta: besök där barnet bor 2026-12-04' }).click();
  await dialogOf(page).getByLabel('Varför rättas den?').fill('Alva pratade gärna i enrum.');
  await dialogOf(page)
    .getByRole('radiogroup', { name: 'Samtal i enrum med barnet?' })
    .getByLabel('Ja')
    .check();
  await save(page);
  await page.getByText('Rättad: en senare gäller i stället').waitFor();
  await page.getByText('1 samtal i enrum under samma tid').waitFor();

  // In sheltered housing the child keeps its school.
  await caller.command('/api/v1/placements/move', {
    caseId,
    placementId,
    stayId: randomUUID(),
    fromOn: '2026-12-04',
    form: 'sheltered_housing',
    home: 'Björkgården',
    organiser: 'bought',
    dailyCost: 2500,
    whyMoved: 'Alva behöver skydd.',
  });
  await page.reload();
  await page.getByText('Skolgången är inte antecknad').waitFor();
  await page.getByText(/senast 2026-12-11, fem skoldagar efter starten/).waitFor();
  await page.getByRole('button', { name: 'Anteckna skolgång' }).click();
  await dialogOf(page).getByLabel('Går kvar i sin skola').check();
  await save(page);
  await page.getByText('Går kvar i sin skola', { exact: true }).waitFor();
  await picture(page, 'placed-child');
  await page.setViewportSize({ width: 390, height: 844 });
  await picture(page, 'placed-child-390');
  await siv.leave();

  // What was done is in the file, and closed to those who have not the case.
  const { rows } = await caller.read<{ rows: { text: string }[] }>(
    `/api/v1/casework/journal?caseId=${caseId}`,
  );
  expect(rows.map((e) => e.text).join('\n')).toContain('Uppföljning av skolgången');
  const jon = await logInAs(server.url, 'Jon Åkerlo');
  expect((await jon.get(`/api/v1/placements/duties?caseId=${caseId}`)).status).toBe(404);
});
