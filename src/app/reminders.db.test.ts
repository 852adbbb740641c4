import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listRules } from '#core/clocks';
import { swedishDayOf } from '#platform/calendar';
import type { App } from '#platform/http';
import { createJobs } from '#platform/jobs';
import { createMailer, mailSender, readSmtpUrl, SEND_MAIL } from '#platform/mail';
import { type DomainClock, movableClock, systemNow } from '#platform/time';
import { startSmtp, type TestSmtp, useTestDatabase } from '#testing';
import { readConfig } from './config.ts';
import { seedDemo } from './demo/seed.ts';
import { listDemoUsers } from './demo/users.ts';
import { mailAll } from './reminding.ts';
import { createServer } from './server.ts';
import { createServices } from './services.ts';

const t = await useTestDatabase();
const FRIDAY = new Date('2026-12-04T09:00:00+01:00');
const WEEK = 7 * 24 * 3_600_000;

let app: App;
let clock: DomainClock;
let tenantId: string;
let logIn: (username: string) => Promise<string>;
let smtp: TestSmtp;

beforeAll(async () => {
  clock = movableClock(FRIDAY.getTime() - systemNow().getTime());
  const services = createServices(readConfig({ SAMSYN_LOG: 'silent' }), t, clock);
  ({ tenantId } = await seedDemo(t.pool, FRIDAY));
  app = await createServer(services);
  await app.ready();
  logIn = async (name) => {
    const users = await listDemoUsers(t.pool, tenantId, swedishDayOf(clock.now()));
    const user = users.find((u) => u.name.startsWith(name));
    return `samsyn=${await services.sessions.open(tenantId, user?.accountId ?? '')}`;
  };
  smtp = await startSmtp();
});
afterAll(async () => {
  await app?.close();
  await smtp?.stop();
});

interface NoticeRow {
  readonly kind: string;
  readonly at: Date;
  readonly clock_id: string;
  readonly who: string;
}

const given = async (): Promise<NoticeRow[]> =>
  (
    await t.pool.query<NoticeRow>(
      `select n.kind, n.at, n.clock_id, e.given_name as who from reminders.notice n
       join org.employee e on e.tenant_id = n.tenant_id and e.id = n.employee_id
       where n.tenant_id = $1 order by n.at, n.id`,
      [tenantId],
    )
  ).rows;

const moveTo = async (to: Date) => {
  const answer = await app.inject({
    method: 'POST',
    url: '/api/v1/demo/move-clock',
    headers: { 'x-samsyn': '1' },
    payload: { to: to.toISOString() },
  });
  return { status: answer.statusCode, body: answer.json() as { now?: string } };
};

describe('the demo', () => {
  it('begins with what has been told on the way, each in its time', async () => {
    const rows = await given();
    expect(rows.length).toBeGreaterThan(3);
    expect(rows.every((row) => row.at <= FRIDAY)).toBe(true);
    expect(new Set(rows.map((row) => row.at.getTime())).size).toBeGreaterThan(2);
    expect(rows.some((row) => row.kind === 'missed' && row.who === 'Berit')).toBe(true);
  });

  it('tells before it answers what happens in a week that is passed over: warned, untouched, missed, next level', async () => {
    const before = (await given()).length;
    const { status, body } = await moveTo(new Date(FRIDAY.getTime() + WEEK));
    expect(status).toBe(200);
    expect(swedishDayOf(new Date(body.now ?? 0))).toBe('2026-12-11');
    const rows = (await given()).slice(before);
    expect(new Set(rows.map((row) => row.kind))).toEqual(
      new Set(['warning', 'untouched', 'missed', 'escalated']),
    );
    for (const row of rows) {
      expect(row.at.getTime()).toBeGreaterThan(FRIDAY.getTime() - 60_000);
      expect(row.at.getTime()).toBeLessThanOrEqual(FRIDAY.getTime() + WEEK);
    }
    expect(rows.some((row) => row.kind === 'escalated' && row.who === 'Astrid')).toBe(true);
  });

  it('counts them beside the bell, and shows them', async () => {
    const cookie = await logIn('Berit');
    const get = async (url: string) => (await app.inject({ url, headers: { cookie } })).json();
    const { counts } = (await get('/api/v1/session/current')) as { counts: { notices: number } };
    const shown = (await get('/api/v1/casework/notices')) as {
      unread: number;
      notices: { caseId: string | null; label: string | null; kind: string }[];
    };
    expect(counts.notices).toBeGreaterThan(0);
    expect(shown.unread).toBe(counts.notices);
    expect(shown.notices.some((n) => n.caseId !== null && n.label !== null)).toBe(true);
  });

  it('has shown the director that something was missed, and no case', async () => {
    const cookie = await logIn('Astrid');
    const { notices } = (await app.inject({ url: '/api/v1/reminders/mine', headers: { cookie } })).json() as {
      notices: { caseId: string | null; kind: string; unitName: string }[];
    };
    expect(notices.length).toBeGreaterThan(0);
    for (const notice of notices) expect(notice.caseId).toBeNull();
  });

  it('is not shown what lies ahead when the clock is moved back, and not told again when it is moved on', async () => {
    const all = (await given()).length;
    await moveTo(FRIDAY);
    const cookie = await logIn('Berit');
    const ahead = (await app.inject({ url: '/api/v1/reminders/mine', headers: { cookie } })).json() as {
      notices: { at: string }[];
    };
    for (const { at } of ahead.notices) expect(new Date(at) <= clock.now()).toBe(true);
    await moveTo(new Date(FRIDAY.getTime() + WEEK));
    expect(await given()).toHaveLength(all);
  });

  it.each(['1950-01-01T00:00:00Z', '2199-12-31T00:00:00Z', 'tomorrow'])('is not moved to %s', async (to) => {
    const answer = await app.inject({
      method: 'POST',
      url: '/api/v1/demo/move-clock',
      headers: { 'x-samsyn': '1' },
      payload: { to },
    });
    expect(answer.statusCode).toBe(422);
    expect(swedishDayOf(clock.now())).toBe('2026-12-11');
  });
});

describe('every mail that is sent', () => {
  it('names nobody, no case, no unit and no rule of all that is in the database', async () => {
    const settings = readSmtpUrl(smtp.url, 'samsyn@kommun.example');
    if (!settings) throw new Error('unread');
    const link = 'https://samsyn.kommun.example/';
    const never = new AbortController().signal;
    await mailAll(t.pool, { now: systemNow(), domainNow: clock.now(), link }, never);
    const queued = { [SEND_MAIL]: mailSender(t.pool, createMailer(settings), systemNow) };
    await createJobs({ pool: t.pool, periodic: [], queued, onFault: () => undefined }).round();

    expect(smtp.mails.length).toBeGreaterThan(2);
    const words = await everyWord();
    expect(words.size).toBeGreaterThan(200);
    for (const probe of ['Siv', 'R\u00f6nnfors', 'Utredning barn', 'F\u00f6rhandsbed\u00f6mning']) {
      expect(words).toContain(probe);
    }
    for (const mail of smtp.mails) {
      const [address = ''] = mail.to;
      // The recipient's own address stands in it and nowhere else, as in every mail.
      const headers = [...mail.headers].filter(([name]) => name !== 'to').map(([, value]) => value);
      const text = [...headers, mail.text].join('\n').replaceAll(address, '');
      expect([...words].filter((word) => contains(text, word))).toEqual([]);
      expect(text).not.toMatch(/[0-9]{6,8}-[0-9]{4}/);
    }
    expect(new Set(smtp.mails.map((m) => m.text)).size).toBe(1);
  });

  /** All that people, units, functions, cases and rules are called, whole and, for people, name by name. */
  async function everyWord(): Promise<Set<string>> {
    const { rows: columns } = await t.pool.query<{ name: string; column: string }>(
      `select table_schema || '.' || table_name as name, column_name as column from information_schema.columns
       where table_schema in ('org', 'access', 'casework', 'clocks', 'eservices') and data_type = 'text'`,
    );
    const values = new Set<string>(listRules().map((rule) => rule.name_sv));
    for (const { name, column } of columns) {
      const { rows } = await t.pool.query<{ value: string | null }>(
        `select distinct ${column} as value from ${name}`,
      );
      for (const { value } of rows) if (value !== null) values.add(value);
    }
    const { rows: people } = await t.pool.query<{ name: string }>(
      `select given_name || ' ' || family_name as name from org.employee
       union select coalesce(given_name, '') || ' ' || coalesce(family_name, '') from casework.person`,
    );
    for (const { name } of people) for (const part of name.split(/\s+/)) values.add(part);
    // Codes of the program (`director`, `children`) are no names.
    return new Set([...values].filter((value) => value.length > 2 && !/^[a-z_.]+$/.test(value)));
  }

  const contains = (text: string, word: string): boolean =>
    new RegExp(
      `(?<![\\p{L}\\p{N}])${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`,
      'iu',
    ).test(text);
});
