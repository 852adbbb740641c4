import type { WordList } from './parse-words.ts';

/** A part of an explanation: words, or a section of law, or a rule of the product by its id. */
export type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'section'; readonly text: string; readonly act: string; readonly section: string }
  | { readonly kind: 'rule'; readonly text: string };

/** `SoL 20:2, 20:3`: after the act's short name its sections, each `chapter:section`. */
const SECTION = /\b(?:(SoL|OSL|LVU|FL|KL) )?(\d+:\d+(?: [a-z])?)(?![\d:)])/g;
/** Chapter, paragraphs, and what follows as far as the next semicolon. */
const IN_WORDS = /(\d+) kap\. (\d+(?: [a-z])?(?:(?:, | och )\d+(?: [a-z])?)*) §§? ([^;]*)/g;
const RULE = /\b[A-Z]{2,4}-\d{3}\b/g;

/** Splits an explanation where it names law and rules. A section without its act belongs to the act named before it. */
export function partsOf(text: string): Part[] {
  const found: { at: number; part: Part }[] = [];
  let act = '';
  for (const match of text.matchAll(SECTION)) {
    act = match[1] ?? act;
    if (act !== '') {
      const section = match[2] ?? '';
      found.push({ at: match.index, part: { kind: 'section', text: match[0], act, section } });
    }
  }
  for (const match of text.matchAll(RULE))
    found.push({ at: match.index, part: { kind: 'rule', text: match[0] } });

  const parts: Part[] = [];
  let from = 0;
  for (const { at, part } of found.toSorted((a, b) => a.at - b.at)) {
    if (at > from) parts.push({ kind: 'text', text: text.slice(from, at) });
    parts.push(part);
    from = at + part.text.length;
  }
  if (from < text.length) parts.push({ kind: 'text', text: text.slice(from) });
  return parts;
}

/**
 * The rules whose legal ground names the section, as `20 kap. 2 § socialtjänstlagen (2025:400)` and `19 kap. 1 och 2 §§ …` do.
 * @param acts the word list's own: the name of each act by its short one
 */
export function rulesOn<R extends { legalBasis: string }>(
  rules: readonly R[],
  { act, section }: { readonly act: string; readonly section: string },
  acts: WordList['acts'],
): R[] {
  const name = acts.find(({ short }) => short === act)?.name;
  const [chapter, paragraph = ''] = section.split(':');
  if (name === undefined) return [];
  return rules.filter(({ legalBasis }) =>
    [...legalBasis.matchAll(IN_WORDS)].some(
      ([, ch, numbers = '', of = '']) =>
        ch === chapter && of.includes(name) && numbers.split(/, | och /).includes(paragraph),
    ),
  );
}
