import { PGlite } from '@electric-sql/pglite';

const code = (letter: string): number => letter.charCodeAt(0);

/** Parse, Bind, Describe, Execute, Close, Flush: parts of one extended query, which ends with Sync. */
const PARTS = new Set(['P', 'B', 'D', 'E', 'C', 'H'].map(code));
const TERMINATE = code('X');
const SYNC = Uint8Array.of(code('S'), 0, 0, 0, 4);

/**
 * PGlite as the socket server needs it. That server lets another connection in between any two messages unless a transaction is
 * open, so two queries with parameters that wait behind a transaction get mixed up: one is bound to the other's unnamed
 * statement and answers wrong rows. An extended query therefore counts as a transaction of its own connection until its Sync.
 */
export class OneAtATimePGlite extends PGlite {
  #midQuery = false;
  readonly #onBroken: (error: unknown) => void;

  /** @param onBroken told when the database program itself has failed; no further message will be right */
  constructor(folder: string, onBroken: (error: unknown) => void) {
    super(folder);
    this.#onBroken = onBroken;
  }

  override isInTransaction(): boolean {
    return this.#midQuery || super.isInTransaction();
  }

  override async execProtocolRawStream(
    ...[message, options]: Parameters<PGlite['execProtocolRawStream']>
  ): Promise<void> {
    const kind = message[0];
    // One connection's goodbye must not end the session that all share; its socket's end rolls back what it left open.
    if (kind === TERMINATE) return;
    try {
      await super.execProtocolRawStream(message, options);
    } catch (error) {
      this.#onBroken(error);
      throw error;
    }
    this.#midQuery = kind !== undefined && PARTS.has(kind);
  }

  /** The socket server calls this with ROLLBACK when a connection breaks; a query that was cut in half is ended first. */
  override async exec(...[sql, options]: Parameters<PGlite['exec']>): ReturnType<PGlite['exec']> {
    if (this.#midQuery) {
      this.#midQuery = false;
      await this.execProtocolRaw(SYNC);
    }
    return super.exec(sql, options);
  }
}
