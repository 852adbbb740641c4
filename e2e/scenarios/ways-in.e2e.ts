import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWindow, picture, startBrowser } from '../support/browser.ts';
import { logInAs } from '../support/caller.ts';
import { send } from '../support/http.ts';
import { fillStep, pressOn, STEPS } from '../support/oro.ts';
import { samsyn } from '../support/run.ts';
import { type Server, startServer } from '../support/server.ts';
import { logInAtTheDoor } from '../support/staff.ts';

/*
 * Words and papers come in by every way and are found by those who are to have them: files with the public form, with and without
 * JavaScript, and forms of an e-service platform.
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

const LETTER = Buffer.from(`%PDF-1.4\n%${'å'.repeat(4000)}\n%%EOF\n`, 'latin1');
const letter = { name: 'Brev från skolan.pdf', mimeType: 'application/pdf', buffer: LETTER };

const told = (child: string) => ({
  child,
  age: '9 år',
  whereabouts: 'Kvarnängens skola',
  text: `${child} har ett blåmärke på armen. Bilden visar det.`,
  name: 'Gerd Almkvist',
});

async function toTheLastStep(page: Page, child: string): Promise<void> {
  await page.goto('/oro');
  for (const step of STEPS.slice(0, 3)) {
    await page.getByRole('heading', { name: step }).first().waitFor();
    await fillStep[step](page, told(child));
    await pressOn(page);
  }
  await page.getByLabel('Skicka med filer').waitFor();
}

describe.each([
  { javaScript: true, child: 'Tindra Lövåker', label: 'Tindra L.' },
  { javaScript: false, child: 'Rasmus Hällmo', label: 'Rasmus H.' },
])('a file with the public form (JavaScript $javaScript)', ({ javaScript, child, label }) => {
  test('is told of when it can not be taken in, and else reaches those who have the case, unchanged', async () => {
    server.personal.push(child, label, letter.name, 'Gerd Almkvist');
    const teacher = await openWindow(browser, server.url, { javaScript, width: 390, height: 844 });
    const { page } = teacher;
    await toTheLastStep(page, child);
    const choose = page.getByLabel('Skicka med filer');
    await choose.setInputFiles({
      name: 'spel.exe',
      mimeType: 'application/pdf',
      buffer: Buffer.from('MZ\0\0'),
    });
    await pressOn(page);
    await page.getByRole('link', { name: /^spel\.exe är av ett slag/ }).waitFor();
    await picture(page, `ways-in-wrong-type-${javaScript}`);
    await choose.setInputFiles({
      name: 'film.mp4',
      mimeType: 'video/mp4',
      buffer: Buffer.alloc(16 * 1024 * 1024),
    });
    await pressOn(page);
    await page.getByRole('link', { name: /^film\.mp4 är för stor/ }).waitFor();
    await expect.poll(() => page.getByText(`${child} har ett blåmärke`).count()).toBe(1);
    await choose.setInputFiles(letter);
    await pressOn(page);
    await page.getByRole('heading', { name: 'Tack. Vi har tagit emot din anmälan.' }).waitFor();
    expect(await page.locator('body').innerText()).not.toContain('Brev');
    expect(await teacher.context.cookies()).toEqual([]);
    expect(teacher.witness.faults).toEqual([]);
    await teacher.context.close();

    const jon = await logInAtTheDoor(browser, server.url, 'Jon Åkerlo', { to: '/inkorg' });
    await jon.page.getByRole('link', { name: label }).click();
    await jon.page.getByRole('link', { name: 'Dokumentation', exact: true }).click();
    await jon.page.getByRole('link', { name: 'Handlingar' }).click();
    const saved = jon.page.waitForEvent('download');
    await jon.page.getByRole('button', { name: `Spara ${letter.name} på datorn` }).click();
    const download = await saved;
    expect(download.suggestedFilename()).toBe(letter.name);
    expect(readFileSync(await download.path()).equals(LETTER)).toBe(true);
    await picture(jon.page, 'ways-in-documents');
    expect(jon.witness.faults).toEqual([]);

    const caseId = /\/arenden\/([0-9a-f-]{36})/.exec(jon.page.url())?.[1] ?? '';
    const listed = await (await logInAs(server.url, 'Jon Åkerlo')).read<{ rows: { attachmentId: string }[] }>(
      `/api/v1/casework/attachments?caseId=${caseId}`,
    );
    const path = `/api/v1/casework/attachment?caseId=${caseId}&attachmentId=${listed.rows[0]?.attachmentId}`;
    const lova = await logInAs(server.url, 'Lova Strandh');
    expect((await lova.get(path)).status).toBe(404);
    expect((await lova.get(`/api/v1/casework/attachments?caseId=${caseId}`)).status).toBe(404);
    await jon.leave();
  });
});

describe('a form of Open ePlatform', () => {
  const form = (id: string, family: number, child: string) =>
    Buffer.from(
      `<?xml version="1.0" encoding="ISO-8859-1"?><FlowInstance><Header><Flow><FamilyID>${family}</FamilyID><Version>2</Version><Name>Prövning av oro</Name></Flow><FlowInstanceID>${id}</FlowInstanceID></Header><Values><barnetsNamn><Name>Barnets namn</Name><Value>${child}</Value></barnetsNamn><forskola><Name>Förskola</Name><Value>Ängens förskola</Value></forskola><anmalare><Name>Ditt namn</Name><Value>Åsa Förman</Value></anmalare><beskrivning><Name>Beskriv vad ni har sett</Name><Value>Är ofta ensam på gården.</Value></beskrivning></Values></FlowInstance>`,
      'latin1',
    );
  let key = '';
  const push = async (body: Buffer) => {
    const answer = await send(`${server.url}/api/v1/eservices/open-eplatform`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/xml' },
      body,
    });
    expect(answer.status).toBe(200);
    return answer.json<{ formId: string; reference: string | null }>();
  };

  test('becomes a report where its questions have a meaning, once, and else is read by somebody', async () => {
    server.personal.push('Ymer Ängsvik', 'Ymer Ä.', 'Sunniva Dalåker', 'Sunniva D.', 'Åsa Förman');
    key = await aKey();
    const mapped = await push(form('90001', 126, 'Ymer Ängsvik'));
    expect(mapped.reference).toMatch(/^26-\d{4}$/);
    expect(await push(form('90001', 126, 'Ymer Ängsvik'))).toEqual(mapped);
    const unmapped = await push(form('90002', 777, 'Sunniva Dalåker'));
    expect(unmapped.reference).toBeNull();
    expect(await push(form('90002', 777, 'Sunniva Dalåker'))).toEqual(unmapped);

    const jon = await logInAtTheDoor(browser, server.url, 'Jon Åkerlo', { to: '/inkorg' });
    await jon.page
      .getByRole('row', { name: `Ref ${mapped.reference}` })
      .getByRole('link', { name: 'Ymer Ä.' })
      .waitFor();
    await jon.page.getByRole('heading', { name: '2 formulär att läsa' }).waitFor();
    await picture(jon.page, 'ways-in-inbox');
    await jon.page.getByRole('link', { name: 'Prövning av oro' }).click();
    await jon.page.getByText('Är ofta ensam på gården.').waitFor();
    await picture(jon.page, 'ways-in-form');
    await jon.page.getByRole('link', { name: 'Registrera som anmälan' }).click();
    expect(await jon.page.getByLabel('Vad har hänt?').inputValue()).toContain('Är ofta ensam på gården.');
    await jon.page.getByLabel('Förnamn').first().fill('Sunniva');
    await jon.page.getByLabel('Efternamn').first().fill('Dalåker');
    await jon.page.getByLabel('Anonym').check();
    await jon.page.getByRole('button', { name: 'Registrera anmälan' }).click();
    await jon.page.getByRole('button', { name: 'Ta emot en till' }).waitFor();
    await jon.page.goto('/inkorg');
    await jon.page.getByRole('heading', { name: '1 formulär att läsa' }).waitFor();
    await jon.page.getByRole('link', { name: 'Sunniva D.' }).waitFor();
    expect(jon.witness.faults).toEqual([]);
    await jon.leave();

    const olle = await logInAs(server.url, 'Olle Tegnér Palm');
    expect((await olle.get(`/api/v1/eservices/form?formId=${unmapped.formId}`)).status).toBe(403);
  });

  async function aKey(): Promise<string> {
    const { code, output } = await samsyn(['client', 'add', 'e-tjänster'], { SAMSYN_DATA: server.dataDir });
    expect(code).toBe(0);
    return /sk_[\w-]+/.exec(output)?.[0] ?? '';
  }
});
