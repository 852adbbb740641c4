import type { Outcome } from './codes.ts';

/** What the owner of an activity has said of it, as its commitment stands. */
export type ActivityState = 'planned' | 'under_way' | 'done' | 'confirmed' | 'dropped';

export interface Line {
  readonly id: string;
  readonly outcome: Outcome;
  readonly words?: string | undefined;
}

export type LineFault = {
  readonly code:
    | 'line_missing'
    | 'line_unknown'
    | 'why_dropped'
    | 'not_said_done'
    | 'not_dropped'
    | 'line_twice';
};

/**
 * What is wrong in how aims or activities are said to have gone: each is to be told of once, what was dropped with why, and of an activity nothing is said
 * to be done that its owner has not said is. Null when nothing is. Pure.
 */
export function faultOfLines(
  lines: readonly Line[],
  wanted: readonly { readonly id: string; readonly state: ActivityState | null }[],
): LineFault | null {
  if (new Set(lines.map((l) => l.id)).size !== lines.length) return { code: 'line_twice' };
  const stateOf = new Map(wanted.map((w) => [w.id, w.state]));
  if (lines.some((l) => !stateOf.has(l.id))) return { code: 'line_unknown' };
  if (lines.length < wanted.length) return { code: 'line_missing' };
  for (const { id, outcome, words } of lines) {
    const state = stateOf.get(id) ?? null;
    if (outcome === 'dropped' && !words) return { code: 'why_dropped' };
    if (state === null) continue;
    if (outcome === 'done' && state !== 'done' && state !== 'confirmed') return { code: 'not_said_done' };
    if (outcome === 'dropped' && state !== 'dropped') return { code: 'not_dropped' };
  }
  return null;
}

/** How many of the activities that were to be done in a period were; what was dropped is neither. */
export function shareDone(outcomes: readonly Outcome[]): { readonly done: number; readonly of: number } {
  const counted = outcomes.filter((o) => o !== 'dropped');
  return { done: counted.filter((o) => o === 'done').length, of: counted.length };
}
