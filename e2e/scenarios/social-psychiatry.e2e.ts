import { expect, test } from 'vitest';
import { aUnitOf, fridaDecides, givenToFrida } from '../support/assistance-unit.ts';
import { type Caller, logInAs } from '../support/caller.ts';
import { looksWell } from '../support/looks-well.ts';
import { begun, order } from '../support/ordering.ts';
import { dialog, grant, register, save, section, takeDown, toldCase } from '../support/told.ts';

/*
 * Vidar applies for support in his home. It is granted, ordered and followed: the decision is looked at anew as the area's rule says, he has a plan
 * because he wants one, and a notice from the landlord is answered before he loses the flat.
 */

let frida: Caller;
let caseId = '';
const told = toldCase({
  before: (dataDir) => aUnitOf(dataDir, 'social_psychiatry'),
  after: async ({ url }) => {
    frida = await fridaDecides(url, 'other_assistance', 'sol');
  },
  personal: ['Vidar', 'Mossbergen', 'orkestern'],
});
const { staff } = told;

test('an application is granted, and support in the home is ordered from the catalogue', async () => {
  const jon = await staff('Jon Åkerlo', '/inkorg/ny');
  await takeDown(jon.page, {
    name: ['Vidar', 'Mossbergen'],
    born: '1979-03-30',
    area: 'Socialpsykiatri',
    need: 'Klarar inte att handla och öppna posten.',
  });
  await register(jon.page);
  await jon.leave();

  caseId = await givenToFrida(told.server.url, frida, 'Vidar');
  const { page, leave } = await staff('Frida Ekmark', `/arenden/${caseId}`);
  await grant(page, caseId, {
    assessment: 'Vidar behöver någon som kommer hem till honom.',
    proposal: 'Boendestöd två gånger i veckan.',
    notDone: 'Behövs inte för beslutet.',
    kind: 'Annan insats',
    wording: 'Boendestöd beviljas två gånger i veckan.',
    section: '11 kap. 1 § socialtjänstlagen',
    reasons: 'Klarar inte vardagen i sitt hem utan stöd.',
  });
  await order(page, caseId, {
    entry: 'Boendestöd',
    purpose: 'Vidar vill ha samma person varje gång.',
    scope: 'Två gånger i veckan.',
    goals: ['Vidar öppnar posten själv.', 'Vidar kommer till orkestern.'],
  });
  await leave();
  await begun(told.server.url, frida, caseId);
}, 120_000);

test('the decision is looked at within a year, and he has a plan because he wants one', async () => {
  const { page, leave } = await staff('Frida Ekmark', `/arenden/${caseId}/bistand`);
  await page.getByRole('button', { name: 'Börja följa' }).click();
  // Nobody asks whether he can work.
  expect(
    await dialog(page)
      .getByText(/arbetsför/)
      .count(),
  ).toBe(0);
  await dialog(page)
    .getByLabel(/^Beslut som ska omprövas/)
    .selectOption({ index: 1 });
  await save(page);
  const decisions = section(page, /^Beslut som löper/);
  await decisions.getByText('Omprövas senast 2027-12-04').waitFor();
  expect(await section(page, /^Månader|^Hushållet/).count()).toBe(0);
  const plan = section(page, 'Individuell plan');
  await plan.getByText(/Området kräver ingen/).waitFor();
  await plan.getByRole('button', { name: 'Gör plan' }).click();
  await dialog(page).getByLabel('Mål', { exact: true }).fill('Spelar i orkestern igen.');
  await dialog(page).getByLabel('Steg, ett på varje rad').fill('Öppnar posten varje tisdag.');
  await dialog(page)
    .getByLabel(/^Gås igenom senast/)
    .fill('2027-06-01');
  await save(page);

  // What the person says stands in every review, or why it doesn't.
  await decisions.getByRole('button', { name: /^Ompröva:/ }).click();
  await dialog(page).getByLabel('Bedömning').fill('Vidar klarar mer själv.');
  await dialog(page).getByLabel('Behöver ändras genom ett nytt beslut').check();
  await dialog(page).getByRole('button', { name: 'Spara', exact: true }).click();
  await dialog(page)
    .getByText(/Fyll i ”Den enskildes syn/)
    .first()
    .waitFor();
  await looksWell(page, 'social-psychiatry-review');
  await dialog(page)
    .getByLabel(/^Den enskildes syn/)
    .fill('En gång i veckan räcker.');
  await dialog(page)
    .getByLabel(/^Nästa omprövning senast/)
    .fill('2027-03-01');
  await save(page);
  await decisions.getByText('Omprövas senast 2027-03-01').waitFor();
  await looksWell(page, 'social-psychiatry-case');
  await leave();
}, 120_000);

test('the landlord’s notice is answered, and stands in the journal and the log', async () => {
  const { page, leave } = await staff('Frida Ekmark', `/arenden/${caseId}/bistand`);
  const notices = section(page, /^Underrättelser/);
  await notices.getByRole('button', { name: 'Registrera underrättelse' }).click();
  await dialog(page).getByLabel('Hyresvärden: uppsägning').check();
  await save(page);
  await notices.getByRole('button', { name: 'Bekräfta underrättelsen 2026-12-04' }).click();
  await dialog(page).getByLabel('Inga barn bor där').check();
  await dialog(page)
    .getByLabel('Handläggare, och vad hushållet erbjuds')
    .fill('Frida Ekmark. Boendestödet går igenom posten i morgon.');
  await save(page);
  await notices.getByText(/^Bekräftad 2026-12-04/).waitFor();
  await page.goto(`/arenden/${caseId}/dokumentation`);
  await page
    .getByText(/Boendestödet går igenom posten i morgon/)
    .first()
    .waitFor();
  await page.goto(`/arenden/${caseId}/logg`);
  await page.getByRole('row', { name: /Frida Ekmark.*Omprövade/ }).waitFor();
  await leave();
}, 120_000);

test('a review that is late is seen by whoever leads; a colleague without the case gets nothing', async () => {
  await told.server.moveClock('2027-03-04T09:00:00+01:00');
  const { page, leave } = await staff('Berit Sandmo', '/bistand');
  await page.getByRole('button', { name: /^Omprövning försenad/ }).click();
  await page.getByRole('row', { name: /^Vidar.*Försenad: 2027-03-01/ }).waitFor();
  await looksWell(page, 'social-psychiatry-list');
  await leave();
  const siv = await logInAs(told.server.url, 'Siv Rönnfors');
  expect((await siv.get(`/api/v1/assistance/situation?caseId=${caseId}`)).status).toBe(404);
  const written = await siv.post('/api/v1/assistance/review-decision', {
    caseId,
    reviewId: crypto.randomUUID(),
    decisionId: crypto.randomUUID(),
    reviewedOn: '2027-03-04',
    outcome: 'end',
    ownView: 'Inte tillfrågad.',
    text: 'Ska upphöra.',
  });
  expect(written.status).toBe(404);
}, 120_000);
