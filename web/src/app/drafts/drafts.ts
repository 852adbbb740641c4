import { createStore, serverNow } from '../../api/index.ts';

/**
 * What someone is writing, kept in the memory of this tab and nowhere else: a closed dialog or a visit to another
 * page loses nothing, and the computer keeps nothing after the tab is closed.
 */
export interface Draft {
  readonly value: unknown;
  /** When it was last changed, in milliseconds by the server's clock. */
  readonly savedAt: number;
}

export const drafts = createStore<ReadonlyMap<string, Draft>>(new Map());

export function putDraft(key: string, value: unknown): void {
  drafts.set(new Map(drafts.get()).set(key, { value, savedAt: serverNow() }));
}

export function dropDraft(key: string): void {
  const rest = new Map(drafts.get());
  if (rest.delete(key)) drafts.set(rest);
}

const forgetting = new Set<() => void>();

/** Tells when everything is forgotten, so that whoever keeps more than the draft's words forgets it too. */
export function onForget(listener: () => void): void {
  forgetting.add(listener);
}

export function dropAllDrafts(): void {
  for (const listener of forgetting) listener();
  drafts.set(new Map());
}

export function hasDrafts(): boolean {
  return drafts.get().size > 0;
}

/** Asks the browser to ask before the tab with unsaved text is closed. */
export function warnBeforeClosing(): void {
  addEventListener('beforeunload', (event) => {
    if (hasDrafts()) event.preventDefault();
  });
}
