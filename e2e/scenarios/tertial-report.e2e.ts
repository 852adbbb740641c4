import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWindow, picture, startBrowser } from '../support/browser.ts';
import { type Caller, logInAs } from '../support/caller.ts';
import { aController } from '../support/controller.ts';
import { until } from '../support/processes.ts';
import { faultsIn } from '../support/seen.ts';
import { type Server, startServer } from '../support/server.ts';
import { logInAtTheDoor } from '../support/staff.ts';

/* Björkvik's third tertial is written by two units and the controller, decided and taken out as PDF and Word; a figure that is put right afterwards
   makes an edition with its difference, and the first one stands. */

const TITLE = 'Tertialrapport T3 2026';

let server: Server;
let browser: Browser;
let controller: Caller;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), startBrowser()]);
  await server.moveClock('2027-01-08T09:00:00+01:00');
  controller = await aController(server);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

interface Section {
  sectionId: string;
  title: string;
  state: string;
  version: number;
  body: { blocks: object[]; figures: object[] };
}
interface Head {
  reportId: string;
  title: string;
}

const reportId = async (): Promise<string> => {
  const { reports } = await controller.read<{ reports: Head[] }>('/api/v1/reports/list');
  return reports.find((r) => r.title === TITLE)?.reportId ?? '';
};
const sectionsOf = async (): Promise<Section[]> =>
  (await controller.read<{ sections: Section[] }>(`/api/v1/reports/workspace?reportId=${await reportId()}`))
    .sections;

const windowOf = async ({ cookie }: Caller) => {
  const { context, page, witness } = await openWindow(browser, server.url);
  const [name = '', value = ''] = cookie.split('=');
  await context.addCookies([{ name, value, url: server.url }]);
  return { page, witness };
};

test('the controller starts the report, and a unit writes its section with a published figure', async () => {
  await controller.command('/api/v1/measures/publish', {
    editionId: crypto.randomUUID(),
    period: '2026-T3',
    seenEditions: 0,
  });
  await controller.command('/api/v1/steering/take-import', {
    kind: 'measures',
    fileName: 'matt-2026.csv',
    year: 2026,
    content:
      'id;title_sv;kind;better;accumulation;T1;T2;T3;target\nN1;Nöjda med bemötandet;share;up;in_period;80;84;79;90',
  });
  const { page, witness } = await windowOf(controller);
  await page.goto('/rapporter');
  await page.getByText('Inga rapporter än').waitFor();
  await page.getByRole('button', { name: 'Påbörja en rapport' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Slag').selectOption({ label: 'Tertialrapport' });
  await dialog.getByLabel('Period').selectOption('2026-T3');
  await dialog.getByLabel('Rubrik').fill(TITLE);
  await dialog.getByRole('button', { name: 'Påbörja rapporten' }).click();
  await dialog.getByText('Välj minst en enhet').first().waitFor();
  await dialog.getByRole('checkbox', { name: /Berit Sandmo/ }).check();
  await dialog.getByRole('checkbox', { name: /Peder Rösjö/ }).check();
  await dialog.getByLabel('Enheternas avsnitt lämnas in senast').fill('2027-01-15');
  const common = dialog.getByLabel('Skriver de gemensamma avsnitten');
  await common.selectOption(
    (await common.locator('option', { hasText: 'Controller' }).first().getAttribute('value')) ?? '',
  );
  await dialog.getByLabel('De gemensamma avsnitten lämnas in senast').fill('2027-01-20');
  await picture(page, 'report-start');
  await dialog.getByRole('button', { name: 'Påbörja rapporten' }).click();
  await page.getByRole('heading', { name: TITLE, level: 1 }).waitFor();
  await picture(page, 'report-begun');
  expect(await faultsIn(page)).toEqual([]);

  const berit = await logInAtTheDoor(browser, server.url, 'Berit Sandmo', {
    to: `/rapporter/${await reportId()}`,
  });
  await berit.page.getByRole('table').waitFor();
  // The other unit's section is hers to read.
  expect(await berit.page.getByRole('link', { name: /^Skriv / }).count()).toBe(1);
  await berit.page.getByRole('link', { name: /^Skriv / }).click();
  await berit.page.getByRole('button', { name: 'Text', exact: true }).click();
  const field = berit.page.getByRole('textbox', { name: 'Text 1' });
  await field.fill('Av dem som svarade var 12 % missnöjda. Nöjda var');
  await berit.page.getByRole('button', { name: 'Infoga tal i Text 1' }).click();
  const chooser = berit.page.getByRole('dialog');
  await chooser.getByLabel('Uppgift', { exact: true }).selectOption({ label: 'Nöjda med bemötandet' });
  await picture(berit.page, 'report-figure');
  await chooser.getByRole('button', { name: 'Infoga', exact: true }).click();
  await until('the mark stands in the text', async () => (await field.inputValue()).endsWith('{1}'));
  await berit.page.getByRole('button', { name: 'Diagram', exact: true }).click();
  const chart = berit.page.getByRole('region', { name: 'Diagram 2' });
  await chart.getByLabel('Diagrammets rubrik').fill('Nöjda, tertial för tertial');
  await chart.getByLabel('Visa').selectOption('time');
  await chart.getByRole('button', { name: 'Välj uppgift' }).click();
  await chooser.getByLabel('Uppgift', { exact: true }).selectOption({ label: 'Nöjda med bemötandet' });
  await chooser.getByRole('button', { name: 'Infoga', exact: true }).click();
  const preview = berit.page.getByRole('region', { name: 'Förhandsvisning' });
  await preview.getByText('79\u00a0%').first().waitFor();
  await preview.getByText(/2026-T1 80/).waitFor();
  await berit.page.getByText('”12 %” står utan hänvisning').waitFor();
  await picture(berit.page, 'report-writing');
  expect(await faultsIn(berit.page)).toEqual([]);
  await berit.page.getByRole('button', { name: 'Lämna in avsnittet' }).click();
  await berit.page.getByRole('dialog').getByRole('button', { name: 'Lämna in', exact: true }).click();
  await berit.page.getByRole('heading', { name: TITLE, level: 1 }).waitFor();
  await berit.page.getByText('Inlämnat', { exact: true }).waitFor();
  expect([witness.faults, berit.witness.faults]).toEqual([[], []]);
  await berit.leave();
}, 180_000);

/** The year's money, by reference. */
const MONEY = [
  ['*', 'budget'],
  ['*', 'outcome'],
  ['barn', 'deviation'],
].map(([id, part], i) => ({
  number: i + 1,
  ref: { kind: 'economy', id, period: '2026-T3', unitId: null, part },
}));

/** Written and handed in by somebody without a window. */
async function write(who: Caller, section: Section, text: string): Promise<void> {
  const place = { reportId: await reportId(), sectionId: section.sectionId };
  await who.command('/api/v1/reports/save-section', {
    ...place,
    version: section.version,
    writerId: crypto.randomUUID(),
    body: {
      blocks: [
        { kind: 'text', id: crypto.randomUUID(), text },
        ...(section.title === 'Ekonomi'
          ? [{ kind: 'table', id: crypto.randomUUID(), caption: 'Utfall', figures: [1, 2, 3], across: null }]
          : []),
      ],
      figures: section.title === 'Ekonomi' ? MONEY : [],
    },
  });
  await who.command('/api/v1/reports/hand-in', { ...place, version: section.version + 1 });
}

test('one section is returned and handed in again, all are approved, and the board decides', async () => {
  const peder = await logInAs(server.url, 'Peder Rösjö');
  await controller.command('/api/v1/economy/take-ledger', {
    fileName: 'bokslut-2026.csv',
    content: Buffer.from(
      'period;konto;ansvar;verksamhet;budget;utfall\n2026-12;4610;5110;557;0;60500000\n2026-12;5010;5210;571;0;18000000\n',
    ).toString('base64'),
  });
  const sections = await sectionsOf();
  for (const section of sections.filter((s) => s.state === 'not_begun')) {
    const isPeders = section.sectionId === sections.find((s) => /vård/i.test(s.title))?.sectionId;
    await write(isPeders ? peder : controller, section, `${section.title}: inget särskilt att säga.`);
  }
  const { page } = await windowOf(controller);
  await page.goto(`/rapporter/${await reportId()}`);
  await page
    .getByRole('button', { name: /^Lämna tillbaka / })
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Vad behöver ändras?').fill('Skriv vad som är viktigast.');
  await dialog.getByLabel('Lämnas in på nytt senast').fill('2027-01-18');
  await dialog.getByRole('button', { name: 'Lämna tillbaka' }).click();
  await page.getByText('Tillbaka', { exact: true }).waitFor();
  const returned = (await sectionsOf()).find((s) => s.state === 'returned');
  if (!returned) throw new Error('No section was returned');
  await controller.command('/api/v1/reports/hand-in', {
    reportId: await reportId(),
    sectionId: returned.sectionId,
    version: returned.version,
  });
  await page.reload();
  const approve = page.getByRole('button', { name: /^Godkänn / });
  await until('all wait to be approved', async () => (await approve.count()) === sections.length);
  for (let left = sections.length; left > 0; left--) {
    await approve.first().click();
    await until('it is approved', async () => (await approve.count()) === left - 1);
  }
  await page.getByText(/^Alla avsnitt är godkända/).waitFor();
  await picture(page, 'report-approved');

  const annika = await logInAtTheDoor(browser, server.url, 'Annika Ljungberga', {
    to: `/rapporter/${await reportId()}`,
  });
  await annika.page.getByRole('button', { name: 'Fastställ rapporten' }).click();
  const deciding = annika.page.getByRole('dialog');
  await deciding.getByLabel('Nämndens sammanträde').fill('2027-01-08');
  await deciding.getByLabel('Paragraf i protokollet').fill('§ 4');
  await deciding.getByRole('button', { name: 'Fastställ rapporten' }).click();
  await annika.page
    .getByText(/Fastställd 2027-01-08, § 4/)
    .first()
    .waitFor();
  await annika.page.getByRole('row', { name: /^Hela nämnden: utfall 78\s500\stkr/ }).waitFor();
  await annika.page.getByRole('row', { name: /^Barn, unga och familj: avvikelse −1\s700\stkr/ }).waitFor();
  await picture(annika.page, 'report-decided');
  expect(await faultsIn(annika.page)).toEqual([]);
  await annika.leave();
}, 180_000);

test('a member takes it out as PDF and Word, and a later correction makes an edition with its difference', async () => {
  const gunnel = await logInAs(server.url, 'Gunnel Oxhammar');
  const file = async (form: string, number: number) => {
    const answer = await gunnel.get(
      `/api/v1/reports/file?reportId=${await reportId()}&form=${form}&number=${number}`,
    );
    expect(answer.status).toBe(200);
    return answer.text;
  };
  expect((await file('pdf', 1)).slice(0, 5)).toBe('%PDF-');
  expect((await file('docx', 1)).slice(0, 2)).toBe('PK');
  // What is being written, or drafts, are not for a member.
  expect((await gunnel.get(`/api/v1/reports/workspace?reportId=${await reportId()}`)).status).toBe(403);

  await controller.command('/api/v1/steering/set-manual-value', {
    code: 'N1',
    year: 2026,
    tertial: 'T3',
    seenVersion: 0,
    state: 'measured',
    reportedShare: 82,
    comment: 'Sena enkätsvar räknades med.',
  });
  const astrid = await logInAtTheDoor(browser, server.url, 'Astrid Valldal', {
    to: `/rapporter/${await reportId()}`,
  });
  await astrid.page.getByText('En uppgift har publicerats på nytt').waitFor();
  await astrid.page.getByText('Sena enkätsvar räknades med.').waitFor();
  await picture(astrid.page, 'report-newer');
  await astrid.page.getByRole('button', { name: 'Fastställ en ny utgåva' }).click();
  const dialog = astrid.page.getByRole('dialog');
  await dialog.getByLabel('Varför behövs en ny utgåva?').fill('Sena enkätsvar.');
  await dialog.getByLabel('Nämndens sammanträde').fill('2027-01-08');
  await dialog.getByLabel('Paragraf i protokollet').fill('§ 9');
  await dialog.getByRole('button', { name: 'Fastställ utgåvan' }).click();
  await astrid.page.getByRole('heading', { name: 'Ändrat i utgåva 2' }).waitFor();
  const changed = astrid.page.getByRole('region', { name: 'Uppgifter som har ändrats' });
  await changed.getByText('79\u00a0%').waitFor();
  await changed.getByText('82\u00a0%').waitFor();
  await picture(astrid.page, 'report-second-edition');
  await astrid.page.getByRole('link', { name: 'Utgåva 1' }).click();
  await astrid.page.getByText('Det här är en tidigare utgåva').waitFor();
  expect(await astrid.page.getByText('82\u00a0%').count()).toBe(0);
  expect(astrid.witness.faults).toEqual([]);
  await astrid.leave();
}, 120_000);
