import { resolve } from 'node:path';
import { z } from 'zod';
import { type PlatformConnection, readPlatformUrl } from '#modules/eservices';
import { type MailSettings, readSmtpUrl } from '#platform/mail';
import { isMailAddress } from '#platform/schema';

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
  /** The demo has no more than the story, made at the start: small, and of the day that the clock says. */
  readonly storyOnly: boolean;
  /** Follows the system, save in the demo, where it can be moved unless the setting says otherwise. */
  readonly clock: ClockSetting;
  readonly secure: boolean;
  readonly trustedProxies: readonly string[];
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info';
  /** Where the heads of the trail are written outside the database. */
  readonly headsFile: string;
  /** Undefined: no mail is sent. */
  readonly mail: MailConfig | undefined;
  /** Where the e-service platform of a municipality is; undefined for none. @param isOnly no other municipality is here */
  readonly platforms: (slug: string, isOnly: boolean) => PlatformConnection | undefined;
}

export interface MailConfig {
  readonly smtp: MailSettings;
  /** Where staff find the product, for the link in the mail; ends with a slash. */
  readonly publicUrl: string;
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
  SAMSYN_DEMO: z.enum(['0', '1', 'story']).optional(),
  SAMSYN_SECURE: z.enum(['0', '1']).optional(),
  SAMSYN_TRUSTED_PROXIES: z.string().default(''),
  SAMSYN_LOG: z.enum(['silent', 'error', 'warn', 'info']).default('warn'),
  SAMSYN_HEADS: z.string().optional(),
  SMTP_URL: z.string().min(1).optional(),
  MAIL_FROM: z.string().min(1).optional(),
  PUBLIC_URL: z.string().min(1).optional(),
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
  if (e.DATABASE_URL && e.SAMSYN_DEMO !== undefined && e.SAMSYN_DEMO !== '0') {
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
    storyOnly: e.SAMSYN_DEMO === 'story',
    clock,
    secure: e.SAMSYN_SECURE ? e.SAMSYN_SECURE === '1' : e.DATABASE_URL !== undefined,
    trustedProxies: e.SAMSYN_TRUSTED_PROXIES.split(',')
      .map((p) => p.trim())
      .filter((p) => p !== ''),
    logLevel: e.SAMSYN_LOG,
    headsFile: resolve(e.SAMSYN_HEADS ?? `${dataDir}/trail-heads.jsonl`),
    mail: readMail(e),
    platforms: readPlatforms(env),
  };
}

/** All three or none: a mail without a link, or from nobody, is no use. The settings' values are not told: one holds a password. */
function readMail(e: z.output<typeof Environment>): MailConfig | undefined {
  if (!e.SMTP_URL) return undefined;
  if (!e.MAIL_FROM || !isMailAddress(e.MAIL_FROM)) {
    throw new ConfigError(
      "SMTP_URL needs MAIL_FROM: the sender's address alone, such as samsyn@kommun.example",
    );
  }
  const publicUrl = e.PUBLIC_URL && URL.canParse(e.PUBLIC_URL) ? new URL(e.PUBLIC_URL) : undefined;
  const safe =
    publicUrl?.protocol === 'https:' || (publicUrl?.protocol === 'http:' && isLoopback(publicUrl.hostname));
  if (!publicUrl || !safe) {
    throw new ConfigError('SMTP_URL needs PUBLIC_URL: where staff find Samsyn, beginning with https://');
  }
  const smtp = readSmtpUrl(e.SMTP_URL, e.MAIL_FROM);
  if (!smtp) {
    throw new ConfigError(
      'SMTP_URL must be smtp://host:port, with ?tls=optional for a server without encryption, or smtps://host:port',
    );
  }
  return { smtp, publicUrl: new URL(publicUrl.pathname.replace(/\/?$/, '/'), publicUrl).href };
}

/**
 * `OEP_URL` for the only municipality, `OEP_URL_<SHORT NAME>` for one of several: none may fetch by another's key. The settings' values are
 * not told: they hold a password.
 */
function readPlatforms(env: NodeJS.ProcessEnv): Config['platforms'] {
  const read = new Map<string, PlatformConnection>();
  for (const [name, value = ''] of Object.entries(env)) {
    if (!/^OEP_URL(_[A-Z0-9_]+)?$/.test(name) || value === '') continue;
    const connection = readPlatformUrl(value);
    if (!connection) throw new ConfigError(`${name} must be https://user:password@host/`);
    read.set(name, connection);
  }
  return (slug, isOnly) => read.get(platformSetting(slug)) ?? (isOnly ? read.get('OEP_URL') : undefined);
}

const platformSetting = (slug: string): string => `OEP_URL_${slug.toUpperCase().replaceAll('-', '_')}`;

/**
 * Refuses to go on when two municipalities would have their forms fetched by one key, since their short names make the same setting.
 * @throws ConfigError
 */
export function requireOwnPlatforms({ platforms }: Config, slugs: readonly string[]): void {
  for (const slug of slugs) {
    const other = slugs.find((s) => s !== slug && platformSetting(s) === platformSetting(slug));
    if (other !== undefined && platforms(slug, false))
      throw new ConfigError(
        `${platformSetting(slug)} would be both ${slug}'s and ${other}'s: no forms are fetched until one of them has another short name`,
      );
  }
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
