import type { Pool } from 'pg';
import { type DomainClock, movableClock, systemClock, systemNow } from '#platform/time';
import type { ClockSetting } from './config.ts';
import { keepSetting, readSetting } from './installation-setting.ts';

const OFFSET = 'clock-offset';
const STARTS_AT = 'clock-starts-at';

/**
 * The domain's clock by the setting. A movable one goes on where it stood when the server last ran; the first time, at the instant that
 * the demo was made for, and else now.
 */
export async function openClock(pool: Pool, setting: ClockSetting): Promise<DomainClock> {
  if (setting.kind === 'system') return systemClock;
  if (setting.start) return movableClock(setting.start.getTime() - systemNow().getTime());
  const offset = await readSetting(pool, OFFSET);
  if (offset !== undefined) return movableClock(Number(offset));
  const startsAt = await readSetting(pool, STARTS_AT);
  if (startsAt === undefined) return movableClock(0);
  const first = new Date(String(startsAt)).getTime() - systemNow().getTime();
  await keepOffset(pool, first);
  return movableClock(first);
}

/** A movable clock that has never been kept will start here. */
export const startClockAt = (pool: Pool, at: Date): Promise<void> =>
  keepSetting(pool, STARTS_AT, at.toISOString());

export const keepOffset = (pool: Pool, offset: number): Promise<void> => keepSetting(pool, OFFSET, offset);
