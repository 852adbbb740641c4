import type { Context } from '#core/operation';
import { type CaseHolder, lockCase } from '#modules/casework';
import { swedishDayOf } from '#platform/calendar';
import type { YouthFigureTables } from '../tables.ts';
import { noticesIn, risksIn } from './stories.ts';

/** Counts the notices of an opened case anew after anything of them has changed. The unit and the function are those that have the case. */
export async function recountNotices(ctx: Context, caseId: string): Promise<void> {
  const [{ stories }, head] = await Promise.all([noticesIn(ctx, caseId), lockCase(ctx, caseId)]);
  for (const { notice, talk, standing } of stories) {
    const counted = {
      unit_id: head.unit_id,
      function_id: head.function_id,
      received_at: notice.received_at,
      due_at: standing.dueAt,
      due_on: swedishDayOf(standing.dueAt),
      source: notice.source,
      offence: notice.offence,
      suspicion: notice.suspicion,
      first_offence: notice.first_offence,
      offered_at: standing.offeredAt,
      answer: standing.answer,
      held_at: talk?.held_at ?? null,
      police: talk?.police ?? null,
      held: standing.held,
      offered: standing.offered,
      withdrawn: notice.withdrawn,
    };
    await ctx
      .tables<YouthFigureTables>()
      .insertInto('youth.talk_figure')
      .values({
        tenant_id: ctx.actor.tenantId,
        notice: notice.root,
        case_id: caseId,
        authority_id: ctx.authorityId,
        ...counted,
      })
      .onConflict((oc) => oc.columns(['tenant_id', 'notice']).doUpdateSet(counted))
      .execute();
  }
}

/** Counts anew what is known of a child at risk in an opened case. */
export async function recountRisks(ctx: Context, caseId: string): Promise<void> {
  const [{ stories }, head] = await Promise.all([risksIn(ctx, caseId), lockCase(ctx, caseId)]);
  for (const { risk, standing } of stories) {
    const counted = {
      unit_id: head.unit_id,
      function_id: head.function_id,
      identified_on: risk.identified_on,
      age: risk.age,
      known_through: risk.known_by,
      offered_on: standing.offeredOn,
      answered_on: standing.answeredOn,
      declined_why: standing.declinedWhy,
      received_on: standing.receivedOn,
      stage: standing.stage,
      withdrawn: risk.withdrawn,
    };
    await ctx
      .tables<YouthFigureTables>()
      .insertInto('youth.risk_figure')
      .values({
        tenant_id: ctx.actor.tenantId,
        risk: risk.root,
        case_id: caseId,
        authority_id: ctx.authorityId,
        ...counted,
      })
      .onConflict((oc) => oc.columns(['tenant_id', 'risk']).doUpdateSet(counted))
      .execute();
  }
}

/** What is counted of an opened case goes with it to whoever it is given to. */
export async function moveFigures(
  ctx: Context,
  caseId: string,
  { unitId, functionId }: CaseHolder,
): Promise<void> {
  for (const table of ['youth.talk_figure', 'youth.risk_figure'] as const) {
    await ctx
      .tables<YouthFigureTables>()
      .updateTable(table)
      .set({ unit_id: unitId, function_id: functionId })
      .where('tenant_id', '=', ctx.actor.tenantId)
      .where('case_id', '=', caseId)
      .execute();
  }
}
