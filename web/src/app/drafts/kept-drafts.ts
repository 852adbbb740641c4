import { createStore, saveDraft } from '../../api/index.ts';
import { DraftKeeper, type KeptDraft } from './draft-keeper.ts';
import { dropDraft, onForget, putDraft } from './drafts.ts';

/** The drafts that this tab has open or has not yet been able to save. They outlive the page that they are written on. */
const keepers = new Map<string, DraftKeeper>();
export const keptDrafts = createStore<ReadonlyMap<string, KeptDraft>>(new Map());

type From = ConstructorParameters<typeof DraftKeeper>[1];

const unsavedKey = (draftId: string): string => `journal:${draftId}`;

/** The keeper of a draft: the one that there is, or a new one that begins from what is told. */
export function keeperOf(caseId: string, from: From): DraftKeeper {
  const there = keepers.get(from.draftId);
  if (there) return there;
  const abort = new AbortController();
  let knownAs = from.draftId;
  const keeper: DraftKeeper = new DraftKeeper(
    caseId,
    from,
    (body, keepalive) => saveDraft(body, { signal: abort.signal, keepalive }),
    (state) => {
      if (keepers.get(knownAs) !== keeper) return;
      if (state.draftId !== knownAs) {
        forget(knownAs);
        knownAs = state.draftId;
        keepers.set(knownAs, keeper);
      }
      show(state);
    },
  );
  keepers.set(from.draftId, keeper);
  show(keeper.state);
  return keeper;
}

/** Words that are not saved count as text that would be lost when the tab is closed or somebody logs out. */
function show(state: KeptDraft): void {
  keptDrafts.set(new Map(keptDrafts.get()).set(state.draftId, state));
  if (state.isSaved) dropDraft(unsavedKey(state.draftId));
  else putDraft(unsavedKey(state.draftId), state.words);
}

function forget(draftId: string): void {
  keepers.delete(draftId);
  dropDraft(unsavedKey(draftId));
  const rest = new Map(keptDrafts.get());
  if (rest.delete(draftId)) keptDrafts.set(rest);
}

/** Those whose page is open. */
const held = new Set<DraftKeeper>();

export function hold(keeper: DraftKeeper): void {
  held.add(keeper);
}

/** The page is left: what is unsaved is saved now, and kept here until it is. */
export async function release(keeper: DraftKeeper): Promise<void> {
  held.delete(keeper);
  await keeper.flush();
  if (keeper.state.isSaved && !held.has(keeper)) forget(keeper.state.draftId);
}

/** Signed or thrown away: nothing of it is kept here. */
export async function end(keeper: DraftKeeper): Promise<void> {
  await keeper.stop();
  forget(keeper.state.draftId);
}

onForget(() => {
  for (const [draftId, keeper] of keepers) {
    void keeper.stop();
    forget(draftId);
  }
});

/** The window is hidden or goes: the last words are sent at once, by the browser itself if the page is gone before the answer. */
function saveOnLeaving(): void {
  if (document.visibilityState !== 'hidden') return;
  for (const keeper of keepers.values()) void keeper.flush({ leaving: true });
}
document.addEventListener('visibilitychange', saveOnLeaving);
