import type { Pool } from 'pg';
import { type DomainClock, movableClock, systemClock, systemNow } from '#platform/time';
import type { ClockSetting } from './config.ts';
import { keepSetting, readSetting } from './installation-setting.ts';

const OFFSET = 'clock-offset';

/** The domain's clock by the setting; a movable one goes on where it stood when the server last ran. */
export async function openClock(pool: Pool, setting: ClockSetting): Promise<DomainClock> {
  if (setting.kind === 'system') return systemClock;
  if (setting.start) return movableClock(setting.start.getTime() - systemNow().getTime());
  return movableClock(Number((await readSetting(pool, OFFSET)) ?? 0));
}

export const keepOffset = (pool: Pool, offset: number): Promise<void> => keepSetting(pool, OFFSET, offset);
