import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { picture } from './browser.ts';
import { faultsIn, lookAt } from './seen.ts';

/** Fails when axe finds anything at a desk or at a telephone, by day or by night; pictures of both stand in e2e/out afterwards. */
export async function looksWell(page: Page, name: string): Promise<void> {
  await page.evaluate('scrollTo(0, 0)');
  expect(await faultsIn(page), name).toEqual([]);
  await lookAt(page, { width: 390, dark: false });
  await picture(page, `${name}-390`);
  await lookAt(page, { width: 1280, dark: false });
  await picture(page, name);
}
