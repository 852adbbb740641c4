import type { Context } from '#core/operation';
import { stepsOf } from './housing.ts';
import { violenceIn } from './violence.ts';

/** Where somebody lives who is protected or exposed to violence, and any shelter: it stands in the journal as it was written. */
export async function secretAddresses(ctx: Context, caseId: string): Promise<string[]> {
  const [steps, violence] = await Promise.all([stepsOf(ctx, caseId), violenceIn(ctx, caseId)]);
  const all = violence !== undefined || ctx.opened(caseId).protection !== 'none';
  return steps
    .filter(({ step }) => all || step === 'acute' || step === 'shelter')
    .flatMap(({ address, landlord }) => [address, landlord])
    .flatMap((words) => words ?? []);
}
