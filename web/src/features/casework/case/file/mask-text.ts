import type { Mask } from '../../../../api/index.ts';

/** Every place where the words stand in the text, whatever the letters' size; from and up to, in UTF-16 units. */
export function placesOf(text: string, words: string): { start: number; end: number }[] {
  const wanted = words.trim();
  if (wanted === '') return [];
  const pattern = new RegExp(wanted.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'giu');
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** As the server is sent them: who made them is its own to know. */
export const toMask = ({ partId, field, start, end, ground }: Mask): Mask => ({
  partId,
  field,
  start,
  end,
  ground,
});
