import type { Page } from 'playwright-core';

/*
 * A page as somebody meets it who has no mouse: Tab from the top to the end. Where the focus is must be seen, the order must
 * be the one that the page is read in, and nothing that can be pressed may be left out.
 */

interface Stop {
  /** The element's number, or null when nothing has the focus. */
  readonly n: number | null;
  readonly faults: readonly string[];
}

/** More stops than any page has: a walk that long goes in a circle. */
const MOST_STOPS = 600;

/** Runs in the page; stands between two visits of the same page. */
const WALKER = `(() => {
  const STOPS = 'a[href], button, input, select, textarea, summary, audio[controls], video[controls], [tabindex], [contenteditable="true"]';
  const label = (el) =>
    (el.getAttribute('aria-label') || el.labels?.[0]?.innerText || el.innerText || el.name || '').trim().replace(/\\s+/g, ' ').slice(0, 60);
  const name = (el) => el.tagName.toLowerCase() + (el.getAttribute('role') ? '[' + el.getAttribute('role') + ']' : '') + ' “' + label(el) + '”';
  const dialogs = [...document.querySelectorAll('dialog:modal')];
  const scope = dialogs.at(-1) ?? document;
  const seenBy = (el) => el.checkVisibility({ visibilityProperty: true });
  const off = (el) => el.matches(':disabled') || el.closest('[inert]') !== null || !seenBy(el);
  // What the arrows move among: one of them is a stop, and stands for all.
  const groupOf = (el) => {
    if (el.matches('input[type=radio]')) return 'radio ' + el.name;
    const within = el.closest('[role=tablist], [role=radiogroup], [role=menu], [role=listbox], [role=toolbar]');
    return within && el.matches('[role]') ? within : undefined;
  };
  const all = [...scope.querySelectorAll(STOPS)].filter((el) => !off(el));
  const wanted = all.filter((el) => el.tabIndex >= 0 && el.type !== 'hidden');
  // What says by its pointer that it can be pressed, and is neither a stop nor inside one nor a label of one.
  const pressable = [...scope.querySelectorAll('*')].filter(
    (el) =>
      seenBy(el) && getComputedStyle(el).cursor === 'pointer' && getComputedStyle(el.parentElement).cursor !== 'pointer' &&
      !el.closest('a[href], button, summary, label, select, input, [role=option], [role=menuitem], .aksel-combobox__wrapper') &&
      !el.querySelector('a[href], button, input'),
  );
  const forbidden = all.filter((el) => el.tabIndex < 0 && el.matches('a[href], button') && groupOf(el) === undefined);
  const numbers = new Map(wanted.map((el, n) => [el, n]));
  const reached = new Set();
  let last;
  let lastRing;

  /** Where the ring may be: on the stop, on its label, or on what holds it and no other stop. */
  const drawn = (el) => {
    const around = [];
    for (let at = el.parentElement; at && around.length < 3 && at.querySelectorAll(STOPS).length === 1; at = at.parentElement) around.push(at);
    return [el, el.nextElementSibling, el.labels?.[0], ...around, el.closest('[class*=search]')].filter(Boolean);
  };
  const ring = (el) =>
    drawn(el).flatMap((at) => [null, '::before', '::after'].map((part) => {
      const s = getComputedStyle(at, part);
      return s.outlineStyle === 'none' || parseFloat(s.outlineWidth) === 0 ? s.boxShadow : s.outline + s.boxShadow;
    })).join('|');
  const clipped = (r) => ({
    left: Math.max(r.left, 0), top: Math.max(r.top, 0), right: Math.min(r.right, innerWidth), bottom: Math.min(r.bottom, innerHeight),
  });
  const boxOf = (el) => {
    // A choice is small or unseen itself: its label is what is looked at.
    const r = el.getClientRects()[0];
    if (r && r.width > 4 && r.height > 4 && getComputedStyle(el).opacity !== '0') return r;
    return (el.labels?.[0] ?? el.parentElement).getBoundingClientRect();
  };
  const isAt = (el, x, y) => {
    const hit = document.elementFromPoint(x, y);
    return hit !== null && (el.contains(hit) || hit.contains(el) || [...(el.labels ?? [])].some((l) => l.contains(hit)));
  };
  const isSeen = (el) => {
    const r = clipped(boxOf(el));
    if (r.right - r.left < 1 || r.bottom - r.top < 1) return false;
    return isAt(el, (r.left + r.right) / 2, (r.top + r.bottom) / 2);
  };
  /** Reading goes down, or to the right; back up only into a column further to the right. */
  const goesBack = (from, to) => {
    const [a, b] = [boxOf(from), boxOf(to)];
    const above = b.bottom <= a.top + 2 && b.left < a.right - 2;
    const sameLine = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > Math.min(a.height, b.height) / 2;
    return above || (sameLine && b.right <= a.left + 2);
  };

  window.walker = {
    begin() {
      // The next Tab goes to the first stop from here.
      const top = scope === document ? document.body : scope;
      const before = top.getAttribute('tabindex');
      top.tabIndex = -1;
      top.focus();
      before === null ? top.removeAttribute('tabindex') : top.setAttribute('tabindex', before);
      if (scope === document) scrollTo(0, 0);
    },
    step() {
      const el = document.activeElement;
      const faults = [];
      if (last && last.isConnected && last !== el && ring(last) === lastRing) faults.push('no ring around ' + name(last));
      const nowhere = !el || el === document.body || el === document.documentElement || el === scope;
      const n = nowhere ? null : (numbers.get(el) ?? -1);
      if (!nowhere && !reached.has(el)) {
        if (!isSeen(el)) faults.push('not to be seen with the focus: ' + name(el));
        if (last && last.isConnected) {
          if (last.compareDocumentPosition(el) & Node.DOCUMENT_POSITION_PRECEDING) faults.push('before what it follows: ' + name(last) + ' → ' + name(el));
          else if (goesBack(last, el)) faults.push('goes back: ' + name(last) + ' → ' + name(el));
        }
        reached.add(el);
      }
      last = nowhere ? undefined : el;
      lastRing = last && ring(last);
      return { n, faults };
    },
    left() {
      const groups = new Set([...reached].map(groupOf).filter(Boolean));
      return [
        ...wanted.filter((el) => !reached.has(el) && !groups.has(groupOf(el)) && el.isConnected && !off(el)).map((el) => 'never reached: ' + name(el)),
        ...forbidden.filter((el) => el.isConnected && !off(el)).map((el) => 'out of reach: ' + name(el)),
        ...wanted.filter((el) => el.tabIndex > 0).map((el) => 'out of its turn: ' + name(el)),
        ...pressable.filter((el) => !reached.has(el)).map((el) => 'pressed by a pointer alone: ' + name(el)),
      ];
    },
  };
  walker.begin();
  return wanted.length;
})()`;

/** Goes through the page, or the dialog on top of it, with Tab, and says all that is wrong; one line for each. */
export async function walkFaults(page: Page): Promise<string[]> {
  const stops = (await page.evaluate(WALKER)) as number;
  const faults: string[] = [];
  const met = new Set<number | null>();
  for (let i = 0; i < MOST_STOPS; i++) {
    await page.keyboard.press('Tab');
    const stop = (await page.evaluate('walker.step()')) as Stop;
    faults.push(...stop.faults);
    // Round again, or out of the page after its last stop.
    if (met.has(stop.n) && stop.n !== -1) break;
    met.add(stop.n);
    if (stop.n === null && i >= stops) break;
  }
  return [...faults, ...((await page.evaluate('walker.left()')) as string[])];
}

const LAYERS = '[role=dialog], [role=menu], [role=listbox]';

/** Leaves what lies on top of the page with Esc, and says what is wrong with that; nothing when nothing lies there. */
export async function leaveFaults(page: Page): Promise<string[]> {
  const layers = page.locator('dialog[open]').or(page.locator(LAYERS)).filter({ visible: true });
  const before = await layers.count();
  if (before === 0) return [];
  await page.keyboard.press('Escape');
  const isLess = async () => (await layers.count()) < before;
  for (let i = 0; i < 40 && !(await isLess()); i++) await page.waitForTimeout(25);
  if (!(await isLess())) return ['Esc leaves it open'];
  const hasFocus = `document.activeElement !== document.body && document.activeElement?.checkVisibility() === true`;
  for (let i = 0; i < 40 && !(await page.evaluate(hasFocus)); i++) await page.waitForTimeout(25);
  return (await page.evaluate(hasFocus)) ? [] : ['the focus is lost when it is left'];
}
