import { useCallback, useEffect, useRef, useState } from 'react';
import { type ReviewRow, saveReviewDraft } from '../../../api/index.ts';
import { useDraft } from '../../../app/drafts/use-draft.ts';

export type ReviewWords = NonNullable<ReviewRow['draft']>;

/** After this long without a key, in milliseconds. */
const QUIET = 1_200;

/**
 * What is typed of one case: kept in the tab at once, and on the server as soon as nothing more is typed, or the note is left or the window hidden.
 * @param from what the server has, or the empty note
 */
export function useReviewDraft(caseId: string, from: ReviewWords) {
  const [first] = useState(from);
  const draft = useDraft<ReviewWords>(`review:${caseId}`, first);
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const [isAway, setIsAway] = useState(false);
  const latest = useRef(draft.value);
  latest.current = draft.value;
  const unsaved = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const flush = useCallback(
    (leaving = false): void => {
      clearTimeout(timer.current);
      if (!unsaved.current) return;
      unsaved.current = false;
      const { note, actions, nextOn } = latest.current;
      saveReviewDraft({ caseId, note, actions: [...actions], nextOn }, leaving).then(
        (saved) => {
          setSavedAt(saved.savedAt);
          setIsAway(false);
        },
        () => {
          unsaved.current = true;
          setIsAway(true);
          timer.current = setTimeout(() => flush(), 10_000);
        },
      );
    },
    [caseId],
  );

  useEffect(() => {
    const onHidden = () => document.visibilityState === 'hidden' && flush(true);
    document.addEventListener('visibilitychange', onHidden);
    return () => {
      document.removeEventListener('visibilitychange', onHidden);
      flush(true);
      clearTimeout(timer.current);
    };
  }, [flush]);

  return {
    value: draft.value,
    savedAt,
    isAway,
    change: (changes: Partial<ReviewWords>) => {
      draft.change(changes);
      unsaved.current = true;
      clearTimeout(timer.current);
      timer.current = setTimeout(() => flush(), QUIET);
    },
    /** Kept as a review: nothing is left to save. */
    drop: () => {
      clearTimeout(timer.current);
      unsaved.current = false;
      draft.drop();
    },
  };
}
