import type { Context } from '#core/operation';
import { conflict } from '#platform/errors';

/** Who has a case. */
interface CaseHolder {
  readonly unitId: string;
  readonly functionId: string;
}

/** What another module keeps of an opened case, and does when something happens with the case. Each is asked in the order in which the modules are loaded. */
export interface CaseWatcher {
  /** The case has been given to a function of a unit. */
  readonly given?: (ctx: Context, caseId: string, to: CaseHolder) => Promise<void>;
  /** The investigation has been concluded, today. */
  readonly concluded?: (ctx: Context, caseId: string) => Promise<void>;
  /** Something has been decided, and whatever it answers has been stopped. */
  readonly decided?: (ctx: Context, caseId: string) => Promise<void>;
  /** Why the case can't be closed now; null when nothing of the module's stands in the way. */
  readonly hindersClosing?: (ctx: Context, caseId: string) => Promise<string | null>;
}

const followers: CaseWatcher[] = [];

/** Says that a module follows what happens with cases. Told once, when the module is loaded; this one knows none of them. */
export function watchesCases(follower: CaseWatcher): void {
  followers.push(follower);
}

export async function tellWatchersGiven(ctx: Context, caseId: string, to: CaseHolder): Promise<void> {
  for (const { given } of followers) await given?.(ctx, caseId, to);
}

export async function tellConcluded(ctx: Context, caseId: string): Promise<void> {
  for (const { concluded } of followers) await concluded?.(ctx, caseId);
}

export async function tellDecided(ctx: Context, caseId: string): Promise<void> {
  for (const { decided } of followers) await decided?.(ctx, caseId);
}

/** What other modules say stands in the way of closing an opened case; null when nothing does. */
export async function othersHinderClosing(ctx: Context, caseId: string): Promise<string | null> {
  for (const { hindersClosing } of followers) {
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
