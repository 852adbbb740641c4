import type { Context } from '#core/operation';
import type { CalendarDate } from '#platform/calendar';
import { conflict } from '#platform/errors';
import type { Area } from '../domain/codes.ts';
import type { DecisionKind } from '../domain/decision/delegation-order.ts';

/** Who has a case. */
export interface CaseHolder {
  readonly unitId: string;
  readonly functionId: string;
}

/** A case that has just been opened by what came in. */
export interface ReceivedCase {
  readonly caseId: string;
  readonly unitId: string;
  readonly area: Area;
  readonly receivedAt: Date;
}

/** What has been decided in a case, and when. */
export interface Decided {
  readonly kind: DecisionKind;
  readonly on: CalendarDate;
}

/** How a case ended; `joined`: its report went into another that was there already. */
type CaseEnd = 'closed' | 'not_opened' | 'joined';

export interface EndedCase {
  readonly caseId: string;
  readonly area: Area;
  readonly as: CaseEnd;
}

/**
 * What another module keeps of an opened case, and does when something happens with the case, in the same transaction. Each is asked in the order in
 * which the modules are loaded.
 */
export interface CaseWatcher {
  /** The case has come in. */
  readonly received?: (ctx: Context, of: ReceivedCase) => Promise<void>;
  /** The case has been given to a function, and with that to its unit. */
  readonly given?: (ctx: Context, caseId: string, to: CaseHolder) => Promise<void>;
  /** The investigation has been concluded, today. */
  readonly concluded?: (ctx: Context, caseId: string) => Promise<void>;
  /** Something has been decided, and whatever it answers has been stopped. */
  readonly decided?: (ctx: Context, caseId: string, what: Decided) => Promise<void>;
  /** Why the case can't be closed now; null when nothing of the module's stands in the way. */
  readonly hindersClosing?: (ctx: Context, caseId: string) => Promise<string | null>;
  /** Rules of what is owed to a child alone: whoever has one of them running at 18 is told of by `turned18`, which ends them all. */
  readonly owedToChildren?: readonly string[];
  /** The person has turned 18. */
  readonly turned18?: (ctx: Context, caseId: string) => Promise<void>;
  /** The case has ended. */
  readonly ended?: (ctx: Context, of: EndedCase) => Promise<void>;
}

const watchers: CaseWatcher[] = [];

/** Says that a module follows what happens with cases. Told once, when the module is loaded; this one knows none of them. */
export function watchesCases(watcher: CaseWatcher): void {
  watchers.push(watcher);
}

export async function tellReceived(ctx: Context, of: ReceivedCase): Promise<void> {
  for (const { received } of watchers) await received?.(ctx, of);
}

export async function tellGiven(ctx: Context, caseId: string, to: CaseHolder): Promise<void> {
  for (const { given } of watchers) await given?.(ctx, caseId, to);
}

export async function tellConcluded(ctx: Context, caseId: string): Promise<void> {
  for (const { concluded } of watchers) await concluded?.(ctx, caseId);
}

export async function tellDecided(ctx: Context, caseId: string, what: Decided): Promise<void> {
  for (const { decided } of watchers) await decided?.(ctx, caseId, what);
}

export const owedToChildren = (): string[] => watchers.flatMap((w) => w.owedToChildren ?? []);

export async function tellTurned18(ctx: Context, caseId: string): Promise<void> {
  for (const { turned18 } of watchers) await turned18?.(ctx, caseId);
}

export async function tellEnded(ctx: Context, of: EndedCase): Promise<void> {
  for (const { ended } of watchers) await ended?.(ctx, of);
}

/** What other modules say stands in the way of closing an opened case; null when nothing does. */
export async function othersHinderClosing(ctx: Context, caseId: string): Promise<string | null> {
  for (const { hindersClosing } of watchers) {
    const hindrance = await hindersClosing?.(ctx, caseId);
    if (hindrance) return hindrance;
  }
  return null;
}

/** @throws AppError CONFLICT with what stands in the way */
export async function requireNothingOfOthers(ctx: Context, caseId: string): Promise<void> {
  const hindrance = await othersHinderClosing(ctx, caseId);
  if (hindrance) throw conflict(hindrance);
}
