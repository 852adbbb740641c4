import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { JournalDraft, JournalEntry } from '../../../../api/index.ts';
import type { DraftKeeper, DraftWords, KeptDraft } from '../../../../app/drafts/draft-keeper.ts';
import { hold, keeperOf, keptDrafts, release } from '../../../../app/drafts/kept-drafts.ts';

const EMPTY: DraftWords = {
  kind: null,
  eventOn: '',
  eventTime: '',
  contactKind: null,
  counterpart: '',
  text: '',
  corrects: null,
  correctionReason: '',
};

/** A new draft: of today, or with the words of the entry that it is to correct. */
export function freshWords(today: string, corrected: JournalEntry | undefined): DraftWords {
  if (!corrected) return { ...EMPTY, eventOn: today };
  return {
    kind: corrected.kind,
    eventOn: corrected.eventOn,
    eventTime: corrected.eventTime ?? '',
    contactKind: corrected.contactKind,
    counterpart: corrected.counterpart ?? '',
    text: corrected.text,
    corrects: corrected.entryId,
    correctionReason: '',
  };
}

export const wordsOf = (draft: JournalDraft): DraftWords => ({
  kind: draft.kind,
  eventOn: draft.eventOn,
  eventTime: draft.eventTime,
  contactKind: draft.contactKind,
  counterpart: draft.counterpart,
  text: draft.text,
  corrects: draft.corrects,
  correctionReason: draft.correctionReason,
});

/** One draft of the case as it is kept, and what keeps it. When the page is left, the last words are saved. */
export function useKeptDraft(
  caseId: string,
  draftId: string,
  stored: JournalDraft | undefined,
  fresh: () => DraftWords,
): { keeper: DraftKeeper; kept: KeptDraft } {
  // The keeper is made once for a draft; that the stored one is read anew is `adopt`'s matter below.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const keeper = useMemo(
    () =>
      keeperOf(caseId, {
        draftId,
        words: stored ? wordsOf(stored) : fresh(),
        version: stored?.version ?? 0,
        savedAt: stored?.savedAt ?? null,
      }),
    [caseId, draftId],
  );
  const kept = useSyncExternalStore(keptDrafts.subscribe, () => keptDrafts.get().get(keeper.state.draftId));

  useEffect(() => {
    if (stored?.draftId === keeper.state.draftId)
      keeper.adopt({ words: wordsOf(stored), version: stored.version, savedAt: stored.savedAt });
  }, [keeper, stored]);

  useEffect(() => {
    hold(keeper);
    return () => void release(keeper);
  }, [keeper]);

  return { keeper, kept: kept ?? keeper.state };
}
