import { AsyncLocalStorage } from 'node:async_hooks';
import type { Transaction } from 'kysely';
import type { Pool, PoolClient, QueryResultRow } from 'pg';
import {
  DatabaseUnavailableError,
  isDatabaseUnavailable,
  NestedTransactionError,
  sqlState,
} from './errors.ts';
import { kyselyOn, type Send } from './kysely.ts';
import { ROLE_APP, type Role, type Settings, settingsSql } from './settings.ts';

/** What runs inside `inTransaction`. Not to be kept beyond it. */
export type OpenTransaction<DB> = {
  /** Kysely on the open transaction. */
  readonly db: Transaction<DB>;
  /** SQL by hand, with `$1` parameters; rows by the one parser table. */
  readonly query: <R extends QueryResultRow>(sql: string, values?: readonly unknown[]) => Promise<R[]>;
  /**
   * Changes settings for whatever is asked for after it in the transaction, as when a case has been opened to the actor. Not waited for.
   * @throws TypeError for a value that is no id
   */
  readonly set: (settings: Settings) => void;
};

export type TransactionOptions = {
  /** The role to run as; the application's unless told. */
  readonly role?: Role;
  /** READ COMMITTED unless told. */
  readonly isolation?: 'repeatable read' | 'serializable';
};

type State = {
  ended: boolean;
  /** Of the first statement that failed. */
  failure: unknown;
};

const open = new AsyncLocalStorage<{ ended: boolean }>();

/** What neither writes nor takes effect outside a transaction: it may be on its way before the transaction is known to have begun. */
const HARMLESS = /^\s*(select\b(?!.*\bfor (no key )?update\b)|set local\b)/is;

/** "Current transaction is aborted, commands ignored until end of transaction block". */
const AFTER_A_FAILURE = '25P02';

/**
 * Runs `fn` in one transaction as the application's role with the given settings: both end with the transaction, so nothing
 * leaks to the next one on the same connection. Commits when `fn` is done, rolls back when it throws. Never tries again by
 * itself: serialization failures and deadlocks reach the caller.
 *
 * All of BEGIN, role and settings go as one message, and nobody waits for its answer before the first reads are sent. Statements that are
 * asked for side by side are on their way together, are run in the order in which they were asked for, and cost one round trip.
 * @throws DatabaseUnavailableError when the connection is lost or can't be had
 * @throws NestedTransactionError when called inside another one
 */
export async function inTransaction<DB, T>(
  pool: Pool,
  settings: Settings,
  fn: (tx: OpenTransaction<DB>) => Promise<T>,
  options: TransactionOptions = {},
): Promise<T> {
  if (open.getStore()?.ended === false) throw new NestedTransactionError();
  const isolation = options.isolation === undefined ? '' : ` ISOLATION LEVEL ${options.isolation}`;
  const begin = `BEGIN${isolation};SET LOCAL ROLE ${options.role ?? ROLE_APP};${settingsSql(settings)}`;

  const client = await pool.connect().catch(nothingSaved);
  const state: State = { ended: false, failure: undefined };
  const send = sendOn(client, state);
  const begun = send(begin);
  try {
    const result = await open.run(state, () => fn(openOn<DB>(onceBegun(begun, send, state), state)));
    state.ended = true;
    await begun;
    await commit(send, state);
    client.release();
    return result;
  } catch (error) {
    state.ended = true;
    await rollBack(client, send);
    throw error;
  }
}

/** Names the lack of a database for what it is; other errors stay as they are. */
function nothingSaved(error: unknown): never {
  throw isDatabaseUnavailable(error) ? new DatabaseUnavailableError('rolled_back', error) : error;
}

/**
 * What is asked for side by side is put on the wire together, and wakes the database once. When one fails, those behind it fail for
 * that alone: they are told its error, so that a full disk is one also to who waits for the statement after the one that met it.
 */
function sendOn(client: PoolClient, transaction: State): Send {
  const { stream } = client.connection;
  return (sql, values) => {
    stream.cork();
    process.nextTick(() => stream.uncork());
    return client.query(sql, values === undefined ? undefined : [...values]).catch((error: unknown) => {
      if (sqlState(error) !== AFTER_A_FAILURE) transaction.failure ??= error;
      return nothingSaved(sqlState(error) === AFTER_A_FAILURE ? (transaction.failure ?? error) : error);
    });
  };
}

/**
 * Until the transaction has begun, only what would do no harm outside of it is sent, and nothing that it answers is told: should BEGIN fail,
 * as when an administrator cancels just that, the statement behind it runs as the owner, whom no policy binds.
 */
function onceBegun(begun: Promise<unknown>, send: Send, transaction: { readonly ended: boolean }): Send {
  let state: 'beginning' | 'waiting' | 'begun' = 'beginning';
  begun.then(
    () => {
      state = 'begun';
    },
    () => undefined,
  );
  return (sql, values) => {
    if (state === 'begun') return send(sql, values);
    if (state === 'beginning' && HARMLESS.test(sql)) {
      const answer = send(sql, values);
      answer.catch(() => undefined);
      return begun.then(() => answer);
    }
    // What comes after one that waits waits too: all run in the order in which they were asked for.
    state = 'waiting';
    return begun.then(() => whileOpen(transaction, () => send(sql, values)));
  };
}

function openOn<DB>(send: Send, state: { readonly ended: boolean }): OpenTransaction<DB> {
  const sendOpen: Send = async (sql, values) => await whileOpen(state, () => send(sql, values));
  return {
    db: kyselyOn<DB>(sendOpen),
    query: async <R extends QueryResultRow>(sql: string, values: readonly unknown[] = []) => {
      const rows: R[] = (await sendOpen(sql, values)).rows;
      return rows;
    },
    set: (settings) => {
      const sql = settingsSql(settings);
      // Should it fail, so does every statement behind it, and the commit.
      if (sql !== '') sendOpen(sql).catch(() => undefined);
    },
  };
}

async function commit(send: Send, transaction: State): Promise<void> {
  let command: string;
  try {
    ({ command } = await send('COMMIT'));
  } catch (error) {
    throw error instanceof DatabaseUnavailableError
      ? new DatabaseUnavailableError('unknown', error.cause)
      : error;
  }
  // A statement failed and `fn` swallowed it: PostgreSQL then answers COMMIT by rolling back, without an error.
  if (command === 'COMMIT') return;
  const { failure } = transaction;
  if (isDatabaseUnavailable(failure)) nothingSaved(failure);
  throw new Error('The transaction was rolled back: a statement in it had failed', { cause: failure });
}

/** A client whose rollback fails is not given back to the pool but closed, so that no open transaction is ever handed on. */
async function rollBack(client: PoolClient, send: Send): Promise<void> {
  try {
    await send('ROLLBACK');
    client.release();
  } catch (error) {
    client.release(error instanceof Error ? error : true);
  }
}

/** A query that nobody waited for must not run after the end: it would be outside the transaction, as the owner. */
function whileOpen<T>(state: { readonly ended: boolean }, send: () => T): T {
  if (state.ended) throw new Error('The transaction has ended');
  return send();
}
