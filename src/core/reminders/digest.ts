import type { Kysely } from 'kysely';
import type { Pool } from 'pg';
import {
  absenceOn,
  type OrganisationSnapshot,
  type OrganisationTables,
  readOrganisationSnapshot,
} from '#core/organisation';
import { type CalendarDate, swedishDayOf } from '#platform/calendar';
import { inTransaction, ROLE_WORKER } from '#platform/db';
import type { JobTables } from '#platform/jobs';
import { type MailTables, putInOutbox } from '#platform/mail';
import { isMailAddress } from '#platform/schema';
import type { ReminderTables } from './tables.ts';
import { mailSubject, mailText } from './texts/sv.ts';

type Tables = ReminderTables & OrganisationTables & MailTables & JobTables;
type Db = Kysely<Tables>;

/** At most one mail to a person in so many hours, however much happens. */
export const MAIL_EVERY_HOURS = 4;

export interface DigestOptions {
  /** The system's time, which mail follows: moving the demo's clock a year must not send a year's mail. */
  readonly now: Date;
  /** The domain's time, by which people hold functions and are away. */
  readonly domainNow: Date;
  /** Where Min dag is. */
  readonly link: string;
}

/**
 * Mails each employee who has been told something and has not read it that something waits. The mail is put in the outbox in the transaction that
 * notes it, past a gate that opens for a person once in four hours: two workers at once, or one that is killed, mail nobody twice. Left out are
 * those without an address and those who hold nothing any more; those who are away get it when they are back.
 * @returns how many mails were put in the outbox
 */
export async function mailDigests(pool: Pool, tenantId: string, options: DigestOptions): Promise<number> {
  const { domainNow } = options;
  return await inTransaction<Tables, number>(
    pool,
    { tenant: tenantId },
    async ({ db }) => {
      const waiting = await db
        .selectFrom('reminders.notice as n')
        .innerJoin('org.employee as e', (j) =>
          j.onRef('e.tenant_id', '=', 'n.tenant_id').onRef('e.id', '=', 'n.employee_id'),
        )
        .select(['e.id', 'e.email'])
        .distinct()
        .where('n.tenant_id', '=', tenantId)
        .where('n.read_at', 'is', null)
        .where('n.settled_at', 'is', null)
        .where('n.mailed_at', 'is', null)
        .where('n.at', '<=', domainNow)
        .where('e.email', 'is not', null)
        .orderBy('e.id')
        .execute();
      if (waiting.length === 0) return 0;
      const organisation = await readOrganisationSnapshot(
        db as unknown as Kysely<OrganisationTables>,
        tenantId,
      );
      const today = swedishDayOf(domainNow);
      let mails = 0;
      for (const { id, email } of waiting) {
        if (email === null || !isMailAddress(email) || !isThere(organisation, id, today)) continue;
        if (await mail(db, { tenantId, employeeId: id, address: email }, options)) mails += 1;
      }
      return mails;
    },
    { role: ROLE_WORKER },
  );
}

const isThere = (org: OrganisationSnapshot, employeeId: string, day: CalendarDate): boolean =>
  !absenceOn(org, employeeId, day) &&
  org.holdings.some(
    (h) => h.employeeId === employeeId && h.fromOn <= day && (h.toOn === null || h.toOn >= day),
  );

async function mail(
  db: Db,
  to: { readonly tenantId: string; readonly employeeId: string; readonly address: string },
  { now, link }: DigestOptions,
): Promise<boolean> {
  const { tenantId, employeeId, address } = to;
  const before = new Date(now.getTime() - MAIL_EVERY_HOURS * 3_600_000);
  const passed = await db
    .insertInto('reminders.last_mail')
    .values({ tenant_id: tenantId, employee_id: employeeId, at: now })
    .onConflict((oc) =>
      oc
        .columns(['tenant_id', 'employee_id'])
        .doUpdateSet({ at: now })
        .where('reminders.last_mail.at', '<=', before),
    )
    .returning('employee_id')
    .executeTakeFirst();
  if (!passed) return false;
  await db
    .updateTable('reminders.notice')
    .set({ mailed_at: now })
    .where('tenant_id', '=', tenantId)
    .where('employee_id', '=', employeeId)
    .where('read_at', 'is', null)
    .where('mailed_at', 'is', null)
    .execute();
  await putInOutbox(
    db,
    { tenantId, to: address, subject: mailSubject, text: mailText(link, MAIL_EVERY_HOURS) },
    now,
  );
  return true;
}
