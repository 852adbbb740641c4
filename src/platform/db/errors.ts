/** The database can't be reached, or the connection broke in the middle. HTTP answers 503 and the client may try again. */
export class DatabaseUnavailableError extends Error {
  readonly code = 'DATABASE_UNAVAILABLE';
  /**
   * `rolled_back`: nothing was saved. `unknown`: the connection broke while COMMIT was under way, so the transaction may have
   * been saved; only an idempotency key can tell.
   */
  readonly outcome: 'rolled_back' | 'unknown';

  constructor(outcome: 'rolled_back' | 'unknown', cause: unknown) {
    super('The database cannot be reached', { cause });
    this.name = 'DatabaseUnavailableError';
    this.outcome = outcome;
  }
}

/** What can be wrong with a database before it may be used; the message says what to do. */
export type DatabaseRefusal =
  | 'SERVER_TOO_OLD'
  | 'DATABASE_NEWER_THAN_CODE'
  | 'MIGRATION_CHANGED'
  | 'MIGRATION_NUMBERING'
  | 'MIGRATION_FAILED'
  | 'ROLES_MISSING'
  | 'DATA_FOLDER_IN_USE'
  | 'EMBEDDED_DATABASE_FAILED';

/** The database is there but must not be used as it is. Never retried: a person has to act. */
export class DatabaseRefusedError extends Error {
  readonly code: DatabaseRefusal;

  constructor(code: DatabaseRefusal, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'DatabaseRefusedError';
    this.code = code;
  }
}

/** A transaction was opened inside another one. On the embedded database the inner one would wait for the outer for ever. */
export class NestedTransactionError extends Error {
  constructor() {
    super('A transaction may not be opened inside another one; pass the open one on');
    this.name = 'NestedTransactionError';
  }
}

const CONNECTION_ERRNO = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]);

// 57P01–57P03 shutdown and start-up, class 53 too little of something (53100 disk full, 53300 too many connections), class 08
// connection exceptions.
const CONNECTION_SQLSTATE = /^(57P0[1-5]|53...|08...)$/;

const CONNECTION_MESSAGE =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Cannot use a pool after calling end)/;

/** True for every error that means "the database is not there just now", whether it comes from a pool, a client or `inTransaction`. */
export function isDatabaseUnavailable(error: unknown): boolean {
  if (error instanceof DatabaseUnavailableError) return true;
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  // The embedded database's socket is gone for a moment between two of its processes; any other missing file is no such thing.
  const noSocket = code === 'ENOENT' && 'syscall' in error && error.syscall === 'connect';
  return (
    noSocket ||
    CONNECTION_ERRNO.has(code) ||
    CONNECTION_SQLSTATE.test(code) ||
    CONNECTION_MESSAGE.test(error.message)
  );
}

/** The SQLSTATE of an error from PostgreSQL, or undefined for any other error. */
export function sqlState(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined;
  return /^[0-9A-Z]{5}$/.test(error.code) ? error.code : undefined;
}

/** True when a row was refused because one with the same key is there: two did the same at once, or somebody was first. */
export const isUniqueViolation = (error: unknown): boolean => sqlState(error) === '23505';

/** True when the database broke a transaction off so that another could go on (a deadlock). Nothing of it was saved; the same again may succeed. */
export const isBrokenOff = (error: unknown): boolean => /^40(001|P01)$/.test(sqlState(error) ?? '');
