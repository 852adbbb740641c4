import { type Kysely, sql } from 'kysely';
import type { Pool } from 'pg';
import {
  type Alarm,
  type ClockTables,
  type LocalWarnings,
  readLocalWarnings,
  runningAlarms,
} from '#core/clocks';
import {
  dutyLine,
  type OrganisationSnapshot,
  type OrganisationTables,
  readOrganisationSnapshot,
} from '#core/organisation';
import type { TrailTables } from '#core/trail';
import { swedishDayOf } from '#platform/calendar';
import { inTransaction, ROLE_WORKER } from '#platform/db';
import { newId } from '#platform/ids';
import { decide, type Outcome, type Taken } from './decide.ts';
import { type Step, stepsOf } from './plan.ts';
import type { ReminderTables } from './tables.ts';

type Tables = ReminderTables & ClockTables & OrganisationTables & TrailTables;
type Db = Kysely<Tables>;

export interface RemindOptions {
  /** The domain's time. */
  readonly now: Date;
  /** See `Situation.from`; now unless the movable clock has been moved over a stretch of time. */
  readonly from?: Date;
  /** A long run ends between two units. */
  readonly signal?: AbortSignal;
}

/** A clock with the steps that are due. */
interface Pending {
  readonly alarm: Alarm;
  readonly steps: readonly Step[];
  readonly taken: ReadonlyMap<string, Outcome>;
}

const CHUNK = 500;

/**
 * Takes every step that is due of the municipality's running clocks: records it and tells those whom it concerns. Each step is taken once for a
 * due time, however many workers run, however often they are killed: it is recorded and told in one transaction, and the record is unique.
 * One transaction a unit, so that nobody waits for long.
 * @returns how many notices were given
 * @throws the first fault, after all other units have been seen to
 */
export async function remind(pool: Pool, tenantId: string, options: RemindOptions): Promise<number> {
  const { now, from = now, signal } = options;
  const asWorker = <T>(fn: (db: Db) => Promise<T>): Promise<T> =>
    inTransaction<Tables, T>(pool, { tenant: tenantId }, ({ db }) => fn(db), { role: ROLE_WORKER });
  const { organisation, local } = await asWorker(async (db) => {
    await settle(db, tenantId, now);
    return {
      organisation: await readOrganisationSnapshot(db as unknown as Kysely<OrganisationTables>, tenantId),
      local: await readLocalWarnings(db as unknown as Kysely<ClockTables>, tenantId),
    };
  });
  let notices = 0;
  const faults: unknown[] = [];
  for (const { id: unitId } of organisation.units) {
    if (signal?.aborted) break;
    try {
      notices += await asWorker((db) => remindUnit(db, { tenantId, unitId, organisation, local, now, from }));
    } catch (error) {
      faults.push(error);
    }
  }
  if (faults.length > 0) throw faults[0];
  return notices;
}

interface UnitRun {
  readonly tenantId: string;
  readonly unitId: string;
  readonly organisation: OrganisationSnapshot;
  readonly local: LocalWarnings;
  readonly now: Date;
  readonly from: Date;
}

async function remindUnit(db: Db, run: UnitRun): Promise<number> {
  const { tenantId, unitId, organisation, local, now, from } = run;
  const until = new Date(now.getTime() + local.longest);
  const alarms = await runningAlarms(db as unknown as Kysely<ClockTables>, tenantId, unitId, until, local);
  const pending = await pendingOf(db, tenantId, alarms, now);
  const changes = await changesIn(db, tenantId, pending);
  let notices = 0;
  for (let i = 0; i < pending.length; i += CHUNK) {
    const taken = pending.slice(i, i + CHUNK).flatMap(({ alarm, ...p }) =>
      decide({
        ...p,
        dueAt: alarm.dueAt,
        setAt: alarm.setAt,
        changes: (alarm.caseId && changes.get(alarm.caseId)) || [],
        line: (at) => dutyLine(organisation, alarm, swedishDayOf(at)),
        now,
        from,
      }).map((t) => ({ alarm, ...t })),
    );
    notices += await record(db, tenantId, taken);
  }
  return notices;
}

async function pendingOf(db: Db, tenantId: string, alarms: readonly Alarm[], now: Date): Promise<Pending[]> {
  // Most clocks have no step that is due: they are left before anything is asked about them.
  const due = alarms
    .map((alarm) => ({ alarm, steps: stepsOf(alarm) }))
    .filter(({ steps }) => steps.some((step) => step.at <= now));
  const taken = new Map<string, Map<string, Outcome>>();
  for (let i = 0; i < due.length; i += CHUNK) {
    const rows = await db
      .selectFrom('reminders.step')
      .select(['clock_id', 'due_at', 'name', 'outcome'])
      .where('tenant_id', '=', tenantId)
      .where(
        'clock_id',
        'in',
        due.slice(i, i + CHUNK).map(({ alarm }) => alarm.clockId),
      )
      .execute();
    for (const row of rows) {
      const key = `${row.clock_id} ${row.due_at.getTime()}`;
      taken.set(key, (taken.get(key) ?? new Map<string, Outcome>()).set(row.name, row.outcome));
    }
  }
  return due
    .map((d) => ({
      ...d,
      taken: taken.get(`${d.alarm.clockId} ${d.alarm.dueAt.getTime()}`) ?? new Map<string, Outcome>(),
    }))
    .filter((p) => p.steps.some((step) => step.at <= now && !p.taken.has(step.name)));
}

/** When something was done in the cases whose clocks are to be judged untouched or not. */
async function changesIn(
  db: Db,
  tenantId: string,
  pending: readonly Pending[],
): Promise<ReadonlyMap<string, Date[]>> {
  const judged = pending.filter((p) => !p.taken.has('untouched') && p.alarm.judged && p.alarm.caseId);
  const changes = new Map<string, Date[]>();
  for (let i = 0; i < judged.length; i += CHUNK) {
    const part = judged.slice(i, i + CHUNK);
    const since = new Date(Math.min(...part.map((p) => p.alarm.setAt.getTime())));
    const rows = await db
      .selectFrom('trail.entry')
      .select(['subject_id', 'at'])
      .distinct()
      .where('tenant_id', '=', tenantId)
      .where(
        'subject_id',
        'in',
        part.flatMap((p) => p.alarm.caseId ?? []),
      )
      .where('kind', '=', 'change')
      .where('subject_kind', '=', 'case')
      .where('at', '>', since)
      .execute();
    for (const { subject_id, at } of rows) {
      if (subject_id) changes.set(subject_id, [...(changes.get(subject_id) ?? []), at]);
    }
  }
  return changes;
}

/** Records the steps and gives notice of those that nobody else has recorded meanwhile. */
async function record(
  db: Db,
  tenantId: string,
  taken: readonly (Taken & { readonly alarm: Alarm })[],
): Promise<number> {
  if (taken.length === 0) return 0;
  const recorded = await db
    .insertInto('reminders.step')
    .values(
      taken.map(({ alarm, step, outcome, at }) => ({
        tenant_id: tenantId,
        clock_id: alarm.clockId,
        due_at: alarm.dueAt,
        name: step.name,
        outcome,
        at,
      })),
    )
    .onConflict((oc) => oc.columns(['tenant_id', 'clock_id', 'due_at', 'name']).doNothing())
    .returning(['clock_id', 'name'])
    .execute();
  const ours = new Set(recorded.map((row) => `${row.clock_id} ${row.name}`));
  const notices = taken
    .filter(({ alarm, step }) => ours.has(`${alarm.clockId} ${step.name}`))
    .flatMap((t) => t.told.map((employeeId) => ({ ...t, employeeId })))
    .sort((a, b) => a.at.getTime() - b.at.getTime());
  if (notices.length === 0) return 0;
  await db
    .insertInto('reminders.notice')
    .values(
      notices.map(({ alarm, step, at, employeeId }) => ({
        tenant_id: tenantId,
        id: newId(),
        authority_id: alarm.authorityId,
        employee_id: employeeId,
        step: step.name,
        kind: step.kind,
        at,
        clock_id: alarm.clockId,
        case_id: alarm.caseId,
        unit_id: alarm.unitId,
        function_id: alarm.functionId,
        rule_id: alarm.ruleId,
        rule_version: alarm.ruleVersion,
        due_at: alarm.dueAt,
        due_on: alarm.dueOn,
        hour_based: alarm.hourBased,
        read_at: null,
        settled_at: null,
        mailed_at: null,
      })),
    )
    .execute();
  return notices.length;
}

/**
 * Notices that say nothing any more: the due time was moved; and of those before it, when the clock has ended or another function has it. That
 * something was missed stays until it has been read, however soon it was done after.
 */
async function settle(db: Db, tenantId: string, now: Date): Promise<void> {
  await sql`
    update reminders.notice n set settled_at = ${now}
    from clocks.clock c
    where n.tenant_id = ${tenantId} and n.settled_at is null
      and c.tenant_id = n.tenant_id and c.id = n.clock_id
      and (c.due_at <> n.due_at
        or n.kind in ('warning', 'untouched')
          and (c.stopped_at is not null or c.cancelled_at is not null
            or c.function_id is distinct from n.function_id or c.unit_id <> n.unit_id))`.execute(db);
}
