import type { Context } from '#core/operation';
import { besideId } from './row.ts';
import type { ClockRow, ClockTables, MarkRow } from './tables.ts';

/** Which of the duties of a case, or of no case (null): by rule, and by its trigger or its subject where the same rule runs more than once (a report each). */
export interface ClockOf {
  readonly caseId: string | null;
  readonly ruleId: string;
  readonly startedAt?: Date;
  readonly subjectId?: string;
}

/** What watches over one duty that is not yet done: the law's clock, a target's beside it, or a mark. */
export interface Running {
  readonly clocks: readonly ClockRow[];
  readonly marks: readonly MarkRow[];
}

/** The duty that was triggered first of those that are not done; nothing when all are. Locked until the transaction ends. */
export async function runningOf(ctx: Context, which: ClockOf): Promise<Running> {
  const db = ctx.tables<ClockTables>();
  const { tenantId } = ctx.actor;
  const ofCase = which.caseId === null ? 'is' : '=';
  let clocks = db
    .selectFrom('clocks.clock')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('case_id', ofCase, which.caseId)
    .where('rule_id', 'in', [which.ruleId, besideId(which.ruleId)])
    .where('stopped_at', 'is', null)
    .where('cancelled_at', 'is', null);
  let marks = db
    .selectFrom('clocks.mark')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('case_id', ofCase, which.caseId)
    .where('rule_id', '=', which.ruleId)
    .where('done_at', 'is', null)
    .where('cancelled_at', 'is', null)
    .where('replaced_at', 'is', null);
  if (which.startedAt) {
    clocks = clocks.where('started_at', '=', which.startedAt);
    marks = marks.where('started_at', '=', which.startedAt);
  }
  if (which.subjectId) {
    clocks = clocks.where('subject_id', '=', which.subjectId);
    marks = marks.where('subject_id', '=', which.subjectId);
  }
  const [foundClocks, foundMarks] = await Promise.all([
    clocks.orderBy('started_at').orderBy('cycle').orderBy('rule_id').forUpdate().execute(),
    marks.orderBy('started_at').orderBy('cycle').forUpdate().execute(),
  ]);
  const [first] = [...foundClocks, ...foundMarks].sort(
    (a, b) => a.started_at.getTime() - b.started_at.getTime() || a.cycle - b.cycle,
  );
  const same = (row: ClockRow | MarkRow): boolean =>
    row.started_at.getTime() === first?.started_at.getTime() && row.cycle === first.cycle;
  return { clocks: foundClocks.filter(same), marks: foundMarks.filter(same) };
}
