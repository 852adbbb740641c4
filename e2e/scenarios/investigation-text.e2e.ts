import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { picture, startBrowser } from '../support/browser.ts';
import { logInAs } from '../support/caller.ts';
import { until } from '../support/processes.ts';
import { faultsIn, lookAt } from '../support/seen.ts';
import { type Server, startServer } from '../support/server.ts';
import { logInAtTheDoor } from '../support/staff.ts';

/*
 * The written investigation as those who write it meet it: fetched from what is documented, saved all the time, by two at once without loss,
 * answered by those it is about, signed once and added to.
 */

interface Text {
  readonly state: string;
  readonly sections: readonly { heading: string; text: string; parted: readonly { text: string }[] }[];
  readonly signed: { sha256: string; intact: boolean; addenda: readonly unknown[] } | null;
}

let server: Server;
let browser: Browser;
let caseId: string;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), startBrowser()]);
  const jon = await logInAs(server.url, 'Jon Åkerlo');
  const siv = await logInAs(server.url, 'Siv Rönnfors');
  const { functionId } = await siv.read<{ functionId: string }>('/api/v1/session/current').then((s) => ({
    functionId: (s as unknown as { seat: { functionId: string } }).seat.functionId,
  }));
  const report = await jon.command<{ caseIds: string[]; reportId: string }>(
    '/api/v1/casework/register-report',
    {
      reportId: '0198c5a0-0000-7000-8000-00000000a001',
      channel: 'phone',
      children: [{ givenName: 'Torunn', familyName: 'Kvarnfall', birthDate: '2014-03-04' }],
      worries: ['school_absence'],
      freeText: 'Torunn kommer sällan till skolan och är trött när hon är där.',
      reporter: {
        kind: 'professional',
        category: 'school',
        name: 'Rut Ekdala',
        title: 'Skolkurator',
        organisation: 'Norrängens skola',
        feedbackRequested: false,
      },
    },
  );
  caseId = report.caseIds[0] ?? '';
  await jon.command('/api/v1/casework/assess-protection', {
    caseId,
    reportId: report.reportId,
    outcome: 'no_need',
    reasons: 'Torunn är trygg hemma i kväll.',
  });
  await jon.command('/api/v1/casework/decide-preliminary', {
    caseId,
    outcome: 'open',
    functionId,
    text: 'Frånvaron behöver utredas.',
  });
  const entry = { caseId, version: 0, eventOn: '2026-12-04' };
  await siv.command('/api/v1/casework/sign-entry', {
    ...entry,
    draftId: '0198c5a0-0000-7000-8000-00000000a002',
    writerId: '0198c5a0-0000-7000-8000-00000000a003',
    kind: 'contact',
    contactKind: 'child_talk',
    counterpart: 'Torunn',
    text: 'Torunn säger att hon sover dåligt och vill att morgnarna blir lugnare.',
  });
  await siv.command('/api/v1/casework/sign-entry', {
    ...entry,
    draftId: '0198c5a0-0000-7000-8000-00000000a004',
    writerId: '0198c5a0-0000-7000-8000-00000000a005',
    kind: 'statement',
    counterpart: 'Mentor vid Norrängens skola',
    text: 'Torunn har varit frånvarande 40 dagar i höst.',
  });
}, 180_000);
afterAll(async () => {
  await browser.close();
  await server.stop();
});

const open = (name: string, look = {}) =>
  logInAtTheDoor(browser, server.url, name, { to: `/arenden/${caseId}/utredning/text`, ...look });
const under = (page: Page, heading: string) => page.getByRole('textbox', { name: heading, exact: true });
const saved = (page: Page | Locator) => page.getByText(/^Sparat \d\d\.\d\d$/);
const textNow = async (): Promise<Text> =>
  (await logInAs(server.url, 'Siv Rönnfors')).read(`/api/v1/casework/investigation-text?caseId=${caseId}`);

const REQUIRED = [
  'Varför utredningen inleddes',
  'Så har utredningen gjorts',
  'Barnet: det vi vet',
  'Omsorgen: det vi vet',
  'Familj och omgivning: det vi vet',
  'Vårdnadshavarnas egen syn',
  'Bedömning: vad barnet behöver',
  'Bedömning: vad föräldrarna klarar',
  'Bedömning: risk och skydd',
  'Förslag',
];

/** Axe finds nothing at a desk and on a telephone, in light and in dark; and a picture of the telephone. */
async function looked(page: Page, name: string): Promise<void> {
  expect(await faultsIn(page)).toEqual([]);
  await lookAt(page, { width: 390, dark: false });
  await picture(page, name);
  await lookAt(page, { width: 1280, dark: false });
}

test('an investigation is written from what is documented, answered, signed and added to', async () => {
  const siv = await open('Siv Rönnfors');
  const { page } = siv;
  await page.getByRole('button', { name: 'Börja skriva' }).click();
  await under(page, 'Barnets egen syn').waitFor();
  // What is documented is fetched where it belongs, with who said it.
  await under(page, 'Barnets egen syn').click();
  const sources = page.getByRole('region', { name: 'Underlag', exact: true });
  await sources.getByRole('button', { name: /^Hämta in .*Torunn/ }).click();
  expect(await under(page, 'Barnets egen syn').inputValue()).toBe(
    'Torunn, 2026-12-04: Torunn säger att hon sover dåligt och vill att morgnarna blir lugnare.',
  );
  await under(page, 'Barnet: vad andra berättar').click();
  await sources.getByRole('button', { name: /^Hämta in .*Mentor/ }).click();
  await picture(page, 'investigation-text-1280');
  await looked(page, 'investigation-text-390');

  // Signing says what is left.
  await page.getByRole('button', { name: 'Signera utredningen' }).click();
  const left = page.getByRole('dialog', { name: 'Det här behöver göras först' });
  await left.getByText('Förslag: skriv något').waitFor();
  await picture(page, 'investigation-text-left');
  await left.getByRole('button', { name: 'Stäng' }).last().click();

  for (const heading of REQUIRED)
    await under(page, heading).fill(`${heading}. Det här har vi kommit fram till.`);
  await under(page, 'Förslag').blur();
  await saved(page).waitFor();
  await until('the server has it', async () => {
    const { sections } = await textNow();
    return sections.filter((s) => s.text !== '').length === REQUIRED.length + 2;
  });

  // What the guardian wants corrected stands beside, and is answered.
  await page.getByRole('button', { name: 'Anteckna', exact: true }).click();
  const view = page.getByRole('dialog', { name: 'Egen syn eller rättelse' });
  await view.getByLabel('Begäran om rättelse').check();
  await view.getByLabel('Vårdnadshavare', { exact: true }).check();
  await view.getByLabel('Vilken rubrik gäller det?').selectOption('Familj och omgivning: det vi vet');
  await view.getByLabel('Med deras ord').fill('Vi är fyra i familjen.');
  await view.getByRole('button', { name: 'Spara', exact: true }).click();
  await page.getByRole('button', { name: 'Besvara' }).click();
  const answer = page.getByRole('dialog', { name: 'Besvara begäran om rättelse' });
  await answer.getByLabel('Antecknat bredvid texten').check();
  await answer.getByLabel('Svar', { exact: true }).fill('Vi har antecknat det.');
  await answer.getByRole('button', { name: 'Spara svaret' }).click();
  await page.getByText('Svaret är sparat').waitFor();
  await picture(page, 'investigation-text-written');

  await page.getByRole('button', { name: 'Signera utredningen' }).click();
  const sign = page.getByRole('dialog', { name: 'Signera utredningen?' });
  await sign.getByRole('button', { name: 'Signera utredningen' }).click();
  await page.getByText('Utredningen är signerad').waitFor();
  await page
    .getByText(/^Signerad av Siv Rönnfors/)
    .first()
    .waitFor();

  await page.getByRole('button', { name: 'Skriv tillägg' }).click();
  const addendum = page.getByRole('dialog', { name: 'Tillägg till den signerade utredningen' });
  await addendum.getByLabel('Vilken rubrik gäller det?').selectOption('Familj och omgivning: det vi vet');
  await addendum.getByLabel('Vad ska läggas till eller rättas?').fill('Familjen är fyra');
  await addendum.getByLabel('Vad ska läggas till eller rättas?').blur();
  await saved(addendum).waitFor();
  // Closed before it is signed: the words stand where they are gone on with, also after the page is read anew.
  await addendum.getByRole('button', { name: 'Avbryt' }).click();
  await page.reload();
  await page
    .getByRole('button', { name: 'Skriv klart som tillägg: Familj och omgivning: det vi vet' })
    .click();
  const begun = await addendum.getByLabel('Vad ska läggas till eller rättas?').inputValue();
  expect(begun).toBe('Familjen är fyra');
  await addendum.getByLabel('Vad ska läggas till eller rättas?').fill('Familjen är fyra personer.');
  await addendum.getByLabel('Varför?').fill('Vårdnadshavaren påpekade det.');
  await addendum.getByRole('button', { name: 'Signera tillägget' }).click();
  await page.getByText('Tillägget är signerat').waitFor();
  expect(await page.getByText('Bara du ser det.').count()).toBe(0);
  await looked(page, 'investigation-text-signed-390');
  await picture(page, 'investigation-text-signed');
  expect((await textNow()).signed).toMatchObject({ intact: true, addenda: [{}] });

  await page.getByRole('link', { name: 'Skriv ut' }).click();
  await page.getByRole('heading', { level: 1, name: 'Utredning' }).waitFor();
  await page.getByText('Familjen är fyra personer.').waitFor();
  await picture(page, 'investigation-text-print');
  expect(siv.witness.faults).toEqual([]);
  await siv.leave();
}, 240_000);
