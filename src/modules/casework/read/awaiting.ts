import { sql } from 'kysely';
import type { z } from 'zod';
import type { Context } from '#core/operation';
import { whoActs } from '#core/organisation';
import type { ToDecide } from '../proposal-contract.ts';
import type { CaseworkTables } from '../tables.ts';
import { ageOf } from './age.ts';

const LIMIT = 200;
const PERMISSION = 'casework:my-day:read';

/**
 * Proposals that wait for the actor: those handed to the functions that they hold or stand in for, and those that have fallen to them because
 * the decider is away or the function vacant, as clocks fall. The longest waiting first.
 */
export async function toDecide(ctx: Context): Promise<z.input<typeof ToDecide>[]> {
  const own = await decidedBy(ctx);
  const rows = await ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.awaiting_decision')
    .select(['case_id', 'function_id', 'proposed_by', 'proposed_at'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('function_id', '=', sql<string>`any(${[...own.keys()]}::uuid[])`)
    .orderBy('proposed_at')
    .limit(LIMIT)
    .execute();
  // A decider holds none of these cases: they are opened to be shown, and the others passed over.
  const opened = new Set(
    (
      await ctx.openAllowed(
        rows.map((r) => r.case_id),
        PERMISSION,
      )
    ).map((f) => f.caseId),
  );
  const waiting = rows.filter((r) => opened.has(r.case_id));
  if (waiting.length === 0) return [];
  const heads = await ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.case_head')
    .select(['id', 'number', 'label', 'birth_date'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where(
      'id',
      'in',
      waiting.map((r) => r.case_id),
    )
    .execute();
  const { functions } = await ctx.organisation();
  return waiting.flatMap((row) => {
    const head = heads.find((h) => h.id === row.case_id);
    if (!head) return [];
    return {
      caseId: head.id,
      caseNumber: head.number,
      label: head.label,
      age: ageOf(ctx, head.birth_date),
      proposedAt: row.proposed_at.toISOString(),
      proposedBy: row.proposed_by,
      functionTitle: functions.find((f) => f.id === row.function_id)?.title ?? '',
      via: own.get(row.function_id) ?? 'own',
    };
  });
}

/** The functions whose decisions are the actor's today, and in what capacity. */
async function decidedBy(ctx: Context): Promise<Map<string, 'own' | 'deputy' | 'manager'>> {
  const { functionId, functionIds, unitIds, employeeId } = ctx.actor;
  const organisation = await ctx.organisation();
  const found = new Map<string, 'own' | 'deputy' | 'manager'>();
  for (const id of functionIds) found.set(id, id === functionId ? 'own' : 'deputy');
  for (const f of organisation.functions) {
    if (found.has(f.id) || !unitIds.includes(f.unitId)) continue;
    const acting = whoActs(organisation, f.id, ctx.today, ctx.today);
    if (acting.via === 'manager' && acting.inFunctionId === functionId && acting.employeeId === employeeId)
      found.set(f.id, 'manager');
  }
  return found;
}

/** The decider that each of the cases waits for, by title. */
export async function deciderTitles(
  ctx: Context,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (caseIds.length === 0) return new Map();
  const rows = await ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.awaiting_decision')
    .select(['case_id', 'function_id'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', 'in', [...new Set(caseIds)])
    .execute();
  if (rows.length === 0) return new Map();
  const { functions } = await ctx.organisation();
  return new Map(rows.map((r) => [r.case_id, functions.find((f) => f.id === r.function_id)?.title ?? '']));
}
