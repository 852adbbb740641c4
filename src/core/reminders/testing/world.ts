import type { Kysely } from 'kysely';
import type { Pool } from 'pg';
import type { Actor } from '#core/access';
import { Context } from '#core/operation';
import type { OrganisationTables } from '#core/organisation';
import { type TrailTables, writeTrail } from '#core/trail';
import { calendarDate } from '#platform/calendar';
import { inTransaction } from '#platform/db';
import { newId } from '#platform/ids';

export type Who = 'siv' | 'olle' | 'berit' | 'astrid';
export type Seat = 'seat' | 'other' | 'manager' | 'director';

/** A municipality with one line: the unit "investigation" under "family" under the office. */
export interface World {
  readonly tenantId: string;
  readonly authorityId: string;
  readonly unit: Readonly<Record<'office' | 'family' | 'investigation', string>>;
  readonly seat: Readonly<Record<Seat, string>>;
  readonly employee: Readonly<Record<Who, string>>;
  readonly pool: Pool;
  /** The name of an employee by id. */
  who(employeeId: string): Who;
  /** Runs on the tables as the application, with all units in reach, at an instant of the domain. */
  as<T>(now: Date, fn: (ctx: Context) => Promise<T>): Promise<T>;
  /** Somebody is away, both days included; without an end until further notice. */
  away(who: Who, from: string, to?: string): Promise<void>;
  hold(seat: Seat, who: Who, as: 'holder' | 'deputy', from?: string): Promise<void>;
  /** The last day of a holding. */
  leave(seat: Seat, who: Who, lastDay: string): Promise<void>;
  /** Something is done in a case, as an operation leaves it in the trail. */
  touch(caseId: string, at: Date, kind?: 'change' | 'read'): Promise<void>;
}

const ROLES: Readonly<Record<Seat, string>> = {
  seat: 'caseworker',
  other: 'caseworker',
  manager: 'unit_manager',
  director: 'director',
};
const SINCE = calendarDate('2026-01-01');

type Org = Kysely<OrganisationTables>;

async function makeOrganisation(
  db: Org,
  {
    tenantId,
    authorityId,
    unit,
    seat,
    employee,
  }: Pick<World, 'tenantId' | 'authorityId' | 'unit' | 'seat' | 'employee'>,
): Promise<void> {
  await db
    .insertInto('org.authority')
    .values({ tenant_id: tenantId, id: authorityId, name: 'Board' })
    .execute();
  const units: readonly [string, string | null, string][] = [
    [unit.office, null, 'Office'],
    [unit.family, unit.office, 'Family'],
    [unit.investigation, unit.family, 'Investigation'],
  ];
  for (const [id, parent_id, name] of units) {
    const kind = { kind: 'investigation', area: 'child_youth' } as const;
    await db
      .insertInto('org.unit')
      .values({ tenant_id: tenantId, id, authority_id: authorityId, parent_id, name, ...kind })
      .execute();
  }
  for (const s of Object.keys(seat) as Seat[]) {
    await db
      .insertInto('org.function')
      .values({
        tenant_id: tenantId,
        id: seat[s],
        authority_id: authorityId,
        unit_id: s === 'director' ? unit.office : s === 'manager' ? unit.family : unit.investigation,
        title: `Function ${s}`,
        role: ROLES[s],
        ended_on: null,
      })
      .execute();
  }
  for (const who of Object.keys(employee) as Who[]) {
    const name = { given_name: who, family_name: 'Testsson', email: `${who}@kommun.example` };
    await db
      .insertInto('org.employee')
      .values({ tenant_id: tenantId, id: employee[who], ...name })
      .execute();
  }
}

/** Siv has the seat, Olle the other one; Berit leads family, Astrid the office. All have addresses. */
export async function makeWorld(pool: Pool): Promise<World> {
  const tenantId = newId();
  const authorityId = newId();
  const unit = { office: newId(), family: newId(), investigation: newId() };
  const seat = { seat: newId(), other: newId(), manager: newId(), director: newId() };
  const employee = { siv: newId(), olle: newId(), berit: newId(), astrid: newId() };
  const inOrg = <T>(fn: (db: Org) => Promise<T>): Promise<T> =>
    inTransaction<OrganisationTables, T>(pool, { tenant: tenantId }, ({ db }) => fn(db));

  await pool.query('insert into org.tenant (id, slug, name) values ($1, $2, $3)', [
    tenantId,
    `kommun-${tenantId}`,
    'Björkvik',
  ]);
  await inOrg((db) => makeOrganisation(db, { tenantId, authorityId, unit, seat, employee }));

  const hold: World['hold'] = async (s, who, kind, from = SINCE) => {
    const holding = { function_id: seat[s], employee_id: employee[who], kind, to_on: null };
    await inOrg((db) =>
      db
        .insertInto('org.holding')
        .values({ tenant_id: tenantId, id: newId(), from_on: calendarDate(from), ...holding })
        .execute(),
    );
  };
  await hold('seat', 'siv', 'holder');
  await hold('other', 'olle', 'holder');
  await hold('manager', 'berit', 'holder');
  await hold('director', 'astrid', 'holder');

  const actor: Actor = {
    kind: 'employee',
    name: 'Berit Testsson',
    tenantId,
    authorityId,
    employeeId: employee.berit,
    functionId: seat.manager,
    functionIds: [seat.manager],
    unitId: unit.family,
    unitIds: Object.values(unit),
    role: 'unit_manager',
  };
  return {
    tenantId,
    authorityId,
    unit,
    seat,
    employee,
    pool,
    who: (id) => {
      const found = (Object.keys(employee) as Who[]).find((who) => employee[who] === id);
      if (!found) throw new Error(`nobody is ${id}`);
      return found;
    },
    as: (now, fn) =>
      inTransaction(
        pool,
        {
          tenant: tenantId,
          authority: authorityId,
          employee: employee.berit,
          units: Object.values(unit),
          functions: Object.values(seat),
        },
        (tx) => fn(new Context(actor, now, {}, tx)),
      ),
    away: async (who, from, to) => {
      await inOrg((db) =>
        db
          .insertInto('org.absence')
          .values({
            tenant_id: tenantId,
            id: newId(),
            employee_id: employee[who],
            from_on: calendarDate(from),
            to_on: to === undefined ? null : calendarDate(to),
            reported_at: new Date(`${from}T06:00:00Z`),
          })
          .execute(),
      );
    },
    hold,
    leave: async (s, who, lastDay) => {
      await inOrg((db) =>
        db
          .updateTable('org.holding')
          .set({ to_on: calendarDate(lastDay) })
          .where('tenant_id', '=', tenantId)
          .where('function_id', '=', seat[s])
          .where('employee_id', '=', employee[who])
          .execute(),
      );
    },
    touch: async (caseId, at, kind = 'change') => {
      await inTransaction<TrailTables, unknown>(pool, { tenant: tenantId }, ({ db }) =>
        writeTrail(db, {
          tenantId,
          at,
          authorityId,
          actor: 'employee',
          employeeId: employee.siv,
          functionId: seat.seat,
          unitId: unit.investigation,
          operation: 'test.touch',
          event: 'case.touched',
          kind,
          subjects: [{ kind: 'case', id: caseId }],
        }),
      );
    },
  };
}
