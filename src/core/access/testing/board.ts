import { randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import type { OrganisationTables } from '#core/organisation';
import { calendarDate } from '#platform/calendar';
import { inTransaction } from '#platform/db';
import { newId } from '#platform/ids';
import { systemNow } from '#platform/time';
import type { Actor, Role } from '../actor.ts';

/** The units of a test board. `family` leads `intake` and `investigation`; `youth` stands beside them; `care` performs what they order. */
const UNITS = {
  family: { name: 'Barn och familj', kind: 'staff', parent: null },
  intake: { name: 'Mottagning barn och unga', kind: 'intake', parent: 'family' },
  investigation: { name: 'Utredning barn', kind: 'investigation', parent: 'family' },
  youth: { name: 'Utredning unga', kind: 'investigation', parent: null },
  care: { name: 'Öppenvård barn och familj', kind: 'open_care', parent: null },
  on_call: { name: 'Socialjouren', kind: 'on_call', parent: null },
  staff: { name: 'Stab och nämnd', kind: 'staff', parent: null },
} as const;
export type UnitKey = keyof typeof UNITS;
const KEYS = Object.keys(UNITS) as UnitKey[];

/** Held by everybody here since this day. */
const SINCE = calendarDate('2020-01-01');

/** A board of its own with units and, as tests ask for them, people in functions. */
export class Board {
  readonly tenantId: string;
  readonly authorityId = newId();
  readonly #pool: Pool;
  readonly #units: ReadonlyMap<UnitKey, string> = new Map(KEYS.map((key) => [key, newId()]));
  readonly #actors = new Map<string, Actor>();

  constructor(pool: Pool, tenantId: string) {
    this.#pool = pool;
    this.tenantId = tenantId;
  }

  unitId(key: UnitKey): string {
    return this.#units.get(key) ?? '';
  }

  /** Somebody with that role in that unit, and with the degree that work with children asks for; the same name is the same person. */
  async actor(role: Role, unit: UnitKey, name = 'Siv Rönnfors'): Promise<Actor> {
    const key = `${role} ${unit} ${name}`;
    const known = this.#actors.get(key);
    if (known) return known;
    const [givenName = '', familyName = ''] = name.split(' ');
    const employeeId = newId();
    const functionId = await this.vacantFunction(role, unit, `${role}, ${name}`);
    await this.#insert(async (db) => {
      const person = { given_name: givenName, family_name: familyName, email: null };
      await db
        .insertInto('org.employee')
        .values({ tenant_id: this.tenantId, id: employeeId, ...person })
        .execute();
    });
    await this.hold(functionId, employeeId, 'holder');
    await this.qualify(employeeId);
    const below = KEYS.filter((k) => role === 'unit_manager' && UNITS[k].parent === unit);
    const actor: Actor = {
      kind: 'employee',
      name,
      tenantId: this.tenantId,
      authorityId: this.authorityId,
      employeeId,
      functionId,
      functionIds: [functionId],
      unitId: this.unitId(unit),
      unitIds: [unit, ...below].map((k) => this.unitId(k)),
      role,
    };
    this.#actors.set(key, actor);
    return actor;
  }

  /** A function that nobody holds. */
  async vacantFunction(role: Role, unit: UnitKey, title: string): Promise<string> {
    const id = newId();
    await this.#insert(async (db) => {
      await db
        .insertInto('org.function')
        .values({
          tenant_id: this.tenantId,
          id,
          authority_id: this.authorityId,
          unit_id: this.unitId(unit),
          title,
          role,
          ended_on: null,
        })
        .execute();
    });
    return id;
  }

  /** @param days first and last day, Swedish calendar; without a last day until further notice */
  async hold(
    functionId: string,
    employeeId: string,
    kind: 'holder' | 'deputy',
    days: { from?: string; to?: string } = {},
  ): Promise<void> {
    await this.#insert(async (db) => {
      await db
        .insertInto('org.holding')
        .values({
          tenant_id: this.tenantId,
          id: newId(),
          function_id: functionId,
          employee_id: employeeId,
          kind,
          from_on: days.from ? calendarDate(days.from) : SINCE,
          to_on: days.to ? calendarDate(days.to) : null,
        })
        .execute();
    });
  }

  /** Notes a competence. @param code a degree, or `trained:` and an instrument */
  async qualify(employeeId: string, code = 'socionom_degree'): Promise<void> {
    await this.#insert(async (db) => {
      await db
        .insertInto('org.competence')
        .values({
          tenant_id: this.tenantId,
          id: newId(),
          employee_id: employeeId,
          code,
          from_on: SINCE,
          to_on: null,
          rests_on: 'Examensbevis',
          seen_on: SINCE,
          noted_at: systemNow(),
          noted_by: 'Berit Sandmo',
          noted_by_employee: null,
          ended_at: null,
          ended_by: null,
          end_reason: null,
          mistaken: false,
        })
        .execute();
    });
  }

  /** Takes every competence of somebody back, as noted by mistake. */
  async disqualify(employeeId: string): Promise<void> {
    await this.#insert(async (db) => {
      await db
        .updateTable('org.competence')
        .set({ ended_at: systemNow(), ended_by: 'Berit Sandmo', end_reason: 'Fel person.', mistaken: true })
        .where('employee_id', '=', employeeId)
        .execute();
    });
  }

  /** @param days first and last day away, Swedish calendar */
  async away(employeeId: string, days: { from: string; to: string }): Promise<void> {
    await this.#insert(async (db) => {
      await db
        .insertInto('org.absence')
        .values({
          tenant_id: this.tenantId,
          id: newId(),
          employee_id: employeeId,
          from_on: calendarDate(days.from),
          to_on: calendarDate(days.to),
          reported_at: systemNow(),
        })
        .execute();
    });
  }

  /** Who hands in from outside. */
  get eService(): Actor {
    return {
      kind: 'system',
      name: 'e-service',
      tenantId: this.tenantId,
      authorityId: this.authorityId,
      employeeId: null,
      functionId: null,
      functionIds: [],
      unitId: null,
      unitIds: [],
      role: 'e_service',
    };
  }

  async insertUnits(name: string): Promise<void> {
    await this.#insert(async (db) => {
      await db
        .insertInto('org.authority')
        .values({ tenant_id: this.tenantId, id: this.authorityId, name })
        .execute();
      await db
        .insertInto('org.unit')
        .values(
          KEYS.map((key) => {
            const { name, kind, parent } = UNITS[key];
            return {
              tenant_id: this.tenantId,
              id: this.unitId(key),
              authority_id: this.authorityId,
              parent_id: parent ? this.unitId(parent) : null,
              name,
              kind,
              area: 'child_youth',
            };
          }),
        )
        .execute();
    });
  }

  #insert(
    fn: (
      db: Parameters<Parameters<typeof inTransaction<OrganisationTables, void>>[2]>[0]['db'],
    ) => Promise<void>,
  ) {
    return inTransaction<OrganisationTables, void>(this.#pool, { tenant: this.tenantId }, ({ db }) => fn(db));
  }
}

/**
 * A board with its units, in a municipality of its own or beside another board.
 * @param pool logged in as the owner: municipalities are made by whoever runs the installation
 */
export async function aBoard(pool: Pool, { beside }: { beside?: Board } = {}): Promise<Board> {
  const tenantId = beside?.tenantId ?? newId();
  if (!beside) {
    const slug = `kommun-${randomBytes(4).toString('hex')}`;
    await pool.query('insert into org.tenant (id, slug, name) values ($1, $2, $3)', [tenantId, slug, slug]);
    await pool.query("insert into org.tenant_secret (tenant_id, name, value) values ($1, 'lookup', $2)", [
      tenantId,
      randomBytes(32),
    ]);
  }
  const board = new Board(pool, tenantId);
  await board.insertUnits(beside ? 'Utbildningsnämnden' : 'Socialnämnden');
  return board;
}
