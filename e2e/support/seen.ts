import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.2 AA and what axe's makers hold for good practice beside it. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary?: string }[];
}

export interface View {
  readonly width: number;
  readonly dark: boolean;
}

/** A desk and a telephone, by day and by night. */
export const VIEWS: readonly View[] = [1280, 390].flatMap((width) =>
  [false, true].map((dark) => ({ width, dark })),
);

export async function lookAt(page: Page, { width, dark }: View): Promise<void> {
  await page.setViewportSize({ width, height: width > 600 ? 900 : 844 });
  await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce' });
}

/**
 * What axe finds wrong with the page as it stands; one line for each.
 * @param overMenu an open menu takes the focus and stands outside the page's landmarks, which axe's good practice does not foresee
 */
async function findingsOf(page: Page, overMenu: boolean): Promise<string[]> {
  await page.evaluate(`window.axe === undefined && (() => { ${AXE} })()`);
  const violations = (await page.evaluate(
    `axe.run(document, { runOnly: ${JSON.stringify(RULES)}, resultTypes: ['violations'],
       rules: { region: { enabled: ${!overMenu} } } }).then((r) => r.violations)`,
  )) as readonly Violation[];
  return violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}: ${nodes
        .slice(0, 3)
        .map((n) => `${n.target.join(' ')} (${n.failureSummary?.split('\n').at(-1)?.trim()})`)
        .join('; ')}`,
  );
}

/** Pixels by which the page is wider than the window. */
export const overflowOf = (page: Page): Promise<number> =>
  page.evaluate(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  ) as Promise<number>;

/** What every page must have, dialogs on top of it left out: one heading of the first rank, a title of its own, a language. */
export async function headOf(page: Page): Promise<{ h1: number; title: string; lang: string }> {
  return (await page.evaluate(`({
    h1: [...document.querySelectorAll('h1')].filter((h) => !h.closest('dialog') && h.checkVisibility()).length,
    title: document.title,
    lang: document.documentElement.lang,
  })`)) as { h1: number; title: string; lang: string };
}

/** Looks at the page at desk and telephone, light and dark, and says all that is wrong with it. */
export async function faultsIn(
  page: Page,
  { views = VIEWS, overMenu = false }: { views?: readonly View[]; overMenu?: boolean } = {},
): Promise<string[]> {
  const faults: string[] = [];
  for (const view of views) {
    await lookAt(page, view);
    const name = `${view.width} ${view.dark ? 'dark' : 'light'}`;
    for (const finding of await findingsOf(page, overMenu)) faults.push(`${name}: ${finding}`);
    const overflow = await overflowOf(page);
    if (overflow > 0) faults.push(`${name}: ${overflow} px wider than the window`);
  }
  return faults;
}
