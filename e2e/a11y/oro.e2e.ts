import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWindow, picture, startBrowser } from '../support/browser.ts';
import { fillStep, pressOn, STEPS } from '../support/oro.ts';
import { faultsIn, headOf, lookAt, VIEWS, type View } from '../support/seen.ts';
import { type Server, startServer } from '../support/server.ts';

/* Every step of the public form, right and wrong, on every width down to 320 pixels. */

let server: Server;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), startBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

const NARROW: View = { width: 320, dark: false };
const told = {
  child: 'Tindra Lövåker',
  age: '9 år',
  whereabouts: 'Kvarnängens skola',
  text: 'Ettmycketlångtordutanmellanslagsomingenskullenskrivamensomändåskafåplatspåskärmen och sedan mer.',
  name: 'Gerd Almkvist',
};

async function expectFit(page: Page, name: string): Promise<void> {
  const head = await headOf(page);
  expect(head.h1).toBe(1);
  expect(head.title).toMatch(/\S/);
  expect(head.lang).toMatch(/^(sv|en)$/);
  expect({ name, faults: await faultsIn(page, { views: [...VIEWS, NARROW] }) }).toEqual({ name, faults: [] });
  await picture(page, `oro-${name}-320`);
}

describe.each([true, false])('with JavaScript: %s', (javaScript) => {
  test('each step, empty, with faults and filled in, and the receipt', async () => {
    // axe itself is a script: without JavaScript the layout alone is judged.
    const { page, context, witness } = await openWindow(browser, server.url, { javaScript });
    const titles = new Set<string>();
    const look = async (name: string) => {
      if (javaScript) return expectFit(page, name);
      await lookAt(page, NARROW);
      expect(await page.locator('h1:visible').count()).toBe(1);
      await picture(page, `oro-${name}-320-no-script`);
      const box = await page.locator('body').boundingBox();
      expect(box?.width).toBeLessThanOrEqual(320);
    };
    await page.goto('/oro');
    for (const [n, step] of STEPS.entries()) {
      await page.getByRole('heading', { name: step }).first().waitFor();
      titles.add(await page.title());
      await look(`${n + 1}`);
      if (n < 3) {
        await pressOn(page);
        await page.locator('#error-summary').waitFor();
        expect(await page.locator('#error-summary a').count()).toBeGreaterThan(0);
        await look(`${n + 1}-faults`);
        await fillStep[step](page, told);
        await look(`${n + 1}-filled`);
      }
      await pressOn(page);
    }
    await page.getByRole('heading', { name: 'Tack. Vi har tagit emot din anmälan.' }).waitFor();
    titles.add(await page.title());
    await look('receipt');
    expect(titles.size).toBeGreaterThanOrEqual(STEPS.length);
    expect(witness.faults).toEqual([]);
    await context.close();
  });
});

test.each(['en', 'latt'])('the first step in the other words (%s)', async (lang) => {
  const { page, context } = await openWindow(browser, server.url);
  await page.goto(`/oro?lang=${lang}`);
  await expectFit(page, `lang-${lang}`);
  await context.close();
});

test('can be filled in and sent with the keyboard alone', async () => {
  const { page, context } = await openWindow(browser, server.url, { width: 390 });
  await page.goto('/oro');
  /** Goes on with Tab until the wanted field has the focus. */
  const tabTo = async (label: RegExp): Promise<void> => {
    for (let i = 0; i < 80; i++) {
      const name = (await page.evaluate(`(() => {
        const at = document.activeElement;
        const label = at?.labels?.[0]?.innerText ?? at?.innerText ?? '';
        return (at?.closest('fieldset')?.querySelector('legend')?.innerText ?? '') + ' | ' + label;
      })()`)) as string;
      if (label.test(name)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab never came to ${label}`);
  };
  const choose = async (label: RegExp) => {
    await tabTo(label);
    await page.keyboard.press('Space');
  };
  const write = async (label: RegExp, text: string) => {
    await tabTo(label);
    await page.keyboard.type(text);
  };
  await choose(/Hur många barn.*\| Ett barn/s);
  await write(/\| Barnets namn/, 'Tindra');
  await choose(/Hur anmäler du\?.*\| Som privatperson/s);
  await tabTo(/\| Fortsätt till/);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: STEPS[1] }).first().waitFor();
  await choose(/fara just nu.*\| Ja/s);
  // Within a group of choices the arrows move.
  await page.keyboard.press('ArrowDown');
  expect(await page.getByLabel('Nej, inte vad jag vet').isChecked()).toBe(true);
  await write(/\| Berätta vad du har sett/, 'Hungrig varje dag.');
  await tabTo(/\| Fortsätt till/);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: STEPS[2] }).first().waitFor();
  await choose(/uppge ditt namn.*\| Ja/s);
  await page.keyboard.press('ArrowDown');
  await tabTo(/\| Fortsätt till/);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: STEPS[3] }).first().waitFor();
  await tabTo(/\| Skicka anmälan/);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Tack. Vi har tagit emot din anmälan.' }).waitFor();
  await context.close();
});
