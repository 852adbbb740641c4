import { expect, test } from 'vitest';
import { aUnitOf, fridaDecides, givenToFrida } from '../support/assistance-unit.ts';
import { type Caller, logInAs } from '../support/caller.ts';
import { looksWell } from '../support/looks-well.ts';
import { dialog, grant, register, save, section, takeDown, toldCase } from '../support/told.ts';

/*
 * A child's guardian applies by LSS. A companion is granted and followed: an individual plan, and the decision looked at anew when the area's rule says.
 * The board changes the rule, and what has begun keeps its days.
 */

let frida: Caller;
let caseId = '';
const told = toldCase({
  before: (dataDir) => aUnitOf(dataDir, 'disability'),
  after: async ({ url }) => {
    frida = await fridaDecides(url, 'lss_measure', 'lss');
  },
  personal: ['Ellert', 'Sundkärr', 'Malin Sundkärr'],
});
const { staff } = told;

test('a child’s application by LSS is taken down, investigated and granted', async () => {
  const jon = await staff('Jon Åkerlo', '/inkorg/ny');
  await takeDown(jon.page, {
    name: ['Ellert', 'Sundkärr'],
    born: '2016-04-19',
    area: 'Funktionsnedsättning',
    need: 'Ledsagning till fotbollen.',
    guardian: 'Malin Sundkärr',
  });
  await looksWell(jon.page, 'lss-application');
  await register(jon.page);
  await jon.leave();

  caseId = await givenToFrida(told.server.url, frida, 'Ellert');
  const { page, leave } = await staff('Frida Ekmark', `/arenden/${caseId}/utredning`);
  // A child is heard by LSS too, and so are the guardians; the four months are not of such an investigation.
  await section(page, /^Samtal med barnet/)
    .getByText('Inget samtal är dokumenterat.')
    .waitFor();
  await page.getByText(/De fyra månaderna gäller utredningar om vad ett barn behöver/).waitFor();
  await looksWell(page, 'lss-investigation');
  await grant(page, caseId, {
    assessment: 'Ellert hör till personkrets 1.',
    proposal: 'Ledsagarservice.',
    notDone: 'Finns i det tidigare systemet.',
    kind: 'Insats enligt LSS',
    wording: 'Ledsagarservice beviljas.',
    section: '9 § 3 LSS',
    reasons: 'Behovet tillgodoses inte på annat sätt.',
  });
  await leave();
}, 120_000);

test('it is followed: an individual plan, and the decision is looked at anew', async () => {
  const { page, leave } = await staff('Frida Ekmark', `/arenden/${caseId}/bistand`);
  await page.getByRole('button', { name: 'Börja följa' }).click();
  // Nobody asks of a child by LSS whether it can work, or what it has had of assistance.
  expect(
    await dialog(page)
      .getByText(/arbetsför/)
      .count(),
  ).toBe(0);
  await dialog(page)
    .getByLabel(/^Beslut som ska omprövas/)
    .selectOption({ index: 1 });
  await looksWell(page, 'lss-begin');
  await save(page);
  const decisions = section(page, /^Beslut som löper/);
  await decisions.getByText('Omprövas senast 2027-12-04').waitFor();
  // Nothing of a household's months, and nothing of eviction.
  expect(await section(page, /^Månader|^Hushållet|^Underrättelser/).count()).toBe(0);

  const plan = section(page, 'Individuell plan');
  await plan.getByText(/Området kräver ingen/).waitFor();
  await plan.getByRole('button', { name: 'Gör plan' }).click();
  await dialog(page).getByLabel('Mål', { exact: true }).fill('En vardag med egna val.');
  await dialog(page)
    .getByLabel('Steg, ett på varje rad')
    .fill('Provar två fritidsaktiviteter.\nMöte med skola och habilitering i vår.');
  await dialog(page)
    .getByLabel(/^Gås igenom senast/)
    .fill('2027-11-30');
  await save(page);
  await plan.getByText('Provar två fritidsaktiviteter.').waitFor();

  await decisions.getByRole('button', { name: /^Ompröva:/ }).click();
  await dialog(page).getByRole('button', { name: 'Spara', exact: true }).click();
  await dialog(page).getByText('Välj ”Utfall”').first().waitFor();
  await looksWell(page, 'lss-review-faults');
  await dialog(page)
    .getByLabel(/^Den enskildes syn/)
    .fill('Ellert vill fortsätta spela fotboll.');
  await dialog(page).getByLabel('Bedömning').fill('Behovet är detsamma som när beslutet fattades.');
  await dialog(page).getByLabel('Gäller som det är').check();
  await dialog(page)
    .getByLabel(/^Nästa omprövning senast/)
    .fill('2027-10-01');
  await looksWell(page, 'lss-review');
  await save(page);
  await decisions.getByText('Omprövas senast 2027-10-01').waitFor();
  await decisions.getByText(/Ellert vill fortsätta spela fotboll/).waitFor();
  // Nobody turns 18 at ten.
  expect(await page.getByRole('link', { name: 'Övergång', exact: true }).count()).toBe(0);
  await looksWell(page, 'lss-case');
  await leave();
}, 120_000);

test('the administrator changes the area’s rule with its reason, and what has begun keeps its days', async () => {
  const { page, leave } = await staff('Elis Bergkvist', '/omraden');
  await page.getByText('Inte ändrat av kommunen').first().waitFor();
  await looksWell(page, 'areas');
  await page.getByRole('button', { name: 'Ändra LSS och funktionsstöd' }).click();
  await dialog(page)
    .getByLabel(/^Beslut omprövas inom/)
    .fill('6');
  await dialog(page).getByRole('button', { name: 'Spara', exact: true }).click();
  await dialog(page).getByText('Fyll i ”Skäl”').first().waitFor();
  await looksWell(page, 'areas-faults');
  await dialog(page).getByLabel('Skäl').fill('Nämnden vill att barns insatser ses över varje halvår.');
  await save(page);
  const row = page.getByRole('row', { name: /LSS och funktionsstöd/ });
  await row.getByText('Inom 6 månader', { exact: true }).waitFor();
  await row.getByText('1 beslut').click();
  await row.getByText(/barns insatser ses över varje halvår/).waitFor();
  await looksWell(page, 'areas-changed');
  await leave();

  const again = await frida.read<{ decisions: { reviewBy: string | null }[] }>(
    `/api/v1/assistance/situation?caseId=${caseId}`,
  );
  expect(again.decisions[0]?.reviewBy).toBe('2027-10-01');

  // Whoever works by the rules reads them, and changes nothing.
  const calls = await logInAs(told.server.url, 'Frida Ekmark');
  const { areas, mayEdit } = await calls.read<{ areas: Record<string, unknown>[]; mayEdit: boolean }>(
    '/api/v1/assistance/areas',
  );
  expect(mayEdit).toBe(false);
  const disability = areas.find(({ area }) => area === 'disability') ?? {};
  const { versions, version, ...rule } = disability;
  expect(versions).toHaveLength(1);
  const refused = await calls.post('/api/v1/assistance/set-area', {
    ...rule,
    seenVersion: version,
    decisionMonths: 24,
    reason: 'Vill ha det så.',
  });
  expect(refused.status).toBe(403);
}, 120_000);
