import { COMMON } from '../texts/common-words.ts';

/** The beginning of a word, where Swedish bends its end: rutin, rutiner, rutinerna. */
const STEM = 5;
/** From here two are shown as alike: at least this part of the words that either has are in both. */
export const ALIKE = 0.4;

/** What a text is about: the beginnings of its words, but for those that every recommendation has. */
export function stemsOf(text: string): ReadonlySet<string> {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  return new Set(words.filter((w) => w.length > 2 && !COMMON.has(w)).map((w) => w.slice(0, STEM)));
}

/**
 * Of the words that either has, so many that are in both (Jaccard): 0 of nothing in common, 1 of the same. Pure, and the same both ways. A text is read
 * once, however many it is held against.
 */
export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let both = 0;
  for (const stem of one) if (other.has(stem)) both += 1;
  const either = one.size + other.size - both;
  return either === 0 ? 0 : both / either;
}
