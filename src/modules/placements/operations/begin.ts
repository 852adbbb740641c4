import type { z } from 'zod';
import { type Context, defineOperation } from '#core/operation';
import { birthOf, executeDecision, recordedBy, signatureOf } from '#modules/casework';
import { type CalendarDate, calendarDate } from '#platform/calendar';
import { conflict, invalid } from '#platform/errors';
import { newId } from '#platform/ids';
import { BeginPlacement, Placements } from '../contract.ts';
import { basisFault, type CareDecision, dayFault, formFault } from '../domain/care.ts';
import type { CareBasis } from '../domain/codes.ts';
import { dutiesOf, plansOwed } from '../domain/duties.ts';
import { EDIT, placementsView } from '../read/placements-view.ts';
import { careDecision } from '../store/decided.ts';
import { beginOwed } from '../store/duties/clocks.ts';
import { beginDuties, careOf } from '../store/duties.ts';
import { countPlacement } from '../store/figures.ts';
import { signAndTell } from '../store/journal.ts';
import { type PlacementRow, placementsOf, recordsOf, refuseTaken, standingOf } from '../store/placements.ts';
import type { PlacementTables } from '../tables.ts';
import { entryTexts, FORM } from '../texts/sv.ts';

type Input = z.output<typeof BeginPlacement>;

/**
 * Care away from home begins, by a decision that grants it: the decision is executed from that day (SoL 34:1), and what the law asks for while it goes on
 * begins. The same id again is the same placement.
 */
export const beginPlacement = defineOperation({
  name: 'placements.begin',
  kind: 'command',
  permission: EDIT,
  audit: 'placement.begun',
  summary: 'Record that care away from home has begun, by a decision that grants it',
  input: BeginPlacement,
  output: Placements,
  caseId: (input) => input.caseId,
  // Where it is stands in the case.
  trailContent: ({ caseId, placementId, decisionId, basis, startedOn, form, organiser }) => ({
    caseId,
    placementId,
    decisionId,
    basis,
    startedOn,
    form,
    organiser,
  }),
  statedReason: (input) => input.lateReason,
  run: async (ctx, input) => {
    const there = await placementsOf(ctx, input.caseId);
    if (!there.some(({ id }) => id === input.placementId)) {
      if (there.some(({ state }) => state === 'running')) throw conflict('PLACEMENT_RUNNING');
      await begin(ctx, input, there).catch(refuseTaken);
    }
    return await placementsView(ctx, input.caseId);
  },
});

async function begin(ctx: Context, input: Input, there: readonly PlacementRow[]): Promise<void> {
  const { caseId, placementId, basis } = input;
  if (!ctx.opened(caseId).open) throw conflict('CASE_CLOSED');
  const startedOn = calendarDate(input.startedOn);
  // Two placements of a case follow one another.
  if (there.some(({ ended_on }) => ended_on !== null && startedOn < ended_on))
    throw invalid('startedOn', 'before_end');
  const { bases } = await recordsOf(ctx, caseId);
  const anew = !bases.some((b) => b.decision_id === input.decisionId);
  const decision = await careDecision(ctx, caseId, input.decisionId);
  await requireFitting(ctx, input, { basis, decision, on: startedOn, field: 'startedOn' });
  const signature = await signatureOf(ctx);
  const db = ctx.tables<PlacementTables>();
  const record = recordedBy(ctx, signature);
  const of = { tenant_id: ctx.actor.tenantId, authority_id: ctx.authorityId, case_id: caseId, ...record };
  await db
    .insertInto('placements.placement')
    .values({
      ...of,
      id: placementId,
      decision_id: decision.decisionId,
      started_on: startedOn,
      state: 'running',
      ended_on: null,
      end_reason: null,
      ended_text: null,
      follow_up_from: null,
      no_follow_up: null,
      updated_at: ctx.now,
    })
    .execute();
  await db
    .insertInto('placements.basis')
    .values({
      ...of,
      placement_id: placementId,
      version: 1,
      basis,
      from_on: startedOn,
      decision_id: decision.decisionId,
      reason: null,
    })
    .execute();
  await db
    .insertInto('placements.stay')
    .values({
      ...of,
      id: newId(),
      placement_id: placementId,
      position: 1,
      form: input.form,
      home: input.home,
      address: input.address || null,
      organiser: input.organiser,
      from_on: startedOn,
      until_on: null,
      daily_cost: input.dailyCost,
      why_moved: null,
    })
    .execute();
  await executeDecision(
    ctx,
    { caseId, decisionId: decision.decisionId },
    {
      on: startedOn,
      field: 'startedOn',
      lateReason: input.lateReason,
    },
  );
  const [placement] = await placementsOf(ctx, caseId);
  if (!placement) throw new Error('A placement that was put is not there');
  const care = await careOf(ctx, placement, await standingOf(ctx, placementId), ctx.today);
  await beginDuties(ctx, caseId, [...dutiesOf(care), ...plansOwed(care.child, startedOn)], anew);
  await countPlacement(ctx, caseId, placementId);
  await beginOwed(ctx, placement);
  await signAndTell(ctx, signature, {
    caseId,
    entryId: newId(),
    event: 'placement_begun',
    short: FORM[input.form],
    on: startedOn,
    text: entryTexts.begun({ ...input, startedOn }),
  });
}

/** @throws AppError INVALID_INPUT on what doesn't fit: the day, the basis, or the home */
async function requireFitting(
  ctx: Context,
  { caseId, form }: Input,
  {
    basis,
    decision,
    on,
    field,
  }: {
    readonly basis: CareBasis;
    readonly decision: CareDecision;
    readonly on: CalendarDate;
    readonly field: string;
  },
): Promise<void> {
  const { birthDate } = await birthOf(ctx, caseId);
  const fault =
    dayFault(field, on, { on: decision.decidedOn, code: 'before_decision' }, ctx.today) ??
    basisFault(basis, decision, birthDate, on) ??
    formFault(form, birthDate, on);
  if (fault) throw invalid(fault.field, fault.code);
}
