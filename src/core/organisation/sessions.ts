import { createHash, randomBytes } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Pool } from 'pg';
import type { CalendarDate } from '#platform/calendar';
import { inTransaction, ROLE_LOGIN } from '#platform/db';
import { newId } from '#platform/ids';
import { passwordFits } from './passwords.ts';
import { type Seat, seatsAtHand, unitsOfSeat, unitTree } from './seats.ts';
import type { OrganisationTables } from './tables.ts';

/** Ends after this long without a request. */
export const IDLE_MINUTES = 60;
/** Ends after this long whatever happens: a working day. */
export const ABSOLUTE_HOURS = 12;
/** Failures from one address against one account, within the window, before it must wait. */
export const FAILURES_PER_ACCOUNT_AND_ADDRESS = 5;
/** Failures from one address against any account. */
export const FAILURES_PER_ADDRESS = 30;
export const FAILURE_WINDOW_MINUTES = 15;
/** A password given again counts so long for what asks for it. */
export const CONFIRMED_MINUTES = 5;

export interface SessionRow {
  readonly accountId: string;
  readonly employeeId: string;
  readonly givenName: string;
  readonly familyName: string;
  /** Without one (users of the demo, other ways to log in) there is nothing to ask for again. */
  readonly hasPassword: boolean;
  /** The password has been given again a short while ago. */
  readonly confirmed: boolean;
  readonly seats: readonly Seat[];
  /** The seat chosen for the session, or the first; undefined for an employee who holds no function today. */
  readonly seat: Seat | undefined;
  /** The unit of the seat and the units below it. */
  readonly unitIds: readonly string[];
}

export type LogInAnswer =
  | { readonly kind: 'ok'; readonly token: string; readonly employeeId: string }
  | { readonly kind: 'wrong' }
  | { readonly kind: 'wait' };

const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest();
const minutesBefore = (now: Date, minutes: number): Date => new Date(now.getTime() - minutes * 60_000);

/** What an account is found by: without case and in composed form. */
export const usernameKey = (username: string): string => username.trim().normalize('NFKC').toLowerCase();

/**
 * Local log-in and sessions. Runs as the log-in role: nothing else reaches passwords and sessions. Times are the system's own, never
 * the domain's movable clock.
 */
export class Sessions {
  readonly #pool: Pool;
  readonly #now: () => Date;

  constructor(pool: Pool, systemNow: () => Date) {
    this.#pool = pool;
    this.#now = systemNow;
  }

  /**
   * Checks the password and opens a session. Too many failures from one address against one account (or against many) make that
   * address wait; others can still log in to the account, so nobody can be locked out by a stranger.
   * @param addressKey a keyed digest of the caller's address
   */
  async logIn(
    tenantId: string,
    username: string,
    password: string,
    addressKey: Buffer,
  ): Promise<LogInAnswer> {
    const key = usernameKey(username);
    const pairKey = createHash('sha256').update(addressKey).update(key).digest();
    const attempt = await this.#attempt(tenantId, key, pairKey, addressKey);
    if (attempt.kind === 'wait') return { kind: 'wait' };
    const { account } = attempt;
    const usable = account && !account.disabled_at ? account : undefined;
    const fits = await passwordFits(usable?.password_hash ?? null, password);
    if (!fits || !usable) return { kind: 'wrong' };
    await this.#succeeded(tenantId, pairKey, { key: addressKey, id: attempt.id });
    return { kind: 'ok', token: await this.open(tenantId, usable.id), employeeId: usable.employee_id };
  }

  /**
   * Counts the attempt as failed until it has succeeded, one attempt from an address at a time: a hundred sent at once are no way past
   * the limit.
   */
  #attempt(tenantId: string, usernameKey: string, pairKey: Buffer, addressKey: Buffer) {
    const now = this.#now();
    const since = minutesBefore(now, FAILURE_WINDOW_MINUTES);
    return this.#as(tenantId, async (db) => {
      await sql`select pg_advisory_xact_lock(hashtextextended(${addressKey.toString('hex')}, 0))`.execute(db);
      const failures = async (k: Buffer) =>
        (
          await db
            .selectFrom('org.login_failure')
            .select(sql<number>`count(*)::int`.as('n'))
            .where('tenant_id', '=', tenantId)
            .where('key', '=', k)
            .where('at', '>', since)
            .executeTakeFirstOrThrow()
        ).n;
      const wait =
        (await failures(pairKey)) >= FAILURES_PER_ACCOUNT_AND_ADDRESS ||
        (await failures(addressKey)) >= FAILURES_PER_ADDRESS;
      if (wait) return { kind: 'wait' } as const;
      const id = newId();
      await db
        .insertInto('org.login_failure')
        .values([
          { tenant_id: tenantId, key: pairKey, id, at: now },
          { tenant_id: tenantId, key: addressKey, id, at: now },
        ])
        .execute();
      const account = await db
        .selectFrom('org.account')
        .select(['id', 'employee_id', 'password_hash', 'disabled_at'])
        .where('tenant_id', '=', tenantId)
        .where('username_key', '=', usernameKey)
        .executeTakeFirst();
      return { kind: 'counted', id, account } as const;
    });
  }

  /** Takes the attempt back, and with it the earlier failures from this address against this account. */
  #succeeded(
    tenantId: string,
    pairKey: Buffer,
    attempt: { readonly key: Buffer; readonly id: string },
  ): Promise<unknown> {
    return this.#as(tenantId, (db) =>
      db
        .deleteFrom('org.login_failure')
        .where('tenant_id', '=', tenantId)
        .where((eb) => eb.or([eb('key', '=', pairKey), eb.and(attempt)]))
        .execute(),
    );
  }

  /**
   * Checks the password of a session's account again, before something that asks for it. Counted and limited as a log-in is.
   * @param addressKey a keyed digest of the caller's address
   */
  async confirm(
    tenantId: string,
    token: string,
    password: string,
    addressKey: Buffer,
  ): Promise<'ok' | 'wrong' | 'wait'> {
    const own = await this.#as(tenantId, (db) =>
      db
        .selectFrom('org.session as s')
        .innerJoin('org.account as a', (j) =>
          j.onRef('a.tenant_id', '=', 's.tenant_id').onRef('a.id', '=', 's.account_id'),
        )
        .select('a.username_key as key')
        .where('s.tenant_id', '=', tenantId)
        .where('s.token_hash', '=', tokenHash(token))
        .executeTakeFirst(),
    );
    const pairKey = createHash('sha256')
      .update(addressKey)
      .update(own?.key ?? '')
      .digest();
    const attempt = await this.#attempt(tenantId, own?.key ?? '', pairKey, addressKey);
    if (attempt.kind === 'wait') return 'wait';
    if (!(await passwordFits(attempt.account?.password_hash ?? null, password))) return 'wrong';
    await this.#succeeded(tenantId, pairKey, { key: addressKey, id: attempt.id });
    await this.#as(tenantId, (db) =>
      db
        .updateTable('org.session')
        .set({ confirmed_at: this.#now() })
        .where('tenant_id', '=', tenantId)
        .where('token_hash', '=', tokenHash(token))
        .execute(),
    );
    return 'ok';
  }

  /** Opens a session for an account that has shown who it is. Returns the token; only its digest is kept. */
  async open(tenantId: string, accountId: string): Promise<string> {
    const now = this.#now();
    const token = randomBytes(32).toString('base64url');
    await this.#as(tenantId, async (db) => {
      await db
        .deleteFrom('org.session')
        .where('tenant_id', '=', tenantId)
        .where('account_id', '=', accountId)
        .where('expires_at', '<', now)
        .execute();
      await db
        .deleteFrom('org.login_failure')
        .where('tenant_id', '=', tenantId)
        .where('at', '<', minutesBefore(now, FAILURE_WINDOW_MINUTES))
        .execute();
      await db
        .insertInto('org.session')
        .values({
          tenant_id: tenantId,
          token_hash: tokenHash(token),
          account_id: accountId,
          function_id: null,
          created_at: now,
          seen_at: now,
          confirmed_at: null,
          expires_at: new Date(now.getTime() + ABSOLUTE_HOURS * 3_600_000),
        })
        .execute();
    });
    return token;
  }

  /**
   * The session behind a token, or undefined when it has ended, been idle too long or its account is disabled.
   * @param day the domain's day, on which the seats are judged
   */
  async find(tenantId: string, token: string, day: CalendarDate): Promise<SessionRow | undefined> {
    const now = this.#now();
    return await this.#as(tenantId, async (db) => {
      const lasting = db
        .selectFrom('org.session as s')
        .innerJoin('org.account as a', (j) =>
          j.onRef('a.tenant_id', '=', 's.tenant_id').onRef('a.id', '=', 's.account_id'),
        )
        .where('s.tenant_id', '=', tenantId)
        .where('s.token_hash', '=', tokenHash(token))
        .where('s.expires_at', '>', now)
        .where('s.seen_at', '>', minutesBefore(now, IDLE_MINUTES))
        .where('a.disabled_at', 'is', null);
      // Side by side: every request asks all three.
      const [row, ofEmployee, units] = await Promise.all([
        lasting
          .innerJoin('org.employee as e', (j) =>
            j.onRef('e.tenant_id', '=', 'a.tenant_id').onRef('e.id', '=', 'a.employee_id'),
          )
          .select([
            'a.id as accountId',
            'e.id as employeeId',
            's.function_id as functionId',
            'e.given_name as givenName',
            'e.family_name as familyName',
            's.seen_at as seenAt',
            's.confirmed_at as confirmedAt',
            sql<boolean>`a.password_hash is not null`.as('hasPassword'),
          ])
          .executeTakeFirst(),
        seatsAtHand(db, tenantId, sql<string>`(${lasting.select('a.employee_id')})`, day),
        unitTree(db, tenantId),
      ]);
      if (!row) return undefined;
      const { seenAt, functionId, confirmedAt, ...session } = row;
      if (seenAt < minutesBefore(now, 1)) {
        await db
          .updateTable('org.session')
          .set({ seen_at: now })
          .where('tenant_id', '=', tenantId)
          .where('token_hash', '=', tokenHash(token))
          .execute();
      }
      const seats = ofEmployee.filter((s) => s.inUse).map(({ inUse: _inUse, ...seat }) => seat);
      const seat = seats.find((s) => s.functionId === functionId) ?? seats[0];
      return {
        ...session,
        confirmed: confirmedAt !== null && confirmedAt > minutesBefore(now, CONFIRMED_MINUTES),
        seats,
        seat,
        unitIds: seat ? unitsOfSeat(units, seat) : [],
      };
    });
  }

  async chooseFunction(tenantId: string, token: string, functionId: string): Promise<void> {
    await this.#as(tenantId, (db) =>
      db
        .updateTable('org.session')
        .set({ function_id: functionId })
        .where('tenant_id', '=', tenantId)
        .where('token_hash', '=', tokenHash(token))
        .execute(),
    );
  }

  async close(tenantId: string, token: string): Promise<void> {
    await this.#as(tenantId, (db) =>
      db
        .deleteFrom('org.session')
        .where('tenant_id', '=', tenantId)
        .where('token_hash', '=', tokenHash(token))
        .execute(),
    );
  }

  #as<T>(tenantId: string, fn: (db: Kysely<OrganisationTables>) => Promise<T>): Promise<T> {
    return inTransaction<OrganisationTables, T>(this.#pool, { tenant: tenantId }, (tx) => fn(tx.db), {
      role: ROLE_LOGIN,
    });
  }
}
