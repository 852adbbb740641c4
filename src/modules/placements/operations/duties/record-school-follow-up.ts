import { defineOperation } from '#core/operation';
import { signatureOf } from '#modules/casework';
import { calendarDate } from '#platform/calendar';
import { conflict, invalid } from '#platform/errors';
import { schoolFault } from '../../domain/duties/faults.ts';
import { isOfSchoolAge } from '../../domain/duties/terms.ts';
import { PlacementDuties, RecordSchoolFollowUp } from '../../duty-contract.ts';
import { dutiesView } from '../../read/duties/duties-view.ts';
import { resetSchool, turnSchool } from '../../store/duties/clocks.ts';
import { recountDuties } from '../../store/duties/figures.ts';
import { placedIn, requireWithin, whoseIs } from '../../store/duties/placed.ts';
import { correctedBy, dutyRecordsOf, keepDuty, standingOf } from '../../store/duties/records.ts';
import { dutyTexts } from '../../texts/duties.ts';

/** How school goes for a placed child, once a term at least; or why that could not be found out. */
export const recordSchoolFollowUp = defineOperation({
  name: 'placements.record-school-follow-up',
  kind: 'command',
  permission: 'placements:placement:edit',
  audit: 'placement.school-followed-up',
  summary: 'Record how school goes for a placed child this term, or why it could not be followed up',
  input: RecordSchoolFollowUp,
  output: PlacementDuties,
  caseId: (input) => input.caseId,
  trailContent: ({ caseId, placementId, recordId, onDay, outcome, why, corrects }) => ({
    caseId,
    placementId,
    recordId,
    onDay,
    outcome,
    why,
    corrects,
  }),
  run: async (ctx, input) => {
    const { caseId, recordId, outcome } = input;
    const placed = await placedIn(ctx, caseId, input.placementId);
    const there = await dutyRecordsOf(ctx, placed.id);
    if (there.some(({ id }) => id === recordId)) return await dutiesView(ctx, caseId, placed.id);
    const whose = await whoseIs(ctx, placed);
    if (whose.school === null) throw conflict('NOT_OWED');
    const corrected = correctedBy(input, there, 'school');
    const onDay = calendarDate(input.onDay);
    requireWithin(ctx, placed, 'onDay', onDay);
    if (!isOfSchoolAge(whose.school, onDay)) throw invalid('onDay', 'not_of_school_age');
    const followed = outcome === 'followed_up';
    const said = {
      outcome,
      standing: followed ? (input.standing ?? null) : null,
      why: followed ? null : (input.why ?? null),
      body: input.body || null,
    };
    const fault = schoolFault(said);
    if (fault) throw invalid(fault.field, fault.code);
    await keepDuty(
      ctx,
      placed,
      {
        id: recordId,
        duty: 'school',
        outcome,
        on_day: onDay,
        code: said.standing ?? said.why,
        body: said.body,
      },
      {
        signature: await signatureOf(ctx),
        event: 'placement_school_recorded',
        kind: followed ? 'assessment' : 'fact',
        text: dutyTexts.school(said),
        corrects: corrected?.id,
        correctionReason: input.correctionReason,
      },
    );
    const [last, before] = standingOf(await dutyRecordsOf(ctx, placed.id), 'school');
    // What is recorded of a day before the last follow-up moves nothing; a correction may move it either way.
    if (corrected) await resetSchool(ctx, placed, whose, last?.on_day ?? null);
    else if (last?.id === recordId && before?.on_day !== onDay) await turnSchool(ctx, placed, whose, onDay);
    await recountDuties(ctx, placed);
    return await dutiesView(ctx, caseId, placed.id);
  },
});
