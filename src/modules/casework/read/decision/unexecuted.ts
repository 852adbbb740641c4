import { z } from 'zod';
import { type Context, defineOperation } from '#core/operation';
import { addDays, calendarDate } from '#platform/calendar';
import { calendarDate as day } from '#platform/schema';
import { mayReport, type Quarter, quarterOf } from '../../domain/decision/execution.ts';
import { Unexecuted } from '../../execution-contract.ts';
import {
  countClosed,
  countsOf,
  READ_UNEXECUTED,
  REPORT_UNEXECUTED,
  reportsSent,
  unexecutedIn,
} from '../../store/decision/unexecuted.ts';

/** How many quarters back the page reaches: special fees lapse after two years (SoL 34:10). */
const QUARTERS = 9;

/** Decisions in somebody's favour that were not executed in three months, as the board reports them for a quarter (SoL 34:1). */
export const unexecuted = defineOperation({
  name: 'casework.unexecuted',
  kind: 'query',
  permission: READ_UNEXECUTED,
  audit: 'unexecuted.read',
  summary: 'The report of a quarter on decisions that are not executed',
  input: z.object({
    /** A day in the quarter; without one, the last that is over. */
    quarter: day().optional(),
  }),
  output: Unexecuted,
  run: (ctx, { quarter }) =>
    unexecutedView(ctx, quarter ? quarterOf(calendarDate(quarter)) : lastQuarter(quarterOf(ctx.today))),
});

const lastQuarter = ({ from }: Quarter): Quarter => quarterOf(addDays(from, -1));

/** The page of a quarter; the last that an operation on it does. */
export async function unexecutedView(ctx: Context, quarter: Quarter): Promise<z.input<typeof Unexecuted>> {
  ctx.beforeAnswer();
  const closed = await countClosed(ctx, quarter);
  const [all, reports, organisation] = await Promise.all([
    unexecutedIn(ctx, quarter),
    reportsSent(ctx),
    ctx.organisation(),
  ]);
  const isOwn = ctx.reach(READ_UNEXECUTED) === 'unit';
  const rows = isOwn ? all.filter((row) => ctx.actor.unitIds.includes(row.unit_id)) : all;
  const openable = await ctx.allowedAmong(
    rows.map((row) => row.case_id),
    'casework:case:read',
  );
  const unitName = new Map(organisation.units.map((u) => [u.id, u.name]));
  const report = reports.find((r) => r.quarter_on === quarter.from);
  const may = ctx.may(REPORT_UNEXECUTED).allowed;
  const hindrance = mayReport(quarter, ctx.today);
  return {
    today: ctx.today,
    ...quarter,
    quarters: quartersTill(quarterOf(ctx.today)).map((q) => ({
      ...q,
      sentOn: reports.find((r) => r.quarter_on === q.from)?.sent_on ?? null,
    })),
    rows: rows.map((row) => ({
      caseId: openable.has(row.case_id) ? row.case_id : null,
      caseNumber: row.case_number,
      kind: row.kind,
      unit: unitName.get(row.unit_id) ?? '',
      rule: row.rule_id,
      sinceOn: row.since_on,
      dueOn: row.due_on,
      standing: row.standing,
      endedOn: row.standing === 'waiting' ? null : row.ended_on,
      daysLate: row.daysLate,
      cause: row.cause,
    })),
    counts: countsOf(rows),
    report: report
      ? {
          version: report.version,
          sentOn: report.sent_on,
          // Less what is closed to the reader: a number more than the list would tell of a case.
          waiting: Math.max(0, report.waiting - closed.waiting),
          executed: Math.max(0, report.executed - closed.executed),
          fellAway: Math.max(0, report.fell_away - closed.fellAway),
          setBy: report.set_by,
          setAt: report.set_at.toISOString(),
        }
      : null,
    allowed: may && !hindrance ? ['casework.report-unexecuted'] : [],
    refused: may && hindrance ? [{ operation: 'casework.report-unexecuted', reason: hindrance }] : [],
  };
}

function quartersTill(last: Quarter): Quarter[] {
  const quarters = [last];
  for (let q = last; quarters.length < QUARTERS; quarters.push(q)) q = lastQuarter(q);
  return quarters;
}
