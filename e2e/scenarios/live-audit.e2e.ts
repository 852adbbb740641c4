import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startBrowser } from '../support/browser.ts';
import { logInAs } from '../support/caller.ts';
import { looksWell } from '../support/looks-well.ts';
import { plansOfOpenCare } from '../support/planned.ts';
import { type Server, startServer } from '../support/server.ts';
import { logInAtTheDoor } from '../support/staff.ts';

/* Half a year passes without anybody going through the plans of what open care does. The question about it stops holding the day that the share falls,
   and says why; a manager's action restores it, and the recommendation closes. When the plans lie again, both open by themselves. */

const QUESTION = 'Har nämnden säkrat en tillräcklig uppföljning av insatsernas resultat?';
const RECOMMENDATION = 'Säkerställ uppföljning av insatsernas resultat';
const ACTION = 'Alla planer gås igenom två gånger om året';
const SHARE = 'Aktuella genomförandeplaner';

let server: Server;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), startBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

const as = (name: string, to: string) => logInAtTheDoor(browser, server.url, name, { to });

/** The audit that recommended it, about the question. Gives its page. */
async function anAudit(questionId: string): Promise<string> {
  const astrid = await logInAs(server.url, 'Astrid Valldal');
  const { functions } = await astrid.read<{ functions: { functionId: string; title: string }[] }>(
    '/api/v1/audits/list',
  );
  const auditId = crypto.randomUUID();
  await astrid.command('/api/v1/audits/register', {
    auditId,
    title: 'Granskning 2026: uppföljning',
    madeBy: 'Revisorerna',
    receivedOn: '2026-11-02',
    answerDueOn: '2027-12-20',
    functionId: functions[0]?.functionId,
    items: [{ itemId: crypto.randomUUID(), kind: 'recommendation', text: RECOMMENDATION, questionId }],
  });
  await astrid.command('/api/v1/commitments/set-target', {
    targetId: crypto.randomUUID(),
    measureId: 'plans-current',
    direction: 'at_least',
    threshold: 0.9,
  });
  return `/revision/granskningar/${auditId}`;
}

const stands = (page: Page, how: string) =>
  page.getByRole('main').getByText(how, { exact: true }).first().waitFor();

test('a share falls, a manager restores it, the recommendation closes, and opens when its proof fails', async () => {
  const plans = await plansOfOpenCare(server.url, 6);

  // In winter all is well. The board asks for the plans alone.
  await server.moveClock('2027-02-01T09:00:00+01:00');
  const winter = await as('Astrid Valldal', '/revision');
  await winter.page.getByRole('button', { name: 'Anta mallens 40 frågor' }).click();
  await winter.page.getByRole('link', { name: QUESTION }).click();
  await winter.page.getByRole('button', { name: 'Ändra frågan' }).click();
  const form = winter.page.getByRole('dialog');
  for (const name of [/^Ta bort underlaget Insatser följda upp/, /^Ta bort underlaget .*slutuppföljning/i])
    await form.getByRole('button', { name }).click();
  await form.getByLabel('Varför ändras frågan?').fill('Nämnden frågar först efter planerna.');
  await form.getByRole('button', { name: 'Spara frågan' }).click();
  await winter.page.getByText('Frågan är sparad').waitFor();
  await stands(winter.page, 'Håller');
  const question = new URL(winter.page.url()).pathname;
  const audit = await anAudit(question.split('/').at(-1) ?? '');
  await winter.leave();

  // The plans lie for half a year: in July the share of June is none, and it says so the same day.
  await server.moveClock('2027-07-01T09:00:00+02:00');
  const summer = await as('Gunnel Oxhammar', '/revision');
  const change = summer.page.getByRole('region', { name: 'Ändrat de senaste 30 dagarna' });
  await change.getByText('Håller → Håller inte').first().waitFor();
  await change
    .getByText(/0\s%.*\(0 av 6\).*Tidigare: 100\s%.*\(6 av 6\)/)
    .first()
    .waitFor();
  await looksWell(summer.page, 'live-audit-fallen');
  await summer.page.goto(question);
  await stands(summer.page, 'Håller inte');
  await looksWell(summer.page, 'live-audit-question-fallen');
  await summer.leave();

  // The director lets whoever leads open care promise something; the plans are gone through.
  const director = await as('Astrid Valldal', audit);
  const making = director.page.getByRole('dialog');
  await director.page.getByRole('button', { name: 'Nytt åtagande' }).click();
  await making.getByLabel('Vad ska göras?').fill(ACTION);
  const owes = making.getByLabel('Vilken funktion svarar för det?');
  const peders = owes.locator('option', { hasText: 'Peder Rösjö' });
  await owes.selectOption((await peders.getAttribute('value')) ?? '');
  await making.getByLabel('Klart senast').fill('20270801');
  await making.getByRole('button', { name: 'Spara åtagandet' }).click();
  await stands(director.page, 'Pågår');
  await director.leave();
  await plans.review();

  // A month later the share is back, and shows that it was done.
  await server.moveClock('2027-08-02T09:00:00+02:00');
  const peder = await as('Peder Rösjö', '/ataganden');
  const doing = peder.page.getByRole('dialog');
  await peder.page.getByRole('button', { name: `Säg att det är gjort: ${ACTION}` }).click();
  await doing.getByLabel('Vad gjordes?').fill('Alla planer är genomgångna i juli.');
  await doing.getByRole('checkbox', { name: new RegExp(`^${SHARE}`) }).check();
  await doing.getByRole('button', { name: 'Säg att det är gjort' }).click();
  await peder.page.getByText('Åtagandet är sparat').waitFor();
  await peder.leave();
  const confirming = await as('Astrid Valldal', audit);
  const settling = confirming.page.getByRole('dialog');
  await confirming.page.getByRole('button', { name: `Avgör: ${ACTION}` }).click();
  await settling.getByRole('radio', { name: 'Det är gjort och visat' }).check();
  await settling.getByRole('button', { name: 'Spara', exact: true }).click();
  await stands(confirming.page, 'Åtgärdad');
  await confirming.page.goto(question);
  await stands(confirming.page, 'Håller');
  await confirming.page.getByText('Håller inte → Håller').waitFor();
  await server.moveClock('2027-08-03T09:00:00+02:00');
  await confirming.page.goto(audit);
  await confirming.page.getByText(/Allt som är lovat för rekommendationen är bekräftat/).waitFor();
  await looksWell(confirming.page, 'live-audit-closed');
  await confirming.leave();

  // Nobody goes through them again.
  await server.moveClock('2028-02-01T09:00:00+01:00');
  const gunnel = await as('Gunnel Oxhammar', audit);
  await stands(gunnel.page, 'Öppnad igen');
  await gunnel.page.getByText(`Inte längre visat: ${ACTION}.`).waitFor();
  await looksWell(gunnel.page, 'live-audit-reopened');
  await gunnel.page.goto(question);
  await stands(gunnel.page, 'Håller inte');
  await gunnel.page
    .getByRole('region', { name: 'Vad som ändrades och när' })
    .getByText('Håller → Håller inte')
    .nth(1)
    .waitFor();
  await looksWell(gunnel.page, 'live-audit-question-again');
  const left = await logInAs(server.url, 'Astrid Valldal');
  const { recommendations } = await left.read<{ recommendations: { events: { step: string }[] }[] }>(
    `/api/v1/audits/show?auditId=${audit.split('/').at(-1)}`,
  );
  expect(recommendations.flatMap((r) => r.events.map((e) => e.step))).toEqual(['closed', 'reopened']);
  await gunnel.leave();
});
