import type { Actor } from '#core/access';
import { createRunner, type Runner } from '#core/operation';
import { type SessionRow, Sessions } from '#core/organisation';
import { swedishDayOf } from '#platform/calendar';
import type { Database } from '#platform/db';
import { AppError } from '#platform/errors';
import { type DomainClock, systemNow } from '#platform/time';
import { actorOfSession } from './actors.ts';
import type { Config } from './config.ts';
import { grants } from './modules.ts';
import { searchLimit } from './search-limit.ts';
import { listTenants, type Tenant, tenantOfHost } from './tenants.ts';

const TENANTS_KEPT_MS = 30_000;

/** Searches of one employee within a minute, by this process: far more than anybody's work asks for, far fewer than a register takes. */
const SEARCHES = { count: 60, windowMs: 60_000 } as const;

/** What the routes have at hand. */
export interface Services {
  readonly config: Config;
  readonly database: Database;
  readonly clock: DomainClock;
  readonly runner: Runner;
  readonly sessions: Sessions;
  /** Counts a search by whoever acts. @throws AppError TOO_MANY_REQUESTS */
  countSearch(actor: Actor): void;
  /** The municipality that a request is for. Undefined when the host leads to none. */
  tenantOf(host: string | undefined): Promise<Tenant | undefined>;
  /** The session behind a token and who acts in it. */
  whoIs(
    tenantId: string,
    token: string | undefined,
  ): Promise<{ session: SessionRow; actor: Actor | null } | undefined>;
}

export function createServices(config: Config, database: Database, clock: DomainClock): Services {
  const sessions = new Sessions(database.pool, systemNow);
  const searches = searchLimit(SEARCHES, () => performance.now());
  let known: { tenants: readonly Tenant[]; until: number } | undefined;
  return {
    config,
    database,
    clock,
    sessions,
    countSearch: (actor) => {
      if (!searches(`${actor.tenantId} ${actor.employeeId}`)) throw new AppError('TOO_MANY_REQUESTS');
    },
    runner: createRunner({ pool: database.pool, grants, now: clock.now }),
    tenantOf: async (host) => {
      const now = performance.now();
      if (!known || known.until < now) {
        known = { tenants: await listTenants(database.pool), until: now + TENANTS_KEPT_MS };
      }
      return tenantOfHost(known.tenants, host);
    },
    whoIs: async (tenantId, token) => {
      if (!token) return undefined;
      const session = await sessions.find(tenantId, token, swedishDayOf(clock.now()));
      return session && { session, actor: actorOfSession(tenantId, session) };
    },
  };
}
