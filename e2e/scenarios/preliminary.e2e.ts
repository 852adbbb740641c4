import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { picture, startBrowser } from '../support/browser.ts';
import { logInAs } from '../support/caller.ts';
import { type Server, startServer } from '../support/server.ts';
import { logInAtTheDoor, type Staff } from '../support/staff.ts';

/*
 * What comes between a report and an investigation: an acute need, violence, a report that is joined, feedback, and who may decide.
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

const windows: Staff[] = [];
const staff = async (name: string, to?: string): Promise<Staff> => {
  const opened = await logInAtTheDoor(browser, server.url, name, to ? { to } : {});
  windows.push(opened);
  return opened;
};
afterAll(() => {
  expect(windows.flatMap(({ witness }) => witness.faults)).toEqual([]);
});

const TEACHER = {
  kind: 'professional',
  category: 'school',
  name: 'Gerd Almkvist',
  organisation: 'Kvarnängens skola',
  feedbackRequested: true,
} as const;

interface Made {
  readonly caseId: string;
  readonly reportId: string;
}

async function newCase(
  givenName: string,
  worry: string,
  child: { readonly identityNumber?: string } = {},
): Promise<Made> {
  const jon = await logInAs(server.url, 'Jon Åkerlo');
  const reportId = randomUUID();
  const { caseIds } = await jon.command<{ caseIds: string[] }>('/api/v1/casework/register-report', {
    reportId,
    channel: 'phone',
    children: [{ givenName, familyName: 'Ekhaga', birthDate: '2017-05-05', ...child }],
    worries: [worry],
    freeText: 'Skolan ringer om barnet.',
    reporter: TEACHER,
  });
  server.personal.push(givenName, 'Ekhaga', 'Almkvist');
  return { caseId: caseIds[0] ?? '', reportId };
}

const assessed = async ({ caseId, reportId }: Made): Promise<void> => {
  const jon = await logInAs(server.url, 'Jon Åkerlo');
  await jon.command('/api/v1/casework/assess-protection', {
    caseId,
    reportId,
    outcome: 'no_need',
    reasons: 'Barnet är tryggt i dag.',
  });
};

const dialogOf = (page: Page) => page.getByRole('dialog');
const more = async (page: Page, item: string | RegExp) => {
  await page.getByRole('button', { name: 'Fler åtgärder' }).click();
  return page.getByRole('menuitem', { name: item });
};

test('an acute need opens the investigation, and the manager is told at once', async () => {
  const made = await newCase('Agda', 'neglect');
  const jon = await staff('Jon Åkerlo', `/arenden/${made.caseId}?gor=skyddsbedomning`);
  const dialog = dialogOf(jon.page);
  await dialog.getByLabel('Akut behov av skydd').check();
  await dialog.getByText('Chefen får veta direkt när du sparar').waitFor();
  await dialog.getByLabel('Skäl').fill('Barnet är rädd för att gå hem.');
  await dialog.getByLabel('Vad har gjorts för att skydda barnet?').fill('Barnet stannar på skolan.');
  await picture(jon.page, 'preliminary-acute');
  await dialog.getByRole('button', { name: 'Spara och inled utredning' }).click();
  await jon.page.getByText('Utredning pågår').first().waitFor();
  await jon.page.getByText('Larm om akut behov av skydd').first().waitFor();
  await jon.leave();

  const berit = await staff('Berit Sandmo');
  await berit.page.getByRole('button', { name: /^Påminnelser/ }).click();
  const notice = dialogOf(berit.page).getByRole('listitem').filter({ hasText: 'Agda E.' });
  await notice.getByRole('link', { name: 'Akut behov av skydd för ett barn' }).waitFor();
  await picture(berit.page, 'preliminary-alarm');
  await berit.leave();
  // In office hours the social emergency unit is left in peace.
  const karin = await logInAs(server.url, 'Karin Myrhed');
  const { notices } = await karin.read<{ notices: { at: string }[] }>('/api/v1/reminders/mine');
  expect(notices.filter(({ at }) => at.startsWith('2026-12-04'))).toEqual([]);
});

test('violence is proposed to be opened, and not opening it takes written reasons', async () => {
  const made = await newCase('Bror', 'physical_violence');
  await assessed(made);
  const { page, leave } = await staff('Jon Åkerlo');
  const today = page.getByRole('region', { name: /^I dag/ });
  const row = today.getByRole('listitem').filter({ hasText: 'Bror E.' });
  await row.getByText('Inled utredning').first().waitFor();
  expect(await row.innerText()).not.toMatch(/om \d+ dagar/);
  await picture(page, 'preliminary-violence-day');
  await row.getByRole('link').first().click();
  const dialog = dialogOf(page);
  await page.getByRole('button', { name: 'Inled utredning' }).first().click();
  expect(await dialog.getByLabel('Inled utredning', { exact: true }).isChecked()).toBe(true);
  await dialog.getByLabel('Inled inte utredning').check();
  await dialog
    .getByLabel('Skäl för att inte inleda', { exact: true })
    .selectOption({ label: 'Oron bekräftas inte' });
  await dialog.getByLabel('Motivering', { exact: true }).fill('Samtalet visar att det gällde en film.');
  await dialog.getByRole('button', { name: 'Besluta att inte inleda' }).click();
  await dialog.getByText('Skriv skälen för att inte inleda utredning genast').first().waitFor();
  await picture(page, 'preliminary-violence-asked');
  const why = 'Barnet och mamman berättar samma sak var för sig.';
  await dialog.getByLabel('Skriftliga skäl för att inte inleda utredning genast').fill(why);
  await dialog.getByRole('button', { name: 'Besluta att inte inleda' }).click();
  await page.getByText(/Beslutet är sparat/).waitFor();
  await page.getByText(`Skäl att inte inleda genast: ${why}`).waitFor();
  await picture(page, 'preliminary-violence-decided');
  await leave();
});

test('before an investigation only some may be asked; what they say is kept, and the reporter is told what the law allows', async () => {
  const made = await newCase('Cilla', 'neglect');
  await assessed(made);
  const { page, leave } = await staff('Jon Åkerlo', `/arenden/${made.caseId}`);
  const dialog = dialogOf(page);
  await (await more(page, 'Anteckna inhämtad uppgift')).click();
  await dialog.getByLabel('Någon annan').check();
  await dialog.getByText('Frågor till andra hör till en utredning').waitFor();
  await dialog.getByRole('button', { name: 'Spara uppgiften' }).click();
  await dialog.getByRole('link', { name: /inte fråga andra/ }).waitFor();
  await picture(page, 'preliminary-not-asked');
  await dialog.getByLabel('Vårdnadshavare').check();
  await dialog.getByLabel('Telefon').check();
  await dialog.getByLabel('Vad kom fram?').fill('Mamman har fått nya arbetstider.');
  await dialog.getByRole('button', { name: 'Spara uppgiften' }).click();
  const kept = page.getByRole('region', { name: 'Under förhandsbedömningen' });
  await kept.getByText('Mamman har fått nya arbetstider.').waitFor();

  await page.getByRole('button', { name: 'Besluta förhandsbedömning' }).click();
  await dialog.getByLabel('Inled inte utredning').check();
  await dialog
    .getByLabel('Skäl för att inte inleda')
    .selectOption({ label: 'Behovet är redan tillgodosett' });
  await dialog.getByLabel('Motivering').fill('Mostern hämtar från och med i dag.');
  await dialog.getByRole('button', { name: 'Besluta att inte inleda' }).click();
  await page.getByText('delegationsordningen punkt 4.2').waitFor();

  await page.getByRole('button', { name: 'Återkoppla till anmälaren' }).click();
  await dialog.getByText('Utredning har inte inletts').waitFor();
  await dialog.getByLabel('Anmälaren har fått återkoppling').check();
  await dialog.getByLabel('Telefon').check();
  expect(await dialog.getByRole('textbox').count()).toBe(0);
  await picture(page, 'preliminary-feedback');
  await dialog.getByRole('button', { name: 'Spara återkoppling' }).click();
  await kept.getByText('Utredning har inte inletts · telefon').waitFor();
  await picture(page, 'preliminary-told');
  await leave();
});

test('a report about a child under investigation is joined to it by somebody who may not read it', async () => {
  const number = '201705059812';
  const first = await newCase('Doris', 'neglect', { identityNumber: number });
  await assessed(first);
  const jonsCalls = await logInAs(server.url, 'Jon Åkerlo');
  const { functions } = await jonsCalls.read<{
    functions: { functionId: string; employeeName: string | null }[];
  }>(`/api/v1/casework/assignable-functions?caseId=${first.caseId}`);
  await jonsCalls.command('/api/v1/casework/decide-preliminary', {
    caseId: first.caseId,
    outcome: 'open',
    functionId: functions.find((f) => f.employeeName === 'Siv Rönnfors')?.functionId,
    text: 'Behöver utredas.',
  });
  const second = await newCase('Doris', 'neglect', { identityNumber: number });

  const jon = await staff('Jon Åkerlo', `/arenden/${second.caseId}`);
  await jon.page.getByText('Det pågår redan en utredning om barnet.').waitFor();
  await (await more(jon.page, 'För till pågående utredning')).click();
  await dialogOf(jon.page).getByText('Utredning barn, Siv Rönnfors').waitFor();
  await picture(jon.page, 'preliminary-join');
  await dialogOf(jon.page).getByRole('button', { name: 'För över anmälan' }).click();
  await jon.page.getByText('Förd till pågående utredning').waitFor();
  await jon.page
    .getByText(/^Anmälan ligger nu i BU-2026-\d{4}\.$/)
    .first()
    .waitFor();
  await picture(jon.page, 'preliminary-joined');
  await jon.page.goto(`/arenden/${first.caseId}`);
  await jon.page.getByRole('heading', { level: 1, name: /finns inte$/ }).waitFor();
  await jon.leave();

  const siv = await staff('Siv Rönnfors');
  await siv.page
    .getByRole('region', { name: /^I dag/ })
    .getByRole('listitem')
    .filter({ hasText: 'Doris E.' })
    .getByRole('link', { name: 'Bedöm', exact: true })
    .click();
  await dialogOf(siv.page).getByLabel('Inget behov av omedelbart skydd').check();
  await dialogOf(siv.page).getByLabel('Skäl').fill('Barnet är hos mormor.');
  await dialogOf(siv.page).getByRole('button', { name: 'Spara skyddsbedömning' }).click();
  await siv.page.getByText(/Skyddsbedömningen är sparad/).waitFor();
  await siv.page.getByText(/Kom in som BU-2026-\d{4} och fördes hit/).waitFor();
  await picture(siv.page, 'preliminary-received');
  await siv.leave();
});

/** Last: from here on Jon decides nothing. */
test('who has no delegation is told who decides, and the server says no too', async () => {
  const made = await newCase('Elon', 'neglect');
  await assessed(made);
  const elis = await staff('Elis Bergkvist', '/delegation');
  for (const decision of ['inleda utredning', 'inte inleda utredning']) {
    await elis.page.getByRole('button', { name: `Ändra vem som får besluta att ${decision}` }).click();
    const dialog = dialogOf(elis.page);
    await dialog.getByLabel(/Jon Åkerlo/).uncheck();
    await dialog.getByLabel('Nämndens beslut').fill('Socialnämnden 2026-11-24 § 118');
    await dialog.getByLabel('Skäl').fill('Ny delegationsordning.');
    if (decision === 'inleda utredning') await picture(elis.page, 'preliminary-delegation-dialog');
    await dialog.getByRole('button', { name: 'Spara delegation' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await elis.page.getByText(/Ändringen är sparad/).waitFor();
  }
  await picture(elis.page, 'preliminary-delegation');
  await elis.leave();

  const jon = await staff('Jon Åkerlo', `/arenden/${made.caseId}`);
  const hindered = await more(jon.page, /^Besluta förhandsbedömning/);
  expect(await hindered.innerText()).toMatch(
    /Beslutet fattas av .*(Förste socialsekreterare, mottagning|Enhetschef, barn och familj)/,
  );
  await picture(jon.page, 'preliminary-hindered');
  await jon.leave();
  const calls = await logInAs(server.url, 'Jon Åkerlo');
  const refused = await calls.post('/api/v1/casework/decide-preliminary', {
    caseId: made.caseId,
    outcome: 'not_open',
    reasonCode: 'other',
    text: 'Nej.',
  });
  expect(refused.status).toBe(409);
  expect(refused.text).toContain('NOT_DELEGATED');
});
