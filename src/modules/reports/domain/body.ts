import { z } from 'zod';
import { FigureRef, figureKey } from '#core/figures';
import { line, text } from '#platform/schema';

const Across = z.enum(['units', 'time']);
/** The number of a figure that the section refers to. */
const FigureNumber = z.number().int().min(1).max(999);

/**
 * A part of a section, as it is written. Where words say `{3}` the third figure of the section is meant; a number without a figure is words.
 * `text`: an empty line parts paragraphs. `list`: a line each.
 */
export const BodyBlock = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('heading'), id: z.guid(), text: line(200) }),
    z.object({ kind: z.literal('text'), id: z.guid(), text: text(20_000) }),
    z.object({ kind: z.literal('list'), id: z.guid(), text: text(10_000) }),
    /** Of the period alone, or also as it was before, or unit by unit. */
    z.object({
      kind: z.literal('table'),
      id: z.guid(),
      caption: line(200),
      figures: z.array(FigureNumber).max(60),
      across: Across.nullable(),
    }),
    z.object({
      kind: z.literal('chart'),
      id: z.guid(),
      caption: line(200),
      figure: FigureNumber.nullable(),
      across: Across,
    }),
  ])
  .meta({ id: 'ReportBodyBlock' });
export type BodyBlock = z.output<typeof BodyBlock>;

/** What a section says: its parts in order, and what its figures are. No markup, and no number but by reference. */
export const Body = z
  .object({
    blocks: z.array(BodyBlock).max(200),
    figures: z.array(z.object({ number: FigureNumber, ref: FigureRef })).max(200),
  })
  .meta({ id: 'ReportBody' });
export type Body = z.output<typeof Body>;

export const EMPTY: Body = { blocks: [], figures: [] };

const MARK = /\{(\d{1,3})\}/g;

type Part = { readonly text: string } | { readonly number: number };

/** The numbers that the section has figures of. */
export const numbersIn = ({ figures }: Pick<Body, 'figures'>): ReadonlySet<number> =>
  new Set(figures.map((f) => f.number));

/** Words and the figures between them. A number that the section has no figure of stays as it was written. */
export function partsOf(words: string, numbers: ReadonlySet<number>): Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const match of words.matchAll(MARK)) {
    const number = Number(match[1]);
    if (!numbers.has(number)) continue;
    if (match.index > from) parts.push({ text: words.slice(from, match.index) });
    parts.push({ number });
    from = match.index + match[0].length;
  }
  if (from < words.length) parts.push({ text: words.slice(from) });
  return parts;
}

/** How much is written in a section, in all its parts. */
export const lengthOf = ({ blocks }: Pick<Body, 'blocks'>): number =>
  blocks.reduce((sum, block) => sum + wordsIn(block).length, 0);

/** How many figures its tables have together. */
export const inTablesOf = ({ blocks }: Pick<Body, 'blocks'>): number =>
  blocks.reduce((sum, block) => sum + (block.kind === 'table' ? block.figures.length : 0), 0);

const wordsIn = (block: BodyBlock): string =>
  block.kind === 'table' || block.kind === 'chart' ? block.caption : block.text;

/** The numbers of the figures that are used: what is only kept in the list of figures stands for nothing. */
export function usedNumbers(body: Body): number[] {
  const known = numbersIn(body);
  const used = body.blocks.flatMap((block) => {
    const inWords = partsOf(wordsIn(block), known).flatMap((p) => ('number' in p ? [p.number] : []));
    if (block.kind === 'table') return [...inWords, ...block.figures];
    if (block.kind === 'chart' && block.figure !== null) return [...inWords, block.figure];
    return inWords;
  });
  return [...new Set(used)].filter((n) => known.has(n));
}

/** What is referred to by words, tables and charts; not what a chart or a table shows beside it. */
export function usedRefs(body: Body): FigureRef[] {
  const used = new Set(usedNumbers(body));
  return body.figures.filter((f) => used.has(f.number)).map((f) => f.ref);
}

/** Whether there is anything in it to hand in. */
export const isEmpty = (body: Body): boolean =>
  body.blocks.every((block) => {
    if (block.kind === 'table') return block.figures.length === 0;
    if (block.kind === 'chart') return block.figure === null;
    return block.text.trim() === '';
  });

/** One after the other. A figure that both have is one; the second's others get numbers that are free, and keep their own where they can. */
export function joined(first: Body, second: Body): Body {
  const numberOf = new Map(first.figures.map((f) => [figureKey(f.ref), f.number]));
  const taken = new Set(first.figures.map((f) => f.number));
  const added: Body['figures'] = [];
  const anew = new Map<number, number>();
  for (const { number, ref } of second.figures) {
    const known = numberOf.get(figureKey(ref));
    const own = known ?? free(number, taken);
    // Of a number that stands twice the first figure is meant.
    if (!anew.has(number)) anew.set(number, own);
    if (known !== undefined) continue;
    numberOf.set(figureKey(ref), own);
    taken.add(own);
    added.push({ number: own, ref });
  }
  const numbers = numbersIn(second);
  const meant = (number: number): number => anew.get(number) ?? number;
  const words = (said: string): string =>
    partsOf(said, numbers)
      .map((p) => ('text' in p ? p.text : `{${meant(p.number)}}`))
      .join('');
  const blocks = second.blocks.map((block): BodyBlock => {
    if (block.kind === 'table')
      return { ...block, caption: words(block.caption), figures: block.figures.map(meant) };
    if (block.kind === 'chart')
      return { ...block, caption: words(block.caption), figure: block.figure && meant(block.figure) };
    return { ...block, text: words(block.text) };
  });
  return { blocks: [...first.blocks, ...blocks], figures: [...first.figures, ...added] };
}

function free(wanted: number, taken: ReadonlySet<number>): number {
  if (!taken.has(wanted)) return wanted;
  let number = 1;
  while (taken.has(number)) number++;
  return number;
}
