import { defineOperation } from '#core/operation';
import { signatureOf } from '#modules/casework';
import { calendarDate } from '#platform/calendar';
import { invalid } from '#platform/errors';
import { visitFault } from '../../domain/duties/faults.ts';
import { PlacementDuties, RecordVisit } from '../../duty-contract.ts';
import { dutiesView } from '../../read/duties/duties-view.ts';
import { dutyDone, VISIT_RULE } from '../../store/duties/clocks.ts';
import { recountDuties } from '../../store/duties/figures.ts';
import { placedIn, requireWithin } from '../../store/duties/placed.ts';
import { correctedBy, dutyRecordsOf, keepDuty, standingOf } from '../../store/duties/records.ts';
import { dutyTexts } from '../../texts/duties.ts';

/** A visit to whoever is placed, with a talk alone or why there was none (SoL 22:11, LVU 13 a §). Elsewhere than at home it is a talk and no visit. */
export const recordVisit = defineOperation({
  name: 'placements.record-visit',
  kind: 'command',
  permission: 'placements:placement:edit',
  audit: 'placement.visit-recorded',
  summary: 'Record a visit to a placed child, with a talk alone or why not',
  input: RecordVisit,
  output: PlacementDuties,
  caseId: (input) => input.caseId,
  trailContent: ({ caseId, placementId, recordId, onDay, place, alone, whyNotAlone, corrects }) => ({
    caseId,
    placementId,
    recordId,
    onDay,
    place,
    alone,
    whyNotAlone,
    corrects,
  }),
  run: async (ctx, input) => {
    const { caseId, recordId, place, alone, withCarer } = input;
    const placed = await placedIn(ctx, caseId, input.placementId);
    const there = await dutyRecordsOf(ctx, placed.id);
    if (there.some(({ id }) => id === recordId)) return await dutiesView(ctx, caseId, placed.id);
    const corrected = correctedBy(input, there, 'visit');
    const onDay = calendarDate(input.onDay);
    requireWithin(ctx, placed, 'onDay', onDay);
    const said = {
      place,
      alone,
      whyNotAlone: alone ? null : (input.whyNotAlone ?? null),
      withCarer,
      body: input.body || null,
    };
    const fault = visitFault(said);
    if (fault) throw invalid(fault.field, fault.code);
    const signature = await signatureOf(ctx);
    const visitor = input.visitor || signature.name;
    const last = standingOf(there, 'visit').find((r) => r.outcome === 'home' && r.id !== corrected?.id);
    await keepDuty(
      ctx,
      placed,
      {
        id: recordId,
        duty: 'visit',
        outcome: place,
        on_day: onDay,
        alone,
        with_carer: withCarer,
        code: said.whyNotAlone,
        body: said.body,
        by_whom: visitor,
      },
      {
        signature,
        event: 'placement_visited',
        kind: 'fact',
        text: dutyTexts.visit({ ...said, visitor }),
        corrects: corrected?.id,
        correctionReason: input.correctionReason,
      },
    );
    // A correction and what is told afterwards of an earlier day leave the next visit where it is due.
    if (!corrected && place === 'home' && (!last || last.on_day < onDay)) {
      await dutyDone(ctx, placed, VISIT_RULE, onDay);
    }
    await recountDuties(ctx, placed);
    return await dutiesView(ctx, caseId, placed.id);
  },
});
