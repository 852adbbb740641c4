import { randomBytes } from 'node:crypto';
import { constants, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, inject } from 'vitest';
import { type Database, openDatabase } from '#platform/db';
import type { TestTemplate } from '#platform/test-databases';

declare module 'vitest' {
  interface ProvidedContext {
    readonly testTemplate: TestTemplate;
    /** The other kind of database is tested in the same run, and this one is left what depends on the kind. */
    readonly secondKind: boolean;
  }
}

export type TestDatabase = Database & {
  /** Address of the database for a second pool or a `DATABASE_URL`; PostgreSQL only. */
  readonly databaseUrl: string | undefined;
};

async function onPostgres(template: Extract<TestTemplate, { kind: 'postgres' }>): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  const asAdmin = async (sql: string): Promise<void> => {
    const admin = new Client({ connectionString: template.adminUrl });
    await admin.connect();
    await admin.query(sql).finally(() => admin.end());
  };
  await asAdmin(
    `create database ${name} template ${template.template} owner ${new URL(template.ownerUrl).username}`,
  );
  const databaseUrl = template.ownerUrl.replace('DATABASE', name);
  const database = await openDatabase({ databaseUrl, dataDir: '' });
  return {
    ...database,
    databaseUrl,
    close: async () => {
      await database.close();
      await asAdmin(`drop database ${name} with (force)`);
    },
  };
}

type EmbeddedTemplate = Extract<TestTemplate, { kind: 'embedded' }>;

function copyOf(template: EmbeddedTemplate): string {
  const dataDir = mkdtempSync(join(tmpdir(), 'samsyn-test-'));
  cpSync(template.folder, dataDir, { recursive: true, mode: constants.COPYFILE_FICLONE });
  return dataDir;
}

/**
 * For tests of the embedded database itself, in files named `*.embedded.test.ts`: what is needed to start one, and a way to get
 * the folder of a migrated one that is the caller's to use and to remove.
 */
export function embeddedTemplate(): { readonly childEntry: string; readonly copy: () => string } {
  const template = inject('testTemplate');
  if (template.kind !== 'embedded') throw new Error('Only the project db-embedded has an embedded database');
  return { childEntry: template.childEntry, copy: () => copyOf(template) };
}

async function onEmbedded(template: EmbeddedTemplate): Promise<TestDatabase> {
  const dataDir = copyOf(template);
  const database = await openDatabase({ dataDir, childEntry: template.childEntry, pool: { max: 40 } });
  return {
    ...database,
    databaseUrl: undefined,
    close: async () => {
      await database.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/**
 * A migrated, empty database for this test file alone, of the kind that the running Vitest project stands for; closed and thrown
 * away after the file's last test. For files named `*.db.test.ts`, at the top: `const t = await useTestDatabase()`. The pool
 * logs in as the owner, whom no policy binds: what the application does goes by `inTransaction(t.pool, …)`.
 */
export async function useTestDatabase(): Promise<TestDatabase> {
  const template = inject('testTemplate');
  const database = await (template.kind === 'postgres' ? onPostgres(template) : onEmbedded(template));
  afterAll(() => database.close());
  return database;
}
