import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { picture, startBrowser } from '../support/browser.ts';
import { type Caller, logInAs } from '../support/caller.ts';
import { until } from '../support/processes.ts';
import { faultsIn, lookAt } from '../support/seen.ts';
import { removeFolder, type Server, seededFolder, startServer } from '../support/server.ts';
import { logInAtTheDoor, type Staff } from '../support/staff.ts';

/*
 * One investigation from when it is opened until it is concluded, as the people meet it: those concerned told after a safety check, the standard
 * questions asked, the child heard, the risk assessed by somebody who may, the text fetched from what is documented, signed and frozen.
 */

const dataDir = seededFolder();
let server: Server;
let browser: Browser;
let siv: Caller;
let caseId = '';

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ dataDir }), startBrowser()]);
  siv = await logInAs(server.url, 'Siv Rönnfors');
  const jon = await logInAs(server.url, 'Jon Åkerlo');
  const made = await jon.command<{ caseIds: string[]; reportId: string }>(
    '/api/v1/casework/register-report',
    {
      reportId: crypto.randomUUID(),
      channel: 'phone',
      children: [{ givenName: 'Sigrun', familyName: 'Fallhage', birthDate: '2013-05-06' }],
      guardians: [{ name: 'Marit Fallhage' }],
      worries: ['school_absence'],
      freeText: 'Sigrun kommer sällan till skolan och får inte vara med på idrotten.',
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
  caseId = made.caseIds[0] ?? '';
  await jon.command('/api/v1/casework/assess-protection', {
    caseId,
    reportId: made.reportId,
    outcome: 'no_need',
    reasons: 'Sigrun är trygg i kväll.',
  });
}, 120_000);
afterAll(async () => {
  await browser.close();
  await server.stop();
  removeFolder(dataDir);
});

const open = (name: string, to: string): Promise<Staff> => logInAtTheDoor(browser, server.url, name, { to });
const investigationAt = (part = ''): string => `/arenden/${caseId}/utredning${part}`;
const dialog = (page: Page): Locator => page.getByRole('dialog');
const saved = (page: Page) => dialog(page).waitFor({ state: 'detached' });
const left = (page: Page) => page.getByRole('region', { name: /^Kvar att göra/ });
const choose = (page: Page, group: string | RegExp, answer: string) =>
  dialog(page)
    .getByRole('radiogroup', { name: group })
    .getByRole('radio', { name: answer, exact: true })
    .check();

/** Axe finds nothing at a desk and on a telephone, in light and in dark; and pictures of both. */
async function looked(page: Page, name: string): Promise<void> {
  expect(await faultsIn(page)).toEqual([]);
  for (const width of [390, 1280]) {
    await lookAt(page, { width, dark: false });
    await picture(page, `${name}-${width}`);
  }
}

test('is opened, after the assessment of the report', async () => {
  const { page, leave } = await open('Jon Åkerlo', `/arenden/${caseId}`);
  await page.getByRole('button', { name: 'Besluta förhandsbedömning' }).click();
  await dialog(page).getByLabel('Inled utredning', { exact: true }).check();
  await dialog(page).getByRole('radio', { name: 'Siv Rönnfors' }).check();
  await dialog(page).getByLabel('Motivering').fill('Frånvaron är lång och behöver utredas.');
  await dialog(page).getByRole('button', { name: 'Inled utredning' }).click();
  await page.getByText(/Beslutet är sparat/).waitFor();
  await leave();
});

test('the guardian is told after a safety check, the child is asked and heard', async () => {
  const { page, witness, leave } = await open('Siv Rönnfors', investigationAt());
  await left(page).getByRole('link', { name: 'Till underrättelsen' }).click();
  const guardian = dialog(page).getByRole('group', { name: /^Marit Fallhage/ });
  await guardian.getByRole('radio', { name: 'Ja', exact: true }).check();
  await dialog(page)
    .getByRole('textbox', { name: /Så har ni bedömt/ })
    .fill('Skolkuratorn är tillfrågad. Inget tyder på att Sigrun far illa av att mamman får veta.');
  await dialog(page).getByRole('button', { name: 'Spara kontrollen' }).click();
  await saved(page);
  await page.getByRole('link', { name: 'Anteckna underrättelse till Marit Fallhage' }).click();
  await dialog(page).getByRole('radio', { name: 'Ja', exact: true }).check();
  await dialog(page).getByRole('radio', { name: 'Telefon' }).check();
  await dialog(page).getByRole('button', { name: 'Spara' }).click();
  await saved(page);

  await left(page).getByRole('link', { name: 'Till frågorna' }).click();
  await dialog(page).getByRole('radio', { name: 'Barnet', exact: true }).check();
  await choose(page, /^Våld/, 'Berättade inget sådant');
  await choose(page, /^Heder/, 'Berättade');
  await dialog(page)
    .getByRole('textbox', { name: 'Vad berättades?' })
    .fill('Sigrun får inte träffa vänner efter skolan, och en kusin följer henne hem.');
  await choose(page, /^Var samtalet/, 'Ja');
  await dialog(page).getByRole('button', { name: 'Spara svaren' }).click();
  await saved(page);

  await left(page).getByRole('link', { name: 'Till samtalet' }).click();
  await choose(page, 'Hölls ett samtal?', 'Ja');
  await choose(page, 'Var barnet ensamt med dig?', 'Ja');
  await dialog(page)
    .getByRole('textbox', { name: /^Plats/ })
    .fill('Norrängens skola');
  await dialog(page)
    .getByRole('textbox', { name: /^Vad barnet sa/ })
    .fill('”Jag vill gå på träningen som de andra.”');
  await dialog(page).getByRole('button', { name: 'Signera och spara' }).click();
  await saved(page);
  await picture(page, 'told-investigation-heard');

  await left(page).getByRole('link', { name: 'Till inställningen' }).click();
  await choose(page, 'Är personen hörd?', 'Ja');
  await dialog(page)
    .getByRole('textbox', { name: /^Hur ser personen på saken/ })
    .fill('”Hon ska få träna, men jag vågar inte säga emot min bror.”');
  await choose(page, 'Till utredningen', 'Samtycker');
  await dialog(page).getByRole('button', { name: 'Spara inställningen' }).click();
  await saved(page);
  expect(witness.faults).toEqual([]);
  await leave();
});

/** Whether the unit's page says that something is missing in the case. */
async function missingAtTheUnit(name: string): Promise<boolean> {
  const { page, leave } = await open('Berit Sandmo', '/enheten/riskbedomningar');
  await page.getByRole('heading', { name: 'Läget i enheterna' }).waitFor();
  const link = page.getByRole('link', { name: 'Sigrun F.' });
  const isMissing = (await link.count()) > 0;
  if (isMissing) expect(await page.getByRole('row', { name: 'Sigrun F.' }).innerText()).toContain('PATRIARK');
  await picture(page, name);
  await leave();
  return isMissing;
}

test('what the coded problem asks for is missing in the unit until somebody who may has assessed it', async () => {
  const { page, witness, leave } = await open('Siv Rönnfors', investigationAt());
  await page.getByRole('link', { name: 'Koda på ärendets översikt' }).click();
  const codings = page.getByRole('region', { name: /^Problemkoder/ });
  await codings.getByRole('button', { name: 'Lägg till' }).click();
  await dialog(page).getByRole('checkbox', { name: 'Hedersrelaterat våld och förtryck' }).check();
  await dialog(page).getByRole('button', { name: 'Lägg till', exact: true }).click();
  await saved(page);
  expect(await missingAtTheUnit('told-investigation-missing')).toBe(true);

  await page.goto(investigationAt('/bedomningar'));
  await page.getByText('Saknas', { exact: true }).waitFor();
  await page.getByRole('button', { name: /^Anteckna bedömning för heder/ }).click();
  await choose(page, 'Risknivå', 'Hög');
  await dialog(page)
    .getByRole('textbox', { name: 'Sammanfattning' })
    .fill('Flera tecken på kontroll. Sigrun är orolig inför sommaren.');
  await dialog(page)
    .getByRole('textbox', { name: /^Kontakt med särskild kunskap/ })
    .fill('Origo');
  await dialog(page).getByRole('textbox', { name: 'Kontakten togs den' }).fill('2026-12-04');
  // Siv is not trained in PATRIARK.
  await dialog(page).getByRole('button', { name: 'Spara bedömningen' }).click();
  await dialog(page).getByText('Välj en utbildad kollega').first().waitFor();
  await looked(page, 'told-investigation-untrained');
  const alone = await siv.post('/api/v1/casework/record-risk-assessment', {
    caseId,
    assessmentId: crypto.randomUUID(),
    instrument: 'patriark',
    assessedOn: '2026-12-04',
    about: 'child',
    level: 'high',
    summary: 'Flera tecken på kontroll.',
  });
  expect([alone.status, alone.text]).toEqual([422, expect.stringContaining('colleagueId')]);
  await dialog(page)
    .getByRole('combobox', { name: /^Tillsammans med utbildad kollega/ })
    .selectOption({ label: 'Mira Dalholm' });
  await dialog(page).getByRole('button', { name: 'Spara bedömningen' }).click();
  await saved(page);
  await page.getByText('tillsammans med Mira Dalholm').first().waitFor();
  await page.getByText('Gjord', { exact: true }).waitFor();
  await picture(page, 'told-investigation-assessed');
  expect(witness.faults).toEqual([]);
  await leave();
  expect(await missingAtTheUnit('told-investigation-not-missing')).toBe(false);
});

/** Everything that is written by hand, by heading. */
const WRITTEN = {
  'Varför utredningen inleddes': 'Skolan anmälde oro för frånvaron. Nämnden inledde utredning.',
  'Barnet: det vi vet': 'Sigrun har varit borta en tredjedel av höstens lektioner.',
  'Omsorgen: det vi vet': 'Mamman ordnar mat, sömn och läkarbesök.',
  'Familj och omgivning: det vi vet': 'Sigrun bor med sin mamma. Kusiner bor i samma hus.',
  'Vårdnadshavarnas egen syn': 'Marit säger att hon är rädd för vad släkten ska säga.',
  'Bedömning: vad barnet behöver': 'Sigrun behöver få gå i skolan och träffa vänner.',
  'Bedömning: vad föräldrarna klarar': 'Marit vill, och behöver stöd mot släkten.',
  Förslag: 'Stöd i familjen och en plan med skolan.',
} as const;

interface Text {
  readonly state: string;
  readonly sections: readonly { heading: string; text: string }[];
  readonly signed: {
    readonly intact: boolean;
    readonly sections: readonly {
      readonly key: string;
      readonly text: string;
      readonly sources: readonly { kind: string }[];
    }[];
  } | null;
}
const textNow = () => siv.read<Text>(`/api/v1/casework/investigation-text?caseId=${caseId}`);

test('the text is fetched from what is documented, edited, signed and frozen', async () => {
  const { page, witness, leave } = await open('Siv Rönnfors', investigationAt('/text'));
  await page.getByRole('button', { name: 'Börja skriva' }).click();
  const under = (heading: string) => page.getByRole('textbox', { name: heading, exact: true });
  const sources = page.getByRole('region', { name: 'Underlag', exact: true });
  const fetched = async (heading: string, source: RegExp, words: string) => {
    await under(heading).click();
    await sources.getByRole('button', { name: source }).click();
    await until('it is in the text', async () => (await under(heading).inputValue()).includes(words));
  };
  await fetched('Så har utredningen gjorts', /^Hämta in .*Samtal med barnet/, 'Plats: Norrängens skola');
  await fetched('Barnets egen syn', /^Hämta in .*Journalanteckning/, 'Jag vill gå på träningen');
  await fetched('Vad anmälaren uppgav', /^Hämta in .*Anmälan/, 'Rut Ekdala');
  await fetched('Bedömning: risk och skydd', /^Hämta in .*Riskbedömning/, 'PATRIARK');
  await picture(page, 'told-investigation-fetched');
  // What was fetched is the writer's to edit.
  const risk = under('Bedömning: risk och skydd');
  await risk.fill(`${await risk.inputValue()}\n\nRisken är störst inför sommarlovet.`);
  for (const [heading, words] of Object.entries(WRITTEN)) await under(heading).fill(words);
  await under('Förslag').blur();
  const headings = Object.keys(WRITTEN).length + 4;
  await until('all of it is saved', async () => {
    const { sections } = await textNow();
    return (
      sections.filter((s) => s.text !== '').length === headings &&
      sections.some((s) => s.text.endsWith('inför sommarlovet.'))
    );
  });

  await page.getByRole('button', { name: 'Signera utredningen' }).click();
  await dialog(page).getByRole('button', { name: 'Signera utredningen' }).click();
  await page.getByText('Utredningen är signerad').waitFor();
  await page
    .getByText(/^Signerad av Siv Rönnfors/)
    .first()
    .waitFor();
  expect(await page.getByRole('textbox').count()).toBe(0);
  await looked(page, 'told-investigation-signed');
  const { signed } = await textNow();
  const drawnOn = signed?.sections.flatMap((s) => s.sources.map(({ kind }) => `${s.key} ${kind}`));
  expect(drawnOn).toEqual([
    'reason_told report',
    'how child_talk',
    'child_view entry',
    'risk_assessed risk_assessment',
  ]);
  const section = (await textNow()).sections.find((s) => s.heading === 'proposal');
  expect(section?.text).toBe(WRITTEN.Förslag);
  expect(signed?.intact).toBe(true);
  expect(witness.faults).toEqual([]);
  await leave();
});

test('nothing stands in the way, and it is concluded in time', async () => {
  const { page, witness, leave } = await open('Siv Rönnfors', investigationAt());
  await left(page).getByText('Inget hindrar att utredningen avslutas.').waitFor();
  // An action of the menu opens over the tab that somebody works on.
  await page.getByRole('link', { name: 'Text', exact: true }).click();
  await page
    .getByText(/^Signerad av Siv Rönnfors/)
    .first()
    .waitFor();
  await page.getByRole('button', { name: 'Fler åtgärder' }).click();
  await page.getByRole('menuitem', { name: 'Avsluta utredningen' }).click();
  await dialog(page).getByRole('radio', { name: 'Insats föreslås' }).check();
  await dialog(page)
    .getByRole('textbox', { name: 'Bedömning' })
    .fill('Sigrun begränsas av släkten och behöver stöd.');
  await dialog(page).getByRole('textbox', { name: 'Vilken insats föreslås?' }).fill('Familjebehandling.');
  expect(await dialog(page).getByText('Det här är inte gjort').count()).toBe(0);
  await dialog(page).getByRole('button', { name: 'Avsluta utredningen' }).click();
  await saved(page);
  expect(new URL(page.url()).pathname).toBe(investigationAt('/text'));
  await page.getByRole('link', { name: 'Läget', exact: true }).click();
  const concluded = page.getByRole('region', { name: /^Utredningen avslutad/ });
  await concluded.getByText(/^I tid\./).waitFor();
  await concluded.getByText('Familjebehandling.').waitFor();
  await looked(page, 'told-investigation-concluded');
  const { state } = await siv.read<{ state: string }>(`/api/v1/casework/case?caseId=${caseId}`);
  expect(state).toBe('concluded');
  expect(witness.faults).toEqual([]);
  await leave();
});
