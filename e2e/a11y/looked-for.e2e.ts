import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWindow, startBrowser } from '../support/browser.ts';
import { cutFaults } from '../support/narrow.ts';
import { leaveFaults, walkFaults } from '../support/walked.ts';

/* What is looked for on every page is found where it is: pages made with one fault each. */

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await startBrowser();
  page = (await openWindow(browser, 'http://127.0.0.1')).page;
});
afterAll(() => browser.close());

const show = (body: string) => page.setContent(`<!doctype html><html lang="sv"><body>${body}</body></html>`);

describe('by the keyboard', () => {
  test.each<[string, string, RegExp]>([
    ['a stop without a ring', '<button style="outline: none">Spara</button>', /^no ring around .*Spara/],
    [
      'a stop under what lies over the page',
      '<button>Ett</button><div style="position: fixed; inset: 0; background: white"></div>',
      /^not to be seen .*Ett/,
    ],
    ['a stop outside the window', '<a href="#" style="position: fixed; left: -400px">Bort</a>', /^not to be/],
    [
      'an order that is not that of the eye',
      '<div style="display: flex; flex-direction: row-reverse"><button>Ett</button><button>Två</button></div>',
      /^goes back: .*Ett.*Två/,
    ],
    [
      'an order that is not that of the text',
      '<button>Ett</button><button tabindex="1">Två</button>',
      /^out of its turn: .*Två/,
    ],
    [
      'a trap',
      '<input onkeydown="event.preventDefault()" aria-label="Fälla"><button>Efter</button>',
      /^never reached: .*Efter/,
    ],
    ['a button out of reach', '<button tabindex="-1">Spara</button>', /^out of reach: .*Spara/],
    [
      'what answers a pointer alone',
      '<button>Ett</button><div style="cursor: pointer">Två</div>',
      /^pressed by a pointer alone: .*Två/,
    ],
  ])('%s', async (_what, body, fault) => {
    await show(body);
    expect(await walkFaults(page)).toEqual(expect.arrayContaining([expect.stringMatching(fault)]));
  });

  test('nothing where nothing is', async () => {
    await show(
      '<a href="#">Ett</a><label><input type="radio" name="a"> Två</label><label><input type="radio" name="a"> Tre</label><button>Fyra</button>',
    );
    expect(await walkFaults(page)).toEqual([]);
  });

  test('a dialog that keeps the focus to itself when it is left', async () => {
    await show('<dialog><button>Stäng</button></dialog>');
    await page.evaluate(`document.querySelector('dialog').showModal()`);
    expect(await leaveFaults(page)).toEqual(['the focus is lost when it is left']);
    await show(
      '<button>Öppna</button><dialog oncancel="event.preventDefault()"><button>Stäng</button></dialog>',
    );
    await page.evaluate(`document.querySelector('dialog').showModal()`);
    expect(await leaveFaults(page)).toEqual(['Esc leaves it open']);
  });
});

describe('in large letters', () => {
  test.each<[string, string, RegExp]>([
    ['a page too wide', '<div style="width: 500px">Bred</div>', /^320 wide: the page is \d+ px too wide/],
    [
      'words cut off',
      '<p style="width: 6rem; overflow: hidden; white-space: nowrap">Ett långt namn på en enhet</p>',
      /^320 wide: cut at the side: “Ett långt/,
    ],
    [
      'words in a box that does not grow',
      '<p style="height: 24px; overflow: hidden">Här</p>',
      /^1280 wide, letters doubled: cut below: “Här/,
    ],
    [
      'words upon words',
      '<div style="position: relative"><p style="margin: 0">Ett och två</p><p style="position: absolute; top: 0; margin: 0">Tre och fyra</p></div>',
      /“Ett och två” lies on “Tre och fyra”|“Tre och fyra” lies on “Ett och två”/,
    ],
    [
      'a box that is no table and scrolls sideways',
      '<div style="overflow-x: auto"><p style="width: 900px">Rad</p></div>',
      /^320 wide: scrolls sideways/,
    ],
  ])('%s', async (_what, body, fault) => {
    await show(body);
    expect(await cutFaults(page)).toEqual(expect.arrayContaining([expect.stringMatching(fault)]));
  });

  test('nothing where nothing is', async () => {
    await show(
      '<p>Ett</p><div style="overflow-x: auto"><table style="width: 900px"><tr><td>Två</td></tr></table></div>',
    );
    expect(await cutFaults(page)).toEqual([]);
  });
});
