import type { Selectable } from 'kysely';
import type { Permission } from '#core/access';
import { moveCommitments } from '#core/commitments';
import type { Context } from '#core/operation';
import { type FunctionHolder, managingFunctionsOfUnit } from '#core/organisation';
import { newId } from '#platform/ids';
import type { CoWorkerTables } from '../co-worker-tables.ts';
import type { ProposalTables } from '../proposal-tables.ts';
import type { CaseworkTables } from '../tables.ts';
import { addCaseEvent, signatureOf } from './events.ts';

export type CoWorkerRow = Selectable<CoWorkerTables['casework.co_worker']>;

/** Everybody who works or has worked beside the holder in opened cases, by the day they began. */
export async function coWorkersIn(ctx: Context, caseIds: readonly string[]): Promise<CoWorkerRow[]> {
  if (caseIds.length === 0) return [];
  return await ctx
    .tables<CoWorkerTables>()
    .selectFrom('casework.co_worker')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', 'in', [...caseIds])
    .orderBy('added_at')
    .orderBy('id')
    .execute();
}

/** The functions that work beside the holder of a case now. */
export async function coWorkersOf(ctx: Context, caseId: string): Promise<string[]> {
  const rows = await coWorkersIn(ctx, [caseId]);
  return rows.filter((r) => r.to_on === null).map((r) => r.function_id);
}

/** Who may open the case by having it: whoever holds it first, then those who work beside them. */
export async function havingCase(ctx: Context, caseId: string, holder: string | null): Promise<string[]> {
  const beside = await coWorkersOf(ctx, caseId);
  return [...new Set([...(holder ? [holder] : []), ...beside])];
}

/**
 * Lets a function work in an opened case beside whoever has it, from today, if it does not already.
 * @returns the co-work that it was given; null where it worked there before
 */
export async function addCoWork(
  ctx: Context,
  caseId: string,
  to: FunctionHolder,
  task: string | undefined,
): Promise<string | null> {
  if ((await coWorkersOf(ctx, caseId)).includes(to.functionId)) return null;
  const id = newId();
  const { name } = await signatureOf(ctx);
  await ctx
    .tables<CoWorkerTables>()
    .insertInto('casework.co_worker')
    .values({
      tenant_id: ctx.actor.tenantId,
      id,
      authority_id: ctx.authorityId,
      case_id: caseId,
      unit_id: to.unitId,
      function_id: to.functionId,
      function_title: to.title,
      employee_name: to.employeeName,
      task: task || null,
      from_on: ctx.today,
      to_on: null,
      added_at: ctx.now,
      added_by: name,
      ended_at: null,
      ended_by: null,
      end_reason: null,
    })
    .execute();
  await ctx.changeFact(caseId, {
    holderFunctions: [...new Set([...ctx.opened(caseId).holderFunctions, to.functionId])],
  });
  const who = to.employeeName ? `${to.title}, ${to.employeeName}` : to.title;
  await addCaseEvent(ctx, {
    caseId,
    kind: 'co_worker_added',
    body: [who, task].filter(Boolean).join('\n'),
    by: name,
  });
  return id;
}

/** Takes a function out of an opened case, if it works in it. @returns what it was; undefined when it did not */
export async function endCoWork(
  ctx: Context,
  caseId: string,
  functionId: string,
  by: string,
  reason: string | null = null,
): Promise<CoWorkerRow | undefined> {
  return await ctx
    .tables<CoWorkerTables>()
    .updateTable('casework.co_worker')
    .set({ to_on: ctx.today, ended_at: ctx.now, ended_by: by, end_reason: reason })
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', '=', caseId)
    .where('function_id', '=', functionId)
    .where('to_on', 'is', null)
    .returningAll()
    .executeTakeFirst();
}

type Head = Pick<CaseworkTables['casework.case_head'], 'id' | 'unit_id' | 'function_id'>;

/**
 * Takes a function out of an opened case that it works in: it may not open it any more, and what it has promised there goes to the holder, or
 * to whoever leads the unit. @returns what it was; undefined when it did not work in it
 */
export async function leaveCoWork(
  ctx: Context,
  head: Head,
  functionId: string,
  reason: string | null,
  heir?: Heir,
): Promise<CoWorkerRow | undefined> {
  const signature = await signatureOf(ctx);
  const was = await endCoWork(ctx, head.id, functionId, signature.name, reason);
  if (!was) return undefined;
  const to = heir ?? (await heirIn(ctx, head));
  if (to) await moveCommitments(ctx, head.id, to, (f) => f === functionId, signature);
  const holders = await havingCase(ctx, head.id, head.function_id);
  const holderFunctions = [...new Set([...holders, ...(await decidersIn(ctx, head.id))])];
  await ctx.changeFact(head.id, { holderFunctions });
  return was;
}

interface Heir {
  readonly functionId: string;
  readonly unitId: string;
}

async function heirIn(ctx: Context, head: Head): Promise<Heir | undefined> {
  const [leader] = managingFunctionsOfUnit(await ctx.organisation(), head.unit_id);
  const functionId = head.function_id ?? leader;
  return functionId ? { functionId, unitId: head.unit_id } : undefined;
}

/** Nobody works beside in a case that has ended. */
export async function endCoWorkIn(ctx: Context, head: Head): Promise<void> {
  for (const functionId of await coWorkersOf(ctx, head.id))
    await leaveCoWork(ctx, head, functionId, CASE_ENDED);
}

/** The reason as it is kept when the case ended, as for its clocks. */
const CASE_ENDED = 'case_ended';

/** The function that a proposal in the case waits for. */
async function decidersIn(ctx: Context, caseId: string): Promise<string[]> {
  const rows = await ctx
    .tables<ProposalTables>()
    .selectFrom('casework.awaiting_decision')
    .select('function_id')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', '=', caseId)
    .execute();
  return rows.map((row) => row.function_id);
}

/**
 * Opens the cases that the actor's functions work in beside whoever has them. Lists of one's own cases need it: the directory shows a case to its
 * holder and to the unit.
 */
export async function openCoWorked(ctx: Context, permission: Permission): Promise<string[]> {
  if (ctx.actor.functionIds.length === 0) return [];
  const rows = await ctx
    .tables<CoWorkerTables>()
    .selectFrom('casework.co_worker')
    .select('case_id')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('function_id', 'in', [...ctx.actor.functionIds])
    .where('to_on', 'is', null)
    .execute();
  const ids = [...new Set(rows.map((r) => r.case_id))];
  return (await ctx.openAllowed(ids, permission)).map((f) => f.caseId);
}
