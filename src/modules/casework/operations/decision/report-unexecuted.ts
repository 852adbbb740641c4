import { defineOperation } from '#core/operation';
import { calendarDate } from '#platform/calendar';
import { conflict, invalid } from '#platform/errors';
import { mayReport, quarterOf } from '../../domain/decision/execution.ts';
import { ReportUnexecuted, Unexecuted } from '../../execution-contract.ts';
import type { ExecutionTables } from '../../execution-tables.ts';
import { unexecutedView } from '../../read/decision/unexecuted.ts';
import {
  countClosed,
  countsOf,
  REPORT_UNEXECUTED,
  reportsSent,
  unexecutedIn,
} from '../../store/decision/unexecuted.ts';
import { signatureOf } from '../../store/events.ts';
import { keepNextVersion, setBy } from '../../store/recorded.ts';

/** Marks the report of a quarter that is over as sent to IVO and the auditors (SoL 34:1), with what it said then. */
export const reportUnexecuted = defineOperation({
  name: 'casework.report-unexecuted',
  kind: 'command',
  permission: REPORT_UNEXECUTED,
  audit: 'unexecuted.reported',
  summary: 'Mark the report of a quarter on decisions that are not executed as sent',
  input: ReportUnexecuted,
  output: Unexecuted,
  trailContent: ({ quarter, sentOn, seenVersion }) => ({ quarter, sentOn, seenVersion }),
  run: async (ctx, input) => {
    const quarter = quarterOf(calendarDate(input.quarter));
    const sentOn = calendarDate(input.sentOn);
    const sent = (await reportsSent(ctx)).find((r) => r.quarter_on === quarter.from);
    // Pressed twice it is the same report.
    if (sent?.sent_on === sentOn && sent.version === input.seenVersion + 1) {
      return await unexecutedView(ctx, quarter);
    }
    const hindrance = mayReport(quarter, ctx.today);
    if (hindrance) throw conflict(hindrance);
    if (sentOn > ctx.today) throw invalid('sentOn', 'in_the_future');
    if (sentOn <= quarter.to) throw invalid('sentOn', 'before_quarter_end');
    // The board reports all of it, whoever sends it.
    const seen = countsOf(await unexecutedIn(ctx, quarter));
    const closed = await countClosed(ctx, quarter);
    const signature = await signatureOf(ctx);
    await keepNextVersion(sent?.version ?? 0, input.seenVersion, (version) =>
      ctx
        .tables<ExecutionTables>()
        .insertInto('casework.unexecuted_report')
        .values({
          tenant_id: ctx.actor.tenantId,
          authority_id: ctx.authorityId,
          quarter_on: quarter.from,
          version,
          sent_on: sentOn,
          waiting: seen.waiting + closed.waiting,
          executed: seen.executed + closed.executed,
          fell_away: seen.fellAway + closed.fellAway,
          ...setBy(ctx, signature),
        })
        .execute(),
    );
    return await unexecutedView(ctx, quarter);
  },
});
