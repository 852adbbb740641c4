import {
  createQueryId,
  type DatabaseConnection,
  DefaultQueryExecutor,
  Kysely,
  PostgresAdapter,
  PostgresDialect,
  PostgresQueryCompiler,
  type RawBuilder,
  Transaction,
} from 'kysely';
import type { Pool, QueryResult } from 'pg';

/** Queries outside a transaction of ours, typed by the tables in `DB`. Only for tables without policies; the rest goes by `inTransaction`. */
export const createKysely = <DB>(pool: Pool): Kysely<DB> =>
  new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });

const WRITES = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE']);

/** Sends one query on an open transaction; without values as text that may hold several statements. */
export type Send = (sql: string, values?: readonly unknown[]) => Promise<QueryResult>;

function connectionOf(send: Send): DatabaseConnection {
  return {
    async executeQuery<R>(compiled: { sql: string; parameters: readonly unknown[] }) {
      const result = await send(compiled.sql, compiled.parameters);
      const rows: R[] = result.rows;
      return WRITES.has(result.command) ? { rows, numAffectedRows: BigInt(result.rowCount ?? 0) } : { rows };
    },
    // biome-ignore lint/correctness/useYield: refuses instead of yielding
    async *streamQuery() {
      throw new Error('Streaming is not offered: read in pages');
    },
  };
}

const compiler = new PostgresQueryCompiler();
const adapter = new PostgresAdapter();

/** A piece of SQL as the database would be sent it, with its values at the end: to tell what it reads, never to be run. */
export function sqlText(piece: RawBuilder<unknown>): string {
  const { sql, parameters } = compiler.compileQuery(piece.toOperationNode(), createQueryId());
  return parameters.length === 0 ? sql : `${sql} ${JSON.stringify(parameters)}`;
}

const refuse = async (): Promise<never> => {
  throw new Error('This driver serves one open transaction and opens nothing');
};

const driver = {
  init: async () => {},
  destroy: async () => {},
  acquireConnection: refuse,
  beginTransaction: refuse,
  commitTransaction: refuse,
  rollbackTransaction: refuse,
  releaseConnection: async () => {},
};

const dialect = {
  createAdapter: () => adapter,
  createDriver: () => driver,
  createQueryCompiler: () => compiler,
  createIntrospector: () => {
    throw new Error('Introspection is not offered');
  },
};

/** A Kysely `Transaction` on a transaction that is already open. Beginning and ending it is the caller's business. */
export function kyselyOn<DB>(send: Send): Transaction<DB> {
  const connection = connectionOf(send);
  // Not Kysely's own for a single connection: that one lets no query go before the last has been answered.
  const executor = new DefaultQueryExecutor(compiler, adapter, {
    provideConnection: (use) => use(connection),
  });
  return new Transaction<DB>({ config: { dialect }, dialect, driver, executor });
}
