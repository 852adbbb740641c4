import type { z } from 'zod';
import { type AccessTables, caseFacts } from '#core/access';
import type { Context } from '#core/operation';
import { holderName } from '#core/organisation';
import type { CommissionRow } from '../commission-contract.ts';
import type { CommissionHead } from '../store/commissions.ts';

/** Commissions as they are listed, in the order given: who performs them is said to both units. */
export async function commissionRows(
  ctx: Context,
  heads: readonly CommissionHead[],
): Promise<z.input<typeof CommissionRow>[]> {
  const [{ units, functions, ...organisation }, facts] = await Promise.all([
    ctx.organisation(),
    caseFacts(
      ctx.tables<AccessTables>(),
      ctx.actor.tenantId,
      heads.map((h) => h.id),
    ),
  ]);
  const unitName = (id: string): string => units.find((u) => u.id === id)?.name ?? '';
  const holderOf = (id: string) => {
    const [functionId] = facts.find((f) => f.caseId === id)?.holderFunctions ?? [];
    const held = functions.find((f) => f.id === functionId);
    if (!held) return null;
    const names = { units, functions, ...organisation };
    return { title: held.title, employeeName: holderName(names, held.id, ctx.today) };
  };
  return heads.map((head) => ({
    commissionId: head.id,
    number: head.number,
    entryName: head.entry_name,
    state: head.state,
    decisionKind: head.decision_kind,
    decidedOn: head.decided_on,
    plannedFrom: head.planned_from,
    plannedTo: head.planned_to,
    sentAt: head.sent_at.toISOString(),
    sentBy: head.sent_by,
    fromUnit: unitName(head.from_unit_id),
    unit: unitName(head.unit_id),
    holder: holderOf(head.id),
    receivedAt: head.received_at?.toISOString() ?? null,
    firstContactOn: head.first_contact_on,
    startedOn: head.started_on,
    pausedOn: head.paused_on,
    endedOn: head.ended_on,
  }));
}
