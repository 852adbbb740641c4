import { beforeEach, describe, expect, test } from 'vitest';
import { calendarDate } from '#platform/calendar';
import { inTransaction, ROLE_LOGIN } from '#platform/db';
import { newId } from '#platform/ids';
import { useTestDatabase } from '#testing';
import { addAccount, disableAccount } from './accounts.ts';
import {
  ABSOLUTE_HOURS,
  CONFIRMED_MINUTES,
  FAILURE_WINDOW_MINUTES,
  FAILURES_PER_ACCOUNT_AND_ADDRESS,
  FAILURES_PER_ADDRESS,
  IDLE_MINUTES,
  Sessions,
} from './sessions.ts';
import type { OrganisationTables } from './tables.ts';

const t = await useTestDatabase();
const PASSWORD = 'en lång lösenfras';
const DAY = calendarDate('2026-11-20');
const HERE = Buffer.alloc(32, 1);
const ELSEWHERE = Buffer.alloc(32, 2);

let tenantId: string;
let sessions: Sessions;
let now: Date;
beforeEach(async () => {
  tenantId = newId();
  now = new Date('2026-11-20T08:00:00Z');
  sessions = new Sessions(t.pool, () => now);
});

const later = (minutes: number) => {
  now = new Date(now.getTime() + minutes * 60_000);
};
const as = <T>(fn: (db: Parameters<typeof addAccount>[0]) => Promise<T>): Promise<T> =>
  inTransaction<OrganisationTables, T>(t.pool, { tenant: tenantId }, ({ db }) => fn(db), {
    role: ROLE_LOGIN,
  });
const inOrg = <T>(fn: (db: Parameters<typeof addAccount>[0]) => Promise<T>): Promise<T> =>
  inTransaction<OrganisationTables, T>(t.pool, { tenant: tenantId }, ({ db }) => fn(db));

/** An employee with an account; hashing costs, so one password hash is used by all. */
let hash: string | null = null;
async function somebody(
  username = 'siv',
  password: string | null = PASSWORD,
): Promise<{ accountId: string; employeeId: string }> {
  const employeeId = newId();
  await inOrg((db) =>
    db
      .insertInto('org.employee')
      .values({
        tenant_id: tenantId,
        id: employeeId,
        given_name: 'Siv',
        family_name: 'Rönnfors',
        email: null,
      })
      .execute(),
  );
  const reused = password === PASSWORD && hash !== null;
  const accountId = await as((db) =>
    addAccount(db, { tenantId, employeeId, username, password: reused ? null : password, at: now }),
  );
  const account = 'update org.account set password_hash = $2 where id = $1';
  if (reused) await t.pool.query(account, [accountId, hash]);
  else if (password === PASSWORD) {
    const { rows } = await t.pool.query<{ password_hash: string }>(
      'select password_hash from org.account where id = $1',
      [accountId],
    );
    hash = rows[0]?.password_hash ?? null;
  }
  return { accountId, employeeId };
}

const logIn = (username = 'siv', password = PASSWORD, address = HERE) =>
  sessions.logIn(tenantId, username, password, address);
const kind = async (...args: Parameters<typeof logIn>) => (await logIn(...args)).kind;
const isOpen = async (token: string) => (await sessions.find(tenantId, token, DAY)) !== undefined;

describe('a session', () => {
  const opened = async (): Promise<string> => sessions.open(tenantId, (await somebody()).accountId);

  test('lives while it is used and ends when it has been idle', async () => {
    const token = await opened();
    for (let i = 0; i < 3; i++) {
      later(IDLE_MINUTES - 1);
      expect(await isOpen(token)).toBe(true);
    }
    later(IDLE_MINUTES);
    expect(await isOpen(token)).toBe(false);
  });

  test('ends after a working day however much it is used', async () => {
    const token = await opened();
    for (let minutes = 0; minutes < ABSOLUTE_HOURS * 60 - 30; minutes += 30) {
      later(30);
      expect(await isOpen(token)).toBe(true);
    }
    later(30);
    expect(await isOpen(token)).toBe(false);
  });

  test('ends when it is closed, and another of the same account goes on', async () => {
    const { accountId } = await somebody();
    const [one, other] = [await sessions.open(tenantId, accountId), await sessions.open(tenantId, accountId)];
    await sessions.close(tenantId, one);
    expect([await isOpen(one), await isOpen(other)]).toEqual([false, true]);
  });

  test('ends at once when the account is disabled', async () => {
    const { accountId } = await somebody();
    const token = await sessions.open(tenantId, accountId);
    await as((db) => disableAccount(db, tenantId, 'SIV', now));
    expect(await isOpen(token)).toBe(false);
    expect(await kind()).toBe('wrong');
  });

  test('is not that of another municipality, nor of a token that is almost right', async () => {
    const token = await opened();
    expect(await sessions.find(newId(), token, DAY)).toBeUndefined();
    expect(await isOpen(`${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`)).toBe(false);
    expect(await isOpen('')).toBe(false);
  });

  test('is kept by the digest of its token alone', async () => {
    const token = await opened();
    const { rows } = await t.pool.query<{ row: string }>(
      'select to_json(s)::text as row from org.session s where tenant_id = $1',
      [tenantId],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.row).not.toContain(token);
    expect(rows[0]?.row).not.toContain(Buffer.from(token).toString('hex'));
  });
});

describe('logging in', () => {
  test('takes the user name in any case and form, and the password exactly', async () => {
    await somebody('Åsa.Ek');
    expect(await kind('åsa.ek')).toBe('ok');
    expect(await kind('A\u030aSA.EK ')).toBe('ok');
    expect(await kind('åsa.ek', PASSWORD.toUpperCase())).toBe('wrong');
    expect(await kind('åsa.ek', `${PASSWORD} `)).toBe('wrong');
  });

  test('is wrong alike for a wrong password, an unknown name, a disabled account and one without a password', async () => {
    await somebody();
    await somebody('disabled');
    await somebody('demo', null);
    await as((db) => disableAccount(db, tenantId, 'disabled', now));
    expect([
      await kind('siv', 'fel'),
      await kind('nobody', PASSWORD),
      await kind('disabled', PASSWORD),
      await kind('demo', ''),
      await kind('demo', PASSWORD),
    ]).toEqual(Array(5).fill('wrong'));
  });

  test('takes as long for a name that is not there, or may not come in, as for a wrong password', async () => {
    await somebody();
    await somebody('disabled');
    await somebody('demo', null);
    await as((db) => disableAccount(db, tenantId, 'disabled', now));
    const names = ['siv', 'nobody', 'disabled', 'demo'];
    /** Microseconds of work, and not of waiting: a busy machine makes no difference. */
    const work = new Map<string, number[]>(names.map((name) => [name, []]));
    const rounds = 15;
    // By turns, so that what the machine does beside falls on all alike; the first round warms up.
    for (let round = 0; round <= rounds; round++) {
      for (const name of names) {
        const before = process.cpuUsage();
        expect(await kind(name, 'fel', Buffer.alloc(32, 10 + round))).toBe('wrong');
        const { user, system } = process.cpuUsage(before);
        if (round > 0) work.get(name)?.push(user + system);
      }
    }
    const median = (name: string) => work.get(name)?.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0;
    // Checking a password costs some 20 ms of work; without it an answer is there in one or two.
    expect(median('siv')).toBeGreaterThan(5_000);
    for (const name of names) {
      expect(median(name) / median('siv'), name).toBeGreaterThan(0.75);
      expect(median(name) / median('siv'), name).toBeLessThan(1.33);
    }
  }, 90_000);
});

describe('after too many failures', () => {
  const fail = async (times: number, username = 'siv', address = HERE) => {
    for (let i = 0; i < times; i++) expect(await kind(username, 'fel', address)).toBe('wrong');
  };

  test('that address waits for that account, also with the right password', async () => {
    await somebody();
    await fail(FAILURES_PER_ACCOUNT_AND_ADDRESS);
    expect(await kind()).toBe('wait');
  });

  test('others log in to the account from elsewhere, so that nobody is locked out by a stranger', async () => {
    await somebody();
    await fail(FAILURES_PER_ACCOUNT_AND_ADDRESS);
    expect(await kind('siv', PASSWORD, ELSEWHERE)).toBe('ok');
  });

  test('the same address logs in to another account', async () => {
    await somebody();
    await somebody('jon');
    await fail(FAILURES_PER_ACCOUNT_AND_ADDRESS);
    expect(await kind('jon')).toBe('ok');
  });

  test('it is over when the window has passed, and waiting does not make it longer', async () => {
    await somebody();
    await fail(FAILURES_PER_ACCOUNT_AND_ADDRESS);
    later(FAILURE_WINDOW_MINUTES - 1);
    expect(await kind()).toBe('wait');
    later(1);
    expect(await kind()).toBe('ok');
  });

  test('an address that tries many accounts waits for all of them', async () => {
    await somebody();
    for (let i = 0; i < FAILURES_PER_ADDRESS / 2; i++) await fail(2, `user-${i}`);
    expect(await kind()).toBe('wait');
    expect(await kind('siv', PASSWORD, ELSEWHERE)).toBe('ok');
  });

  test('thirty attempts at once get no further than the limit', async () => {
    await somebody();
    const kinds = await Promise.all(Array.from({ length: 30 }, () => kind('siv', 'fel')));
    expect(kinds.filter((k) => k === 'wrong')).toHaveLength(FAILURES_PER_ACCOUNT_AND_ADDRESS);
    expect(kinds.filter((k) => k === 'wait')).toHaveLength(30 - FAILURES_PER_ACCOUNT_AND_ADDRESS);
  });

  test('a right password takes back what was wrong before it', async () => {
    await somebody();
    for (let i = 0; i < 3; i++) {
      await fail(FAILURES_PER_ACCOUNT_AND_ADDRESS - 1);
      expect(await kind()).toBe('ok');
    }
  });

  test('neither account nor address stands in clear', async () => {
    await fail(1, 'siv.ronnfors');
    const { rows } = await t.pool.query<{ row: string }>(
      'select to_json(f)::text as row from org.login_failure f where tenant_id = $1',
      [tenantId],
    );
    expect(rows).toHaveLength(2);
    expect(JSON.stringify(rows)).not.toContain(Buffer.from('siv.ronnfors').toString('hex'));
  });
});

describe('the password given again', () => {
  test('counts a short while, for that session alone', async () => {
    const { accountId } = await somebody();
    const token = await sessions.open(tenantId, accountId);
    const other = await sessions.open(tenantId, accountId);
    const confirmed = async (of: string) => (await sessions.find(tenantId, of, DAY))?.confirmed;
    expect(await confirmed(token)).toBe(false);
    expect(await sessions.confirm(tenantId, token, PASSWORD, HERE)).toBe('ok');
    expect([await confirmed(token), await confirmed(other)]).toEqual([true, false]);
    later(CONFIRMED_MINUTES);
    expect(await confirmed(token)).toBe(false);
  });
  test('is limited as a log-in is, and a wrong one confirms nothing', async () => {
    const { accountId } = await somebody();
    const token = await sessions.open(tenantId, accountId);
    for (let i = 0; i < FAILURES_PER_ACCOUNT_AND_ADDRESS; i++) {
      expect(await sessions.confirm(tenantId, token, 'fel', HERE)).toBe('wrong');
    }
    expect(await sessions.confirm(tenantId, token, PASSWORD, HERE)).toBe('wait');
    expect((await sessions.find(tenantId, token, DAY))?.confirmed).toBe(false);
  });
  test('is asked of nobody without one', async () => {
    const { accountId } = await somebody('mira', null);
    const token = await sessions.open(tenantId, accountId);
    expect((await sessions.find(tenantId, token, DAY))?.hasPassword).toBe(false);
    expect(await sessions.confirm(tenantId, token, '', HERE)).toBe('wrong');
  });
});
