import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { build } from 'vite';
import { type MigrationSet, migrate, openDatabase } from '#platform/db';
import { findPostgres, startPostgres } from './postgres-server.ts';

/**
 * What `useTestDatabase` needs to make a database of its own for a test file: the address of a server with a migrated template,
 * or a migrated data folder to copy.
 */
export type TestTemplate =
  | {
      readonly kind: 'postgres';
      readonly adminUrl: string;
      readonly ownerUrl: string;
      readonly template: string;
    }
  | { readonly kind: 'embedded'; readonly folder: string; readonly childEntry: string };

export type Prepared = { readonly template: TestTemplate; readonly tearDown: () => Promise<void> };

const TEMPLATE = 'samsyn_template';
/** No superuser, as in production: what only a superuser may do fails here. */
const OWNER = 'samsyn_owner';

/** Starts PostgreSQL and migrates a template database on it, as an ordinary owner that may make roles. */
export async function preparePostgres(sets: readonly MigrationSet[]): Promise<Prepared> {
  const bin = findPostgres();
  if (bin === undefined) throw new Error('PostgreSQL is not installed on this machine');
  const server = await startPostgres(bin);
  const admin = new Client({ connectionString: server.url('postgres') });
  await admin.connect();
  await admin.query(`create role ${OWNER} login createrole`);
  await admin.query(`create database ${TEMPLATE} owner ${OWNER}`);
  await admin.end();
  const database = await openDatabase({ databaseUrl: server.url(TEMPLATE, OWNER), dataDir: '' });
  await migrate(database.pool, sets);
  await database.close();
  return {
    template: {
      kind: 'postgres',
      adminUrl: server.url('postgres'),
      ownerUrl: server.url('DATABASE', OWNER),
      template: TEMPLATE,
    },
    tearDown: server.stop,
  };
}

/** Builds the embedded database's process from its source. Node runs no TypeScript, and a built server may be stale. */
export async function buildChild(): Promise<string> {
  const root = fileURLToPath(new URL('../../..', import.meta.url));
  const outDir = join(root, 'node_modules/.cache/samsyn-test');
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: {
      ssr: fileURLToPath(new URL('../db/embedded/child.ts', import.meta.url)),
      outDir,
      emptyOutDir: false,
      target: 'node20',
      rollupOptions: { output: { entryFileNames: 'embedded-database.mjs' } },
    },
  });
  return join(outDir, 'embedded-database.mjs');
}

/** Makes one embedded database, migrated and closed, for copying. */
export async function prepareEmbedded(sets: readonly MigrationSet[]): Promise<Prepared> {
  const childEntry = await buildChild();
  const folder = mkdtempSync(join(tmpdir(), 'samsyn-template-'));
  const database = await openDatabase({ dataDir: folder, childEntry });
  await migrate(database.pool, sets);
  await database.close();
  return {
    template: { kind: 'embedded', folder, childEntry },
    tearDown: async () => rmSync(folder, { recursive: true, force: true }),
  };
}
