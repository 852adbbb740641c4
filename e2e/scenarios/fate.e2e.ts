import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { picture, startBrowser } from '../support/browser.ts';
import { type Caller, logInAs } from '../support/caller.ts';
import { faultsIn } from '../support/seen.ts';
import { removeFolder, type Server, seededFolder, startServer } from '../support/server.ts';
import { logInAtTheDoor } from '../support/staff.ts';

/*
 * The four months of an investigation (SoL 20:3): one is extended in time, one decided too late, and one is opened shortly after another about the
 * same child, which is flagged and reviewed.
 */

interface CaseOf {
  readonly state: string;
  readonly clocks: readonly { readonly ruleId: string; readonly dueOn: string; readonly state: string }[];
}

const EBBA = { givenName: 'Ebba', familyName: 'Tjärnlid', identityNumber: '201309149803' } as const;
const NILS = { givenName: 'Nils', familyName: 'Klintvik', birthDate: '2014-02-03' } as const;

const dataDir = seededFolder();
let server: Server;
let browser: Browser;
let jon: Caller;
let siv: Caller;
let ebba = '';
let nils = '';

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ dataDir }), startBrowser()]);
  [jon, siv] = [await logInAs(server.url, 'Jon Åkerlo'), await logInAs(server.url, 'Siv Rönnfors')];
  ebba = await opened(await reported(EBBA));
  nils = await opened(await reported(NILS));
}, 120_000);
afterAll(async () => {
  await browser.close();
  await server.stop();
  removeFolder(dataDir);
});

/** A report about a child, with no need of protection; not decided yet. */
async function reported(child: object): Promise<string> {
  const made = await jon.command<{ caseIds: string[]; reportId: string }>(
    '/api/v1/casework/register-report',
    {
      reportId: crypto.randomUUID(),
      channel: 'phone',
      children: [child],
      guardians: [],
      worries: ['school_absence'],
      freeText: 'Är sällan i skolan.',
      reporter: { kind: 'anonymous' },
    },
  );
  const [caseId = ''] = made.caseIds;
  await jon.command('/api/v1/casework/assess-protection', {
    caseId,
    reportId: made.reportId,
    outcome: 'no_need',
    reasons: 'Trygg i kväll.',
  });
  return caseId;
}

async function sivsFunction(caseId: string): Promise<string> {
  const { functions } = await jon.read<{ functions: { functionId: string; employeeName: string | null }[] }>(
    `/api/v1/casework/assignable-functions?caseId=${caseId}`,
  );
  return functions.find((f) => f.employeeName === 'Siv Rönnfors')?.functionId ?? '';
}

async function opened(caseId: string): Promise<string> {
  await jon.command('/api/v1/casework/decide-preliminary', {
    caseId,
    outcome: 'open',
    text: 'Behöver utredas.',
    functionId: await sivsFunction(caseId),
  });
  return caseId;
}

const caseOf = (caseId: string) => siv.read<CaseOf>(`/api/v1/casework/case?caseId=${caseId}`);
async function fourMonths(caseId: string): Promise<CaseOf['clocks'][number]> {
  const clock = (await caseOf(caseId)).clocks.find((c) => c.ruleId === 'BU-040');
  if (!clock) throw new Error('The case has no four months');
  return clock;
}

const dialog = (page: Page): Locator => page.getByRole('dialog');
const saved = (page: Page) => dialog(page).waitFor({ state: 'detached' });
const section = (page: Page, name: string) => page.getByRole('region', { name: new RegExp(`^${name}`) });
const open = (name: string, caseId: string, act: string) =>
  logInAtTheDoor(browser, server.url, name, { to: `/arenden/${caseId}/utredning?gor=${act}` });
const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** Fills in the open dialog of concluding, with a reason for everything that has not been done. */
async function conclude(page: Page): Promise<void> {
  await dialog(page).getByRole('radio', { name: 'Inget behov av insats' }).check();
  await dialog(page).getByRole('textbox', { name: 'Bedömning' }).fill('Skolgången fungerar igen.');
  const unmet = dialog(page).getByRole('textbox', { name: /^Varför görs det inte\?/ });
  await expect.poll(() => unmet.count()).toBeGreaterThan(0);
  for (const field of await unmet.all()) await field.fill('Familjen har inte velat delta.');
  await dialog(page).getByRole('radio', { name: 'Nej, ärendet avslutas' }).check();
}

describe('the four months of an investigation', () => {
  test('are extended by somebody else than the caseworker, who proposes it: no clock stops meanwhile', async () => {
    const before = await fourMonths(ebba);
    const until = daysAfter(before.dueOn, 30);
    const { page, leave } = await open('Siv Rönnfors', ebba, 'foresla-forlangning');
    await dialog(page).getByRole('button', { name: 'Lämna förslag' }).click();
    await dialog(page).getByText('Skriv de särskilda skälen').first().waitFor();
    expect(await faultsIn(page)).toEqual([]);
    await dialog(page)
      .getByRole('textbox', { name: /till och med/i })
      .fill(until);
    await dialog(page)
      .getByRole('textbox', { name: 'Särskilda skäl' })
      .fill('Utlåtandet från barn- och ungdomspsykiatrin dröjer.');
    await picture(page, 'fate-propose-extension');
    await dialog(page).getByRole('button', { name: 'Lämna förslag' }).click();
    await saved(page);
    await page.getByText('Förslag väntar på beslut').first().waitFor();
    await section(page, 'Förslag i utredningen').getByText(`till och med ${until}`).waitFor();
    await picture(page, 'fate-proposed');
    expect(await faultsIn(page)).toEqual([]);
    expect((await fourMonths(ebba)).dueOn).toBe(before.dueOn);
    await leave();
  });

  test('the decider has the fields filled in, and decides in time: the day moves, and the decision stands on the page', async () => {
    const until = daysAfter((await fourMonths(ebba)).dueOn, 30);
    const { page, leave } = await open('Berit Sandmo', ebba, 'forlang-utredning');
    await dialog(page).getByText('Fälten är ifyllda med förslaget från Siv Rönnfors').waitFor();
    const reasons = dialog(page).getByRole('textbox', { name: 'Särskilda skäl' });
    expect(await reasons.inputValue()).toBe('Utlåtandet från barn- och ungdomspsykiatrin dröjer.');
    await picture(page, 'fate-extend');
    await dialog(page).getByRole('button', { name: 'Förläng utredningen' }).click();
    await saved(page);
    const extensions = section(page, 'Förlängningar');
    await extensions.getByText(`Förlängd till och med ${until}`).waitFor();
    expect(await extensions.innerText()).not.toContain('För sent beslutad');
    await section(page, 'Förslag i utredningen').getByText('Beslutat av Berit Sandmo').waitFor();
    expect(await faultsIn(page)).toEqual([]);
    expect((await fourMonths(ebba)).dueOn).toBe(until);
    await leave();
  });

  test('that have run out are not moved: the decision is kept as too late, and the clock stays missed', async () => {
    const { dueOn } = await fourMonths(nils);
    await siv.command('/api/v1/demo/move-clock', { to: `${daysAfter(dueOn, 1)}T09:00:00Z` });
    const { page, leave } = await open('Berit Sandmo', nils, 'forlang-utredning');
    await dialog(page)
      .getByRole('textbox', { name: /till och med/i })
      .fill(daysAfter(dueOn, 30));
    await dialog(page).getByRole('textbox', { name: 'Särskilda skäl' }).fill('Nils har varit sjuk.');
    await dialog(page).getByRole('button', { name: 'Förläng utredningen' }).click();
    await saved(page);
    const extensions = section(page, 'Förlängningar');
    await extensions.getByText('För sent beslutad').waitFor();
    await extensions.getByText(`Beslutet fattades efter sista dagen ${dueOn}`).waitFor();
    await picture(page, 'fate-extended-late');
    expect(await fourMonths(nils)).toMatchObject({ dueOn, state: 'overdue' });
    await leave();
  });

  test('and an investigation concluded after them says by how many days', async () => {
    const { dueOn } = await fourMonths(nils);
    const { page, leave } = await open('Siv Rönnfors', nils, 'avsluta-utredning');
    await dialog(page).getByRole('button', { name: 'Avsluta utredningen' }).click();
    await dialog(page).getByText('Skriv varför det inte görs').first().waitFor();
    expect(await faultsIn(page)).toEqual([]);
    await conclude(page);
    await picture(page, 'fate-conclude');
    await dialog(page).getByRole('button', { name: 'Avsluta utredningen' }).click();
    await saved(page);
    await section(page, 'Utredningen avslutad')
      .getByText(`1 dag för sent. Sista dag var ${dueOn}.`)
      .waitFor();
    expect(await faultsIn(page)).toEqual([]);
    expect((await caseOf(nils)).state).toBe('closed');
    expect(await fourMonths(nils)).toMatchObject({ dueOn, state: 'missed' });
    await leave();
  });
});

describe('an investigation opened shortly after another about the same child', () => {
  let again = '';

  test('is not opened without a written reason, and whoever decides is told why', async () => {
    const { page: atSivs, leave: sivLeaves } = await open('Siv Rönnfors', ebba, 'avsluta-utredning');
    await conclude(atSivs);
    await dialog(atSivs).getByRole('button', { name: 'Avsluta utredningen' }).click();
    await saved(atSivs);
    await section(atSivs, 'Utredningen avslutad')
      .getByText(/^I tid\./)
      .waitFor();
    await sivLeaves();

    again = await reported(EBBA);
    const { page, leave } = await logInAtTheDoor(browser, server.url, 'Jon Åkerlo', {
      to: `/arenden/${again}?gor=forhandsbedomning`,
    });
    await dialog(page).getByRole('radio', { name: 'Inled utredning' }).check();
    await dialog(page).getByText('En utredning om barnet avslutades i dag').waitFor();
    await dialog(page).getByRole('button', { name: 'Inled utredning' }).click();
    await dialog(page).getByText('Skriv varför en ny utredning inleds så snart').first().waitFor();
    await picture(page, 'fate-opened-again');
    expect(await faultsIn(page)).toEqual([]);
    const refused = await jon.post('/api/v1/casework/decide-preliminary', {
      caseId: again,
      outcome: 'open',
      text: 'Behöver utredas.',
      functionId: await sivsFunction(again),
    });
    expect(refused.status).toBe(422);
    await jon.command('/api/v1/casework/decide-preliminary', {
      caseId: again,
      outcome: 'open',
      text: 'Behöver utredas.',
      functionId: await sivsFunction(again),
      reopeningReason: 'En ny händelse: Ebba har inte kommit hem.',
    });
    await leave();
  });

  test('is reviewed in writing by the manager, and by nobody who has the case', async () => {
    const own = await siv.post('/api/v1/casework/review-reopening', {
      caseId: again,
      judgement: 'new_facts',
      text: 'Det är en ny händelse.',
    });
    expect(own.status).toBe(403);
    const { page, leave } = await open('Berit Sandmo', again, 'granska-inledning');
    await dialog(page).getByText('En ny händelse: Ebba har inte kommit hem.').waitFor();
    await dialog(page).getByRole('radio', { name: 'Nya uppgifter har kommit efter avslutet' }).check();
    await dialog(page).getByRole('textbox', { name: 'Motivering' }).fill('Händelsen är ny.');
    await picture(page, 'fate-review');
    await dialog(page).getByRole('button', { name: 'Spara genomgången' }).click();
    await saved(page);
    const flagged = section(page, 'Inledd strax efter en annan utredning');
    await flagged.getByText('Nya uppgifter har kommit efter avslutet').waitFor();
    expect(await faultsIn(page)).toEqual([]);
    await leave();
  });
});
