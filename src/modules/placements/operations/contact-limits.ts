import type { z } from 'zod';
import { startClock } from '#core/clocks';
import { type Context, defineOperation } from '#core/operation';
import { lockCase, recordedBy, signatureOf } from '#modules/casework';
import { calendarDate } from '#platform/calendar';
import { conflict, invalid, notFound } from '#platform/errors';
import { newId } from '#platform/ids';
import { EndContactLimit, Placements, SetContactLimit } from '../contract.ts';
import { dayFault } from '../domain/care.ts';
import { isLvu } from '../domain/codes.ts';
import { EDIT, placementsView } from '../read/placements-view.ts';
import { limitDecision, requireTakenUp } from '../store/decided.ts';
import { instantOf } from '../store/duties.ts';
import { signAndTell } from '../store/journal.ts';
import { endLimit, LIMIT_RULE } from '../store/limits.ts';
import { recordsOf, refuseTaken, runningPlacement, standingOf } from '../store/placements.ts';
import type { PlacementTables } from '../tables.ts';
import { entryTexts } from '../texts/sv.ts';

type Input = z.output<typeof SetContactLimit>;

/** Contact is limited, or the whereabouts kept secret, by a decision that a committee has taken by LVU 14 §: considered every third month while it holds. */
export const setContactLimit = defineOperation({
  name: 'placements.set-contact-limit',
  kind: 'command',
  permission: EDIT,
  audit: 'placement.contact-limited',
  summary: 'Record that contact is limited or the whereabouts kept secret, by a decision',
  input: SetContactLimit,
  output: Placements,
  caseId: (input) => input.caseId,
  // Whose contact it is stands in the case.
  trailContent: ({ caseId, placementId, limitId, decisionId, kind, fromOn }) => ({
    caseId,
    placementId,
    limitId,
    decisionId,
    kind,
    fromOn,
  }),
  run: async (ctx, input) => {
    await runningPlacement(ctx, input.caseId, input.placementId);
    const { limits } = await recordsOf(ctx, input.caseId);
    if (!limits.some(({ id }) => id === input.limitId)) await limit(ctx, input);
    return await placementsView(ctx, input.caseId);
  },
});

async function limit(ctx: Context, input: Input): Promise<void> {
  const { caseId, placementId, limitId, kind, whom } = input;
  const { basis } = await standingOf(ctx, placementId);
  if (!isLvu(basis.basis)) throw conflict('NOT_BY_LVU');
  const decision = await limitDecision(ctx, caseId, input.decisionId);
  const fromOn = calendarDate(input.fromOn);
  const fault = dayFault('fromOn', fromOn, { on: decision.decidedOn, code: 'before_decision' }, ctx.today);
  if (fault) throw invalid(fault.field, fault.code);
  const signature = await signatureOf(ctx);
  await ctx
    .tables<PlacementTables>()
    .insertInto('placements.contact_limit')
    .values({
      tenant_id: ctx.actor.tenantId,
      id: limitId,
      placement_id: placementId,
      authority_id: ctx.authorityId,
      case_id: caseId,
      decision_id: decision.decisionId,
      kind,
      whom,
      from_on: fromOn,
      ended_on: null,
      ended_text: null,
      ...recordedBy(ctx, signature),
    })
    .execute()
    .catch(refuseTaken);
  const head = await lockCase(ctx, caseId);
  await startClock(ctx, {
    ruleId: LIMIT_RULE,
    // From the day of the decision, whenever it is told of here.
    startedAt: instantOf(ctx, calendarDate(decision.decidedOn)),
    unitId: head.unit_id,
    functionId: head.function_id,
    caseId,
    subject: { kind: 'contact_limit', id: limitId },
  });
  await signAndTell(ctx, signature, {
    caseId,
    entryId: newId(),
    event: 'contact_limited',
    short: null,
    on: fromOn,
    text: entryTexts.limited({ kind, whom, fromOn }),
  });
}

/** What limited contact, or kept the whereabouts secret, holds no longer, when a committee has taken that up (LVU 14 §). */
export const endContactLimit = defineOperation({
  name: 'placements.end-contact-limit',
  kind: 'command',
  permission: EDIT,
  audit: 'placement.contact-limit-ended',
  summary: 'Record that contact is limited no longer, or the whereabouts no longer kept secret',
  input: EndContactLimit,
  output: Placements,
  caseId: (input) => input.caseId,
  trailContent: ({ caseId, placementId, limitId, endedOn }) => ({ caseId, placementId, limitId, endedOn }),
  run: async (ctx, { caseId, placementId, limitId, endedOn, text }) => {
    await runningPlacement(ctx, caseId, placementId);
    const { limits } = await recordsOf(ctx, caseId);
    const found = limits.find(({ id, placement_id }) => id === limitId && placement_id === placementId);
    if (!found) throw notFound();
    if (found.ended_on === null) {
      const on = calendarDate(endedOn);
      const fault = dayFault('endedOn', on, { on: found.from_on, code: 'ends_before_start' }, ctx.today);
      if (fault) throw invalid(fault.field, fault.code);
      await requireTakenUp(ctx, caseId, 'limit', { field: 'endedOn', since: found.from_on, until: on });
      await endLimit(ctx, found, { on, text, why: 'limit_ended' });
      await signAndTell(ctx, await signatureOf(ctx), {
        caseId,
        entryId: newId(),
        event: 'contact_limit_ended',
        short: null,
        on,
        text: entryTexts.limitEnded({ kind: found.kind, endedOn: on, text }),
      });
    }
    return await placementsView(ctx, caseId);
  },
});
