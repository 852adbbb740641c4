import type { ContactKind, EntryKind, SignEntry } from '../../../../api/index.ts';
import type { DraftWords } from '../../../../app/drafts/draft-keeper.ts';
import { sv } from '../../../../app/sv.ts';
import { readDayWithin, readTime } from '../../../../ui/form/date-text.ts';
import { collectErrors, type FieldErrors } from '../../../../ui/form/field-errors.ts';
import { count } from '../../../../ui/format/numbers.ts';

/** As the server's own limit; the whole of a draft is kept up to it. */
export const ENTRY_LENGTH = 100_000;

const words = sv.entryForm;

/** What keeps the entry from being signed, in the order of the form. */
export function checkEntry(draft: DraftWords, today: string): FieldErrors {
  const day = readDayWithin(draft.eventOn, { max: today });
  const time = draft.eventTime.trim();
  const isEmpty = (text: string) => text.trim() === '';
  return collectErrors([
    ['kind', draft.kind === null && words.kindMissing],
    ['eventOn', !day.ok && day.message],
    ['eventTime', time !== '' && readTime(time) === null && words.timeWrong],
    ['contactKind', draft.kind === 'contact' && !draft.contactKind && words.contactKindMissing],
    ['counterpart', draft.kind === 'contact' && isEmpty(draft.counterpart) && words.contactWithMissing],
    ['counterpart', draft.kind === 'statement' && isEmpty(draft.counterpart) && words.sourceMissing],
    ['text', isEmpty(draft.text) && words.textMissing],
    ['text', draft.text.length > ENTRY_LENGTH && words.textTooLong(count(ENTRY_LENGTH))],
    [
      'correctionReason',
      draft.corrects !== null && isEmpty(draft.correctionReason) && words.correctionReasonMissing,
    ],
  ]);
}

type Signing = Omit<SignEntry, 'caseId' | 'draftId' | 'version' | 'writerId'>;

/** What is signed: a draft in which `checkEntry` finds nothing, without the fields that its kind has no use for. */
export function toSigning(draft: DraftWords): Signing {
  const kind = draft.kind as EntryKind;
  const day = readDayWithin(draft.eventOn, {});
  const time = readTime(draft.eventTime);
  return {
    kind,
    eventOn: day.ok ? day.day : draft.eventOn,
    ...(time !== null && { eventTime: time }),
    ...(kind === 'contact' && { contactKind: draft.contactKind as ContactKind }),
    ...((kind === 'contact' || kind === 'statement') && { counterpart: draft.counterpart }),
    text: draft.text,
    ...(draft.corrects !== null && {
      corrects: draft.corrects,
      correctionReason: draft.correctionReason,
    }),
  };
}
