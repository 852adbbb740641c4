import type { Kysely } from 'kysely';
import type { Pool } from 'pg';
import { inTransaction, ROLE_WORKER } from '#platform/db';
import { newId } from '#platform/ids';
import { enqueue, GiveUp, type JobTables, type QueuedHandler } from '#platform/jobs';
import type { Mailer } from './mailer.ts';

export interface MailTables {
  'platform.mail': {
    id: string;
    tenant_id: string;
    address: string;
    subject: string;
    body: string;
    made_at: Date;
    sent_at: Date | null;
    refused: string | null;
  };
}

/** The queued job that sends one mail. */
export const SEND_MAIL = 'mail.send';

/** How long a mail is kept after it has been sent or refused, in days: to answer whether somebody was mailed. */
const KEPT_DAYS = 30;

/**
 * Puts a mail in the outbox, in the caller's transaction and the worker's role: it is sent if and only if the rest was saved.
 * @param now the system's time
 */
export async function putInOutbox<DB extends MailTables & JobTables>(
  db: Kysely<DB>,
  mail: { readonly tenantId: string; readonly to: string; readonly subject: string; readonly text: string },
  now: Date,
): Promise<void> {
  const tables = db as unknown as Kysely<MailTables & JobTables>;
  const id = newId();
  await tables
    .insertInto('platform.mail')
    .values({
      id,
      tenant_id: mail.tenantId,
      address: mail.to,
      subject: mail.subject,
      body: mail.text,
      made_at: now,
      sent_at: null,
      refused: null,
    })
    .execute();
  await enqueue(tables, { name: SEND_MAIL, payload: { mailId: id }, runAt: now });
}

/**
 * Sends what the outbox holds. That a mail was taken over is noted before the job ends, so a job that is done again sends nothing. What SMTP
 * can't give: if the process dies between the mail server's yes and our note of it, the mail is sent again, with the same Message-ID.
 */
export function mailSender(pool: Pool, mailer: Mailer, now: () => Date): QueuedHandler {
  const inOutbox = <T>(fn: (db: Kysely<MailTables>) => Promise<T>): Promise<T> =>
    inTransaction<MailTables, T>(pool, {}, ({ db }) => fn(db), { role: ROLE_WORKER });
  return async ({ mailId }) => {
    const id = String(mailId);
    const mail = await inOutbox((db) =>
      db
        .selectFrom('platform.mail')
        .selectAll()
        .where('id', '=', id)
        .where('sent_at', 'is', null)
        .where('refused', 'is', null)
        .executeTakeFirst(),
    );
    if (!mail) return;
    const delivery = await mailer.send({
      id,
      to: mail.address,
      subject: mail.subject,
      text: mail.body,
      madeAt: mail.made_at,
    });
    await inOutbox((db) =>
      db
        .updateTable('platform.mail')
        .set(delivery.kind === 'sent' ? { sent_at: now() } : { refused: delivery.code })
        .where('id', '=', id)
        .execute(),
    );
    if (delivery.kind === 'refused') throw new GiveUp(delivery.code);
  };
}

/** Takes old mails out of the outbox, sent or not: nobody needs to hear today what waited a month ago. */
export async function emptyOutbox(pool: Pool, now: Date): Promise<void> {
  const before = new Date(now.getTime() - KEPT_DAYS * 24 * 3_600_000);
  await inTransaction<MailTables, unknown>(
    pool,
    {},
    ({ db }) => db.deleteFrom('platform.mail').where('made_at', '<', before).execute(),
    { role: ROLE_WORKER },
  );
}
