import type { Context } from '#core/operation';
import { lockCase } from './cases.ts';
import { coWorkersIn, leaveCoWork } from './co-workers.ts';
import { addCaseEvent, signatureOf } from './events.ts';

/** Ends a co-work that was given for the sake of something in an opened case, when that is over; where it has ended already, nothing happens. */
export async function endCoWorkGiven(
  ctx: Context,
  caseId: string,
  coWorkId: string,
  reason: string,
): Promise<void> {
  const given = (await coWorkersIn(ctx, [caseId])).find((r) => r.id === coWorkId && r.to_on === null);
  if (!given) return;
  const head = await lockCase(ctx, caseId);
  const was = await leaveCoWork(ctx, head, given.function_id, reason);
  if (!was) return;
  const { name } = await signatureOf(ctx);
  await addCaseEvent(ctx, {
    caseId,
    kind: 'co_worker_ended',
    body: [was.function_title, reason].join('\n'),
    by: name,
  });
}
