import { defineOperation } from '#core/operation';
import { calendarDate } from '#platform/calendar';
import { conflict, invalid } from '#platform/errors';
import { AdultSituation, SeeToChildren } from '../contract.ts';
import { EDIT, situationView } from '../read/situation.ts';
import { correctedBy, correctionOf, recordIn, recordOnce, rowsOf } from '../store/records.ts';
import { recountViolence, violenceIn } from '../store/violence.ts';
import type { AdultTables } from '../tables.ts';
import { entryTexts } from '../texts/sv.ts';

/**
 * Records which children live where there is violence, and what has been done for each: a case of their own, or a report (SoL 19:1). None needs
 * its reason.
 */
export const seeToChildren = defineOperation({
  name: 'adults.see-to-children',
  kind: 'command',
  permission: EDIT,
  audit: 'violence.children-seen-to',
  summary: 'Record which children live where there is violence, and what has been done for them',
  input: SeeToChildren,
  output: AdultSituation,
  caseId: (input) => input.caseId,
  trailContent: ({ caseId, recordId, on, outcome, corrects }) => ({
    caseId,
    recordId,
    on,
    outcome,
    corrects,
  }),
  run: async (ctx, input) => {
    const { caseId, recordId } = input;
    await recordOnce(ctx, 'adults.children_seen', input, async (signature) => {
      if (!(await violenceIn(ctx, caseId))) throw conflict('NO_VIOLENCE_KNOWN');
      const on = calendarDate(input.on);
      if (on > ctx.today) throw invalid('on', 'in_the_future');
      const { outcome } = input;
      const said = {
        outcome,
        children: outcome === 'none' ? null : input.children || null,
        why: outcome === 'not_reported' ? input.why || null : null,
      };
      if (outcome !== 'none' && !said.children) throw invalid('children', 'required');
      if (outcome === 'not_reported' && !said.why) throw invalid('why', 'reason_missing');
      correctedBy(input, await rowsOf(ctx, 'adults.children_seen', caseId));
      await ctx
        .tables<AdultTables>()
        .insertInto('adults.children_seen')
        .values({
          ...recordIn(ctx, caseId, recordId, signature),
          on_day: on,
          ...said,
          ...correctionOf(input),
        })
        .execute();
      await recountViolence(ctx, caseId);
      return { ...entryTexts.children(said), kind: 'assessment' as const, on };
    });
    return await situationView(ctx, caseId);
  },
});
