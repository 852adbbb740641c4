import type { MigrationSet } from './migrate.ts';

export type { EmbeddedStep } from './embedded/messages.ts';
export { removeEmbedded } from './embedded/remove.ts';
export type { EmbeddedExit } from './embedded/start.ts';
export {
  DatabaseRefusedError,
  DatabaseUnavailableError,
  isBrokenOff,
  isDatabaseUnavailable,
  isUniqueViolation,
  NestedTransactionError,
  sqlState,
} from './errors.ts';
export { createKysely, sqlText } from './kysely.ts';
export { type MigrationSet, migrate } from './migrate.ts';
export { type Database, type OpenOptions, openDatabase } from './open.ts';
export { createPool } from './pool.ts';
export {
  ROLE_APP,
  ROLE_EVIDENCE,
  ROLE_LOGIN,
  ROLE_MEASURES,
  ROLE_SEALER,
  ROLE_WORKER,
  type Role,
  type Settings,
} from './settings.ts';
export { inTransaction, type OpenTransaction, type TransactionOptions } from './transaction.ts';

/** The platform's own migrations, first of all sets. */
export const migrations: MigrationSet = {
  name: 'platform',
  files: import.meta.glob<string>('./migrations/*.sql', { query: '?raw', eager: true, import: 'default' }),
};
