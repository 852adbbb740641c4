import { defineOperation } from '#core/operation';
import { signatureOf } from '#modules/casework';
import { calendarDate } from '#platform/calendar';
import { conflict, invalid } from '#platform/errors';
import { shelterFault } from '../../domain/duties/faults.ts';
import { isOfSchoolAge } from '../../domain/duties/terms.ts';
import { PlacementDuties, RecordShelterSchool } from '../../duty-contract.ts';
import { dutiesView } from '../../read/duties/duties-view.ts';
import { shelterDone, shelterOwedAgain } from '../../store/duties/clocks.ts';
import { recountDuties } from '../../store/duties/figures.ts';
import { placedIn, requireWithin, shelterStaysOf, whoseIs } from '../../store/duties/placed.ts';
import { correctedBy, dutyRecordsOf, keepDuty, standingOf } from '../../store/duties/records.ts';
import { dutyTexts } from '../../texts/duties.ts';

/** Whether a child in sheltered housing goes on in its school, was offered schooling otherwise, or neither. */
export const recordShelterSchool = defineOperation({
  name: 'placements.record-shelter-school',
  kind: 'command',
  permission: 'placements:placement:edit',
  audit: 'placement.shelter-school-recorded',
  summary: 'Record whether a child in sheltered housing has its school',
  input: RecordShelterSchool,
  output: PlacementDuties,
  caseId: (input) => input.caseId,
  trailContent: ({ caseId, placementId, stayId, recordId, onDay, outcome, corrects }) => ({
    caseId,
    placementId,
    stayId,
    recordId,
    onDay,
    outcome,
    corrects,
  }),
  run: async (ctx, input) => {
    const { caseId, recordId, outcome } = input;
    const placed = await placedIn(ctx, caseId, input.placementId);
    const there = await dutyRecordsOf(ctx, placed.id);
    if (there.some(({ id }) => id === recordId)) return await dutiesView(ctx, caseId, placed.id);
    const { school } = await whoseIs(ctx, placed);
    const stay = (await shelterStaysOf(ctx, placed.id)).find(({ id }) => id === input.stayId);
    if (!stay || !isOfSchoolAge(school, stay.from_on)) throw conflict('NOT_OWED');
    const corrected = correctedBy(input, there, 'shelter_school', stay.id);
    const onDay = calendarDate(input.onDay);
    requireWithin(ctx, placed, 'onDay', onDay);
    if (onDay < stay.from_on) throw invalid('onDay', 'before_placement');
    const said = { outcome, body: input.body || null };
    const fault = shelterFault(said);
    if (fault) throw invalid(fault.field, fault.code);
    await keepDuty(
      ctx,
      placed,
      {
        id: recordId,
        duty: 'shelter_school',
        stay_id: stay.id,
        outcome,
        on_day: onDay,
        body: said.body,
      },
      {
        signature: await signatureOf(ctx),
        event: 'placement_school_recorded',
        kind: 'fact',
        text: dutyTexts.shelter(said),
        corrects: corrected?.id,
        correctionReason: input.correctionReason,
      },
    );
    // What neither kept nor offered the school leaves it owed, also when it corrects what had.
    const had = standingOf(await dutyRecordsOf(ctx, placed.id), 'shelter_school').some(
      (r) => r.stay_id === stay.id && r.outcome !== 'neither',
    );
    if (outcome !== 'neither') await shelterDone(ctx, placed, stay.id, onDay);
    else if (corrected && !had) await shelterOwedAgain(ctx, placed, stay);
    await recountDuties(ctx, placed);
    return await dutiesView(ctx, caseId, placed.id);
  },
});
