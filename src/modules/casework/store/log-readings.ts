import { type Kysely, sql } from 'kysely';
import { type AccessTables, type CaseFact, caseFacts, type GlassTables, lookupKey } from '#core/access';
import type { Context } from '#core/operation';
import { type OrganisationTables, tenantSecret } from '#core/organisation';
import { BY_GLASS, GLASS_BROKEN, type TrailTables } from '#core/trail';
import { addDays, addHours, type CalendarDate, startOfDay, swedishDayOf } from '#platform/calendar';
import { type Alarm, type AlarmFacts, alarmsOf, LISTS, type Reading } from '../domain/log-alarms.ts';
import { nameKey } from '../domain/naming.ts';
import type { CaseworkTables } from '../tables.ts';
import { mutualAppointments } from './mutual-appointments.ts';

/** An emergency opening as an alarm, with whether it has been judged. */
export interface GlassAlarm extends Alarm {
  readonly glass: { readonly id: string; readonly brokenAt: Date; readonly isJudged: boolean } | null;
}

/** Whether the actor would judge what they have done themselves, or somebody who appoints them as they appoint. */
export const isOwnAlarm = ({ actor }: Context, alarm: Alarm): boolean =>
  actor.employeeId !== null &&
  (alarm.employeeId === actor.employeeId ||
    (alarm.kind === 'mutual_appointment' && alarm.about === actor.employeeId));

/**
 * The alarms of these days, by the day that each counts to. The caller has opened the trail; what is read here are ids, times and digests, and
 * no person's row.
 * @param from,to Swedish days, both included
 */
export async function alarmsBetween(
  ctx: Context,
  from: CalendarDate,
  to: CalendarDate,
): Promise<readonly GlassAlarm[]> {
  // A night counts to the day on which it began, and ends on the next.
  const until = startOfDay(addDays(to, 2));
  const readings = await readingsBetween(ctx, startOfDay(from), until);
  const facts = await factsFor(ctx, readings);
  const computed = alarmsOf(readings, facts).map((alarm) => ({ ...alarm, glass: null }));
  const all = [
    ...computed,
    ...(await glassBetween(ctx, startOfDay(from), startOfDay(addDays(to, 1)))),
    ...(await mutualAppointments(ctx, from, to)).map((alarm) => ({ ...alarm, glass: null })),
  ];
  return all.filter((alarm) => alarm.on >= from && alarm.on <= to);
}

/**
 * What was read of one case at a time. The case that was asked for is the first of the event: a page that shows a child's siblings, or cases of
 * relatives, touches those too and is a reading of that child's case all the same.
 */
async function readingsBetween(ctx: Context, from: Date, until: Date): Promise<Reading[]> {
  const { rows } = await sql<Reading>`
    with event as (
      select event_id, employee_id, unit_id, min(at) as at, bool_or(kind = 'read') as is_read,
        (array_agg(subject_id order by id) filter (where subject_kind = 'case'))[1] as case_id
      from trail.entry
      where tenant_id = ${ctx.actor.tenantId} and at >= ${from} and at < ${until}
        and kind in ('read', 'change') and employee_id is not null
        and operation <> all (${[...LISTS]}::text[])
      group by event_id, employee_id, unit_id
      having bool_or(subject_kind = 'case'))
    select e.employee_id as "employeeId", e.unit_id as "unitId", e.case_id as "caseId", f.person_id as "personId",
      min(e.at) as "firstAt", bool_or(e.is_read) as "isRead", array_agg(e.event_id order by e.at, e.event_id) as "eventIds"
    from event e
    join access.case_fact f on f.tenant_id = ${ctx.actor.tenantId} and f.case_id = e.case_id
    where f.authority_id = ${ctx.authorityId}
    group by e.employee_id, e.unit_id, e.case_id, f.person_id, date_trunc('hour', e.at)
    order by min(e.at), e.case_id`.execute(ctx.tables<TrailTables & AccessTables>());
  return rows;
}

/** An emergency opening as an alarm: the opening itself and each reading by it. */
async function glassBetween(ctx: Context, from: Date, until: Date): Promise<GlassAlarm[]> {
  const rows = await ctx
    .tables<GlassTables & OrganisationTables>()
    .selectFrom('access.broken_glass as g')
    .leftJoin('org.function as f', (j) =>
      j.onRef('f.tenant_id', '=', 'g.tenant_id').onRef('f.id', '=', 'g.function_id'),
    )
    .select(['g.id', 'g.employee_id', 'g.case_id', 'g.broken_at', 'g.ends_at', 'g.reviewed_at'])
    .select('f.unit_id as employee_unit_id')
    .where('g.tenant_id', '=', ctx.actor.tenantId)
    .where('g.authority_id', '=', ctx.authorityId)
    .where('g.broken_at', '>=', from)
    .where('g.broken_at', '<', until)
    .orderBy('g.broken_at')
    .orderBy('g.id')
    .execute();
  const events = await ctx
    .tables<TrailTables>()
    .selectFrom('trail.entry')
    .select(['event_id', 'employee_id', 'subject_id', 'at'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where((eb) => eb.or([eb('reason', '=', BY_GLASS), eb('event', '=', GLASS_BROKEN)]))
    .where('at', '>=', from)
    .where('at', '<', addHours(until, 2))
    .orderBy('at')
    .orderBy('id')
    .execute();
  return rows.map((g) => ({
    kind: 'broken_glass' as const,
    employeeId: g.employee_id,
    unitId: g.employee_unit_id,
    on: swedishDayOf(g.broken_at),
    about: g.id,
    caseIds: [g.case_id],
    eventIds: events
      .filter((e) => e.employee_id === g.employee_id && e.subject_id === g.case_id)
      .filter((e) => e.at >= g.broken_at && e.at < g.ends_at)
      .map((e) => e.event_id),
    glass: { id: g.id, brokenAt: g.broken_at, isJudged: g.reviewed_at !== null },
  }));
}

const chunk = <T>(all: readonly T[], size = 5_000): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, n) => all.slice(n * size, (n + 1) * size));

/** What the alarms ask, answered by the digests of names that the registers keep: no name of a client is read. */
async function factsFor(ctx: Context, readings: readonly Reading[]): Promise<AlarmFacts> {
  const { tenantId } = ctx.actor;
  const organisation = await ctx.organisation();
  const staff = await staffKeys(ctx);
  const persons = new Map<string, { name: string | null; surname: string | null }>();
  const close = new Map<string, Set<string>>();
  const cases = new Map<string, CaseFact>();
  for (const ids of chunk([...new Set(readings.map((r) => r.personId))])) {
    for (const p of await personKeysOf(ctx, ids)) persons.set(p.id, p);
    for (const r of await closeKeysOf(ctx, ids)) close.set(r.id, (close.get(r.id) ?? new Set()).add(r.name));
  }
  for (const ids of chunk([...new Set(readings.map((r) => r.caseId))])) {
    for (const f of await caseFacts(ctx.tables<AccessTables>(), tenantId, ids)) cases.set(f.caseId, f);
  }
  const holds = (employeeId: string, functionIds: readonly string[], on: CalendarDate): boolean =>
    organisation.holdings.some(
      (h) =>
        h.employeeId === employeeId &&
        functionIds.includes(h.functionId) &&
        h.fromOn <= on &&
        (h.toOn === null || h.toOn >= on),
    );
  const functionsOf = (unitId: string): string[] =>
    organisation.functions.filter((f) => f.unitId === unitId).map((f) => f.id);
  const units = new Map(organisation.units.map((u) => [u.id, u]));
  const same = (a: string | null | undefined, b: string | null | undefined): boolean => !!a && a === b;
  return {
    isNamesake: (employeeId, personId) => same(staff.get(employeeId)?.name, persons.get(personId)?.name),
    hasSurnameOf: (employeeId, personId) =>
      same(staff.get(employeeId)?.surname, persons.get(personId)?.surname),
    isCloseTo: (employeeId, personId) => close.get(personId)?.has(staff.get(employeeId)?.name ?? '') ?? false,
    isOfColleague: (employeeId, unitId, personId, on) => {
      const names = new Set([persons.get(personId)?.name ?? '', ...(close.get(personId) ?? [])]);
      const own = functionsOf(unitId);
      return [...staff].some(([id, keys]) => id !== employeeId && names.has(keys.name) && holds(id, own, on));
    },
    isProtectedFrom: (employeeId, caseId, on) => {
      const fact = cases.get(caseId);
      const isAnothers =
        !!fact && fact.holderFunctions.length > 0 && !holds(employeeId, fact.holderFunctions, on);
      return isAnothers && fact.protection !== 'none';
    },
    worksAtNight: (unitId) => unitId !== null && units.get(unitId)?.kind === 'on_call',
  };
}

async function staffKeys(ctx: Context): Promise<Map<string, { name: string; surname: string }>> {
  const db = ctx.tables<OrganisationTables>();
  const secret = await tenantSecret(db, ctx.actor.tenantId, 'lookup');
  const rows = await db
    .selectFrom('org.employee')
    .select(['id', 'given_name', 'family_name'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .execute();
  const key = (kind: 'name' | 'surname', value: string) => hex(lookupKey(secret, kind, nameKey(value)));
  return new Map(
    rows.map((e) => [
      e.id,
      { name: key('name', `${e.given_name} ${e.family_name}`), surname: key('surname', e.family_name) },
    ]),
  );
}

const hex = (key: Buffer): string => key.toString('hex');
const oneOf = (ids: readonly string[]) => sql<string>`any(${[...ids]}::uuid[])`;

async function personKeysOf(ctx: Context, ids: readonly string[]) {
  const rows = await ctx
    .tables<AccessTables>()
    .selectFrom('access.person_fact')
    .select(['person_id', 'name_key', 'surname_key'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('authority_id', '=', ctx.authorityId)
    .where('person_id', '=', oneOf(ids))
    .execute();
  return rows.map((p) => ({
    id: p.person_id,
    name: p.name_key && hex(p.name_key),
    surname: p.surname_key && hex(p.surname_key),
  }));
}

async function closeKeysOf(ctx: Context, ids: readonly string[]) {
  const db: Kysely<CaseworkTables> = ctx.tables();
  const rows = await db
    .selectFrom('casework.relation_fact')
    .select(['person_id', 'name_key'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('authority_id', '=', ctx.authorityId)
    .where('person_id', '=', oneOf(ids))
    .where('name_key', 'is not', null)
    .execute();
  return rows.flatMap((r) => (r.name_key ? [{ id: r.person_id, name: hex(r.name_key) }] : []));
}
