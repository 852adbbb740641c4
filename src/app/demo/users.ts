import type { Pool } from 'pg';
import { listAccounts, type OrganisationTables, seatsOf } from '#core/organisation';
import type { CalendarDate } from '#platform/calendar';
import { inTransaction, ROLE_LOGIN } from '#platform/db';
import { seats } from './names.ts';
import { furtherSeats } from './staff.ts';

export interface DemoUser {
  readonly accountId: string;
  readonly employeeId: string;
  readonly name: string;
  readonly title: string;
  readonly unitName: string;
  readonly role: string;
  /** What can be tried as this user; empty for those beside the chosen few. */
  readonly hint: string;
}

const demoSeats = [...seats, ...furtherSeats];

/** The users that can be chosen in the demo municipality: accounts without a password, those of the story first and in its order. */
export async function listDemoUsers(pool: Pool, tenantId: string, day: CalendarDate): Promise<DemoUser[]> {
  const order = new Map(demoSeats.map((s, i) => [s.holder?.username, i]));
  const users: (DemoUser & { order: number })[] = [];
  await inTransaction<OrganisationTables, void>(
    pool,
    { tenant: tenantId },
    async ({ db }) => {
      for (const account of await listAccounts(db, tenantId)) {
        const position = order.get(account.username);
        const [seat] = await seatsOf(db, tenantId, account.employeeId, day);
        if (position === undefined || !seat || account.disabledAt) continue;
        users.push({
          accountId: account.id,
          employeeId: account.employeeId,
          name: account.name,
          title: seat.title,
          unitName: seat.unitName,
          role: seat.role,
          hint: demoSeats[position]?.hint ?? '',
          order: position,
        });
      }
    },
    { role: ROLE_LOGIN },
  );
  return users.sort((a, b) => a.order - b.order).map(({ order: _order, ...user }) => user);
}
