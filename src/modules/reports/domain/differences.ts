import { type Figure, figureKey, figureText, saysTheSame } from '#core/figures';
import { named } from './compose.ts';

/** A figure of a decided report that has been published anew, and says something else. */
export interface Difference {
  readonly title: string;
  readonly period: string;
  readonly was: string;
  readonly is: string;
  /** Why it was published anew; null when nobody said. */
  readonly reason: string | null;
  /** Where it is published now. */
  readonly label: string | null;
}

/** What says something else now than what was frozen. What is no longer there, or no longer published, changes nothing. */
export function differencesBetween(
  frozen: readonly Figure[],
  now: ReadonlyMap<string, Figure>,
): Difference[] {
  return frozen.flatMap((was) => {
    const is = now.get(figureKey(was.ref));
    if (!is || is.state === 'missing' || is.state === 'unpublished' || saysTheSame(was, is)) return [];
    // What it said when nobody had published it was nothing.
    return [
      {
        title: named(is),
        period: is.ref.period,
        was: figureText(was),
        is: figureText(is),
        reason: is.edition?.reason ?? null,
        label: is.edition?.label ?? null,
      },
    ];
  });
}
