import { expect, test } from 'vitest';
import { aUnitOf, fridaDecides, givenToFrida } from '../support/assistance-unit.ts';
import { type Caller, logInAs } from '../support/caller.ts';
import { looksWell } from '../support/looks-well.ts';
import { dialog, grant, register, save, section, takeDown, toldCase } from '../support/told.ts';

/*
 * Torun applies for economic assistance by telephone. It is investigated and granted, and from then on the household, its months and the plan are
 * followed; a notice of eviction is confirmed the same day.
 */

let frida: Caller;
let caseId = '';
const told = toldCase({
  before: (dataDir) => aUnitOf(dataDir, 'economic_assistance'),
  after: async ({ url }) => {
    frida = await fridaDecides(url, 'economic_assistance', 'sol');
  },
  personal: ['Torun', 'Ekvassen', 'Majken'],
});
const { staff } = told;

test('an application is taken down, investigated and granted', async () => {
  const jon = await staff('Jon Åkerlo', '/inkorg/ny');
  await takeDown(jon.page, {
    name: ['Torun', 'Ekvassen'],
    born: '1986-02-11',
    area: 'Ekonomiskt bistånd',
    need: 'Har inget arbete och inga tillgångar.',
  });
  await register(jon.page);
  await jon.leave();

  caseId = await givenToFrida(told.server.url, frida, 'Torun');
  const { page, leave } = await staff('Frida Ekmark', `/arenden/${caseId}`);
  await grant(page, caseId, {
    assessment: 'Inkomsterna räcker inte.',
    proposal: 'Försörjningsstöd månad för månad.',
    notDone: 'Behövs inte för beslutet.',
    kind: 'Ekonomiskt bistånd',
    wording: 'Försörjningsstöd beviljas månad för månad.',
    section: '12 kap. socialtjänstlagen',
    reasons: 'Inkomsterna räcker inte till en skälig levnadsnivå.',
  });
  await leave();
}, 120_000);

test('whoever has the case begins to follow it, with the household and each child’s view', async () => {
  const { page, leave } = await staff('Frida Ekmark', '/bistand');
  await page.getByText('Följs inte än').first().waitFor();
  await page.getByRole('link', { name: /^Torun/ }).click();
  await page.getByText('Inget följs i ärendet just nu.').waitFor();
  await looksWell(page, 'assistance-idle');
  await page.getByRole('button', { name: 'Börja följa' }).click();
  await dialog(page)
    .getByRole('radiogroup', { name: /Är personen arbetsför\?/ })
    .getByLabel('Ja')
    .check();
  await dialog(page)
    .getByLabel(/Månader med bistånd/)
    .fill('26');
  await looksWell(page, 'assistance-begin');
  await save(page);
  await page.getByText('Följs sedan 2026-12-04').waitFor();
  await page.getByText('Arbetsför', { exact: true }).waitFor();

  await page.getByRole('button', { name: 'Anteckna hushållet' }).click();
  const first = dialog(page).getByRole('group', { name: 'Person 1' });
  await first.getByLabel('Namn').fill('Torun Ekvassen');
  await dialog(page).getByRole('button', { name: 'Lägg till person' }).click();
  const child = dialog(page).getByRole('group', { name: 'Person 2' });
  await child.getByLabel('Namn').fill('Majken Ekvassen');
  // A child is asked, or it is said why not.
  await dialog(page).getByRole('button', { name: 'Spara', exact: true }).click();
  await dialog(page).getByText('Skriv vad person 2 säger, eller varför barnets syn saknas').first().waitFor();
  await looksWell(page, 'assistance-household');
  await child.getByLabel('Barnets syn', { exact: true }).fill('Vill kunna följa med på klassresan.');
  await save(page);
  await section(page, 'Hushållet').getByText('Vill kunna följa med på klassresan.').waitFor();
  await leave();
}, 120_000);

test('a month is applied for and checked, and corrected with the reason', async () => {
  const { page, leave } = await staff('Frida Ekmark', `/arenden/${caseId}/bistand`);
  const months = section(page, /^Månader/);
  await months.getByRole('button', { name: 'Registrera ansökan' }).click();
  await dialog(page).getByRole('button', { name: 'Spara', exact: true }).click();
  await dialog(page).getByText('Välj ”Månad”').first().waitFor();
  await dialog(page).getByLabel('Månad', { exact: true }).selectOption('2026-12');
  await dialog(page).getByLabel('E-tjänst').check();
  await looksWell(page, 'assistance-month');
  await save(page);
  // The area's rule: fourteen days.
  await months.getByText('Kontrolleras senast 2026-12-18').waitFor();
  await months.getByRole('button', { name: 'Kontrollera 2026-12' }).click();
  await dialog(page).getByLabel('Beviljas', { exact: true }).check();
  await looksWell(page, 'assistance-check');
  await save(page);
  await months.getByText('Kontrollerad 2026-12-04').waitFor();
  // 26 months from before and this one.
  await page.getByText(/i minst 27 av de senaste 36 månaderna/).waitFor();
  await months.getByRole('button', { name: 'Rätta 2026-12' }).click();
  await dialog(page).getByLabel('Beviljas delvis').check();
  await dialog(page)
    .getByLabel(/^Skäl, när/)
    .fill('Lön för en vecka.');
  await dialog(page).getByLabel('Varför det rättas').fill('Lönebeskedet kom samma dag.');
  await save(page);
  await months.getByText('Rättat: Lönebeskedet kom samma dag.').waitFor();
  await leave();
}, 120_000);

test('a plan is made with its steps and looked at', async () => {
  const { page, leave } = await staff('Frida Ekmark', `/arenden/${caseId}/bistand`);
  const plan = section(page, 'Arbetsplan');
  await plan.getByText('Det finns ingen plan.').waitFor();
  await plan.getByRole('button', { name: 'Gör plan' }).click();
  await dialog(page).getByLabel('Mål', { exact: true }).fill('Egen försörjning genom arbete.');
  await dialog(page)
    .getByLabel('Steg, ett på varje rad')
    .fill('Söker fem arbeten i veckan.\nMöte varje månad.');
  await dialog(page)
    .getByLabel(/^Gås igenom senast/)
    .fill('2027-02-26');
  await looksWell(page, 'assistance-plan');
  await save(page);
  await plan.getByText('Gås igenom senast 2027-02-26').waitFor();
  await plan.getByRole('button', { name: 'Gå igenom planen' }).click();
  await dialog(page).getByLabel('Gäller som den är').check();
  await dialog(page).getByLabel('Vad ni kom fram till').fill('Har sökt fem arbeten i veckan.');
  await dialog(page)
    .getByLabel(/^Nästa genomgång senast/)
    .fill('2027-03-01');
  await looksWell(page, 'assistance-plan-review');
  await save(page);
  await plan.getByText('Nästa senast 2027-03-01').waitFor();
  await leave();
}, 120_000);

test('a notice of eviction is confirmed the same day, with the children seen to', async () => {
  const { page, leave } = await staff('Frida Ekmark', `/arenden/${caseId}/bistand`);
  const notices = section(page, /^Underrättelser/);
  await notices.getByRole('button', { name: 'Registrera underrättelse' }).click();
  await dialog(page).getByLabel('Kronofogdemyndigheten: avhysning').check();
  await looksWell(page, 'assistance-eviction');
  await save(page);
  await notices.getByText('Väntar på bekräftelse').waitFor();
  await notices.getByRole('button', { name: 'Bekräfta underrättelsen 2026-12-04' }).click();
  await dialog(page).getByLabel('Barn bor där, deras situation är sedd till').check();
  await dialog(page)
    .getByLabel('Handläggare, och vad hushållet erbjuds')
    .fill('Frida Ekmark. Erbjuds hjälp att tala med hyresvärden.');
  await looksWell(page, 'assistance-eviction-answer');
  await save(page);
  await notices.getByText(/^Bekräftad 2026-12-04/).waitFor();
  await looksWell(page, 'assistance-case');

  // It is signed in the journal too, and the case's clock for the day has stopped.
  await page.goto(`/arenden/${caseId}/dokumentation`);
  await page
    .getByText(/Erbjuds hjälp att tala med hyresvärden/)
    .first()
    .waitFor();
  const { clocks } = await frida.read<{ clocks: { ruleId: string; state: string }[] }>(
    `/api/v1/casework/case?caseId=${caseId}`,
  );
  expect(clocks.find(({ ruleId }) => ruleId === 'EK-010')?.state).toBe('met');
  await leave();
}, 120_000);

test('whoever leads sees it in the list; a colleague without the case gets nothing', async () => {
  const berit = await staff('Berit Sandmo', '/bistand');
  await berit.page.getByRole('link', { name: /^Torun/ }).waitFor();
  await berit.page.getByText('1 vuxen, 1 barn').waitFor();
  await looksWell(berit.page, 'assistance-list');
  await berit.page.getByRole('button', { name: /^Långvarigt/ }).click();
  await berit.page.getByText('Minst 27 av 36 månader').waitFor();
  await berit.leave();

  const siv = await staff('Siv Rönnfors', '/bistand');
  await siv.page.getByText('Inga ärenden om bistånd').waitFor();
  await siv.page.goto(`/arenden/${caseId}/bistand`);
  await siv.page.getByRole('heading', { name: /finns inte/ }).waitFor();
  expect(await siv.page.getByText('Torun').count()).toBe(0);
  const calls = await logInAs(told.server.url, 'Siv Rönnfors');
  expect((await calls.get(`/api/v1/assistance/situation?caseId=${caseId}`)).status).toBe(404);
  const written = await calls.post('/api/v1/assistance/record-month', {
    caseId,
    applicationId: crypto.randomUUID(),
    month: '2026-11-01',
    cameInOn: '2026-12-04',
    channel: 'paper',
  });
  expect(written.status).toBe(404);

  // In a child's case nothing is followed, and the page says so.
  const { drafts } = await calls.read<{ drafts: { caseId: string }[] }>('/api/v1/casework/my-day');
  await siv.page.goto(`/arenden/${drafts[0]?.caseId}/bistand`);
  await siv.page.getByText('Inget bistånd följs i ärendet').waitFor();
  expect(await siv.page.getByRole('link', { name: 'Bistånd', exact: true }).count()).toBe(0);
  await looksWell(siv.page, 'assistance-not-here');
  await siv.leave();
}, 120_000);
