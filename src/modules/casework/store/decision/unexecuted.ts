import type { Context } from '#core/operation';
import { daysBetween } from '#platform/calendar';
import { type Quarter, type ReportedAs, reportedAs } from '../../domain/decision/execution.ts';
import type { ExecutionTables } from '../../execution-tables.ts';

/** Who reads the board's report of a quarter; a manager, what is in it of their own units. */
export const READ_UNEXECUTED = 'casework:unexecuted:read';
/** Who sends it. */
export const REPORT_UNEXECUTED = 'casework:unexecuted:report';

type WaitRow = ExecutionTables['casework.execution_wait'];

export interface ReportRow extends WaitRow {
  readonly standing: ReportedAs;
  readonly daysLate: number;
}

/**
 * What the report of a quarter holds as of now, those that have waited longest first. Opens no case, and passes over those that a conflict of interest
 * closes.
 * @param caseIds of these cases alone
 */
export async function unexecutedIn(
  ctx: Context,
  quarter: Quarter,
  caseIds?: readonly string[],
): Promise<ReportRow[]> {
  const waits = ctx
    .tables<ExecutionTables>()
    .selectFrom('casework.execution_wait')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('authority_id', '=', ctx.authorityId)
    .where('due_on', '<=', quarter.to)
    .where((eb) => eb.or([eb('ended_on', 'is', null), eb('ended_on', '>', eb.ref('due_on'))]))
    .where((eb) => eb.or([eb('ended_on', 'is', null), eb('ended_on', '>=', quarter.from)]))
    .orderBy('due_on')
    .orderBy('case_number')
    .orderBy('decision_id');
  const rows = await (caseIds ? waits.where('case_id', 'in', [...caseIds]) : waits).execute();
  const end = quarter.to < ctx.today ? quarter.to : ctx.today;
  return rows.flatMap((row) => {
    const wait = { dueOn: row.due_on, endedOn: row.ended_on, endedAs: row.ended_as };
    const standing = reportedAs(wait, quarter, ctx.today);
    if (!standing) return [];
    const until = standing === 'waiting' ? end : (row.ended_on ?? end);
    return [{ ...row, standing, daysLate: daysBetween(row.due_on, until) }];
  });
}

/** How many of what the report holds a conflict of interest closes to the reader. */
export const countClosed = async (ctx: Context, quarter: Quarter) =>
  countsOf(await ctx.countingClosed((caseIds) => unexecutedIn(ctx, quarter, caseIds)));

export const countsOf = (rows: readonly ReportRow[]) => {
  const count = (standing: ReportedAs) => rows.filter((row) => row.standing === standing).length;
  return { waiting: count('waiting'), executed: count('executed'), fellAway: count('fell_away') };
};

/** The reports that the board has sent, the last quarter and the last version of each first. */
export const reportsSent = (ctx: Context) =>
  ctx
    .tables<ExecutionTables>()
    .selectFrom('casework.unexecuted_report')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('authority_id', '=', ctx.authorityId)
    .orderBy('quarter_on', 'desc')
    .orderBy('version', 'desc')
    .execute();
