import type { ContactKind, EntryKind } from '../../../../api/index.ts';
import { sv } from '../../../../app/sv.ts';

interface Named {
  readonly kind: EntryKind | null;
  readonly contactKind: ContactKind | null;
  readonly counterpart: string | null;
}

/** Ways by which nobody is met: one does not send a letter *with* somebody. */
const WRITTEN: ReadonlySet<ContactKind> = new Set(['letter', 'message']);

/** What an entry is, in a few words: `Telefonsamtal med Petra N.`, `Uppgift från skolan`, `Bedömning`. */
export function entryTitle({ kind, contactKind, counterpart }: Named): string {
  if (kind === null) return sv.journal.drafts.unknownKind;
  if (kind === 'statement' && counterpart) return sv.journal.statementFrom(counterpart);
  if (kind !== 'contact' || !contactKind) return sv.codes.entryKind[kind];
  const how = sv.codes.contactKind[contactKind];
  if (!counterpart) return how;
  return WRITTEN.has(contactKind)
    ? sv.journal.letterWith(how, counterpart)
    : sv.journal.contactWith(how, counterpart);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the control characters are what is looked for
const BREAKS = /\r\n?|[\u000B\u000C\u0085\u2028\u2029]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the control characters are what is looked for
const UNSEEN = /[\u0000-\u0008\u000E-\u001F\u007F]|\p{Surrogate}/gu;

/** Text as it can be kept: what word processors put in for line breaks becomes line breaks, and what can't be seen goes. */
export const cleanText = (text: string): string => text.replace(BREAKS, '\n').replace(UNSEEN, '');
