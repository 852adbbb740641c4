import { Pool, type PoolConfig } from 'pg';
import { typeParsers } from './parsers.ts';

/** Where a database is: a PostgreSQL by its address, or an embedded one by its socket (folder or loopback host, and port). */
export type Connection =
  | { readonly connectionString: string }
  | { readonly socket: { readonly host: string; readonly port: number } };

export type PoolOptions = {
  /** Greatest number of connections; 20 unless told. The embedded database serves them one transaction at a time. */
  readonly max?: number;
  /** Told of errors on idle connections, which the pool replaces by itself. */
  readonly onIdleError?: (error: Error) => void;
};

/** How long a caller waits for a free connection before it is told that the database can't be reached, in ms. */
const CHECKOUT_TIMEOUT = 15_000;

/**
 * Parallel workers make our short queries slower and can't run policies that read settings cheaply. Compiling a statement takes half a
 * second, and the planner's guess of how much unfolded JSON holds is high enough for it where the answer takes a millisecond. Citus must
 * carry `SET LOCAL` on to its workers; on a server without Citus the name is an unused placeholder. Given at connection start, not by `SET`.
 */
const SERVER_OPTIONS =
  '-c jit=off -c max_parallel_workers_per_gather=0 -c citus.propagate_set_commands=local';

function postgresConfig(connectionString: string): PoolConfig {
  const url = new URL(connectionString);
  const given = url.searchParams.get('options');
  url.searchParams.delete('options');
  return {
    connectionString: url.toString(),
    options: given === null ? SERVER_OPTIONS : `${SERVER_OPTIONS} ${given}`,
  };
}

/**
 * A pool of connections with the one parser table. Nobody may use session state on it (named prepared statements, `LISTEN`,
 * temporary tables, session advisory locks, `SET` without `LOCAL`): the embedded database's connections share one session, and
 * a connection pooler in front of PostgreSQL may do the same.
 *
 * A connection sends what it is asked for at once, without waiting for the answer to what it was asked before.
 */
export function createPool(connection: Connection, options: PoolOptions = {}): Pool {
  const where: PoolConfig =
    'connectionString' in connection
      ? postgresConfig(connection.connectionString)
      : { ...connection.socket, user: 'postgres', database: 'postgres', ssl: false };
  const pool = new Pool({
    ...where,
    max: options.max ?? 20,
    connectionTimeoutMillis: CHECKOUT_TIMEOUT,
    types: typeParsers,
    pipeline: true,
    application_name: 'samsyn',
  });
  pool.on('error', (error) => options.onIdleError?.(error));
  // A connection that breaks while it is lent out fails its query; without a listener it would also end the process.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
