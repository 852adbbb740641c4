import type { CalendarDate } from '#platform/calendar';

/** What is needed of an entry of the register to know which organisation it is on a day. */
export interface Entry {
  readonly id: string;
  /** Where what was this organisation is found now; null while it stands for itself. */
  readonly mergedInto: string | null;
  /** From that day on; null: the two have always been the same one, entered twice. */
  readonly mergedOn: CalendarDate | null;
}

/**
 * A name of an organisation as it is compared: composed, lower case, without punctuation, single blanks. "Norrängens skola F–6" and
 * "norrängens  skola, F-6" are the same.
 */
export const organisationKey = (name: string): string =>
  name
    .normalize('NFC')
    .toLocaleLowerCase('sv')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * Which organisation an entry stood for on a day. One that has been taken up in another keeps what came before that day; an entry of the
 * same organisation twice is always the other one. What is not in the register is null.
 */
export function organisationOn(
  entries: ReadonlyMap<string, Entry>,
  id: string | null,
  day: CalendarDate,
): string | null {
  let found = id === null ? undefined : entries.get(id);
  while (found?.mergedInto && (found.mergedOn === null || day >= found.mergedOn)) {
    found = entries.get(found.mergedInto);
  }
  return found?.id ?? null;
}

/** A name that is known, and the organisation that it is a name of; null when nobody has said. */
export interface KnownName {
  readonly category: string;
  readonly organisationId: string | null;
}

/**
 * The organisation that a name means, of all that bear it: the only one there is, whatever kind of organisation the reporter called it.
 * Null when there is none, or when it could be several.
 */
export function onlyOneOf(names: readonly KnownName[]): string | null {
  const [first, ...others] = new Set(names.flatMap((n) => n.organisationId ?? []));
  return others.length === 0 ? (first ?? null) : null;
}
