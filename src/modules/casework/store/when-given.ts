import type { Context } from '#core/operation';

/** The case that was given away, and who has it now. */
export interface Given {
  readonly caseId: string;
  readonly unitId: string;
  readonly functionId: string;
}

type Handler = (ctx: Context, given: Given) => Promise<void>;

const handlers: Handler[] = [];

/** What another module keeps of a case by unit follows the case when it is given away, in the same transaction: the case is opened. */
export const whenCaseIsGiven = (handler: Handler): void => {
  if (!handlers.includes(handler)) handlers.push(handler);
};

export async function tellGiven(ctx: Context, given: Given): Promise<void> {
  for (const handler of handlers) await handler(ctx, given);
}
