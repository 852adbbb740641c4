import type { Kysely } from 'kysely';
import type { Pool } from 'pg';
import type { Actor } from '#core/access';
import {
  addAccount,
  CASE_HOLDING_ROLES,
  DEGREES,
  type OrganisationTables,
  trainedIn,
} from '#core/organisation';
import { addDays, type CalendarDate, startOfDay, swedishDayOf } from '#platform/calendar';
import { inTransaction, ROLE_LOGIN } from '#platform/db';
import { newId } from '#platform/ids';
import { createTenant } from '../tenants.ts';
import { board, municipality, type Seat, type SeatKey, type Unit, type UnitKey } from './names.ts';

export interface DemoOrganisation {
  readonly tenantId: string;
  readonly authorityId: string;
  readonly functionOf: ReadonlyMap<SeatKey, string>;
  /** The demo user as an actor, so that the story is made by the same operations as everybody's work. */
  actor(seat: SeatKey): Actor;
  readonly eService: Actor;
}

/**
 * Makes the invented municipality: board, units, functions, who holds them, and accounts without passwords.
 * @param since the first day of everybody's engagement
 */
export async function createDemoOrganisation(
  pool: Pool,
  now: Date,
  { units, seats, since }: { units: readonly Unit[]; seats: readonly Seat[]; since: CalendarDate },
): Promise<DemoOrganisation> {
  const tenantId = await createTenant(pool, municipality);
  const authorityId = newId();
  const today = swedishDayOf(now);
  const unitOf = new Map<UnitKey, string>(units.map((u) => [u.key, newId()]));
  const functionOf = new Map<SeatKey, string>(seats.map((s) => [s.key, newId()]));
  const employeeOf = new Map<SeatKey, string>(
    seats.flatMap((s) => (s.holder ? [[s.key, newId()] as const] : [])),
  );
  const unitId = (key: UnitKey): string => unitOf.get(key) ?? '';

  await inTransaction<OrganisationTables, void>(pool, { tenant: tenantId }, async ({ db }) => {
    await db
      .insertInto('org.authority')
      .values({ tenant_id: tenantId, id: authorityId, name: board })
      .execute();
    await db
      .insertInto('org.unit')
      .values(
        units.map((u) => ({
          tenant_id: tenantId,
          id: unitId(u.key),
          authority_id: authorityId,
          parent_id: u.parent ? unitId(u.parent) : null,
          name: u.name,
          kind: u.kind,
          area: u.area ?? 'child_youth',
        })),
      )
      .execute();
    await db
      .insertInto('org.function')
      .values(
        seats.map((s) => ({
          tenant_id: tenantId,
          id: functionOf.get(s.key) ?? '',
          authority_id: authorityId,
          unit_id: unitId(s.unit),
          title: s.title,
          role: s.role,
          ended_on: null,
        })),
      )
      .execute();
    for (const seat of seats) {
      const employeeId = employeeOf.get(seat.key);
      if (!seat.holder || !employeeId) continue;
      await db
        .insertInto('org.employee')
        .values({
          tenant_id: tenantId,
          id: employeeId,
          given_name: seat.holder.givenName,
          family_name: seat.holder.familyName,
          // A domain that can never be: nobody is mailed by mistake.
          email: `${seat.holder.username}@bjorkvik.example.invalid`,
        })
        .execute();
      const left = seat.holder.leftDaysAgo;
      await hold(db, seat.key, employeeId, 'holder', left === undefined ? null : addDays(today, -left));
      await qualify(db, seat, employeeId);
    }
    for (const seat of seats) {
      const deputy = seat.deputy && employeeOf.get(seat.deputy);
      if (deputy) await hold(db, seat.key, deputy, 'deputy', null);
    }
  });
  await inTransaction<OrganisationTables, void>(
    pool,
    { tenant: tenantId },
    async ({ db }) => {
      for (const seat of seats) {
        const employeeId = employeeOf.get(seat.key);
        if (!seat.holder || !employeeId || seat.holder.leftDaysAgo !== undefined) continue;
        await addAccount(db, {
          tenantId,
          employeeId,
          username: seat.holder.username,
          password: null,
          at: now,
        });
      }
    },
    { role: ROLE_LOGIN },
  );

  async function hold(
    db: Kysely<OrganisationTables>,
    key: SeatKey,
    employeeId: string,
    kind: 'holder' | 'deputy',
    toOn: CalendarDate | null,
  ): Promise<void> {
    const row = { tenant_id: tenantId, id: newId(), function_id: functionOf.get(key) ?? '' };
    await db
      .insertInto('org.holding')
      .values({ ...row, employee_id: employeeId, kind, from_on: since, to_on: toOn })
      .execute();
  }

  /** The degree of everybody who can be given a case, and what else they have been trained in. */
  async function qualify(db: Kysely<OrganisationTables>, seat: Seat, employeeId: string): Promise<void> {
    const { degree, trained = [] } = seat.competence ?? {};
    const holdsCases = (CASE_HOLDING_ROLES as readonly string[]).includes(seat.role);
    const codes = [
      ...(holdsCases && degree !== null ? [degree ?? DEGREES[0]] : []),
      ...trained.map((instrument) => trainedIn(instrument)),
    ];
    for (const code of codes) {
      await db
        .insertInto('org.competence')
        .values({
          tenant_id: tenantId,
          id: newId(),
          employee_id: employeeId,
          code,
          from_on: since,
          to_on: null,
          rests_on: certificateOf(code),
          seen_on: since,
          noted_at: startOfDay(since),
          noted_by: 'Astrid Valldal',
          noted_by_employee: null,
          ended_at: null,
          ended_by: null,
          end_reason: null,
          mistaken: false,
        })
        .execute();
    }
  }

  const actor = (key: SeatKey): Actor => {
    const seat = seats.find((s) => s.key === key);
    if (!seat?.holder) throw new Error(`Nobody holds ${key}`);
    const below = units.filter((u) => u.parent === seat.unit).map((u) => unitId(u.key));
    return {
      kind: 'employee',
      name: `${seat.holder.givenName} ${seat.holder.familyName}`,
      tenantId,
      authorityId,
      employeeId: employeeOf.get(key) ?? null,
      functionId: functionOf.get(key) ?? null,
      functionIds: [functionOf.get(key) ?? ''],
      unitId: unitId(seat.unit),
      unitIds: [unitId(seat.unit), ...below],
      role: seat.role,
    };
  };
  return {
    tenantId,
    authorityId,
    functionOf,
    actor,
    eService: {
      kind: 'system',
      name: 'e-service',
      tenantId,
      authorityId,
      employeeId: null,
      functionId: null,
      functionIds: [],
      unitId: null,
      unitIds: [],
      role: 'e_service',
    },
  };
}

/** What a note of a competence rests on, as a manager would write it. */
function certificateOf(code: string): string {
  if (code === 'socionom_degree') return 'Examensbevis, socionomexamen';
  return code === 'other_relevant_degree' ? 'Examensbevis, beteendevetarexamen' : 'Kursintyg';
}
