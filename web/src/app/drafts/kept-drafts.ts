import { createStore, type SavedDraft, saveDraft } from '../../api/index.ts';
import { type DraftWords, type KeptFrom, type KeptWords, type Send, WordsKeeper } from './draft-keeper.ts';
import { dropDraft, onForget, putDraft } from './drafts.ts';

/** Every keeper of this tab, so that their last words are sent when the window goes. */
const everywhere = new Set<{ flush(how: { leaving: boolean }): Promise<void> }>();

/**
 * Keeps what this tab has open or has not yet been able to save. It outlives the page that it is written on.
 * @param name tells what is unsaved from other drafts of the tab
 */
export function keepWords<W extends object, P>(name: string) {
  const keepers = new Map<string, WordsKeeper<W, P>>();
  const kept = createStore<ReadonlyMap<string, KeptWords<W, P>>>(new Map());
  /** Those whose page is open. */
  const held = new Set<WordsKeeper<W, P>>();
  const unsavedKey = (draftId: string): string => `${name}:${draftId}`;

  /** Words that are not saved count as text that would be lost when the tab is closed or somebody logs out. */
  function show(state: KeptWords<W, P>): void {
    kept.set(new Map(kept.get()).set(state.draftId, state));
    if (state.isSaved) dropDraft(unsavedKey(state.draftId));
    else putDraft(unsavedKey(state.draftId), state.words);
  }

  function forget(draftId: string): void {
    const keeper = keepers.get(draftId);
    if (keeper) everywhere.delete(keeper);
    keepers.delete(draftId);
    dropDraft(unsavedKey(draftId));
    const rest = new Map(kept.get());
    if (rest.delete(draftId)) kept.set(rest);
  }

  onForget(() => {
    for (const [draftId, keeper] of keepers) {
      void keeper.stop();
      forget(draftId);
    }
  });

  return {
    kept,

    /** The keeper of a draft: the one that there is, or a new one that begins from what is told. */
    keeperOf(
      caseId: string,
      from: KeptFrom<W>,
      send: (body: Parameters<Send<W, P>>[0], how: Sending) => ReturnType<Send<W, P>>,
    ): WordsKeeper<W, P> {
      const there = keepers.get(from.draftId);
      if (there) return there;
      const abort = new AbortController();
      let knownAs = from.draftId;
      const keeper: WordsKeeper<W, P> = new WordsKeeper<W, P>(
        caseId,
        from,
        (body, keepalive) => send(body, { signal: abort.signal, keepalive }),
        (state) => {
          if (keepers.get(knownAs) !== keeper) return;
          if (state.draftId !== knownAs) {
            forget(knownAs);
            knownAs = state.draftId;
            keepers.set(knownAs, keeper);
            everywhere.add(keeper);
          }
          show(state);
        },
      );
      keepers.set(from.draftId, keeper);
      everywhere.add(keeper);
      show(keeper.state);
      return keeper;
    },

    hold(keeper: WordsKeeper<W, P>): void {
      held.add(keeper);
    },

    /** The page is left: what is unsaved is saved now, and kept here until it is. */
    async release(keeper: WordsKeeper<W, P>): Promise<void> {
      held.delete(keeper);
      await keeper.flush();
      if (keeper.state.isSaved && !held.has(keeper)) forget(keeper.state.draftId);
    },

    /** Signed or thrown away: nothing of it is kept here. */
    async end(keeper: WordsKeeper<W, P>): Promise<void> {
      await keeper.stop();
      forget(keeper.state.draftId);
    },
  };
}

interface Sending {
  readonly signal: AbortSignal;
  readonly keepalive: boolean;
}

const journal = keepWords<DraftWords, SavedDraft['writers'][number]>('journal');

/** The drafts of journal entries. */
export const { kept: keptDrafts, hold, release, end } = journal;
export const keeperOf = (caseId: string, from: KeptFrom<DraftWords>) =>
  journal.keeperOf(caseId, from, saveDraft);

/** The window is hidden or goes: the last words are sent at once, by the browser itself if the page is gone before the answer. */
function saveOnLeaving(): void {
  if (document.visibilityState !== 'hidden') return;
  for (const keeper of everywhere) void keeper.flush({ leaving: true });
}
document.addEventListener('visibilitychange', saveOnLeaving);
