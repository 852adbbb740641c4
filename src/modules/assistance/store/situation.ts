import type { Context } from '#core/operation';
import { caseArea } from '#modules/casework';
import type { CalendarDate } from '#platform/calendar';
import { conflict } from '#platform/errors';
import { AssistanceArea } from '../domain/codes.ts';
import { assistedMonths } from '../domain/long-term.ts';
import type { PlanReview, PlanVersion } from '../domain/plan.ts';
import type { AssistanceTables } from '../tables.ts';

type T = AssistanceTables;
export type PeriodRow = T['assistance.period'] & {
  readonly end: T['assistance.period_end'] | null;
};
export type HouseholdRow = Read<T['assistance.household']>;
export type PlanRow = Read<T['assistance.plan']>;
export type ApplicationRow = T['assistance.application'];
export type CheckRow = T['assistance.month_check'];

/** A row as it is read: what is kept as JSON is what it says. */
type Read<R> = {
  [K in keyof R]: R[K] extends import('kysely').ColumnType<infer S, string, string> ? S : R[K];
};

/** All that is followed in an opened case. */
export interface Kept {
  /** The last first. */
  readonly periods: readonly PeriodRow[];
  readonly household: readonly HouseholdRow[];
  readonly applications: readonly ApplicationRow[];
  readonly checks: readonly CheckRow[];
  readonly notices: readonly T['assistance.eviction_notice'][];
  readonly answers: readonly T['assistance.eviction_answer'][];
  readonly plans: readonly PlanRow[];
  readonly planReviews: readonly T['assistance.plan_review'][];
  readonly decisionReviews: readonly T['assistance.decision_review'][];
}

/** Reads all that is followed in an opened case, each the last first. */
export async function keptIn(ctx: Context, caseId: string): Promise<Kept> {
  const db = ctx.tables<AssistanceTables>();
  const of = <Table extends keyof AssistanceTables & string>(table: Table) =>
    db
      .selectFrom(table as 'assistance.period')
      .selectAll()
      .where('tenant_id', '=', ctx.actor.tenantId)
      .where('case_id', '=', caseId)
      .orderBy('recorded_at', 'desc');
  const rows = async <R>(query: { execute(): Promise<unknown[]> }): Promise<R[]> =>
    (await query.execute()) as R[];
  const [
    periods,
    ends,
    household,
    applications,
    checks,
    notices,
    answers,
    plans,
    planReviews,
    decisionReviews,
  ] = await Promise.all([
    rows<T['assistance.period']>(of('assistance.period').orderBy('began_on', 'desc')),
    rows<T['assistance.period_end']>(of('assistance.period_end')),
    rows<HouseholdRow>(of('assistance.household')),
    rows<ApplicationRow>(of('assistance.application')),
    rows<CheckRow>(of('assistance.month_check')),
    rows<T['assistance.eviction_notice']>(of('assistance.eviction_notice')),
    rows<T['assistance.eviction_answer']>(of('assistance.eviction_answer')),
    rows<PlanRow>(of('assistance.plan')),
    rows<T['assistance.plan_review']>(of('assistance.plan_review')),
    rows<T['assistance.decision_review']>(of('assistance.decision_review')),
  ]);
  const byVersion = <R extends { version: number }>(all: R[]): R[] =>
    [...all].sort((a, b) => b.version - a.version);
  const byDay = <R>(all: R[], day: (row: R) => string): R[] =>
    [...all].sort((a, b) => day(b).localeCompare(day(a)));
  return {
    periods: byDay(periods, (p) => p.began_on).map((p) => ({
      ...p,
      end: ends.find((e) => e.period_id === p.id) ?? null,
    })),
    household: byVersion(household),
    applications: byDay(applications, (a) => a.month),
    checks: byVersion(checks),
    notices: byDay(notices, (n) => n.received_on),
    answers,
    plans: byVersion(plans),
    planReviews: byDay(planReviews, (r) => r.reviewed_on),
    decisionReviews: byDay(decisionReviews, (r) => r.reviewed_on),
  };
}

/**
 * The area of an opened case in which a situation is followed.
 * @throws AppError CONFLICT NOT_FOLLOWED_HERE for a case of another area, and for what a unit performs for another
 */
export async function followedArea(ctx: Context, caseId: string): Promise<AssistanceArea> {
  const area = AssistanceArea.safeParse(await caseArea(ctx, caseId));
  if (!area.success || ctx.opened(caseId).orderedBy !== null) throw conflict('NOT_FOLLOWED_HERE');
  return area.data;
}

/** The one that runs. */
export const runningPeriod = ({ periods }: Kept): PeriodRow | undefined =>
  periods.find((p) => p.end === null);

/** @throws AppError CONFLICT NOTHING_FOLLOWED when nothing runs */
export function requireRunning(kept: Kept): PeriodRow {
  const running = runningPeriod(kept);
  if (!running) throw conflict('NOTHING_FOLLOWED');
  return running;
}

/** What stands of the check of an application; undefined while it waits. */
export const checkOf = ({ checks }: Kept, applicationId: string): CheckRow | undefined =>
  checks.find((c) => c.application_id === applicationId);

/** The months with assistance of an opened case. */
export function monthsOf(kept: Kept, period: PeriodRow | undefined): ReadonlySet<CalendarDate> {
  const granted = kept.applications.filter((a) =>
    ['granted', 'partly'].includes(checkOf(kept, a.id)?.outcome ?? ''),
  );
  const first = kept.periods.at(-1) ?? period;
  return assistedMonths(
    granted.map((a) => a.month),
    first?.earlier_months ?? 0,
    first?.began_on ?? ('2000-01-01' as CalendarDate),
  );
}

export const planVersionsOf = ({ plans }: Kept): PlanVersion[] =>
  plans.map((p) => ({ version: p.version, agreedOn: p.agreed_on, reviewBy: p.review_by }));

export const planReviewsOf = ({ planReviews }: Kept): PlanReview[] =>
  planReviews.map((r) => ({
    version: r.version,
    reviewedOn: r.reviewed_on,
    outcome: r.outcome,
    nextOn: r.next_on,
  }));

/** By when a decision is to be looked at anew; null when it isn't. */
export function decisionReviewBy(kept: Kept, decisionId: string): CalendarDate | null {
  const last = kept.decisionReviews.find((r) => r.decision_id === decisionId);
  if (last) return last.next_on;
  return kept.periods.find((p) => p.decision_id === decisionId && p.end === null)?.decision_review_on ?? null;
}
