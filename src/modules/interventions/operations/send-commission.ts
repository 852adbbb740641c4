import type { z } from 'zod';
import { type Context, defineOperation } from '#core/operation';
import { addCaseEvent, openPerformersCase, orderableDecisions, setBy, signatureOf } from '#modules/casework';
import { calendarDate } from '#platform/calendar';
import { conflict, invalid } from '#platform/errors';
import { newId } from '#platform/ids';
import { CommissionView, SendCommission } from '../commission-contract.ts';
import type { CommissionTables } from '../commission-tables.ts';
import { standingOn } from '../domain/catalogue.ts';
import { maySend, PERFORMING_KINDS } from '../domain/commission.ts';
import { commissionView } from '../read/commission-view.ts';
import { type EntryRow, lastVersion, saidIn } from '../store/catalogue.ts';
import { countCommission } from '../store/figures.ts';
import { beginTargets } from '../store/targets.ts';

type Input = z.output<typeof SendCommission>;

/**
 * Orders an intervention of a performing unit, by a decision that grants it: with what is to come of it. The unit has it in a case of its own, and sees
 * nothing of the case that orders. The same id again is the same commission.
 */
export const sendCommission = defineOperation({
  name: 'interventions.send-commission',
  kind: 'command',
  permission: 'interventions:commission:send',
  audit: 'commission.sent',
  summary: 'Order an intervention of a performing unit after a decision',
  input: SendCommission,
  output: CommissionView,
  caseId: (input) => input.caseId,
  trailContent: ({ caseId, decisionId, entryId, unitId }) => ({
    caseId,
    decisionId,
    entryId,
    unitId,
  }),
  run: async (ctx, input) => {
    const commissionId = (await sentAlready(ctx, input)) ?? (await send(ctx, input));
    return await commissionView(ctx, input.caseId, commissionId);
  },
});

async function sentAlready(ctx: Context, { caseId, orderId }: Input): Promise<string | undefined> {
  const known = await ctx
    .tables<CommissionTables>()
    .selectFrom('interventions.commission')
    .select('id')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', '=', caseId)
    .where('order_id', '=', orderId)
    .executeTakeFirst();
  return known?.id;
}

async function send(ctx: Context, input: Input): Promise<string> {
  const { caseId } = input;
  const { tenantId } = ctx.actor;
  const fact = ctx.opened(caseId);
  const decision = (await orderableDecisions(ctx, caseId)).find((d) => d.decisionId === input.decisionId);
  if (!decision) throw invalid('decisionId', 'unknown_decision');
  const hindrance = maySend(fact.open, decision);
  if (hindrance) throw conflict(hindrance);
  const entry = await orderable(ctx, input);
  await requirePerforming(ctx, input.unitId);
  const signature = await signatureOf(ctx);
  const { caseId: commissionId, caseNumber } = await openPerformersCase(ctx, caseId, input.unitId);
  const tables = ctx.tables<CommissionTables>();
  const of = { tenant_id: tenantId, authority_id: ctx.authorityId, case_id: caseId };
  await tables
    .insertInto('interventions.commission')
    .values({
      ...of,
      id: commissionId,
      order_id: input.orderId,
      from_unit_id: fact.unitId,
      unit_id: input.unitId,
      number: caseNumber,
      decision_id: decision.decisionId,
      decision_kind: decision.kind,
      decided_on: calendarDate(decision.decidedOn),
      entry_id: entry.id,
      entry_version: entry.version,
      entry_name: entry.name,
      state: 'sent',
      planned_from: calendarDate(input.plannedFrom),
      planned_to: input.plannedTo ? calendarDate(input.plannedTo) : null,
      sent_at: ctx.now,
      sent_by: signature.name,
      received_at: null,
      first_contact_on: null,
      started_on: null,
      paused_on: null,
      ended_on: null,
      returned_at: null,
      return_settled_at: null,
      updated_at: ctx.now,
    })
    .execute();
  await tables
    .insertInto('interventions.commission_order')
    .values({
      ...of,
      commission_id: commissionId,
      version: 1,
      purpose: input.purpose,
      scope: input.scope,
      reason: null,
      ...setBy(ctx, signature),
    })
    .execute();
  await tables
    .insertInto('interventions.commission_goal')
    .values(
      input.goals.map((body, i) => ({
        ...of,
        id: newId(),
        commission_id: commissionId,
        position: i + 1,
        body,
        added_at: ctx.now,
        added_by: signature.name,
        withdrawn_at: null,
        withdrawn_by: null,
        withdrawn_reason: null,
      })),
    )
    .execute();
  await countCommission(ctx, { commissionId, caseId, entry });
  await beginTargets(ctx, { id: commissionId, unit_id: input.unitId });
  await addCaseEvent(ctx, { caseId, kind: 'commission_sent', body: entry.name, by: signature.name });
  return commissionId;
}

/** The entry as it is today. @throws AppError INVALID_INPUT for what is not given then, or not after an assessment */
async function orderable(ctx: Context, { entryId, plannedFrom, plannedTo }: Input): Promise<EntryRow> {
  if (plannedTo && plannedTo < plannedFrom) throw invalid('plannedTo', 'ends_before_start');
  const entry = await lastVersion(ctx, entryId);
  if (!entry || standingOn(saidIn(entry), calendarDate(plannedFrom)) !== 'active')
    throw invalid('entryId', 'not_given');
  if (!entry.assessed) throw invalid('entryId', 'not_assessed');
  return entry;
}

/** @throws AppError INVALID_INPUT for a unit that performs nothing, or is not of the board */
async function requirePerforming(ctx: Context, unitId: string): Promise<void> {
  const { units } = await ctx.organisation();
  const unit = units.find((u) => u.id === unitId && u.authorityId === ctx.authorityId);
  if (!unit || !PERFORMING_KINDS.includes(unit.kind)) throw invalid('unitId', 'not_performing');
}
