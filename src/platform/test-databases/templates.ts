import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
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

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const CACHE = join(ROOT, 'node_modules/.cache/samsyn-test');

/**
 * Builds the embedded database's process from its source, as Node runs no TypeScript and a built server may be stale. It stands
 * where it finds the packages, in a folder of this run's own: another run may be going on.
 */
async function buildChild(): Promise<string> {
  mkdirSync(CACHE, { recursive: true });
  const outDir = mkdtempSync(join(CACHE, 'run-'));
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    build: {
      ssr: join(ROOT, 'src/platform/db/embedded/child.ts'),
      outDir,
      target: 'node20',
      rollupOptions: { output: { entryFileNames: 'embedded-database.mjs' } },
    },
  });
  return join(outDir, 'embedded-database.mjs');
}

/** An empty database, made once for each version of PGlite and kept beside the packages: making it takes seconds. */
async function emptyDatabase(childEntry: string): Promise<string> {
  const pglite = readFileSync(join(ROOT, 'node_modules/@electric-sql/pglite/package.json'), 'utf8');
  const { version } = JSON.parse(pglite) as { version: string };
  const template = join(CACHE, `database-${version}`);
  if (existsSync(template)) return template;
  const makeTemplate = join(dirname(childEntry), 'database');
  await promisify(execFile)(process.execPath, [childEntry, JSON.stringify({ makeTemplate })]);
  try {
    renameSync(makeTemplate, template);
  } catch (error) {
    // Another run was faster, and its database is as good.
    if (!existsSync(template)) throw error;
  }
  return template;
}

/** Makes one embedded database, migrated and closed, for copying. */
export async function prepareEmbedded(sets: readonly MigrationSet[]): Promise<Prepared> {
  const childEntry = await buildChild();
  const folder = mkdtempSync(join(tmpdir(), 'samsyn-template-'));
  const database = await openDatabase({
    dataDir: folder,
    childEntry,
    template: await emptyDatabase(childEntry),
  });
  await migrate(database.pool, sets);
  await database.close();
  return {
    template: { kind: 'embedded', folder, childEntry },
    tearDown: async () => {
      for (const path of [folder, dirname(childEntry)]) rmSync(path, { recursive: true, force: true });
    },
  };
}
