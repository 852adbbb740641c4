import type { Selectable } from 'kysely';
import { startClock } from '#core/clocks';
import type { Context } from '#core/operation';
import { isAdultArea } from '../domain/areas.ts';
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

type Copy = Pick<
  Selectable<CaseworkTables['casework.report_copy']>,
  'report_id' | 'reporter' | 'joined_from' | 'received_at' | 'area'
>;

/** The report that a case began with: not those that have been joined to it, whose reporter is told from the case that they came in as. */
export async function ownReport(ctx: Context, caseId: string): Promise<Reported | undefined> {
  const copies = await ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.report_copy')
    .select(['report_id', 'reporter', 'joined_from', 'received_at', 'area'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', '=', caseId)
    .execute();
  return ownReportAmong(copies);
}

/** As `ownReport`, of all copies of reports that a case has. */
export function ownReportAmong(copies: readonly Copy[]): Reported | undefined {
  const [own] = copies
    .filter((c) => c.joined_from === null)
    .sort(
      (a, b) => a.received_at.getTime() - b.received_at.getTime() || (a.report_id < b.report_id ? -1 : 1),
    );
  return (
    own && {
      reportId: own.report_id,
      // SoL 19:1 is about children.
      mandated: !isAdultArea(own.area) && isMandated(own.reporter),
      requested: own.reporter.feedbackRequested,
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

/** What may be told, and since when; undefined while nothing has been decided. */
export type Told = { readonly said: FeedbackSaid; readonly since: Date } | undefined;

/** All that may be told about a case (SoL 19:6, OSL 26:9 a). */
export async function whatMayBeTold(ctx: Context, caseId: string): Promise<Told> {
  const db = ctx.tables<CaseworkTables>();
  const ofCase = { tenant_id: ctx.actor.tenantId, case_id: caseId } as const;
  return mayBeTold(
    ...(await Promise.all([
      db
        .selectFrom('casework.joining')
        .select('joined_at')
        .where((eb) => eb.and(ofCase))
        .executeTakeFirst(),
      db
        .selectFrom('casework.preliminary_decision')
        .select(['outcome', 'decided_at'])
        .where((eb) => eb.and(ofCase))
        .executeTakeFirst(),
    ])),
  );
}

/** As `whatMayBeTold`, of what a case has come to. */
export function mayBeTold(
  joining: { readonly joined_at: Date } | undefined,
  decision: { readonly outcome: 'open' | 'not_open'; readonly decided_at: Date } | undefined,
): Told {
  if (joining) return { said: 'already_under_way', since: joining.joined_at };
  return (
    decision && { said: decision.outcome === 'open' ? 'opened' : 'not_opened', since: decision.decided_at }
  );
}
