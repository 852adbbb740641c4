import { defineOperation } from '#core/operation';
import { calendarDate } from '#platform/calendar';
import { invalid } from '#platform/errors';
import { AdultSituation, RecordLeavingStep } from '../contract.ts';
import { leavingFault } from '../domain/leaving.ts';
import { EDIT, situationView } from '../read/situation.ts';
import {
  correctedBy,
  correctionOf,
  recordIn,
  recordOnce,
  refuse,
  rowsOf,
  standing,
} from '../store/records.ts';
import type { AdultTables } from '../tables.ts';
import { entryTexts } from '../texts/sv.ts';

/**
 * Records that support to leave crime begins, by what it may be spoken of with police and probation, what is done and by whom, and how it ended.
 * What is given after an assessment is decided and ordered as any intervention is.
 */
export const recordLeavingStep = defineOperation({
  name: 'adults.record-leaving-step',
  kind: 'command',
  permission: EDIT,
  audit: 'leaving.step-recorded',
  summary: 'Record a step of support to leave crime: its beginning, a contact person, a measure, its end',
  input: RecordLeavingStep,
  output: AdultSituation,
  caseId: (input) => input.caseId,
  trailContent: ({ caseId, recordId, kind, on, basis, outcome, corrects }) => ({
    caseId,
    recordId,
    kind,
    on,
    basis,
    outcome,
    corrects,
  }),
  run: async (ctx, input) => {
    const { caseId, recordId, kind, body } = input;
    await recordOnce(ctx, 'adults.leaving_step', input, async (signature) => {
      const there = await rowsOf(ctx, 'adults.leaving_step', caseId);
      const corrected = correctedBy(input, there);
      if (corrected && corrected.kind !== kind) throw invalid('kind', 'not_in_list');
      const said = {
        kind,
        on: calendarDate(input.on),
        basis: kind === 'begun' ? (input.basis ?? null) : null,
        outcome: kind === 'ended' ? (input.outcome ?? null) : null,
        body,
      };
      // A correction is judged by what was there before the step that it puts right.
      const before = standing(there).filter((r) => !corrected || r.recorded_at < corrected.recorded_at);
      refuse(
        leavingFault(
          said,
          before.map((r) => ({ kind: r.kind, on: r.on_day })),
          ctx.today,
        ),
      );
      await ctx
        .tables<AdultTables>()
        .insertInto('adults.leaving_step')
        .values({
          ...recordIn(ctx, caseId, recordId, signature),
          kind,
          on_day: said.on,
          basis: said.basis,
          outcome: said.outcome,
          body,
          ...correctionOf(input),
        })
        .execute();
      return { ...entryTexts.leaving(said), kind: 'fact' as const, on: said.on };
    });
    return await situationView(ctx, caseId);
  },
});
