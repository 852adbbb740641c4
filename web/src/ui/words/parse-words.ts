/** A word of the trade, as the word list has it. */
export interface Word {
  /** The word first, then what else it is called. */
  readonly words: readonly string[];
  /** What it means and where it stands in law; empty when only the word is told. */
  readonly text: string;
  /** The heading that it stands under. */
  readonly group: string;
  /** One of a list that is chosen from, rather than a word that needs explaining. */
  readonly isCode: boolean;
}

export interface WordList {
  readonly words: readonly Word[];
  /** Acts and how they are written in short, such as `SoL`. */
  readonly acts: readonly { readonly short: string; readonly name: string }[];
}

const ROW = /^\| `[^|]+ \| (.+?) \|(?: ?(.*?) ?\|)?$/;
/** `**SoL** socialtjänstlagen (2025:400)`, as far as the next act or the end of the sentence. */
const ACT = /\*\*(\w+)\*\*\s(.+?)(?=, \*\*|\. )/gs;
/** Its rows name what no screen shows. */
const CODE_ALONE = 'Bara i koden';
const LISTS = 'Kodlistor';

/**
 * Reads docs/ordlista.md, which is written for those who read code and those who work with the product alike: the same words in one place.
 * The words of the code are left out, and so is what no screen shows.
 */
export function parseWords(markdown: string): WordList {
  const words: Word[] = [];
  let group = '';
  let isCode = false;
  for (const line of markdown.split('\n')) {
    const heading = /^(##+) (?:\w+: )?(.+?)(?: \(\w+\))?$/.exec(line);
    if (heading) {
      group = capital(heading[2] ?? '');
      isCode = heading[1] === '###';
    }
    if (group === CODE_ALONE || group === LISTS) continue;
    const [, term, text = ''] = ROW.exec(line) ?? [];
    if (term !== undefined) {
      words.push({ words: isCode ? [term] : names(term), text: plain(text), group, isCode });
    }
  }
  const [intro = ''] = markdown.split(/^## /m);
  const acts = [...intro.matchAll(ACT)].map(([, short = '', name = '']) => ({
    short,
    name: name.replace(/\s+/g, ' '),
  }));
  return { words, acts };
}

/** `funktion, "stol"`: each of them, without what stands in brackets. */
const names = (term: string): string[] =>
  term
    .replace(/ \([^)]*\)/g, '')
    .split(', ')
    .map((name) => name.replaceAll('"', '').trim())
    .filter((name) => name !== '');

/** Without the marks of Markdown, and without the dash that says that no law knows the word. */
const plain = (text: string): string =>
  text
    .replaceAll('`', '')
    .replace(/(^|; )–$/, '')
    .trim();

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The word by any of its names. Where two groups have it, the one that explains it best. */
export function findWord(list: WordList, name: string): Word | undefined {
  const wanted = name.toLowerCase();
  const found = list.words.filter(({ words }) => words.some((word) => word.toLowerCase() === wanted));
  return found.toSorted((a, b) => b.text.length - a.text.length)[0];
}

/** Words that have all that was typed, in their names or their explanation; those named so first. */
export function searchWords(list: WordList, typed: string): readonly Word[] {
  const parts = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const isNamed = ({ words }: Word) =>
    words.some((word) => parts.every((part) => word.toLowerCase().includes(part)));
  const found = list.words.filter((word) => {
    const all = `${word.words.join(' ')} ${word.text}`.toLowerCase();
    return parts.every((part) => all.includes(part));
  });
  return parts.length === 0 ? found : found.toSorted((a, b) => Number(isNamed(b)) - Number(isNamed(a)));
}
