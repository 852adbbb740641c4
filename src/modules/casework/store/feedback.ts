import { startClock } from '#core/clocks';
import type { Context } from '#core/operation';
import type { FeedbackSaid } from '../domain/preliminary.ts';
import { isMandated } from '../domain/preliminary.ts';
import type { CaseworkTables } from '../tables.ts';

/** The rule: a week from the decision (SoL 19:6 as of lag 2025:1501). */
export const FEEDBACK_RULE = 'BU-021';

export interface Reported {
  readonly reportId: string;
  readonly mandated: boolean;
  readonly requested: boolean;
}

/** The report that a case began with: not those that have been joined to it, whose reporter is told from the case that they came in as. */
export async function ownReport(ctx: Context, caseId: string): Promise<Reported | undefined> {
  const row = await ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.report_copy')
    .select(['report_id', 'reporter'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', '=', caseId)
    .where('joined_from', 'is', null)
    .orderBy('received_at')
    .orderBy('report_id')
    .limit(1)
    .executeTakeFirst();
  return (
    row && {
      reportId: row.report_id,
      mandated: isMandated(row.reporter),
      requested: row.reporter.feedbackRequested,
    }
  );
}

/** From the decision, or from the joining: a reporter who is bound to report and has asked is to be told what became of it. */
export async function startFeedback(
  ctx: Context,
  place: { readonly caseId: string; readonly unitId: string; readonly functionId: string | null },
): Promise<void> {
  const report = await ownReport(ctx, place.caseId);
  if (report?.mandated && report.requested) {
    await startClock(ctx, { ...place, ruleId: FEEDBACK_RULE, startedAt: ctx.now });
  }
}

/** All that may be told about a case (SoL 19:6, OSL 26:9 a), and since when; undefined while nothing has been decided. */
export async function whatMayBeTold(
  ctx: Context,
  caseId: string,
): Promise<{ readonly said: FeedbackSaid; readonly since: Date } | undefined> {
  const db = ctx.tables<CaseworkTables>();
  const ofCase = { tenant_id: ctx.actor.tenantId, case_id: caseId } as const;
  const joining = await db
    .selectFrom('casework.joining')
    .select('joined_at')
    .where((eb) => eb.and(ofCase))
    .executeTakeFirst();
  if (joining) return { said: 'already_under_way', since: joining.joined_at };
  const decision = await db
    .selectFrom('casework.preliminary_decision')
    .select(['outcome', 'decided_at'])
    .where((eb) => eb.and(ofCase))
    .executeTakeFirst();
  return (
    decision && { said: decision.outcome === 'open' ? 'opened' : 'not_opened', since: decision.decided_at }
  );
}
