import { useCallback, useSyncExternalStore } from 'react';
import { drafts, dropDraft, putDraft } from './drafts.ts';

interface HeldDraft<T> {
  value: T;
  change: (changes: Partial<T>) => void;
  /** When it was last changed; null before the first letter. */
  savedAt: number | null;
  drop: () => void;
}

/**
 * The values of a form as a draft of this tab.
 * @param key one per form and record: `assess-protection:<case>`
 * @param initial the empty form; a constant, since it also tells what is not worth keeping
 */
export function useDraft<T extends object>(key: string, initial: T): HeldDraft<T> {
  const draft = useSyncExternalStore(drafts.subscribe, () => drafts.get().get(key));
  const value = (draft?.value as T | undefined) ?? initial;

  const change = useCallback(
    (changes: Partial<T>) => {
      const current = (drafts.get().get(key)?.value as T | undefined) ?? initial;
      putDraft(key, { ...current, ...changes });
    },
    [key, initial],
  );
  const drop = useCallback(() => dropDraft(key), [key]);

  return { value, change, savedAt: draft?.savedAt ?? null, drop };
}
