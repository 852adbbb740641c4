import { type Context, defineOperation } from '#core/operation';
import { signatureOf } from '#modules/casework';
import { calendarDate } from '#platform/calendar';
import { conflict, invalid } from '#platform/errors';
import { healthFault } from '../../domain/duties/faults.ts';
import { PlacementDuties, RecordHealthStep } from '../../duty-contract.ts';
import { dutiesView } from '../../read/duties/duties-view.ts';
import {
  dutyDone,
  dutyFellAway,
  HEALTH_RULE,
  healthOwedAgain,
  NOTIFY_RULE,
} from '../../store/duties/clocks.ts';
import { recountDuties } from '../../store/duties/figures.ts';
import { type Placed, placedIn, requireWithin, whoseIs } from '../../store/duties/placed.ts';
import { correctedBy, dutyRecordsOf, keepDuty, standingOf } from '../../store/duties/records.ts';
import { dutyTexts } from '../../texts/duties.ts';

/** A step of the health examination of whoever is placed: the region told, the examination asked for, done, or not needed (SoL 22:7, lag 2017:209). */
export const recordHealthStep = defineOperation({
  name: 'placements.record-health-step',
  kind: 'command',
  permission: 'placements:placement:edit',
  audit: 'placement.health-step-recorded',
  summary: 'Record a step of the health examination in a placement, or correct one',
  input: RecordHealthStep,
  output: PlacementDuties,
  caseId: (input) => input.caseId,
  trailContent: ({ caseId, placementId, recordId, onDay, step, why, corrects }) => ({
    caseId,
    placementId,
    recordId,
    onDay,
    step,
    why,
    corrects,
  }),
  run: async (ctx, input) => {
    const { caseId, recordId, step } = input;
    const placed = await placedIn(ctx, caseId, input.placementId);
    const there = await dutyRecordsOf(ctx, placed.id);
    if (there.some(({ id }) => id === recordId)) return await dutiesView(ctx, caseId, placed.id);
    if (!(await whoseIs(ctx, placed)).healthOwed) throw conflict('NOT_OWED');
    const corrected = correctedBy(input, there, 'health');
    const onDay = calendarDate(input.onDay);
    requireWithin(ctx, placed, 'onDay', onDay);
    const said = { step, why: step === 'not_needed' ? (input.why ?? null) : null, body: input.body || null };
    const fault = healthFault(said);
    if (fault) throw invalid(fault.field, fault.code);
    await keepDuty(
      ctx,
      placed,
      { id: recordId, duty: 'health', outcome: step, on_day: onDay, code: said.why, body: said.body },
      {
        signature: await signatureOf(ctx),
        event: 'placement_health_recorded',
        kind: 'fact',
        text: dutyTexts.health(said),
        corrects: corrected?.id,
        correctionReason: input.correctionReason,
      },
    );
    if (step === 'not_needed') {
      await dutyFellAway(ctx, placed, NOTIFY_RULE, 'examination_not_needed');
      await dutyFellAway(ctx, placed, HEALTH_RULE, 'examination_not_needed');
    } else {
      // Whoever asks for the examination tells the region of the care.
      await dutyDone(ctx, placed, NOTIFY_RULE, onDay);
      if (step === 'done') await dutyDone(ctx, placed, HEALTH_RULE, onDay);
    }
    if (corrected) await owedAgain(ctx, placed);
    await recountDuties(ctx, placed);
    return await dutiesView(ctx, caseId, placed.id);
  },
});

/** What had answered the duty stands no longer: it is owed from the start as before, and is missed where its day has gone. */
async function owedAgain(ctx: Context, placed: Placed): Promise<void> {
  const steps = standingOf(await dutyRecordsOf(ctx, placed.id), 'health').map((r) => r.outcome);
  if (!steps.includes('done') && !steps.includes('not_needed')) await healthOwedAgain(ctx, placed);
}
