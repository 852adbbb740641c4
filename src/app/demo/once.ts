import type { Pool } from 'pg';
import { keepSetting, readSetting } from '../installation-setting.ts';
import { listTenants } from '../tenants.ts';
import type { Mass } from './mass.ts';
import { seedDemo } from './seed.ts';

const SEED = 'demo-seed';
const UNDER_WAY = 'under way';

/**
 * Fills an installation that has no municipality with the demo's; does nothing when there is one.
 * @param mass the whole municipality; without it the story alone
 * @returns false when there was one
 */
export async function seedOnce(
  pool: Pool,
  now: Date,
  onProgress: (done: number, of: number) => void,
  mass?: Mass,
): Promise<boolean> {
  if ((await listTenants(pool)).length > 0) return false;
  await keepSetting(pool, SEED, UNDER_WAY);
  await seedDemo(pool, now, onProgress, mass);
  await keepSetting(pool, SEED, 'done');
  return true;
}

/** The filling was cut short, by Ctrl-C or worse. Nobody has used what there is: the server listens only when all is there. */
export const isHalfSeeded = async (pool: Pool): Promise<boolean> =>
  (await readSetting(pool, SEED)) === UNDER_WAY;
