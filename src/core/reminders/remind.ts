import { type Kysely, sql } from 'kysely';
import type { Pool } from 'pg';
import {
  type Alarm,
  type ClockTables,
  type LocalWarnings,
  markReminded,
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
import { decide, nextAfter, type Outcome, type Situation, type Taken } from './decide.ts';
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

/** A clock that is to be looked at, with what has been recorded for its due time. */
interface Watched {
  readonly alarm: Alarm;
  readonly steps: readonly Step[];
  readonly taken: ReadonlyMap<string, Outcome>;
}

/** Clocks in one transaction: few enough that nobody waits for it, nor for the thinking between its queries. */
const AT_ONCE = 100;

/**
 * Takes every step that is due of the municipality's running clocks: records it and tells those whom it concerns. Each step is taken once for a
 * due time, however many workers run, however often they are killed: it is recorded and told in one transaction, and the record is unique.
 * Reads the clocks of which something is due and no others.
 * @returns how many notices were given
 * @throws the first fault, after all other units have been seen to
 */
export async function remind(pool: Pool, tenantId: string, options: RemindOptions): Promise<number> {
  const { now, from = now, signal } = options;
  const asWorker = <T>(fn: (db: Db) => Promise<T>): Promise<T> =>
    inTransaction<Tables, T>(pool, { tenant: tenantId }, ({ db }) => fn(db), { role: ROLE_WORKER });
  const { organisation, local } = await asWorker(async (db) => ({
    organisation: await readOrganisationSnapshot(db as unknown as Kysely<OrganisationTables>, tenantId),
    local: await readLocalWarnings(db as unknown as Kysely<ClockTables>, tenantId),
  }));
  const run: Run = { tenantId, organisation, local, now, from };
  let notices = 0;
  const faults: unknown[] = [];
  for (const { id: unitId } of organisation.units) {
    if (signal?.aborted) break;
    try {
      const ids = await asWorker((db) => clocksToLookAt(db, run, unitId));
      for (let i = 0; i < ids.length && !signal?.aborted; i += AT_ONCE) {
        notices += await asWorker((db) => remindOf(db, run, ids.slice(i, i + AT_ONCE)));
      }
    } catch (error) {
      faults.push(error);
    }
  }
  await asWorker((db) => settle(db, tenantId, now));
  if (faults.length > 0) throw faults[0];
  return notices;
}

interface Run {
  readonly tenantId: string;
  readonly organisation: OrganisationSnapshot;
  readonly local: LocalWarnings;
  readonly now: Date;
  readonly from: Date;
}

/** The running clocks of a unit with a step that is due, and those that nobody has looked at since they got their due time. */
async function clocksToLookAt(db: Db, run: Run, unitId: string): Promise<string[]> {
  const until = new Date(run.now.getTime() + run.local.longest);
  const { rows } = await sql<{ id: string }>`
    select c.id from clocks.clock c
    left join reminders.next n on n.tenant_id = ${run.tenantId} and n.clock_id = c.id and n.due_at = c.due_at
      and n.rule_version = c.rule_version and n.local_version is not distinct from c.local_version
    where c.tenant_id = ${run.tenantId} and c.unit_id = ${unitId} and c.stopped_at is null and c.cancelled_at is null
      and c.due_at <= ${until} and (n.clock_id is null or n.at <= ${run.now})
    order by c.due_at, c.id`.execute(db);
  return rows.map((row) => row.id);
}

async function remindOf(db: Db, run: Run, ids: readonly string[]): Promise<number> {
  const { tenantId, organisation, local, now, from } = run;
  const alarms = await runningAlarms(db as unknown as Kysely<ClockTables>, tenantId, ids, local);
  const watched = await withTaken(db, tenantId, alarms);
  const changes = await changesIn(db, tenantId, watched, now);
  const decided = watched.map(({ alarm, steps, taken }) => {
    const situation: Situation = {
      steps,
      taken,
      dueAt: alarm.dueAt,
      setAt: alarm.setAt,
      changes: (alarm.caseId && changes.get(alarm.caseId)) || [],
      line: (at) => dutyLine(organisation, alarm, swedishDayOf(at)),
      now,
      from,
    };
    const due = decide(situation);
    return { alarm, taken: due, next: nextAfter(situation, due) };
  });
  const notices = await record(
    db,
    tenantId,
    decided.flatMap(({ alarm, taken }) => taken.map((t) => ({ alarm, ...t }))),
  );
  await keepNext(db, tenantId, decided);
  return notices;
}

async function withTaken(db: Db, tenantId: string, alarms: readonly Alarm[]): Promise<Watched[]> {
  const taken = new Map<string, Map<string, Outcome>>();
  const key = (clockId: string, dueAt: Date): string => `${clockId} ${dueAt.getTime()}`;
  if (alarms.length > 0) {
    const rows = await db
      .selectFrom('reminders.step')
      .select(['clock_id', 'due_at', 'name', 'outcome'])
      .where('tenant_id', '=', tenantId)
      .where(
        'clock_id',
        'in',
        alarms.map((alarm) => alarm.clockId),
      )
      .execute();
    for (const row of rows) {
      const of = key(row.clock_id, row.due_at);
      taken.set(of, (taken.get(of) ?? new Map<string, Outcome>()).set(row.name, row.outcome));
    }
  }
  return alarms.map((alarm) => ({
    alarm,
    steps: stepsOf(alarm),
    taken: taken.get(key(alarm.clockId, alarm.dueAt)) ?? new Map<string, Outcome>(),
  }));
}

async function keepNext(
  db: Db,
  tenantId: string,
  decided: readonly { readonly alarm: Alarm; readonly next: Date | null }[],
): Promise<void> {
  if (decided.length === 0) return;
  await db
    .insertInto('reminders.next')
    .values(
      decided.map(({ alarm, next }) => ({
        tenant_id: tenantId,
        clock_id: alarm.clockId,
        due_at: alarm.dueAt,
        rule_version: alarm.ruleVersion,
        local_version: alarm.localVersion,
        at: next,
      })),
    )
    .onConflict((oc) =>
      oc.columns(['tenant_id', 'clock_id']).doUpdateSet((eb) => ({
        due_at: eb.ref('excluded.due_at'),
        rule_version: eb.ref('excluded.rule_version'),
        local_version: eb.ref('excluded.local_version'),
        at: eb.ref('excluded.at'),
      })),
    )
    .execute();
}

/** When something was done in the cases whose clocks are to be judged untouched or not. */
async function changesIn(
  db: Db,
  tenantId: string,
  watched: readonly Watched[],
  now: Date,
): Promise<ReadonlyMap<string, Date[]>> {
  const judged = watched.filter(
    ({ alarm, steps, taken }) =>
      alarm.caseId &&
      steps.some((step) => step.kind === 'untouched' && step.at <= now && !taken.has(step.name)),
  );
  const changes = new Map<string, Date[]>();
  if (judged.length === 0) return changes;
  const rows = await db
    .selectFrom('trail.entry')
    .select(['subject_id', 'at'])
    .distinct()
    .where('tenant_id', '=', tenantId)
    .where(
      'subject_id',
      'in',
      judged.flatMap(({ alarm }) => alarm.caseId ?? []),
    )
    .where('kind', '=', 'change')
    .where('subject_kind', '=', 'case')
    .where('at', '>', new Date(Math.min(...judged.map(({ alarm }) => alarm.setAt.getTime()))))
    .execute();
  for (const { subject_id, at } of rows) {
    if (subject_id) changes.set(subject_id, [...(changes.get(subject_id) ?? []), at]);
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
  const before = taken.filter(
    ({ alarm, step, outcome, at }) =>
      outcome === 'told' && at < alarm.dueAt && ours.has(`${alarm.clockId} ${step.name}`),
  );
  await markReminded(
    db as unknown as Kysely<ClockTables>,
    tenantId,
    before.map(({ alarm, at }) => ({ clockId: alarm.clockId, on: swedishDayOf(at) })),
  );
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
 * Notices that say nothing any more: the due time was moved, or the same person was told something later about the same clock; and of those before
 * it is due, when that time has come, the clock has ended or another function has it. That something was missed stays until it has been read,
 * however soon it was done after.
 */
async function settle(db: Db, tenantId: string, now: Date): Promise<void> {
  await sql`
    update reminders.notice n set settled_at = ${now}
    from clocks.clock c
    where n.tenant_id = ${tenantId} and n.settled_at is null
      and c.tenant_id = n.tenant_id and c.id = n.clock_id
      and (c.due_at <> n.due_at
        or exists (select 1 from reminders.notice later
          where later.tenant_id = n.tenant_id and later.clock_id = n.clock_id and later.due_at = n.due_at
            and later.employee_id = n.employee_id and later.at > n.at)
        or n.kind in ('warning', 'untouched')
          and (c.due_at < ${now} or c.stopped_at is not null or c.cancelled_at is not null
            or c.function_id is distinct from n.function_id or c.unit_id <> n.unit_id))`.execute(db);
}
