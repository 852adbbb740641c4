import type { Browser, Page } from 'playwright-core';
import { type Look, openWindow, type Witness } from './browser.ts';

export interface Staff {
  readonly page: Page;
  readonly witness: Witness;
  leave(): Promise<void>;
}

/** Opens a window and logs in there as one of the demo municipality's people, by the page that everybody meets. */
export async function logInAtTheDoor(
  browser: Browser,
  url: string,
  name: string,
  options: Look & { readonly to?: string } = {},
): Promise<Staff> {
  const { context, page, witness } = await openWindow(browser, url, options);
  await page.goto(options.to ?? '/');
  await page.getByRole('button', { name: `Logga in som ${name}` }).click();
  await page.getByRole('button', { name: /Min meny/ }).waitFor();
  return { page, witness, leave: () => context.close() };
}
