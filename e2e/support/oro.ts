import type { Page } from 'playwright-core';

/** What a teacher writes in the public form. */
export interface Told {
  readonly child: string;
  readonly age: string;
  readonly whereabouts: string;
  readonly text: string;
  readonly name: string;
}

/** What stands on the page at each of the four steps, and its heading. */
export const STEPS = ['Vem gäller det?', 'Vad oroar dig?', 'Om dig', 'Kontrollera och skicka'] as const;

/** Fills in one step of the form, as a teacher in their work; the page shows that step. */
export const fillStep: Readonly<Record<(typeof STEPS)[number], (page: Page, told: Told) => Promise<void>>> = {
  'Vem gäller det?': async (page, told) => {
    await page.getByLabel('Ett barn', { exact: true }).check();
    await page.getByLabel('Barnets namn').fill(told.child);
    await page.getByLabel('Ålder eller födelsedatum').fill(told.age);
    await page.getByLabel('Var finns barnet om dagarna?').fill(told.whereabouts);
    await page.getByLabel('I mitt arbete').check();
  },
  'Vad oroar dig?': async (page, told) => {
    await page.getByLabel('Nej, inte vad jag vet').check();
    await page.getByLabel('Barnet är mycket borta från skolan').check();
    await page.getByLabel('Berätta vad du har sett eller hört').fill(told.text);
    await page
      .getByRole('group', { name: 'Vet föräldrarna om att du anmäler?' })
      .getByLabel('Ja', { exact: true })
      .check();
  },
  'Om dig': async (page, told) => {
    await page.getByLabel('Ditt namn').fill(told.name);
    await page.getByLabel('Ditt yrke').fill('Lärare');
    await page.getByLabel('Var arbetar du?').selectOption({ label: 'Skola' });
    await page.getByLabel('Arbetsplatsens namn').fill(told.whereabouts);
    await page.getByLabel('Telefon').fill('070-174 06 09');
  },
  'Kontrollera och skicka': async () => undefined,
};

export async function pressOn(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(Fortsätt till|Skicka anmälan)/ }).click();
}

/** Goes through the whole form and sends it. @returns the receipt's reference */
export async function sendReport(page: Page, told: Told): Promise<string> {
  await page.goto('/oro');
  for (const step of STEPS) {
    await page.getByRole('heading', { name: step }).first().waitFor();
    await fillStep[step](page, told);
    await pressOn(page);
  }
  await page.getByRole('heading', { name: 'Tack. Vi har tagit emot din anmälan.' }).waitFor();
  const reference = /\b\d\d-\d{4,}\b/.exec(await page.locator('main').innerText())?.[0];
  if (reference === undefined) throw new Error('the receipt has no reference');
  return reference;
}
