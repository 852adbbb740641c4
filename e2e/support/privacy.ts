import { board, municipality, seats } from '#app/demo/names';
import { story } from '#app/demo/story';

const values = (parts: readonly (string | undefined)[]): string[] => parts.filter((p) => p !== undefined);

/** Names, telephone numbers, places and sentences of the demo municipality's people: what no log and no address may hold. */
const DEMO_WORDS: readonly string[] = [
  ...seats.flatMap((seat) => values([seat.holder?.familyName, seat.holder?.username])),
  ...story.flatMap(
    ({ children, guardians, reporter, text, danger, assessed, decided, extended, journal }) => [
      ...children.flatMap((c) => values([c.givenName, c.familyName, c.ageText, c.whereabouts])),
      ...(guardians ?? []).flatMap((g) => values([g.name, g.phone])),
      ...('name' in reporter ? values([reporter.name, reporter.phone]) : []),
      ...values([text, danger, assessed?.reasons, assessed?.measures, decided?.text, extended?.reason]),
      ...(journal ?? []).flatMap((entry) => values([entry.text, entry.corrects?.reason])),
    ],
  ),
].filter((word) => ![municipality.name, board].includes(word));

/** Ten or twelve digits as identity numbers are written. Test numbers too: the log can't know whose they are. */
const IDENTITY_NUMBER = /(?<![\d.])(?:19|20)?\d{2}[01]\d[0-9]\d[-+ ]?\d{4}(?![\d.])/;
const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i;

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const asWord = (word: string): RegExp => new RegExp(`(?<![\\p{L}\\d])${escaped(word)}(?![\\p{L}\\d])`, 'iu');

const demo = DEMO_WORDS.map((word) => ({ word, pattern: asWord(word) }));

/** What a text says about somebody: words of the demo's people, the words given, identity numbers and ids. Empty when nothing. */
export function personalIn(text: string, words: readonly string[] = [], options = { ids: true }): string[] {
  const found = [...demo, ...words.map((word) => ({ word, pattern: asWord(word) }))]
    .filter(({ pattern }) => pattern.test(text))
    .map(({ word }) => word);
  const number = IDENTITY_NUMBER.exec(text)?.[0];
  if (number !== undefined) found.push(`identity number ${number}`);
  const id = options.ids ? ID.exec(text)?.[0] : undefined;
  if (id !== undefined) found.push(`id ${id}`);
  return found;
}
