import type { Context } from '#core/operation';
import { conflict } from '#platform/errors';
import { mayAssign } from '../domain/case-rules.ts';
import { giveCase, lockCase, receiverOf } from './cases.ts';
import { addCaseEvent, type Signature, signatureOf } from './events.ts';

/**
 * Gives an opened case to a function; its running clocks go with it.
 * @returns the function, with the name of whoever holds it
 * @throws AppError as `receiverOf`, CONFLICT with why it may not be given, HOLDER_HAS_CONFLICT
 */
export async function assignTo(
  ctx: Context,
  caseId: string,
  functionId: string,
  by?: Signature,
): Promise<string> {
  const [head, signature] = await Promise.all([lockCase(ctx, caseId), by ?? signatureOf(ctx)]);
  const hindrance = mayAssign(head);
  if (hindrance) throw conflict(hindrance);
  const to = await receiverOf(ctx, head, functionId);
  await giveCase(ctx, caseId, to, signature.name);
  const receiver = to.employeeName ? `${to.title}, ${to.employeeName}` : to.title;
  await addCaseEvent(ctx, { caseId, kind: 'assigned', body: receiver, by: signature.name });
  return receiver;
}
