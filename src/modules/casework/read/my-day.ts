import { sql } from 'kysely';
import { z } from 'zod';
import { type ClockView, clocksOfCases, watchList } from '#core/clocks';
import { COMMITMENT_RULE, commitmentsOf, isOwed, ownPromises } from '#core/commitments';
import { type Context, defineOperation } from '#core/operation';
import { addDays } from '#platform/calendar';
import { type DayRow, MyDay } from '../contract.ts';
import { UNDER_WAY } from '../domain/case-rules.ts';
import { openCoWorked } from '../store/co-workers.ts';
import type { CaseworkTables } from '../tables.ts';
import { ageOf } from './age.ts';
import { deciderTitles, toDecide } from './awaiting.ts';
import { type CaseOfClock, casesOfClocks } from './cases-of-clocks.ts';
import { leftDraftList } from './journal/left-drafts.ts';
import { ownDraftList } from './journal/own-drafts.ts';
import { listed } from './listed.ts';
import { waitingFromShifts } from './shift/handovers-view.ts';

const PERMISSION = 'casework:my-day:read';
const LIMIT = 500;
const NEXT_DAYS = 7;
const NEW_DAYS = 3;

/** The operation that stops each rule's clock, and the permission it asks for. */
const STOPPED_BY = {
  'BU-010': { operation: 'casework.assess-protection', permission: 'casework:protection:assess' },
  'BU-020': { operation: 'casework.decide-preliminary', permission: 'casework:preliminary:decide' },
  'BU-040': { operation: 'casework.conclude-investigation', permission: 'casework:investigation:conclude' },
  'BU-050': { operation: 'casework.end-follow-up', permission: 'casework:follow-up:end' },
  'BU-021': { operation: 'casework.give-feedback', permission: 'casework:feedback:give' },
} as const;

const stoppedBy = (ruleId: string) =>
  ruleId in STOPPED_BY ? STOPPED_BY[ruleId as keyof typeof STOPPED_BY] : null;

/**
 * What I must do and by when: the clocks of my functions, and for those who take in or lead a unit also what nobody has been given yet.
 */
export const myDay = defineOperation({
  name: 'casework.my-day',
  kind: 'query',
  permission: PERMISSION,
  audit: 'my-day.read',
  summary: 'What the caller must do today and in the next days',
  input: z.object({}),
  output: MyDay,
  run: async (ctx) => {
    const until = addDays(ctx.today, NEXT_DAYS);
    await openCoWorked(ctx, PERMISSION);
    const [{ clocks, laterCount }, allAtOnce, decide, assigned, drafts, leftDrafts, fromShift, promised] =
      await Promise.all([
        watchList(ctx, { until, limit: LIMIT }),
        openAtOnce(ctx),
        toDecide(ctx),
        newToMe(ctx),
        ownDraftList(ctx),
        leftDraftList(ctx),
        waitingFromShifts(ctx),
        ownPromises(ctx),
      ]);
    const known = new Set(clocks.map((c) => c.view.id));
    const atOnce = allAtOnce.filter((c) => !known.has(c.view.id));
    const caseIds = [...new Set([...clocks, ...atOnce].flatMap((c) => c.caseId ?? []))];
    const [cases, awaits] = await Promise.all([
      casesOfClocks(ctx, PERMISSION, caseIds),
      deciderTitles(ctx, caseIds),
    ]);
    const promisedBy = await promises(ctx, clocks);
    const rows = [...clocks, ...atOnce].flatMap((clock) => {
      const row = clock.caseId ? cases.get(clock.caseId) : undefined;
      if (!row) return [];
      const promised = promisedBy(row.id, clock.view);
      return [{ ...dayRow(ctx, clock.view, row, awaits.get(row.id) ?? null), promised }];
    });
    const isToday = (r: (typeof rows)[number]): boolean => r.openAtOnce || r.clock.dueOn === ctx.today;
    return {
      today: ctx.today,
      toDecide: decide,
      overdue: rows.filter((r) => r.clock.state === 'overdue'),
      dueToday: rows.filter((r) => r.clock.state !== 'overdue' && isToday(r)),
      next: rows.filter((r) => r.clock.state !== 'overdue' && !isToday(r)),
      laterCount: laterCount - atOnce.length,
      fromShift,
      promised,
      newToMe: assigned,
      drafts,
      leftDrafts,
    };
  },
});

interface Watched {
  readonly caseId: string | null;
  readonly view: ClockView;
}

/**
 * The fourteen days of reports of violence that are assessed and not decided, however far off they end: they are no time to spare, so they
 * stand on today. Those of the actor's functions, and what nobody in the actor's units has been given.
 */
async function openAtOnce(ctx: Context): Promise<Watched[]> {
  const { tenantId, functionIds, unitIds } = ctx.actor;
  const heads = await ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.case_head')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('state', '=', 'preliminary')
    .where('open_at_once', '=', true)
    .where((eb) =>
      eb.or([
        eb('function_id', '=', anyOf(functionIds)),
        eb.and([eb('function_id', 'is', null), eb('unit_id', '=', anyOf(unitIds))]),
      ]),
    )
    .limit(LIMIT)
    .execute();
  const byCase = await clocksOfCases(
    ctx,
    heads.map((h) => h.id),
  );
  return [...byCase].flatMap(([caseId, views]) => {
    const waits = views.some(
      (v) => v.lawRuleId === 'BU-010' && v.stoppedAt === null && v.state !== 'cancelled',
    );
    const fortnight = views.find((v) => v.ruleId === 'BU-020' && v.state === 'running');
    return waits || !fortnight ? [] : [{ caseId, view: fortnight }];
  });
}

/**
 * The words of what the actor has promised, by the clocks that run for it. The cases are opened for them: what was promised is content. Two
 * promises of one case and day have a clock each, and so a row each.
 */
async function promises(
  ctx: Context,
  clocks: readonly Watched[],
): Promise<(caseId: string, clock: ClockView) => string | null> {
  const ids = clocks.flatMap((c) => (c.view.ruleId === COMMITMENT_RULE && c.caseId ? c.caseId : []));
  const opened = await ctx.openAllowed([...new Set(ids)], PERMISSION);
  const byCase = await commitmentsOf(
    ctx,
    opened.map((f) => f.caseId),
  );
  const left = [...byCase].flatMap(([caseId, all]) =>
    all.filter((c) => isOwed(c.state)).map((c) => ({ caseId, ...c })),
  );
  return (caseId, { ruleId, dueOn, holder }) => {
    if (ruleId !== COMMITMENT_RULE) return null;
    const at = left.findIndex(
      (c) => c.caseId === caseId && c.dueOn === dueOn && c.functionId === holder.functionId,
    );
    return at < 0 ? null : (left.splice(at, 1)[0]?.title ?? null);
  };
}

const anyOf = (ids: readonly string[]) => sql<string>`any(${[...ids]}::uuid[])`;

function dayRow(
  ctx: Context,
  clock: ClockView,
  row: CaseOfClock,
  awaits: string | null,
): Omit<z.input<typeof DayRow>, 'promised'> {
  const act = stoppedBy(clock.ruleId);
  const decided = act?.operation === 'casework.decide-preliminary';
  return {
    clock,
    duty: clock.ruleId,
    caseId: row.id,
    caseNumber: row.number,
    label: row.label,
    age: ageOf(ctx, row.birth_date),
    reporterCategory: row.category,
    openAtOnce: clock.lawRuleId === 'BU-020' && row.state === 'preliminary' && row.open_at_once,
    action: act && ctx.may(act.permission).allowed ? act.operation : null,
    awaits: decided ? awaits : null,
  };
}

async function newToMe(ctx: Context) {
  if (ctx.actor.functionIds.length === 0) return [];
  const since = new Date(ctx.now.getTime() - NEW_DAYS * 86_400_000);
  const rows = await ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.case_head')
    .select(['id', 'label', 'birth_date', 'assigned_at', 'assigned_by'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('function_id', 'in', [...ctx.actor.functionIds])
    .where('assigned_at', '>', since)
    .where('state', 'in', [...UNDER_WAY])
    .where('assigned_by', '!=', ctx.actor.name)
    .orderBy('assigned_at', 'desc')
    .limit(10)
    .execute();
  return (await listed(ctx, PERMISSION, rows, (r) => r.id)).map((r) => ({
    caseId: r.id,
    label: r.label,
    age: ageOf(ctx, r.birth_date),
    assignedAt: (r.assigned_at ?? ctx.now).toISOString(),
    assignedBy: r.assigned_by ?? '',
  }));
}
