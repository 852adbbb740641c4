import { resolve } from 'node:path';
import { z } from 'zod';

export type ClockSetting =
  | { readonly kind: 'system' }
  | { readonly kind: 'movable'; readonly start: Date | null };

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  /** Demo municipality, log-in by choosing a user: only on the embedded database. */
  readonly demo: boolean;
  /** Follows the system, save in the demo, where it can be moved unless the setting says otherwise. */
  readonly clock: ClockSetting;
  readonly secure: boolean;
  readonly trustedProxies: readonly string[];
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info';
  /** Where the heads of the trail are written outside the database. */
  readonly headsFile: string;
}

export class ConfigError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ConfigError';
  }
}

const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  SAMSYN_DATA: z.string().default('./data'),
  DATABASE_URL: z.string().min(1).optional(),
  SAMSYN_CLOCK: z.string().optional(),
  SAMSYN_DEMO: z.enum(['0', '1']).optional(),
  SAMSYN_SECURE: z.enum(['0', '1']).optional(),
  SAMSYN_TRUSTED_PROXIES: z.string().default(''),
  SAMSYN_LOG: z.enum(['silent', 'error', 'warn', 'info']).default('warn'),
  SAMSYN_HEADS: z.string().optional(),
});

/**
 * Reads the configuration from the environment.
 * @throws ConfigError for what can't be read and for what must not be combined: a movable clock or demo users with `DATABASE_URL`
 */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const parsed = Environment.safeParse(env);
  if (!parsed.success) {
    const names = parsed.error.issues.map((i) => i.path.join('.')).join(', ');
    throw new ConfigError(`Cannot read the setting ${names}`);
  }
  const e = parsed.data;
  const demo = e.DATABASE_URL === undefined && e.SAMSYN_DEMO !== '0';
  const clock = readClock(e.SAMSYN_CLOCK ?? (demo ? 'movable' : 'system'));
  if (e.DATABASE_URL && clock.kind === 'movable') {
    throw new ConfigError(
      'SAMSYN_CLOCK cannot be moved when DATABASE_URL is set: production follows the system clock',
    );
  }
  if (e.DATABASE_URL && e.SAMSYN_DEMO === '1') {
    throw new ConfigError(
      'SAMSYN_DEMO cannot be combined with DATABASE_URL: demo users log in without a password',
    );
  }
  const dataDir = resolve(e.SAMSYN_DATA);
  if (demo && !isLoopback(e.HOST)) {
    throw new ConfigError(
      'The demo municipality is served on loopback only; set SAMSYN_DEMO=0 or remove HOST',
    );
  }
  return {
    port: e.PORT,
    host: e.HOST,
    dataDir,
    databaseUrl: e.DATABASE_URL,
    demo,
    clock,
    secure: e.SAMSYN_SECURE ? e.SAMSYN_SECURE === '1' : e.DATABASE_URL !== undefined,
    trustedProxies: e.SAMSYN_TRUSTED_PROXIES.split(',')
      .map((p) => p.trim())
      .filter((p) => p !== ''),
    logLevel: e.SAMSYN_LOG,
    headsFile: resolve(e.SAMSYN_HEADS ?? `${dataDir}/trail-heads.jsonl`),
  };
}

export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);

/** `system`, `movable`, or an instant with offset at which a movable clock starts. */
function readClock(value: string): ClockSetting {
  if (value === 'system') return { kind: 'system' };
  if (value === 'movable') return { kind: 'movable', start: null };
  if (z.iso.datetime({ offset: true }).safeParse(value).success)
    return { kind: 'movable', start: new Date(value) };
  throw new ConfigError(
    'SAMSYN_CLOCK must be "system", "movable" or an instant such as 2026-12-04T08:00:00+01:00',
  );
}
