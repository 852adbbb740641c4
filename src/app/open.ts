import { type Database, type EmbeddedExit, type EmbeddedStep, migrate, openDatabase } from '#platform/db';
import type { Config } from './config.ts';
import { migrationSets } from './migrations.ts';

/** Opens and migrates the installation's database. */
export async function openInstallation(
  config: Config,
  options: {
    onProgress?: (step: EmbeddedStep) => void;
    onExit?: (exit: EmbeddedExit) => void;
    joinRunning?: boolean;
    /** A database that a new data folder is copied from, instead of the empty one of the build. */
    template?: string;
  } = {},
): Promise<Database> {
  const database = await openDatabase({
    dataDir: config.dataDir,
    ...(config.databaseUrl ? { databaseUrl: config.databaseUrl } : {}),
    ...options,
  });
  try {
    await migrate(database.pool, migrationSets());
  } catch (error) {
    await database.close();
    throw error;
  }
  return database;
}
