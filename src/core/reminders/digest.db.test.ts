import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startClock } from '#core/clocks';
import { newId } from '#platform/ids';
import { createJobs } from '#platform/jobs';
import { createMailer, mailSender, readSmtpUrl, SEND_MAIL } from '#platform/mail';
import { startSmtp, type TestSmtp, useTestDatabase } from '#testing';
import { mailDigests, remind } from './index.ts';
import { makeWorld, type Seat, type World } from './testing/index.ts';

const t = await useTestDatabase();
const LINK = 'https://samsyn.kommun.example/';
const HOUR = 3_600_000;

let world: World;
let smtp: TestSmtp;
/** The system's time; the domain's is said where it matters. */
let time = 0;
const now = (): Date => new Date(time);
const at = (local: string) => new Date(`${local}+01:00`);
/** Two days before the first warning of a report that came in on 20 November. */
const WARNED = at('2026-11-29T07:00');

beforeEach(async () => {
  time = Date.parse('2026-11-29T06:00:00Z');
  await t.pool.query('delete from platform.job');
  await t.pool.query('delete from platform.mail');
  world = await makeWorld(t.pool);
  smtp = await startSmtp();
});
afterEach(() => smtp.stop());

async function report(seat: Seat = 'seat'): Promise<void> {
  const startedAt = at('2026-11-20T09:15');
  await world.as(startedAt, (ctx) =>
    startClock(ctx, {
      ruleId: 'BU-020',
      startedAt,
      unitId: world.unit.investigation,
      functionId: world.seat[seat],
      caseId: newId(),
    }),
  );
}

const tell = (domain = WARNED) => remind(t.pool, world.tenantId, { now: domain });
const digest = (domainNow = WARNED) =>
  mailDigests(t.pool, world.tenantId, { now: now(), domainNow, link: LINK });

/** Who got mail, in order. */
async function delivered(): Promise<(string | undefined)[]> {
  const settings = readSmtpUrl(smtp.url, 'samsyn@kommun.example');
  if (!settings) throw new Error('unread');
  const queued = { [SEND_MAIL]: mailSender(t.pool, createMailer(settings), now) };
  await createJobs({ pool: t.pool, periodic: [], queued, now, onFault: () => undefined }).round();
  return smtp.mails.map((m) => m.to[0]?.split('@')[0]);
}

describe('mail that something waits', () => {
  it('is one, the same for all, however much waits', async () => {
    for (const seat of ['seat', 'seat', 'seat', 'other'] as const) await report(seat);
    await tell();
    expect(await digest()).toBe(2);
    expect((await delivered()).sort()).toEqual(['olle', 'siv']);
    const [first, second] = smtp.mails;
    expect(first?.text).toBe(second?.text);
    expect(first?.headers.get('subject')).toBe(second?.headers.get('subject'));
    expect(first?.text).toContain(LINK);
    expect(await digest()).toBe(0);
  });

  it('comes at most once in four hours, and then only for what is new and unread', async () => {
    await report();
    await tell();
    await digest();
    await report();
    await tell();
    time += 4 * HOUR - 1;
    expect(await digest()).toBe(0);
    time += 1;
    expect(await digest()).toBe(1);
    time += 24 * HOUR;
    expect(await digest()).toBe(0);
    await report();
    await tell();
    await t.pool.query('update reminders.notice set read_at = now() where tenant_id = $1', [world.tenantId]);
    expect(await digest()).toBe(0);
  });

  it('is put in the outbox once by three workers that run at once', async () => {
    await report();
    await tell();
    const made = await Promise.all([digest(), digest(), digest()]);
    expect(made.sort()).toEqual([0, 0, 1]);
    expect(await delivered()).toEqual(['siv']);
  });

  it('is noted with the notices or not at all', async () => {
    await report();
    await tell();
    await t.pool.query('alter table platform.mail add constraint falls check (false) not valid');
    await expect(digest()).rejects.toThrow('falls');
    await t.pool.query('alter table platform.mail drop constraint falls');
    expect(await digest()).toBe(1);
  });

  it('does not go to somebody without an address, or with one that is none', async () => {
    await report('seat');
    await report('other');
    await tell();
    await t.pool.query('update org.employee set email = $2 where id = $1', [world.employee.siv, null]);
    await t.pool.query('update org.employee set email = $2 where id = $1', [
      world.employee.olle,
      'olle@kommun.example, berit@kommun.example',
    ]);
    expect(await digest()).toBe(0);
    expect(await delivered()).toEqual([]);
  });

  it('waits for those who are away until they are back, and does not go to those who have left', async () => {
    await report('seat');
    await report('other');
    await tell();
    await world.away('siv', '2026-11-29', '2026-11-30');
    await world.leave('other', 'olle', '2026-11-28');
    expect(await digest()).toBe(0);
    expect(await digest(at('2026-12-01T07:00'))).toBe(1);
    expect(await delivered()).toEqual(['siv']);
  });

  it('follows the system’s time: a clock moved over months sends one', async () => {
    await report();
    await remind(t.pool, world.tenantId, { from: at('2026-11-20T10:00'), now: at('2027-02-01T10:00') });
    expect(await digest(at('2027-02-01T10:00'))).toBe(2);
    // The holder's warnings say nothing any more: the time has run out, and those who are told of that are told.
    expect((await delivered()).sort()).toEqual(['astrid', 'berit']);
  });
});
