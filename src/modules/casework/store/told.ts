import type { Context } from '#core/operation';
import type { Area } from '../domain/codes.ts';

/** A case that has just been opened by what came in. */
export interface ReceivedCase {
  readonly caseId: string;
  readonly unitId: string;
  readonly area: Area;
  readonly receivedAt: Date;
}
/** How a case ended; `joined`: its report went into another that was there already. */
export type CaseEnd = 'closed' | 'not_opened' | 'joined';

type Received = (ctx: Context, of: ReceivedCase) => Promise<void>;
export interface EndedCase {
  readonly caseId: string;
  readonly area: Area;
  readonly as: CaseEnd;
}
type Ended = (ctx: Context, of: EndedCase) => Promise<void>;

const onReceived: Received[] = [];
const onEnded: Ended[] = [];

/** Says that another module wants to know of every case that comes in, in the same transaction. Told once, when it is loaded; this one knows none of them. */
export function whenCaseReceived(fn: Received): void {
  onReceived.push(fn);
}
/** The same of every case that ends. */
export function whenCaseEnds(fn: Ended): void {
  onEnded.push(fn);
}

export async function tellReceived(ctx: Context, of: ReceivedCase): Promise<void> {
  for (const fn of onReceived) await fn(ctx, of);
}
export async function tellEnded(ctx: Context, of: EndedCase): Promise<void> {
  for (const fn of onEnded) await fn(ctx, of);
}
