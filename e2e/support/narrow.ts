import type { Page } from 'playwright-core';

/*
 * A page as somebody meets it who reads with large letters: WCAG 1.4.10, as wide as 320 pixels, and 1.4.4, letters of twice the
 * size. Nothing is scrolled sideways but tables and pictures in a box of their own, nothing is cut off, no word lies on another.
 */

const CUT = `(() => {
  const dialogs = [...document.querySelectorAll('dialog:modal')];
  const scope = dialogs.at(-1) ?? document.body;
  const faults = new Set();
  const quote = (text) => '“' + text.trim().replace(/\\s+/g, ' ').slice(0, 50) + '”';
  const wider = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  if (wider > 0) {
    const out = [...document.querySelectorAll('body *')].filter((el) => el.checkVisibility() && el.getBoundingClientRect().right > innerWidth + 1).at(-1);
    faults.add('the page is ' + wider + ' px too wide: ' + (out ? out.tagName.toLowerCase() + '.' + out.className + ' ' + quote(out.textContent) : ''));
  }
  const words = [];
  const texts = document.createTreeWalker(scope, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (texts.nextNode()) {
    const text = texts.currentNode;
    const el = text.parentElement;
    if (!text.data.trim() || !el.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    // Said to who listens, and not shown; what is chosen among stands behind its field.
    if (el.closest('select, option, svg, .aksel-sr-only, .navds-sr-only')) continue;
    range.selectNodeContents(text);
    const boxes = [];
    let floats = false;
    let unseen = false;
    for (let at = el; at && at !== scope.parentElement; at = at.parentElement) {
      const style = getComputedStyle(at);
      if (style.position === 'fixed' || style.position === 'sticky') floats = at !== scope;
      const r = at.getBoundingClientRect();
      if (r.width <= 1 || r.height <= 1 || style.clipPath === 'inset(50%)') unseen = unseen || style.overflow !== 'visible' || style.clipPath !== 'none';
      if (at !== document.body && at !== document.documentElement && style.overflowX + style.overflowY !== 'visiblevisible') boxes.push({ at, r, style });
      if (style.position === 'fixed') break;
    }
    if (unseen) continue;
    for (const rect of range.getClientRects()) {
      if (rect.width < 2 || rect.height < 2) continue;
      let { left, right, top, bottom } = rect;
      let scrolled = false;
      for (const { at, r, style } of boxes) {
        // So many lines of something that stands in full elsewhere.
        if (style.webkitLineClamp !== 'none') { top = Math.max(top, r.top); bottom = Math.min(bottom, r.bottom); continue; }
        const hides = (v) => v === 'hidden' || v === 'clip';
        if (hides(style.overflowX) && !scrolled && (right > r.right + 1 || left < r.left - 1)) faults.add('cut at the side: ' + quote(text.data));
        if (hides(style.overflowY) && !scrolled && (bottom > r.bottom + 4 || top < r.top - 4)) faults.add('cut below: ' + quote(text.data));
        if (/auto|scroll/.test(style.overflowX) && at.scrollWidth > at.clientWidth + 1) {
          scrolled = true;
          if (at !== scope && !at.querySelector('table, svg, pre') && !at.matches('pre, textarea, nav > ul, nav')) faults.add('scrolls sideways: ' + at.className + ' ' + quote(at.textContent));
          if (at === scope) faults.add('the dialog scrolls sideways: ' + quote(text.data));
        }
        left = Math.max(left, r.left); right = Math.min(right, r.right); top = Math.max(top, r.top); bottom = Math.min(bottom, r.bottom);
      }
      if (!scrolled && (right > innerWidth + 1 || left < -1)) faults.add('outside the window: ' + quote(text.data));
      if (right - left > 2 && bottom - top > 2 && !floats) words.push({ left, right, top, bottom, el, text: text.data });
    }
  }
  words.sort((a, b) => a.top - b.top);
  words.forEach((a, i) => {
    for (let k = i + 1; k < words.length && words[k].top < a.bottom; k++) {
      const b = words[k];
      if (a.el === b.el) continue;
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (across > 3 && down > 0.45 * Math.min(a.bottom - a.top, b.bottom - b.top)) faults.add(quote(a.text) + ' lies on ' + quote(b.text));
    }
  });
  return [...faults];
})()`;

/** Looks at the page in a narrow window and with letters of twice the size, and says all that is cut off; one line for each. */
export async function cutFaults(page: Page): Promise<string[]> {
  const faults: string[] = [];
  const browser = await page.context().newCDPSession(page);
  const look = async (name: string, width: number, letters: number) => {
    await page.setViewportSize({ width, height: 900 });
    // As the browser's own setting does, by which the widths at which a page changes follow too.
    await browser.send('Page.setFontSizes', { fontSizes: { standard: letters } });
    const set = await page.evaluate('getComputedStyle(document.documentElement).fontSize');
    if (set !== `${letters}px`) throw new Error(`the letters are ${set}, and not ${letters}px`);
    let found = (await page.evaluate(CUT)) as string[];
    // A field that grows with its text measures itself a moment after the window has changed.
    for (let i = 0; i < 4 && found.length > 0; i++) {
      await page.waitForTimeout(200);
      found = (await page.evaluate(CUT)) as string[];
    }
    faults.push(...found.map((fault) => `${name}: ${fault}`));
  };
  await look('320 wide', 320, 16);
  await look('1280 wide, letters doubled', 1280, 32);
  await look('640 wide, letters doubled', 640, 32);
  await browser.send('Page.setFontSizes', { fontSizes: { standard: 16 } });
  await browser.detach();
  return faults;
}
