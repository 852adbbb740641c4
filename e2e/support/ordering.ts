import type { Page } from 'playwright-core';
import { type Caller, logInAs } from './caller.ts';
import { dialog } from './told.ts';

interface Ordered {
  readonly entry: string;
  readonly purpose: string;
  readonly scope: string;
  readonly goals: readonly string[];
}

/** Orders of the open care unit what was granted in the case, in the dialog that is opened from its commissions. */
export async function order(page: Page, caseId: string, { entry, purpose, scope, goals }: Ordered) {
  await page.goto(`/arenden/${caseId}/uppdrag`);
  await page.getByRole('link', { name: 'Skicka uppdrag' }).click();
  const form = dialog(page);
  await form.getByLabel('Insats', { exact: true }).selectOption({ label: entry });
  await form.getByLabel('Varför insatsen behövs').fill(purpose);
  await form.getByLabel('Omfattning').fill(scope);
  for (const [i, goal] of goals.entries()) {
    if (i > 0) await form.getByRole('button', { name: 'Lägg till ett mål' }).click();
    await form.getByLabel(`Mål ${i + 1}`, { exact: true }).fill(goal);
  }
  await form.getByRole('button', { name: 'Skicka uppdraget' }).click();
  await form.waitFor({ state: 'hidden' });
  await page.getByRole('link', { name: entry }).waitFor();
}

/** Agnes of the open care unit has taken it on and begun. Gives the commission's id. */
export async function begun(url: string, caller: Caller, caseId: string): Promise<string> {
  const { today, commissions } = await caller.read<{
    today: string;
    commissions: { commissionId: string }[];
  }>(`/api/v1/interventions/commissions?caseId=${caseId}`);
  const commissionId = commissions[0]?.commissionId ?? '';
  const [peder, agnes] = await Promise.all([logInAs(url, 'Peder Rösjö'), logInAs(url, 'Agnes Hällmo')]);
  const { seat } = await agnes.read<{ seat: { functionId: string } }>('/api/v1/session/current');
  await peder.command('/api/v1/interventions/receive-commission', {
    caseId: commissionId,
    stepId: crypto.randomUUID(),
    functionId: seat.functionId,
  });
  await agnes.command('/api/v1/interventions/record-first-contact', {
    caseId: commissionId,
    stepId: crypto.randomUUID(),
    on: today,
  });
  await agnes.command('/api/v1/interventions/start-commission', {
    caseId: commissionId,
    stepId: crypto.randomUUID(),
    on: today,
  });
  return commissionId;
}
