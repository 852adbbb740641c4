import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { picture, startBrowser } from '../support/browser.ts';
import { type Caller, logInAs } from '../support/caller.ts';
import { type Server, startServer } from '../support/server.ts';
import { logInAtTheDoor } from '../support/staff.ts';

/* From a started intervention to its followed-up ending through both units: none ends without a follow-up, and none that is forgotten stays unseen. */

let server: Server;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), startBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

interface Begun {
  readonly caseId: string;
  readonly commissionId: string;
}

/** What has been ordered for Alva of the open care unit, which Agnes there has begun. */
async function anIntervention(siv: Caller): Promise<Begun> {
  const { rows } = await siv.read<{ rows: { caseId: string; label: string }[] }>('/api/v1/casework/cases');
  const caseId = rows.find((c) => c.label.startsWith('Alva'))?.caseId ?? '';
  const { commissions } = await siv.read<{ commissions: { commissionId: string; state: string }[] }>(
    `/api/v1/interventions/commissions?caseId=${caseId}`,
  );
  return { caseId, commissionId: commissions.find((c) => c.state === 'started')?.commissionId ?? '' };
}

test('an intervention is measured, followed up goal by goal and ended, and not without', async () => {
  const { caseId, commissionId } = await anIntervention(await logInAs(server.url, 'Siv Rönnfors'));

  // Whoever keeps the catalogue adds a scale.
  const elis = await logInAtTheDoor(browser, server.url, 'Elis Bergkvist', { to: '/insatser/skalor' });
  await elis.page.getByRole('button', { name: 'Lägg till skala' }).click();
  const scale = elis.page.getByRole('dialog');
  await scale.getByLabel('Namn').fill('Mående');
  await scale.getByLabel('Vad mäter den?').fill('Hur barnet mår');
  await scale.getByLabel('Lägsta värde').fill('0');
  await scale.getByLabel('Högsta värde').fill('40');
  await scale.getByLabel('Varför?').fill('Metoden mäter så');
  await scale.getByRole('button', { name: 'Spara' }).click();
  await elis.page.getByText('Skalan är sparad').first().waitFor();
  await elis.page.getByRole('heading', { name: 'Mående' }).waitFor();
  await picture(elis.page, 'scales');
  await elis.leave();

  // Whoever performs measures, and can neither follow up nor end without it.
  const agnes = await logInAtTheDoor(browser, server.url, 'Agnes Hällmo', {
    to: `/arenden/${commissionId}/uppdrag/${commissionId}/uppfoljning`,
  });
  await agnes.page.getByText(/Uppföljningen görs av/).waitFor();
  const measure = async (day: string, point: string, value: string) => {
    await agnes.page.getByRole('button', { name: 'Ny skattning' }).click();
    const dialog = agnes.page.getByRole('dialog');
    await dialog.getByLabel('Dag', { exact: true }).fill(day);
    await dialog.getByLabel(point).check();
    await dialog.getByLabel('Värde').fill(value);
    await dialog.getByRole('button', { name: 'Spara' }).click();
    await dialog.waitFor({ state: 'hidden' });
  };
  await measure('2026-11-20', 'Vid start', '12');
  await measure('2026-12-04', 'Vid slut', '31');
  await agnes.page.getByText('Bättre än vid första skattningen').waitFor();
  expect(await agnes.page.getByRole('button', { name: 'Följ upp insatsen' }).count()).toBe(0);
  await agnes.page.getByRole('link', { name: 'Avslut', exact: true }).click();
  await agnes.page.getByText(/Slutuppföljning saknas/).waitFor();
  await picture(agnes.page, 'end-refused');
  await agnes.page.getByRole('button', { name: 'Avsluta insatsen' }).click();
  const ending = agnes.page.getByRole('dialog');
  await ending.getByLabel('Målen är nådda', { exact: true }).check();
  await ending.getByRole('button', { name: 'Avsluta', exact: true }).click();
  await ending.getByText('Välj varför slutuppföljningen saknas, eller gör den först').first().waitFor();
  await picture(agnes.page, 'end-dialog');
  await ending.getByRole('button', { name: 'Avbryt' }).click();

  // The unit that ordered follows up.
  const siv = await logInAtTheDoor(browser, server.url, 'Siv Rönnfors', {
    to: `/arenden/${caseId}/uppdrag/${commissionId}/uppfoljning`,
  });
  await siv.page.getByRole('button', { name: 'Följ upp insatsen' }).click();
  const dialog = siv.page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Spara och signera' }).click();
  await dialog.getByText('Bedöm målet').first().waitFor();
  await picture(siv.page, 'follow-up-dialog');
  await dialog.getByLabel('Barnets syn', { exact: true }).fill('Jag går till skolan nu.');
  await dialog.getByLabel('Vårdnadshavarnas syn', { exact: true }).fill('Morgnarna är lugnare.');
  await dialog
    .getByRole('group', { name: /^Mål 1/ })
    .getByLabel('Uppnått', { exact: true })
    .check();
  const second = dialog.getByRole('group', { name: /^Mål 2/ });
  await second.getByLabel('Delvis uppnått').check();
  await second.getByLabel('Varför?', { exact: true }).fill('Vaknar ibland.');
  await dialog
    .getByRole('group', { name: /^Mål 3/ })
    .getByLabel('Uppnått', { exact: true })
    .check();
  await dialog.getByLabel('Avslutas').check();
  await dialog.getByLabel('Skäl').fill('Målen är i stort sett nådda.');
  await dialog.getByRole('button', { name: 'Spara och signera' }).click();
  await siv.page.getByRole('heading', { name: 'Uppföljning 2026-12-04: Insatsen avslutas' }).waitFor();
  await siv.page.getByText('Bättre än vid första skattningen').waitFor();
  await picture(siv.page, 'follow-up');
  await siv.page.setViewportSize({ width: 390, height: 844 });
  await picture(siv.page, 'follow-up-390');
  await siv.page.setViewportSize({ width: 1280, height: 800 });

  // And then whoever performs ends it.
  await agnes.page.reload();
  await agnes.page.getByText('Slutuppföljningen gjordes 2026-12-04').waitFor();
  await agnes.page.getByRole('button', { name: 'Avsluta insatsen' }).click();
  await ending.getByLabel('Målen är delvis nådda').check();
  await ending.getByRole('button', { name: 'Avsluta', exact: true }).click();
  await agnes.page.getByText('Gjord 2026-12-04').waitFor();
  await picture(agnes.page, 'ended');
  await siv.page.getByRole('link', { name: 'Avslut', exact: true }).click();
  await siv.page.reload();
  await siv.page.getByText('Målen är delvis nådda').waitFor();
  await agnes.leave();
  await siv.leave();
});
