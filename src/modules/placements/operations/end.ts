import type { z } from 'zod';
import { startClock } from '#core/clocks';
import { type Context, defineOperation } from '#core/operation';
import { dropWaits, keepPerformed, lockCase, signatureOf } from '#modules/casework';
import { calendarDate } from '#platform/calendar';
import { conflict, invalid } from '#platform/errors';
import { newId } from '#platform/ids';
import { EndPlacement, Placements } from '../contract.ts';
import { dayFault, endsByDecision } from '../domain/care.ts';
import { afterCare, dutiesOf, plansOwed } from '../domain/duties.ts';
import { followUpFault } from '../domain/offers.ts';
import { EDIT, placementsView } from '../read/placements-view.ts';
import { requireTakenUp } from '../store/decided.ts';
import { endOwed } from '../store/duties/clocks.ts';
import { careOf, endDuty, instantOf } from '../store/duties.ts';
import { countPlacement } from '../store/figures.ts';
import { signAndTell } from '../store/journal.ts';
import { endLimits } from '../store/limits.ts';
import { type PlacementRow, placementIn, recordsOf, standingOf } from '../store/placements.ts';
import type { PlacementTables } from '../tables.ts';
import { entryTexts } from '../texts/sv.ts';

type Input = z.output<typeof EndPlacement>;

/**
 * Care away from home ends, with why. What was owed of it falls away. A child who was cared for by LVU must be followed up for at most six months (LVU 21 b §);
 * after care by consent it is said whether (SoL 23:2), or why not.
 */
export const endPlacement = defineOperation({
  name: 'placements.end',
  kind: 'command',
  permission: EDIT,
  audit: 'placement.ended',
  summary: 'End care away from home, with why and whether it is followed up',
  input: EndPlacement,
  output: Placements,
  caseId: (input) => input.caseId,
  trailContent: ({ caseId, placementId, endedOn, reason, followUpFrom }) => ({
    caseId,
    placementId,
    endedOn,
    reason,
    followUpFrom,
  }),
  run: async (ctx, input) => {
    const placement = await placementIn(ctx, input.caseId, input.placementId);
    if (!isSame(placement, input)) await end(ctx, input, placement);
    return await placementsView(ctx, input.caseId);
  },
});

async function end(ctx: Context, input: Input, placement: PlacementRow): Promise<void> {
  const { caseId, placementId, reason } = input;
  if (placement.state === 'ended') throw conflict('PLACEMENT_ENDED');
  const endedOn = calendarDate(input.endedOn);
  const standing = await standingOf(ctx, placementId);
  const care = await careOf(ctx, placement, standing, endedOn);
  const said = {
    endedOn,
    followUpFrom: input.followUpFrom ? calendarDate(input.followUpFrom) : null,
    noFollowUp: input.noFollowUp || null,
  };
  const fault =
    dayFault('endedOn', endedOn, { on: standing.stay.from_on, code: 'before_last_move' }, ctx.today) ??
    dayFault('endedOn', endedOn, { on: standing.basis.from_on, code: 'before_last_change' }, ctx.today) ??
    (reason === 'none_of_these' && !input.text ? { field: 'text', code: 'reason_missing' } : null) ??
    followUpFault(said, { basis: care.basis, child: care.child, died: reason === 'died' }) ??
    (said.followUpFrom && said.followUpFrom > ctx.today
      ? { field: 'followUpFrom', code: 'in_the_future' }
      : null);
  if (fault) throw invalid(fault.field, fault.code);
  if (endsByDecision(care.basis, reason)) {
    const since = standing.basis.from_on;
    await requireTakenUp(ctx, caseId, 'care', { field: 'reason', since, until: endedOn });
  }
  const signature = await signatureOf(ctx);
  const db = ctx.tables<PlacementTables>();
  await db
    .updateTable('placements.placement')
    .set({
      state: 'ended',
      ended_on: endedOn,
      end_reason: reason,
      ended_text: input.text || null,
      follow_up_from: said.followUpFrom,
      no_follow_up: said.followUpFrom ? null : said.noFollowUp,
      updated_at: ctx.now,
    })
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('id', '=', placementId)
    .execute();
  await db
    .updateTable('placements.stay')
    .set({ until_on: endedOn })
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('id', '=', standing.stay.id)
    .execute();
  const owed = [
    ...dutiesOf(await careOf(ctx, placement, standing, ctx.today)),
    ...plansOwed(true, placement.started_on),
  ];
  for (const duty of owed) await endDuty(ctx, caseId, duty, { on: endedOn, reason: 'care_ended' });
  await endLimits(ctx, placement, { on: endedOn, text: input.text || reason, why: 'care_ended' });
  await settleDecisions(ctx, placement, endedOn);
  const followed = said.followUpFrom ? afterCare(care.basis, care.child) : null;
  if (followed && said.followUpFrom) {
    const head = await lockCase(ctx, caseId);
    await startClock(ctx, {
      ruleId: followed.ruleId,
      startedAt: instantOf(ctx, said.followUpFrom),
      unitId: head.unit_id,
      functionId: head.function_id,
      caseId,
      subject: { kind: 'placement', id: placementId },
    });
  }
  await countPlacement(ctx, caseId, placementId);
  await endOwed(ctx, { ...placement, ended_on: endedOn });
  await signAndTell(ctx, signature, {
    caseId,
    entryId: newId(),
    event: 'placement_ended',
    short: null,
    on: endedOn,
    text: entryTexts.ended({ ...said, reason, text: input.text || null }),
  });
}

/** What was decided has been given, and has ended: the case can be closed when all else is done. */
async function settleDecisions(ctx: Context, placement: PlacementRow, endedOn: string): Promise<void> {
  const caseId = placement.case_id;
  const { bases } = await recordsOf(ctx, caseId);
  const decisionIds = bases.filter((b) => b.placement_id === placement.id).map((b) => b.decision_id);
  for (const decisionId of new Set(decisionIds)) {
    await dropWaits(ctx, caseId, 'intervention_ended', decisionId);
    await keepPerformed(ctx, { caseId, decisionId, commissionId: placement.id, endedOn });
  }
}

/** A button pressed twice. */
const isSame = (row: PlacementRow, input: Input): boolean =>
  row.state === 'ended' &&
  row.ended_on === input.endedOn &&
  row.end_reason === input.reason &&
  row.ended_text === (input.text || null);
