import type { z } from 'zod';
import { type Context, defineOperation } from '#core/operation';
import { birthOf, recordedBy, signatureOf } from '#modules/casework';
import { calendarDate } from '#platform/calendar';
import { conflict, invalid } from '#platform/errors';
import { newId } from '#platform/ids';
import { ChangeBasis, Placements } from '../contract.ts';
import { basisFault, dayFault, endsByDecision } from '../domain/care.ts';
import { isLvu } from '../domain/codes.ts';
import { dutiesOf } from '../domain/duties.ts';
import { EDIT, placementsView } from '../read/placements-view.ts';
import { careDecision, requireTakenUp } from '../store/decided.ts';
import { careOf, turnDuties } from '../store/duties.ts';
import { countPlacement } from '../store/figures.ts';
import { signAndTell } from '../store/journal.ts';
import { endLimits } from '../store/limits.ts';
import {
  type PlacementRow,
  recordsOf,
  refuseTaken,
  runningPlacement,
  standingOf,
} from '../store/placements.ts';
import type { PlacementTables } from '../tables.ts';
import { BASIS, entryTexts } from '../texts/sv.ts';

type Input = z.output<typeof ChangeBasis>;

/**
 * The care goes on by another law, or by another section of it. What was owed by the old alone falls away, and what the new one asks for begins from the
 * day on which it applies.
 */
export const changeBasis = defineOperation({
  name: 'placements.change-basis',
  kind: 'command',
  permission: EDIT,
  audit: 'placement.basis-changed',
  summary: 'Change by which law somebody is cared for away from home',
  input: ChangeBasis,
  output: Placements,
  caseId: (input) => input.caseId,
  trailContent: ({ caseId, placementId, seenVersion, decisionId, basis, fromOn }) => ({
    caseId,
    placementId,
    seenVersion,
    decisionId,
    basis,
    fromOn,
  }),
  run: async (ctx, input) => {
    const placement = await runningPlacement(ctx, input.caseId, input.placementId);
    await change(ctx, input, placement);
    return await placementsView(ctx, input.caseId);
  },
});

async function change(ctx: Context, input: Input, placement: PlacementRow): Promise<void> {
  const { caseId, placementId, basis, reason } = input;
  const standing = await standingOf(ctx, placementId);
  const last = standing.basis;
  const fromOn = calendarDate(input.fromOn);
  // A button pressed twice.
  if (last.version === input.seenVersion + 1 && last.basis === basis && last.from_on === fromOn) return;
  if (last.version !== input.seenVersion) throw conflict('CHANGED_MEANWHILE');
  if (last.basis === basis) throw invalid('basis', 'no_change');
  const decision = await careDecision(ctx, caseId, input.decisionId);
  const { birthDate } = await birthOf(ctx, caseId);
  const fault =
    dayFault('fromOn', fromOn, { on: last.from_on, code: 'before_last_change' }, ctx.today) ??
    dayFault('fromOn', fromOn, { on: decision.decidedOn, code: 'before_decision' }, ctx.today) ??
    basisFault(basis, decision, birthDate, fromOn);
  if (fault) throw invalid(fault.field, fault.code);
  if (endsByDecision(last.basis) && !isLvu(basis)) {
    await requireTakenUp(ctx, caseId, 'care', { field: 'basis', since: last.from_on, until: fromOn });
  }
  const signature = await signatureOf(ctx);
  const next = {
    tenant_id: ctx.actor.tenantId,
    placement_id: placementId,
    version: last.version + 1,
    authority_id: ctx.authorityId,
    case_id: caseId,
    basis,
    from_on: fromOn,
    decision_id: decision.decisionId,
    reason,
    ...recordedBy(ctx, signature),
  };
  await ctx
    .tables<PlacementTables>()
    .insertInto('placements.basis')
    .values(next)
    .execute()
    .catch(refuseTaken);
  const before = dutiesOf(await careOf(ctx, placement, standing, ctx.today));
  const after = dutiesOf(await careOf(ctx, placement, { ...standing, basis: next }, ctx.today));
  const { bases } = await recordsOf(ctx, caseId);
  const anew = !bases.some((b) => b.version < next.version && b.decision_id === next.decision_id);
  await turnDuties(ctx, caseId, { before, after }, { on: fromOn, reason: 'basis_changed', anew });
  // Contact is limited by LVU 14 § alone.
  if (!isLvu(basis)) await endLimits(ctx, placement, { on: fromOn, text: reason, why: 'basis_changed' });
  await countPlacement(ctx, caseId, placementId);
  await signAndTell(ctx, signature, {
    caseId,
    entryId: newId(),
    event: 'placement_basis_changed',
    short: BASIS[basis],
    on: fromOn,
    text: entryTexts.changed({ before: last.basis, basis, fromOn, reason }),
  });
}
