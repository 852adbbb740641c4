import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inTransaction, ROLE_WORKER } from '#platform/db';
import { asWorker, createJobs, type JobTables, listJobs } from '#platform/jobs';
import { type SmtpOptions, startSmtp, type TestSmtp, useTestDatabase } from '#testing';
import {
  createMailer,
  emptyOutbox,
  type MailTables,
  mailSender,
  putInOutbox,
  readSmtpUrl,
  SEND_MAIL,
} from './index.ts';

const t = await useTestDatabase();

const TENANT = '018f0000-0000-7000-8000-000000000001';
const FROM = 'samsyn@kommun.example';
const START = Date.parse('2026-12-01T08:00:00Z');
let time = START;
const now = (): Date => new Date(time);
let smtp: TestSmtp;

/** A server's jobs, with a mail server that they are to use. */
function server(url = smtp.url) {
  const settings = readSmtpUrl(url, FROM);
  if (!settings) throw new Error(`can't read ${url}`);
  const mailer = createMailer(settings);
  return createJobs({
    pool: t.pool,
    periodic: [],
    queued: { [SEND_MAIL]: mailSender(t.pool, mailer, now) },
    now,
    onFault: () => undefined,
  });
}

const put = (
  to: string,
  subject = 'P\u00e5minnelse fr\u00e5n Samsyn',
  text = 'N\u00e5got v\u00e4ntar.\nhttps://samsyn.example/',
) =>
  inTransaction<MailTables & JobTables, void>(
    t.pool,
    {},
    ({ db }) => putInOutbox(db, { tenantId: TENANT, to, subject, text }, now()),
    { role: ROLE_WORKER },
  );

const jobs = () => asWorker(t.pool, (db) => listJobs(db, now()));
const outbox = async () =>
  (await t.pool.query('select address, sent_at, refused from platform.mail order by made_at, id')).rows;

async function withSmtp(options: SmtpOptions): Promise<void> {
  await smtp.stop();
  smtp = await startSmtp(options);
}

beforeEach(async () => {
  time = START;
  await t.pool.query('delete from platform.job');
  await t.pool.query('delete from platform.mail');
  smtp = await startSmtp();
});
afterEach(() => smtp.stop());

describe('mail', () => {
  it('comes as it was put, in Swedish letters, to one recipient, and asks no machine to answer', async () => {
    await put('siv@kommun.example');
    await server().round();
    const [mail] = smtp.mails;
    expect(mail?.to).toEqual(['siv@kommun.example']);
    expect(mail?.headers.get('subject')).toBe('P\u00e5minnelse fr\u00e5n Samsyn');
    expect(mail?.headers.get('from')).toBe(FROM);
    expect(mail?.headers.get('auto-submitted')).toBe('auto-generated');
    expect(mail?.headers.get('message-id')).toMatch(/^<[0-9a-f-]{36}@kommun\.example>$/);
    expect(mail?.text.trim()).toBe('N\u00e5got v\u00e4ntar.\r\nhttps://samsyn.example/');
    expect(await outbox()).toEqual([{ address: 'siv@kommun.example', sent_at: now(), refused: null }]);
  });

  it('is sent once by three servers that look at once', async () => {
    for (let i = 0; i < 10; i++) await put(`a${i}@kommun.example`);
    await Promise.all([server(), server(), server()].map((s) => s.round()));
    expect(smtp.mails.map((m) => m.to[0]).sort()).toEqual(
      Array.from({ length: 10 }, (_, i) => `a${i}@kommun.example`),
    );
  });

  it('waits for a mail server that is away, and is then sent once', async () => {
    await put('siv@kommun.example');
    const { port, url } = smtp;
    await smtp.stop();
    expect(await server(url).round()).toBe(1);
    expect((await jobs()).failed[0]).toMatchObject({ name: SEND_MAIL, attempts: 1, givenUpAt: null });
    expect((await jobs()).failed[0]?.lastError).toMatch(/ESOCKET|ECONNECTION|ECONNREFUSED/);
    smtp = await startSmtp({ port });
    time += 60_000;
    await server().round();
    expect(smtp.mails).toHaveLength(1);
    time += 24 * 3_600_000;
    expect(await server().round()).toBe(0);
  });

  it('is tried again when the mail server is busy', async () => {
    let busy = true;
    await withSmtp({ recipient: () => (busy ? 451 : undefined) });
    await put('siv@kommun.example');
    await server().round();
    expect(smtp.mails).toHaveLength(0);
    busy = false;
    time += 60_000;
    await server().round();
    expect(smtp.mails).toHaveLength(1);
  });

  it('is given up when the mail server refuses the address for good; the others are sent, and no address is kept with the fault', async () => {
    await withSmtp({ recipient: (address) => (address.startsWith('gone') ? 550 : undefined) });
    await put('gone@kommun.example');
    time += 1;
    await put('siv@kommun.example');
    await server().round();
    expect(smtp.mails.map((m) => m.to[0])).toEqual(['siv@kommun.example']);
    expect(await outbox()).toEqual([
      { address: 'gone@kommun.example', sent_at: null, refused: 'SMTP 550' },
      { address: 'siv@kommun.example', sent_at: now(), refused: null },
    ]);
    const { failed } = await jobs();
    expect(failed).toMatchObject([{ attempts: 1, givenUpAt: now() }]);
    expect(failed[0]?.lastError).toMatch(/^GiveUp SMTP 550/);
    expect(JSON.stringify(failed)).not.toContain('kommun.example');
  });

  it('is not sent in the open when encryption is required', async () => {
    await put('siv@kommun.example');
    const settings = readSmtpUrl(smtp.url, FROM);
    if (!settings) throw new Error('unread');
    const mailer = createMailer({ ...settings, tls: 'required' });
    await expect(
      mailer.send({ id: TENANT, to: 'siv@kommun.example', subject: '-', text: '-', madeAt: now() }),
    ).rejects.toThrow();
    expect(smtp.mails).toHaveLength(0);
  });

  it('logs in where it is asked to, and a log-in that fails is no refusal of the mail', async () => {
    await withSmtp({ logIn: { user: 'samsyn', password: 'r\u00e4tt/ord' } });
    await put('siv@kommun.example');
    const as = (user: string) => server(smtp.url.replace('//', `//${user}@`)).round();
    await as('samsyn:fel');
    expect(await outbox()).toMatchObject([{ sent_at: null, refused: null }]);
    time += 60_000;
    await as(`samsyn:${encodeURIComponent('r\u00e4tt/ord')}`);
    expect(smtp.mails).toHaveLength(1);
  });

  it('that was taken over is not sent again when the job is done again', async () => {
    await put('siv@kommun.example');
    await server().round();
    // As a process leaves it that dies after its note and before the job is taken away.
    const { rows } = await t.pool.query('select id from platform.mail');
    await asWorker(t.pool, (db) =>
      db
        .insertInto('platform.job')
        .values({
          id: TENANT,
          name: SEND_MAIL,
          payload: JSON.stringify({ mailId: rows[0].id }),
          run_at: now(),
          attempts: 1,
          locked_by: TENANT,
          locked_until: now(),
          last_error: null,
          given_up_at: null,
        })
        .execute(),
    );
    expect(await server().round()).toBe(1);
    expect(smtp.mails).toHaveLength(1);
  });

  it('that was taken over in the instant in which the process died comes a second time as the same mail', async () => {
    await put('siv@kommun.example');
    const before = (await t.pool.query('select * from platform.job')).rows[0];
    await server().round();
    // The mail server has said yes; neither the note nor the end of the job were saved.
    await t.pool.query('update platform.mail set sent_at = null');
    await t.pool.query('insert into platform.job (id, name, payload, run_at) values ($1, $2, $3, $4)', [
      before.id,
      before.name,
      JSON.stringify(before.payload),
      before.run_at,
    ]);
    await server().round();
    expect(smtp.mails).toHaveLength(2);
    expect(new Set(smtp.mails.map((m) => m.headers.get('message-id'))).size).toBe(1);
    expect(new Set(smtp.mails.map((m) => m.headers.get('date'))).size).toBe(1);
  });

  it('leaves the outbox after thirty days', async () => {
    await put('siv@kommun.example');
    await emptyOutbox(t.pool, new Date(START + 30 * 24 * 3_600_000));
    expect(await outbox()).toHaveLength(1);
    await emptyOutbox(t.pool, new Date(START + 30 * 24 * 3_600_000 + 1));
    expect(await outbox()).toHaveLength(0);
    await server().round();
    expect(smtp.mails).toHaveLength(0);
    expect((await jobs()).waiting).toEqual([]);
  });
});
