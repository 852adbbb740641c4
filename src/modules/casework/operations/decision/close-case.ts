import { cancelClock } from '#core/clocks';
import { defineOperation } from '#core/operation';
import { conflict } from '#platform/errors';
import { CloseCase, DecisionsView } from '../../decision-contract.ts';
import { mayCloseCase } from '../../domain/decision/closing.ts';
import { decisionsView } from '../../read/decision/decisions-view.ts';
import { lockCase } from '../../store/cases.ts';
import { awaitReturn } from '../../store/catalogue-figures.ts';
import { itemsHinder } from '../../store/committee/items.ts';
import { decisionsThen } from '../../store/decision/closing.ts';
import { decisionsOf } from '../../store/decision/decisions.ts';
import { performedIn } from '../../store/decision/performed.ts';
import { addCaseEvent } from '../../store/events.ts';
import { closeCase as close } from '../../store/investigation/follow-up.ts';
import { recordIn } from '../../store/investigation/records.ts';
import { othersHinderClosing } from '../../store/watchers.ts';
import type { CaseworkTables } from '../../tables.ts';

/** Something was given; of the others nothing was. */
const AFTER: ReadonlySet<string> = new Set(['ended', 'other']);

/** Closes a case that is decided, when no intervention follows on the decision, or none any longer: with why, and by whom. */
export const closeCase = defineOperation({
  name: 'casework.close-case',
  kind: 'command',
  permission: 'casework:case:close',
  audit: 'case.closed',
  summary: 'Close a case in which no intervention follows on what has been decided',
  input: CloseCase,
  output: DecisionsView,
  caseId: (input) => input.caseId,
  trailContent: ({ caseId, reason }) => ({ caseId, reason }),
  run: async (ctx, { caseId, reason, text }) => {
    const head = await lockCase(ctx, caseId);
    const read = await decisionsOf(ctx, caseId);
    const performed = await performedIn(ctx, caseId);
    const hindrance =
      mayCloseCase(head, decisionsThen(read, performed), ctx.today, performed.underWay) ??
      (await itemsHinder(ctx, caseId)) ??
      (await othersHinderClosing(ctx, caseId));
    if (hindrance) throw conflict(hindrance);
    const { id: _, ...record } = await recordIn(ctx, caseId, caseId);
    await ctx
      .tables<CaseworkTables>()
      .insertInto('casework.case_closing')
      .values({ ...record, reason, body: text })
      .execute();
    // The parties' times go on by law; nobody is reminded of them here any longer.
    for (const { id: subjectId } of read.notices) {
      await cancelClock(ctx, { caseId, ruleId: 'FL-031', subjectId }, 'case_ended');
    }
    await close(ctx, caseId);
    if (reason !== 'moved' && reason !== 'died') {
      await awaitReturn(
        ctx,
        { caseId, area: head.area, unitId: head.unit_id },
        AFTER.has(reason) ? 'after' : 'without',
      );
    }
    await addCaseEvent(ctx, { caseId, kind: 'case_closed', body: reason, by: record.recorded_by });
    return await decisionsView(ctx, caseId);
  },
});
