import { sql } from 'kysely';
import type { Context } from '#core/operation';
import { managingFunctions, type Organisation, standingOn, whoActs } from '#core/organisation';
import { type CalendarDate, endOfDay, swedishDayOf } from '#platform/calendar';
import { type LocalSpan, rulesOf } from './local/index.ts';
import { clockOfRow, lawOfRow, lawRuleId } from './row.ts';
import type { ClockRule } from './rules/index.ts';
import { clockState, isHourBased } from './state.ts';
import type { ClockRow, ClockTables } from './tables.ts';
import type { ClockView } from './view.ts';
import { warningInstants } from './warnings.ts';

/** The clocks of one opened case, those that ask for something first. */
export async function clocksOfCase(ctx: Context, caseId: string): Promise<ClockView[]> {
  return (await clocksOfCases(ctx, [caseId])).get(caseId) ?? [];
}

/** The clocks of several cases, by case, as far as the policies show them; in each, the open ones first by their strict time. */
export async function clocksOfCases(
  ctx: Context,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, ClockView[]>> {
  if (caseIds.length === 0) return new Map();
  const rows = await ctx
    .tables<ClockTables>()
    .selectFrom('clocks.clock')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', 'in', [...caseIds])
    .orderBy(sql`stopped_at is not null or cancelled_at is not null`)
    .orderBy('due_at')
    .orderBy('id')
    .execute();
  const views = await clockViews(ctx, rows);
  const byCase = new Map<string, ClockView[]>();
  for (const [i, row] of rows.entries()) {
    const view = views[i];
    if (row.case_id && view) byCase.set(row.case_id, [...(byCase.get(row.case_id) ?? []), view]);
  }
  return byCase;
}

/** The clocks in a case of what has clocks of its own there (a risk assessment each), by its id; of several the last that began. */
export async function clocksOfSubjects(
  ctx: Context,
  caseId: string,
  subjectKind: string,
): Promise<ReadonlyMap<string, ClockView>> {
  const rows = await subjectClocks(ctx, caseId, subjectKind);
  const views = await clockViews(ctx, rows);
  return new Map(rows.flatMap((row, i) => (views[i] ? [[row.subject_id, views[i]] as const] : [])));
}

/** All clocks in a case of what has several there (a custody each), by its id, in the order in which they began. */
export async function clocksOfEach(
  ctx: Context,
  caseId: string,
  subjectKind: string,
): Promise<ReadonlyMap<string, ClockView[]>> {
  const rows = await subjectClocks(ctx, caseId, subjectKind);
  const views = await clockViews(ctx, rows);
  const bySubject = new Map<string, ClockView[]>();
  for (const [i, { subject_id }] of rows.entries()) {
    const view = views[i];
    if (view) bySubject.set(subject_id, [...(bySubject.get(subject_id) ?? []), view]);
  }
  return bySubject;
}

const subjectClocks = (ctx: Context, caseId: string, subjectKind: string): Promise<ClockRow[]> =>
  ctx
    .tables<ClockTables>()
    .selectFrom('clocks.clock')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', '=', caseId)
    .where('subject_kind', '=', subjectKind)
    .orderBy('started_at')
    .orderBy('id')
    .execute();

/** The last mark of a duty in an opened case: since when it is owed, and when it was done; null where there is none, and where it fell away. */
export async function lastMark(
  ctx: Context,
  caseId: string,
  ruleId: string,
): Promise<{ readonly startedOn: CalendarDate; readonly doneOn: CalendarDate | null } | null> {
  const mark = await ctx
    .tables<ClockTables>()
    .selectFrom('clocks.mark')
    .select(['started_at', 'done_at'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', '=', caseId)
    .where('rule_id', '=', ruleId)
    .where('cancelled_at', 'is', null)
    .where('replaced_at', 'is', null)
    .orderBy('started_at', 'desc')
    .orderBy('cycle', 'desc')
    .limit(1)
    .executeTakeFirst();
  return mark
    ? { startedOn: swedishDayOf(mark.started_at), doneOn: mark.done_at && swedishDayOf(mark.done_at) }
    : null;
}

export interface Watch {
  /** Due by the end of this day, with everything overdue; nearest first. */
  readonly clocks: readonly { readonly caseId: string | null; readonly view: ClockView }[];
  /** Running beyond that day. */
  readonly laterCount: number;
}

/**
 * The running clocks of the actor's functions, and for an actor whose grant reaches units also what nobody in them has been given.
 * @param until Swedish calendar day, included
 */
export async function watchList(
  ctx: Context,
  { until, limit }: { until: CalendarDate; limit: number },
): Promise<Watch> {
  const organisation = await ctx.organisation();
  const places = ownPlaces(ctx, organisation);
  const [due, later] = await Promise.all([
    Promise.all(
      places.map((place) =>
        openIn(ctx, place)
          .selectAll()
          .where('due_at', '<=', endOfDay(until))
          .orderBy('due_at')
          .limit(limit)
          .execute(),
      ),
    ),
    Promise.all(
      places
        // What has fallen to one from others is counted when it is due, not long before.
        .filter((place) => !('functionId' in place) || place.functionId === ctx.actor.functionId)
        .map((place) =>
          openIn(ctx, place)
            .select(sql<string>`count(*)`.as('n'))
            .where('due_at', '>', endOfDay(until))
            .executeTakeFirstOrThrow(),
        ),
    ),
  ]);
  const rows = due.flat();
  const laterCount = later.reduce((sum, { n }) => sum + Number(n), 0);
  const mine = nearestFirst(rows.filter((row) => isMine(ctx, organisation, row)));
  const views = await clockViews(ctx, mine);
  return { clocks: views.map((view, i) => ({ caseId: mine[i]?.case_id ?? null, view })), laterCount };
}

/** The same without an end: everything that runs and is the actor's own, nearest first. As many as one person can have. */
export async function ownClocks(ctx: Context): Promise<ClockRow[]> {
  const organisation = await ctx.organisation();
  const rows = await Promise.all(
    ownPlaces(ctx, organisation).map((place) => openIn(ctx, place).selectAll().execute()),
  );
  return nearestFirst(rows.flat().filter((row) => isMine(ctx, organisation, row)));
}

type OwnPlace = { readonly functionId: string } | { readonly unassignedIn: string };

/** Where the actor's own duties lie. */
function ownPlaces(ctx: Context, organisation: Organisation): OwnPlace[] {
  return [
    ...watchedFunctions(ctx, organisation).map((functionId) => ({ functionId })),
    ...ctx.actor.unitIds.map((unitId) => ({ unassignedIn: unitId })),
  ];
}

/** The running clocks of cases in one place: an index range of its own, where the policy's list would make a sort over all of them. */
function openIn(ctx: Context, place: OwnPlace) {
  const query = ctx
    .tables<ClockTables>()
    .selectFrom('clocks.clock')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', 'is not', null)
    .where('stopped_at', 'is', null)
    .where('cancelled_at', 'is', null);
  return 'functionId' in place
    ? query.where('function_id', '=', place.functionId)
    : query.where('unit_id', '=', place.unassignedIn).where('function_id', 'is', null);
}

const nearestFirst = (rows: ClockRow[]): ClockRow[] =>
  rows.sort((a, b) => a.due_at.getTime() - b.due_at.getTime() || a.id.localeCompare(b.id));

/** The actor's own functions, and for those who lead a unit also what has fallen to them: vacant functions, and those whose holder is away. */
function watchedFunctions(ctx: Context, organisation: Organisation): string[] {
  const { functionIds, functionId, unitIds } = ctx.actor;
  const leads = (id: string): boolean =>
    functionId !== null && managingFunctions(organisation, id).includes(functionId);
  const fallen = organisation.functions.filter(
    (f) => unitIds.includes(f.unitId) && standingOn(organisation, f.id, ctx.today) !== 'held' && leads(f.id),
  );
  return [...new Set([...functionIds, ...fallen.map((f) => f.id)])];
}

/** Of a function that one only stands in for, no more than what falls to one: what is due within the absence. */
function isMine(ctx: Context, organisation: Organisation, row: ClockRow): boolean {
  if (row.function_id === null || row.function_id === ctx.actor.functionId) return true;
  return whoActs(organisation, row.function_id, row.due_on, ctx.today).employeeId === ctx.actor.employeeId;
}

/** Rows as they are shown, with who has each today. */
export async function clockViews(ctx: Context, rows: readonly ClockRow[]): Promise<ClockView[]> {
  if (rows.length === 0) return [];
  const organisation = await ctx.organisation();
  const rules = rows.some((row) => row.local_version !== null) ? await rulesOf(ctx) : null;
  return rows.map((row) => {
    const spans = rules?.spans(lawRuleId(row.rule_id));
    const local = spans?.find((span) => span.version === row.local_version) ?? null;
    const setBy = (local?.employeeId && organisation.nameOf.get(local.employeeId)) || null;
    return viewOf(row, local && { ...local, setBy }, ctx.now, holderOf(organisation, row, ctx.today));
  });
}

/** Who has a clock today, by name and in what capacity. */
function holderOf(organisation: Organisation, row: ClockRow, today: CalendarDate): ClockView['holder'] {
  const unit = organisation.units.find((u) => u.id === row.unit_id);
  const place = { unitId: row.unit_id, unitName: unit?.name ?? '' };
  if (row.function_id === null) {
    const nobody = { functionId: null, functionTitle: null, employeeName: null, via: 'nobody' } as const;
    return { ...nobody, ...place, standing: 'unassigned', vacant: false };
  }
  const acting = whoActs(organisation, row.function_id, row.due_on, today);
  return {
    ...place,
    functionId: row.function_id,
    functionTitle: organisation.functions.find((f) => f.id === row.function_id)?.title ?? null,
    employeeName: (acting.employeeId && organisation.nameOf.get(acting.employeeId)) || null,
    via: acting.via,
    standing: acting.standing,
    vacant: acting.standing === 'vacant',
  };
}

type SetBy = LocalSpan & { readonly setBy: string | null };

function viewOf(row: ClockRow, local: SetBy | null, now: Date, holder: ClockView['holder']): ClockView {
  const rule = lawOfRow(row);
  const clock = clockOfRow(row);
  const { extension, stoppedAt } = clock;
  return {
    id: row.id,
    ruleId: row.rule_id,
    ruleVersion: rule.version,
    lawRuleId: rule.id,
    name: rule.name_sv,
    kind: clock.kind,
    lawKind: rule.kind,
    ...lengthOf(rule, local, row.cycle),
    dueMeans: rule.due_means,
    cycle: row.cycle,
    recurs: rule.recurrence.kind === 'from_stop',
    startedAt: clock.startedAt.toISOString(),
    startedOn: swedishDayOf(clock.startedAt),
    dueAt: clock.dueAt.toISOString(),
    dueOn: clock.dueOn,
    hourBased: isHourBased(clock),
    possibleLaterOn: clock.possibleLaterOn,
    extension: extension && {
      until: extension.until,
      decidedOn: swedishDayOf(extension.decidedAt),
      decidedBy: extension.decidedBy,
      reason: extension.reason,
      originalDueOn: clock.originalDueOn,
      late: extension.late,
    },
    ...clockState(clock, now),
    stoppedAt: stoppedAt?.toISOString() ?? null,
    stoppedOn: stoppedAt && swedishDayOf(stoppedAt),
    cancelledReason: clock.cancelled?.reason ?? null,
    legalBasis: rule.legal_basis,
    counting: rule.counting,
    extensionRule: rule.extension.text_sv,
    confidence: rule.confidence,
    local: clock.kind === 'local_target',
    localTarget: local && {
      version: local.version,
      since: local.validFrom,
      reason: local.reason,
      setBy: local.setBy,
      lateFrom: local.target?.lateFrom ?? null,
    },
    warnAt: warningInstants(clock, local?.warnAt ?? rule.warn_at).map((at) => at.toISOString()),
    correctedOn: row.corrected_at && swedishDayOf(row.corrected_at),
    holder,
  };
}

function lengthOf(
  rule: ClockRule,
  local: LocalSpan | null,
  cycle: number,
): Pick<ClockView, 'lengthKind' | 'unit' | 'length'> {
  if (local?.target) return { lengthKind: 'counted', length: local.target.length, unit: local.target.unit };
  const { time, recurrence } = rule;
  if (time.kind !== 'counted') return { lengthKind: time.kind, unit: 'calendar_days', length: 0 };
  const { unit, length } = (recurrence.kind === 'from_stop' && cycle > 1 && recurrence.later) || time;
  return { lengthKind: 'counted', unit, length };
}
