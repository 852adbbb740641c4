import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { swedishDayOf } from '#platform/calendar';
import type { Config } from '../config.ts';

/** Where the build keeps it, seen from the built server or from a chunk of it. */
const PLACES = ['../demo-snapshot', '../../demo-snapshot'];

/**
 * The database of the whole municipality that the build has made, for a new data folder to be copied from, when the clock agrees with it:
 * one that starts where the demo does, or later on the same day. Undefined when there is none, and then the story is told anew.
 */
export async function snapshotFor(
  config: Pick<Config, 'demo' | 'storyOnly' | 'clock'>,
): Promise<string | undefined> {
  if (!config.demo || config.storyOnly || config.clock.kind === 'system') return undefined;
  const folder = PLACES.map((path) => fileURLToPath(new URL(path, import.meta.url))).find((path) =>
    existsSync(join(path, 'made-at')),
  );
  if (folder === undefined) return undefined;
  const { start } = config.clock;
  const madeAt = new Date(await readFile(join(folder, 'made-at'), 'utf8'));
  const agrees = start === null || (start >= madeAt && swedishDayOf(start) === swedishDayOf(madeAt));
  return agrees ? join(folder, 'database') : undefined;
}
