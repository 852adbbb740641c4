import { moveClockOf } from '#core/clocks';
import type { Context } from '#core/operation';
import { addEvent, type CommitmentOf, lockCommitment, type Sayer } from './register.ts';
import type { CommitmentTables } from './tables.ts';

interface Receiver {
  readonly functionId: string;
  readonly unitId: string;
}

/** Gives on what is owed in a case by functions that are to owe it no longer, as when they can't open it any more. */
export async function moveCommitments(
  ctx: Context,
  caseId: string,
  to: Receiver,
  leaves: (functionId: string) => boolean,
  sayer: Sayer,
): Promise<void> {
  const rows = await ctx
    .tables<CommitmentTables>()
    .selectFrom('commitments.commitment')
    .select(['id', 'case_id', 'function_id'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', '=', caseId)
    .where('state', 'in', ['planned', 'under_way'])
    .orderBy('id')
    .forUpdate()
    .execute();
  for (const row of rows) {
    if (row.function_id === to.functionId || !leaves(row.function_id)) continue;
    await move(ctx, row, to, null, sayer);
  }
}

/** Lets another function owe what has been promised, with why. The clock goes with it. Nothing happens when that function owes it already. */
export async function handOver(
  ctx: Context,
  which: CommitmentOf,
  to: Receiver,
  words: string,
  sayer: Sayer,
): Promise<void> {
  const row = await lockCommitment(ctx, which);
  if (row.function_id !== to.functionId) await move(ctx, row, to, words, sayer);
}

async function move(
  ctx: Context,
  row: Pick<CommitmentTables['commitments.commitment'], 'id' | 'case_id'>,
  to: Receiver,
  words: string | null,
  sayer: Sayer,
): Promise<void> {
  await ctx
    .tables<CommitmentTables>()
    .updateTable('commitments.commitment')
    .set({ function_id: to.functionId, unit_id: to.unitId })
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('id', '=', row.id)
    .execute();
  const which = { id: row.id, caseId: row.case_id };
  await addEvent(ctx, which, { step: 'moved', words, dueOn: null }, sayer);
  await moveClockOf(ctx, { caseId: row.case_id, subjectId: row.id }, to);
}
