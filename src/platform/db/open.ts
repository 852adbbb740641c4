import type { Kysely } from 'kysely';
import type { Pool } from 'pg';
import { connectRunning, type EmbeddedExit, type EmbeddedOptions, startEmbedded } from './embedded/start.ts';
import { DatabaseRefusedError } from './errors.ts';
import { createKysely } from './kysely.ts';
import { createPool, type PoolOptions } from './pool.ts';

/** Oldest server that carries the schema, as `server_version_num`. */
const OLDEST_SERVER = 150_000;

export type OpenOptions = EmbeddedOptions & {
  /** A PostgreSQL 15 or newer; without it the embedded database in `dataDir`. */
  readonly databaseUrl?: string;
  /** True for the command line: work on the embedded database that a server has open, instead of refusing. */
  readonly joinRunning?: boolean;
  readonly pool?: PoolOptions;
  /** Told when the embedded database's process ends unasked. */
  readonly onExit?: (exit: EmbeddedExit) => void;
};

export type Database<DB = unknown> = {
  readonly kind: 'embedded' | 'postgres';
  readonly pool: Pool;
  readonly db: Kysely<DB>;
  /** Waits for queries in flight, closes all connections, and ends the embedded database if it was started here. */
  readonly close: () => Promise<void>;
};

type ServerVersion = { readonly version: string; readonly number: number };

/** @throws DatabaseRefusedError SERVER_TOO_OLD */
export function requireVersion(server: ServerVersion | undefined): void {
  if (server !== undefined && server.number >= OLDEST_SERVER) return;
  throw new DatabaseRefusedError(
    'SERVER_TOO_OLD',
    `PostgreSQL 15 or newer is needed; the server at DATABASE_URL is ${server?.version ?? 'of an unknown version'}.`,
  );
}

async function checkServer(pool: Pool): Promise<void> {
  const { rows } = await pool.query<ServerVersion>(
    "select current_setting('server_version') as version, current_setting('server_version_num')::int as number",
  );
  requireVersion(rows[0]);
}

/**
 * Opens the database of this installation. It is not migrated: call `migrate` next.
 * @throws DatabaseRefusedError when it must not be used: server too old, data folder in use, embedded database broken
 */
export async function openDatabase<DB = unknown>(options: OpenOptions): Promise<Database<DB>> {
  if (options.databaseUrl !== undefined) {
    const pool = createPool({ connectionString: options.databaseUrl }, options.pool);
    try {
      await checkServer(pool);
    } catch (error) {
      await pool.end();
      throw error;
    }
    return { kind: 'postgres', pool, db: createKysely<DB>(pool), close: () => pool.end() };
  }
  const embedded = await (options.joinRunning === true ? connectRunning(options) : startEmbedded(options));
  if (options.onExit !== undefined) embedded.onExit(options.onExit);
  const pool = createPool({ socket: embedded.address }, options.pool);
  return {
    kind: 'embedded',
    pool,
    db: createKysely<DB>(pool),
    close: async () => {
      await pool.end();
      await embedded.stop();
    },
  };
}
