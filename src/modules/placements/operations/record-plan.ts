import { stopClock } from '#core/clocks';
import { defineOperation } from '#core/operation';
import { recordedBy, signatureOf } from '#modules/casework';
import { calendarDate } from '#platform/calendar';
import { invalid } from '#platform/errors';
import { newId } from '#platform/ids';
import { Placements, RecordCarePlan } from '../contract.ts';
import { dayFault } from '../domain/care.ts';
import { EDIT, placementsView } from '../read/placements-view.ts';
import { instantOf } from '../store/duties.ts';
import { signAndTell } from '../store/journal.ts';
import { recordsOf, refuseTaken, runningPlacement } from '../store/placements.ts';
import type { PlacementTables } from '../tables.ts';
import { entryTexts } from '../texts/sv.ts';

/** What each mark answers: that the plans are there, and that the care plan has been revised (SoL 9:12 and 13). */
const ANSWERS = { plans_made: 'PL-019', care_plan_revised: 'PL-018' } as const;

/** Records that the plans of the care are made, or that the care plan has been revised. The same id again is the same record. */
export const recordCarePlan = defineOperation({
  name: 'placements.record-plan',
  kind: 'command',
  permission: EDIT,
  audit: 'placement.planned',
  summary: 'Record that the plans of the care are made, or the care plan revised',
  input: RecordCarePlan,
  output: Placements,
  caseId: (input) => input.caseId,
  trailContent: ({ caseId, placementId, markId, kind, onDay }) => ({
    caseId,
    placementId,
    markId,
    kind,
    onDay,
  }),
  run: async (ctx, { caseId, placementId, markId, kind, onDay, note }) => {
    const placement = await runningPlacement(ctx, caseId, placementId);
    const { plans } = await recordsOf(ctx, caseId);
    if (plans.some(({ id }) => id === markId)) return await placementsView(ctx, caseId);
    const on = calendarDate(onDay);
    const fault = dayFault('onDay', on, { on: placement.started_on, code: 'before_placement' }, ctx.today);
    if (fault) throw invalid(fault.field, fault.code);
    const signature = await signatureOf(ctx);
    await ctx
      .tables<PlacementTables>()
      .insertInto('placements.plan_mark')
      .values({
        tenant_id: ctx.actor.tenantId,
        id: markId,
        placement_id: placementId,
        authority_id: ctx.authorityId,
        case_id: caseId,
        kind,
        on_day: on,
        note: note || null,
        ...recordedBy(ctx, signature),
      })
      .execute()
      .catch(refuseTaken);
    await stopClock(ctx, { caseId, ruleId: ANSWERS[kind] }, instantOf(ctx, on));
    await signAndTell(ctx, signature, {
      caseId,
      entryId: newId(),
      event: 'placement_planned',
      short: null,
      on,
      text: entryTexts.planned({ kind, onDay: on, note: note || null }),
    });
    return await placementsView(ctx, caseId);
  },
});
