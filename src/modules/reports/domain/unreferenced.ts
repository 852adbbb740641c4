import { NO_FIGURES } from '../texts/no-figures.ts';
import { type Body, numbersIn, partsOf } from './body.ts';

const NUMBER = String.raw`(?:\d{1,3}(?:[ \u00a0]\d{3})+|\d+)(?:[.,]\d+)?`;
const UNIT = String.raw`(?:\s?%|\s(?:procent|procentenheter|kr|kronor|tkr|mkr|mnkr|miljoner|miljarder|dagar|dygn|timmar|st)\b)`;

const FIGURE = new RegExp(String.raw`(?<![\p{L}\d,.])${NUMBER}${UNIT}?(?![\p{L}\d])`, 'giu');
const HAS_UNIT = new RegExp(`${UNIT}$`, 'i');
/** A smaller number without a unit is mostly no figure: "två av 3 enheter", "de 5 barnen". */
const LEAST = 10;

/** Numbers in running text that look measured and stand there by themselves. @returns each as it stands, once */
export function unreferencedIn(words: string): string[] {
  let rest = words;
  for (const no of NO_FIGURES) rest = rest.replace(no, (found) => ' '.repeat(found.length));
  const found = [...rest.matchAll(FIGURE)].map(([text]) => text.trim());
  return [...new Set(found.filter((text) => HAS_UNIT.test(text) || isMeasured(text)))];
}

const isMeasured = (text: string): boolean => {
  const value = Number(text.replaceAll(/[ \u00a0]/g, '').replace(',', '.'));
  return value >= LEAST || /[.,]/.test(text);
};

/** Of a whole section: in its headings, texts and lists, not where a figure is referred to. */
export function unreferenced(body: Body): string[] {
  const numbers = numbersIn(body);
  const found = body.blocks.flatMap((block) => {
    const words = block.kind === 'table' || block.kind === 'chart' ? block.caption : block.text;
    // A reference parts the words, so that "{1} av 40" is looked at as " av 40".
    return partsOf(words, numbers).flatMap((p) => ('text' in p ? unreferencedIn(p.text) : []));
  });
  return [...new Set(found)];
}
