import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { picture, startBrowser } from '../support/browser.ts';
import { logInAs } from '../support/caller.ts';
import { internalControl } from '../support/internal-control.ts';
import { looksWell } from '../support/looks-well.ts';
import { type Server, startServer } from '../support/server.ts';
import { logInAtTheDoor } from '../support/staff.ts';

/* The director adds a risk, judges it anew, and sees it in the matrix. A sample has been drawn: the manager checks the cases of the own units and
   finds something, says so, and a function promises to mend it. The member reads counts, and nobody but the manager sees a drawn case. */

const WHAT = 'Barnets bästa är bedömt i förhandsbedömningarna';

let server: Server;
let browser: Browser;
let sampleId: string;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), startBrowser()]);
  ({ sampleId } = await internalControl(server));
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

test('a risk is judged by named steps, judged anew beside the old, and stands in its cell of the matrix', async () => {
  const { page, leave } = await logInAtTheDoor(browser, server.url, 'Astrid Valldal', {
    to: '/internkontroll',
  });
  const dialog = page.getByRole('dialog');
  await page.getByRole('button', { name: 'Lägg till en risk' }).click();
  await dialog.getByRole('button', { name: 'Spara risken' }).click();
  await dialog.getByText('Skriv vad som kan gå fel').first().waitFor();
  await dialog.getByLabel('Process eller område').fill('Dataskydd');
  await dialog.getByLabel('Vad kan gå fel?').fill('Brev skickas till fel adress');
  await dialog.getByLabel('Sannolikhet').selectOption({ label: '2 Mindre sannolik' });
  await dialog.getByLabel('Konsekvens').selectOption({ label: '4 Allvarlig' });
  await dialog.getByText('Riskvärde: 8, hög').waitFor();
  await dialog.getByLabel('Varför bedöms risken så?').fill('Det har hänt en gång.');
  await picture(page, 'control-risk-dialog');
  await dialog.getByRole('button', { name: 'Spara risken' }).click();
  await page.getByText('Risken är sparad').waitFor();
  const heading = page.getByRole('heading', { name: /Brev skickas till fel adress/ });
  const number = (await heading.innerText()).split('.')[0] ?? '';
  const inMatrix = page.getByRole('link', { name: `Risk ${number}: Brev skickas till fel adress` });
  expect(await inMatrix.locator('xpath=ancestor::td').innerText()).toMatch(/8\s*Hög/);
  await page.getByRole('button', { name: `Bedöm på nytt: risk ${number}` }).click();
  await dialog.getByLabel('Sannolikhet').selectOption({ label: '1 Osannolik' });
  await dialog.getByLabel('Konsekvens').selectOption({ label: '4 Allvarlig' });
  await dialog.getByLabel('Varför bedöms risken så?').fill('Adresser hämtas nu ur folkbokföringen.');
  await dialog.getByRole('button', { name: 'Spara bedömningen' }).click();
  await page.getByText('Risken är sparad').waitFor();
  const item = page.getByRole('listitem').filter({ has: heading });
  await item.getByText('4, medel').first().waitFor();
  await item.getByText('Tidigare bedömningar').click();
  await item.getByText('8, hög').waitFor();
  // By keyboard from the matrix to what is said of it; its number is another, since the highest stands first.
  await page.getByRole('link', { name: /Brev skickas till fel adress/ }).focus();
  await page.keyboard.press('Enter');
  expect(page.url()).toContain('#risk-');
  await looksWell(page, 'control-risks');
  await leave();
});

test('the drawn cases are checked by the manager alone, and a remark is promised to be mended', async () => {
  const berit = await logInAtTheDoor(browser, server.url, 'Berit Sandmo', { to: '/internkontroll/plan' });
  const { page } = berit;
  const dialog = page.getByRole('dialog');
  await page.getByRole('link', { name: 'Kontrollera ärendena' }).click();
  await page.getByRole('heading', { name: 'Stickprov', level: 1 }).waitFor();
  const buttons = page.getByRole('button', { name: /^Kontrollera / });
  const cases = await buttons.count();
  expect(cases).toBeGreaterThan(2);
  for (let i = 0; i < cases; i++) {
    await buttons.first().click();
    const [first, second] = await dialog.getByRole('radiogroup').all();
    await first?.getByRole('radio', { name: 'Ja' }).check();
    await second?.getByRole('radio', { name: i === 0 ? 'Nej' : 'Ja' }).check();
    if (i === 0) await picture(page, 'control-check-dialog');
    await dialog.getByRole('button', { name: 'Spara svaren' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page
      .getByRole('button', { name: /^Ändra svaren / })
      .nth(i)
      .waitFor();
  }
  await looksWell(page, 'control-sample');
  await page.getByRole('link', { name: 'Internkontroll', exact: true }).last().click();
  await page.getByRole('button', { name: /^Skriv resultatet/ }).click();
  await dialog.getByRole('radio', { name: 'Utan anmärkning' }).check();
  await dialog
    .getByLabel('Vad kom fram?')
    .fill('I en förhandsbedömning saknas bedömningen av barnets bästa.');
  await dialog.getByRole('button', { name: 'Spara resultatet' }).click();
  await dialog.getByText(/Stickprovet har anmärkningar/).waitFor();
  await dialog.getByRole('radio', { name: 'Anmärkning', exact: true }).check();
  await dialog.getByLabel(/^Handlingar/).fill('Granskningsrapport; SN 2026/118');
  await dialog.getByRole('button', { name: 'Spara resultatet' }).click();
  await page.getByText(/Anmärkningen har ingen åtgärd/).waitFor();
  await page.getByRole('button', { name: `Ny åtgärd: ${WHAT}` }).click();
  await dialog.getByLabel('Vad ska göras?').fill('Ta fram ett stöd för bedömningen');
  const owes = dialog.getByLabel('Vilken funktion svarar för det?');
  await owes.selectOption(
    (await owes.locator('option', { hasText: 'Enhetschef, barn och familj' }).getAttribute('value')) ?? '',
  );
  await dialog.getByLabel('Klart senast').fill('20261220');
  await dialog.getByRole('button', { name: 'Spara åtgärden' }).click();
  await page.getByText('Ta fram ett stöd för bedömningen').waitFor();
  expect(await page.getByText(/Anmärkningen har ingen åtgärd/).count()).toBe(0);
  await looksWell(page, 'control-plan');
  await berit.leave();
});

test('the member reads counts and never a drawn case; the director carries over what remains', async () => {
  const gunnel = await logInAtTheDoor(browser, server.url, 'Gunnel Oxhammar', { to: '/internkontroll/plan' });
  await gunnel.page.getByText(/dragna av/).waitFor();
  expect(await gunnel.page.getByRole('link', { name: 'Kontrollera ärendena' }).count()).toBe(0);
  expect(await gunnel.page.getByRole('button', { name: /Ny åtgärd|Skriv resultatet|Ta bort/ }).count()).toBe(
    0,
  );
  await gunnel.leave();
  for (const name of [
    'Gunnel Oxhammar',
    'Petter Holmsund',
    'Astrid Valldal',
    'Annika Ljungberga',
    'Siv Rönnfors',
  ]) {
    const caller = await logInAs(server.url, name);
    const answer = await caller.get(`/api/v1/control/sample?sampleId=${sampleId}`);
    expect([name, answer.status]).toEqual([name, 403]);
  }
  const astrid = await logInAtTheDoor(browser, server.url, 'Astrid Valldal', {
    to: '/internkontroll/uppfoljning',
  });
  await looksWell(astrid.page, 'control-follow-up');
  await astrid.page.getByRole('button', { name: 'För vidare till 2027' }).click();
  await astrid.page.getByText('Det som är kvar är fört till nästa år').waitFor();
  await astrid.page.getByText('Inget är kvar att föra vidare.').waitFor();
  await astrid.page.getByRole('combobox', { name: 'År' }).selectOption('2027');
  await astrid.page.getByRole('heading', { name: 'Internkontroll 2027' }).waitFor();
  await astrid.page.getByRole('link', { name: 'Plan', exact: true }).click();
  await astrid.page.getByText('Väntar på nämndens beslut').waitFor();
  await astrid.leave();
});
