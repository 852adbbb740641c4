/*
 * What Vitest's global set-up does before a run, outside the tests: a PostgreSQL and an embedded database, migrated once. Tests use
 * `#testing`.
 */
export { findPostgres, type PostgresServer, startPostgres } from './postgres-server.ts';
export {
  type Prepared,
  prepareEmbedded,
  preparePostgres,
  type TestTemplate,
} from './templates.ts';
