import { sql } from 'kysely';
import type { Context } from '#core/operation';
import { type FunctionHolder, functionHolders, namesOf, type OrganisationTables } from '#core/organisation';
import { type CalendarDate, endOfDay, swedishDayOf } from '#platform/calendar';
import { clockOfRow } from './row.ts';
import { ruleVersion } from './rules/index.ts';
import { clockState, isHourBased } from './state.ts';
import type { ClockRow, ClockTables } from './tables.ts';
import type { ClockView } from './view.ts';

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
  const { tenantId, functionIds, unitIds } = ctx.actor;
  const ofFunctions = functionIds.map((functionId) => ({ function_id: functionId }));
  const ofUnits = unitIds.map((unitId) => ({ function_id: null, unit_id: unitId }));
  const rows: ClockRow[] = [];
  let laterCount = 0;
  // One index range per function and per unit: the policy's list would otherwise make a sort over all of them.
  for (const place of [...ofFunctions, ...ofUnits]) {
    let query = ctx
      .tables<ClockTables>()
      .selectFrom('clocks.clock')
      .where('tenant_id', '=', tenantId)
      .where('stopped_at', 'is', null)
      .where('cancelled_at', 'is', null);
    query =
      'unit_id' in place
        ? query.where('unit_id', '=', place.unit_id).where('function_id', 'is', null)
        : query.where('function_id', '=', place.function_id);
    rows.push(
      ...(await query
        .selectAll()
        .where('due_at', '<=', endOfDay(until))
        .orderBy('due_at')
        .limit(limit)
        .execute()),
    );
    const later = await query
      .select(sql<string>`count(*)`.as('n'))
      .where('due_at', '>', endOfDay(until))
      .executeTakeFirstOrThrow();
    laterCount += Number(later.n);
  }
  rows.sort((a, b) => a.due_at.getTime() - b.due_at.getTime() || a.id.localeCompare(b.id));
  const views = await clockViews(ctx, rows);
  return { clocks: views.map((view, i) => ({ caseId: rows[i]?.case_id ?? null, view })), laterCount };
}

async function clockViews(ctx: Context, rows: readonly ClockRow[]): Promise<ClockView[]> {
  const org = ctx.tables<OrganisationTables>();
  const functionIds = [...new Set(rows.flatMap((r) => r.function_id ?? []))];
  const holders = await functionHolders(org, ctx.actor.tenantId, ctx.today, { functionIds });
  const holderOf = new Map(holders.map((h) => [h.functionId, h]));
  const units = await namesOf(org, ctx.actor.tenantId, { units: rows.map((r) => r.unit_id) });
  return rows.map((row) =>
    viewOf(row, ctx.now, {
      holder: row.function_id ? holderOf.get(row.function_id) : undefined,
      unitName: units.get(row.unit_id) ?? '',
    }),
  );
}

function viewOf(
  row: ClockRow,
  now: Date,
  who: { holder: FunctionHolder | undefined; unitName: string },
): ClockView {
  const rule = ruleVersion(row.rule_id, row.rule_version);
  const clock = clockOfRow(row);
  const { extension, stoppedAt } = clock;
  return {
    id: row.id,
    ruleId: rule.id,
    ruleVersion: rule.version,
    name: rule.name_sv,
    kind: rule.kind,
    unit: rule.unit,
    length: rule.length,
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
    local: rule.kind === 'local_target',
    holder: {
      functionId: row.function_id,
      functionTitle: who.holder?.title ?? null,
      unitId: row.unit_id,
      unitName: who.unitName,
      employeeName: who.holder?.employeeName ?? null,
      vacant: row.function_id !== null && !who.holder?.employeeName,
    },
  };
}
