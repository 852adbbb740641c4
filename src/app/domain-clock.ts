import type { Pool } from 'pg';
import { type DomainClock, movableClock, systemClock, systemNow } from '#platform/time';
import type { ClockSetting } from './config.ts';

// The installation's one clock stands under the nil tenant: it is nobody's data.
const INSTALLATION = '00000000-0000-0000-0000-000000000000';

/** The domain's clock by the setting; a movable one goes on where it stood when the server last ran. */
export async function openClock(pool: Pool, setting: ClockSetting): Promise<DomainClock> {
  if (setting.kind === 'system') return systemClock;
  if (setting.start) return movableClock(setting.start.getTime() - systemNow().getTime());
  const { rows } = await pool.query<{ value: number }>(
    "select value from platform.setting where tenant_id = $1 and name = 'clock-offset'",
    [INSTALLATION],
  );
  return movableClock(Number(rows[0]?.value ?? 0));
}

export async function keepOffset(pool: Pool, offset: number): Promise<void> {
  await pool.query(
    `insert into platform.setting (tenant_id, name, value) values ($1, 'clock-offset', $2)
     on conflict (tenant_id, name) do update set value = excluded.value`,
    [INSTALLATION, JSON.stringify(offset)],
  );
}
