import {
  type Problem,
  Problem as ProblemError,
  type SaveDraft,
  type SavedDraft,
  ServerAway,
} from '../../api/index.ts';
import { newId } from '../../ui/new-id.ts';

/** What is typed of a journal entry; days and times as they stand in their fields. */
export type DraftWords = Omit<SaveDraft, 'caseId' | 'draftId' | 'version' | 'writerId'>;

/** What is kept of words of some form (`W`), and of others who write there (`P`). */
export interface KeptWords<W, P> {
  readonly draftId: string;
  readonly words: W;
  /** The server's version that this window builds on; 0 until it has been saved. */
  readonly version: number;
  /** When the server last took it: an instant. */
  readonly savedAt: string | null;
  readonly isSaved: boolean;
  /** The server did not answer the last time; it is asked again by itself. */
  readonly isAway: boolean;
  /** The server would not take it. What is typed is kept in this tab. */
  readonly refused: Problem | null;
  /** Why this window's words have become a draft of their own. */
  readonly parted: SavedDraft['parted'];
  /** Others who are writing in the same case. */
  readonly writers: readonly P[];
}

export type KeptDraft = KeptWords<DraftWords, SavedDraft['writers'][number]>;

/** What the server is sent and answers with, whatever the words are of. */
interface Place {
  readonly caseId: string;
  readonly draftId: string;
  readonly version: number;
  readonly writerId: string;
}
type Answered<P> = Omit<SavedDraft, 'writers'> & { readonly writers: readonly P[] };
export type Send<W, P> = (body: W & Place, keepalive: boolean) => Promise<Answered<P>>;

/** What a keeper begins from: as the server has it. */
export type KeptFrom<W> = Pick<KeptWords<W, never>, 'draftId' | 'words' | 'version' | 'savedAt'>;

/** After this long without a key, in milliseconds. */
const QUIET = 1_500;
/** At the latest this long after the first unsaved letter, however fast somebody types. */
const LONGEST = 4_000;
const RETRY = 10_000;
/** What a browser sends for a page that has gone, in bytes: 64 KiB, less the rest of the request. */
const KEEPALIVE_BYTES = 60_000;

/**
 * Saves one draft again and again while it is written, one save at a time, always with the latest words. Unsaved words are in the memory
 * of the tab and nowhere else on the device. When the server is away it tries again until it is there; when another window has written in
 * the draft it goes on in a draft of its own.
 */
export class WordsKeeper<W extends object, P> {
  readonly caseId: string;
  readonly #send: Send<W, P>;
  readonly #onChange: (state: KeptWords<W, P>) => void;
  #state: KeptWords<W, P>;
  #writerId = newId();
  /** Grows with each change; what is saved is what was typed by then. */
  #typed = 0;
  #saved = 0;
  #quiet: ReturnType<typeof setTimeout> | undefined;
  #latest: ReturnType<typeof setTimeout> | undefined;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #saving: Promise<void> | null = null;
  #isStopped = false;

  constructor(
    caseId: string,
    from: KeptFrom<W>,
    send: Send<W, P>,
    onChange: (state: KeptWords<W, P>) => void,
  ) {
    this.caseId = caseId;
    this.#send = send;
    this.#onChange = onChange;
    this.#state = { ...from, isSaved: true, isAway: false, refused: null, parted: null, writers: [] };
  }

  get state(): KeptWords<W, P> {
    return this.#state;
  }

  /** The window's own name, without which nothing can be signed past another window's words. */
  get writerId(): string {
    return this.#writerId;
  }

  change(words: Partial<W>): void {
    if (this.#isStopped) return;
    this.#typed += 1;
    this.#set({ words: { ...this.#state.words, ...words }, isSaved: false });
    clearTimeout(this.#quiet);
    this.#quiet = setTimeout(() => void this.flush(), QUIET);
    this.#latest ??= setTimeout(() => void this.flush(), LONGEST);
  }

  /** What the server has now, read anew: taken over when nothing unsaved is here. */
  adopt(from: Omit<KeptFrom<W>, 'draftId'>): void {
    if (!this.#state.isSaved || this.#saving || from.version <= this.#state.version) return;
    this.#set(from);
  }

  /** Saves now what is not saved, after what is already on its way. Resolves when that has been answered. */
  async flush({ leaving = false } = {}): Promise<void> {
    this.#clearTimers();
    if (this.#saving) {
      await this.#saving;
      if (this.#typed > this.#saved && !this.#state.isAway && !this.#state.refused)
        await this.flush({ leaving });
      return;
    }
    if (this.#isStopped || this.#typed === this.#saved) return;
    this.#saving = this.#save(leaving).finally(() => {
      this.#saving = null;
    });
    await this.#saving;
  }

  /** No more saves, as before the words are signed. What is on its way is waited for. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#clearTimers();
    await this.#saving;
  }

  /** Goes on saving: the signing did not come about. */
  goOn(): void {
    this.#isStopped = false;
    if (this.#typed > this.#saved) void this.flush();
  }

  async #save(leaving: boolean): Promise<void> {
    const typed = this.#typed;
    const { words, draftId, version } = this.#state;
    const body = { ...words, caseId: this.caseId, draftId, version, writerId: this.#writerId };
    const isSmall = new Blob([JSON.stringify(body)]).size < KEEPALIVE_BYTES;
    try {
      const answer = await this.#send(body, leaving && isSmall);
      this.#saved = typed;
      if (answer.parted) this.#writerId = newId();
      this.#set({
        draftId: answer.draftId,
        version: answer.version,
        savedAt: answer.savedAt,
        writers: answer.writers,
        parted: answer.parted ?? this.#state.parted,
        isSaved: this.#typed === typed,
        isAway: false,
        refused: null,
      });
    } catch (error) {
      if (error instanceof ServerAway) {
        this.#set({ isAway: true });
        this.#retry = setTimeout(() => void this.flush(), RETRY);
      } else {
        this.#set({ isAway: false, refused: error instanceof ProblemError ? error : null });
      }
    }
  }

  #set(changed: Partial<KeptWords<W, P>>): void {
    this.#state = { ...this.#state, ...changed };
    this.#onChange(this.#state);
  }

  #clearTimers(): void {
    clearTimeout(this.#quiet);
    clearTimeout(this.#latest);
    clearTimeout(this.#retry);
    this.#latest = undefined;
  }
}

export class DraftKeeper extends WordsKeeper<DraftWords, SavedDraft['writers'][number]> {}
