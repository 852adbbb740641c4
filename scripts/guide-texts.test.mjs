import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { headingWords } from '../web/src/app/sv/guide.ts';
import { screenHelp } from '../web/src/features/guide/texts/help.ts';
import { tours } from '../web/src/features/guide/texts/tours.ts';
import { findWord, parseWords } from '../web/src/ui/words/parse-words.ts';
import { ROOT } from './lib/root.mjs';

const list = parseWords(readFileSync(join(ROOT, 'docs/ordlista.md'), 'utf8'));

/** Words in `[[…]]`. */
const marked = (text) =>
  [...text.matchAll(/\[\[(.+?)\]\]/g)].map(([, word = '']) => word.split('|')[0] ?? '');

const steps = Object.entries(tours).flatMap(([role, all]) => all.map((step) => ({ role, ...step })));
const helps = Object.entries(screenHelp).map(([path, help]) => ({ path, ...help }));
const texts = [
  ...helps.flatMap(({ what, first }) => [what, ...first]),
  ...steps.flatMap(({ look, attempt }) => [look, attempt]),
];

describe('words that open their explanation', () => {
  const all = [
    ...new Set([
      ...texts.flatMap(marked),
      ...helps.flatMap(({ words }) => words),
      ...Object.values(headingWords),
    ]),
  ];

  it('are there', () => expect(all.length).toBeGreaterThan(50));

  it.each(all)('%s is explained in the word list', (word) => {
    expect(findWord(list, word)?.text ?? '').not.toBe('');
  });
});

describe('the word list itself', () => {
  it('explains every word that is not one of a list to choose from', () => {
    expect(list.words.filter(({ text, isCode }) => text === '' && !isCode)).toEqual([]);
  });

  it('knows the acts', () => {
    expect(list.acts.map(({ short }) => short)).toEqual(['SoL', 'SoLPuL', 'OSL', 'FL', 'KL', 'LVU']);
  });
});

/** The paths of the router, as its source has them: each is a page with help of its own. */
const paths = [
  ...readFileSync(join(ROOT, 'web/src/app/routes.tsx'), 'utf8').matchAll(
    /createRoute\(\{(.*?)(?:\n *\}| \})\)[;,]/gs,
  ),
]
  .map(([, route]) => ({
    parent: /getParentRoute: \(\) => (\w+)Route/.exec(route)?.[1],
    path: /\bpath: '([^']+)'/.exec(route)?.[1],
  }))
  .filter(({ path }) => path !== undefined)
  .map(({ parent, path }) => {
    const above =
      {
        case: '/arenden/$caseId',
        caseInvestigation: '/arenden/$caseId/utredning',
        commission: '/arenden/$caseId/uppdrag/$commissionId',
        unit: '/enheten',
      }[parent] ?? '';
    return above + (above !== '' && path === '/' ? '' : path);
  });

describe('help for a page', () => {
  it('is there for every page of the router, and for none that is not', () => {
    expect(Object.keys(screenHelp).sort()).toEqual([...new Set(paths)].sort());
  });

  it.each(helps)('$path says what it is for and what to do first', ({ what, first }) => {
    expect(what.length).toBeGreaterThan(20);
    expect(first.length).toBeGreaterThan(0);
  });
});

describe.each(Object.entries(tours))('the tour of %s', (role, all) => {
  it('takes about ten minutes: neither one step nor a dozen', () => {
    expect(all.length).toBeGreaterThanOrEqual(role === 'other' ? 2 : 3);
    expect(all.length).toBeLessThanOrEqual(9);
  });

  it('names no step twice', () => {
    expect(new Set(all.map(({ title }) => title)).size).toBe(all.length);
  });

  it('leads to pages that have help', () => {
    const known = Object.keys(screenHelp).map(
      (path) => new RegExp(`^${path.replace(/\$\w+/g, '[^/]+').replace(/[.?]/g, '\\$&')}$`),
    );
    for (const { to } of all)
      expect(
        known.some((path) => path.test(to)),
        to,
      ).toBe(true);
  });
});
