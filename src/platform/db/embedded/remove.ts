import { rename, rm } from 'node:fs/promises';
import { placeOf } from './place.ts';

/**
 * Throws away the embedded database of a folder, which must be closed. Moved aside first: cut short, it leaves no half of a
 * database in its place.
 */
export async function removeEmbedded(dataDir: string): Promise<void> {
  const { database } = await placeOf(dataDir);
  const aside = `${database}.old`;
  await rm(aside, { recursive: true, force: true });
  await rename(database, aside);
  await rm(aside, { recursive: true, force: true });
}
