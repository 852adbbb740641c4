import type { z } from 'zod';
import { stopClock } from '#core/clocks';
import { type Context, defineOperation } from '#core/operation';
import { birthOf, recordedBy, signatureOf } from '#modules/casework';
import { calendarDate } from '#platform/calendar';
import { conflict, invalid } from '#platform/errors';
import { FollowUpPlacement, Placements } from '../contract.ts';
import { dayFault } from '../domain/care.ts';
import { afterCare, isChildOn } from '../domain/duties.ts';
import { EDIT, isFollowedUp, placementsView } from '../read/placements-view.ts';
import { instantOf } from '../store/duties.ts';
import { signAndTell } from '../store/journal.ts';
import { type PlacementRow, placementIn, recordsOf, refuseTaken, standingOf } from '../store/placements.ts';
import type { PlacementTables } from '../tables.ts';
import { entryTexts } from '../texts/sv.ts';

type Input = z.output<typeof FollowUpPlacement>;

/**
 * Follows up a child after care away from home: signed as an entry of the journal. It ends within six months, when that is said or when a new
 * investigation begins (SoL 23:2, LVU 21 b and c §§).
 */
export const followUpPlacement = defineOperation({
  name: 'placements.record-follow-up',
  kind: 'command',
  permission: EDIT,
  audit: 'placement.followed-up',
  summary: 'Record a follow-up after care away from home',
  input: FollowUpPlacement,
  output: Placements,
  caseId: (input) => input.caseId,
  // What was seen stands in the case.
  trailContent: ({ caseId, placementId, followUpId, heldOn, outcome }) => ({
    caseId,
    placementId,
    followUpId,
    heldOn,
    outcome,
  }),
  run: async (ctx, input) => {
    const placement = await placementIn(ctx, input.caseId, input.placementId);
    const records = await recordsOf(ctx, input.caseId);
    if (!records.followUps.some(({ id }) => id === input.followUpId)) {
      if (!isFollowedUp(placement, records)) throw conflict('NOT_FOLLOWED_UP');
      await record(ctx, input, placement);
    }
    return await placementsView(ctx, input.caseId);
  },
});

async function record(ctx: Context, input: Input, placement: PlacementRow): Promise<void> {
  const { caseId, placementId, outcome } = input;
  const heldOn = calendarDate(input.heldOn);
  const since = placement.follow_up_from ?? placement.started_on;
  const childView = input.childView || null;
  const childViewWhyNot = childView ? null : input.childViewWhyNot || null;
  const fault =
    dayFault('heldOn', heldOn, { on: since, code: 'before_end' }, ctx.today) ??
    (childView || childViewWhyNot ? null : { field: 'childView', code: 'child_view_missing' });
  if (fault) throw invalid(fault.field, fault.code);
  const signature = await signatureOf(ctx);
  await ctx
    .tables<PlacementTables>()
    .insertInto('placements.follow_up')
    .values({
      tenant_id: ctx.actor.tenantId,
      id: input.followUpId,
      placement_id: placementId,
      authority_id: ctx.authorityId,
      case_id: caseId,
      held_on: heldOn,
      outcome,
      child_view: childView,
      child_view_why_not: childViewWhyNot,
      body: input.text,
      ...recordedBy(ctx, signature),
    })
    .execute()
    .catch(refuseTaken);
  if (outcome !== 'goes_on') {
    const { basis } = await standingOf(ctx, placementId);
    const { birthDate, area } = await birthOf(ctx, caseId);
    const child = isChildOn(birthDate, area, placement.ended_on ?? ctx.today);
    const followed = afterCare(basis.basis, child);
    if (followed)
      await stopClock(
        ctx,
        { caseId, ruleId: followed.ruleId, subjectId: placementId },
        instantOf(ctx, heldOn),
      );
  }
  await signAndTell(ctx, signature, {
    caseId,
    entryId: input.followUpId,
    kind: 'assessment',
    event: 'placement_followed_up',
    short: null,
    on: heldOn,
    text: entryTexts.followedUp({ outcome, childView, childViewWhyNot, text: input.text }),
  });
}
