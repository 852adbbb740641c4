import { DISCLOSURE_LIMIT } from '../disclosure.ts';
import type { SeriesFigure, Trend } from './contract.ts';

export interface Judged {
  readonly value: 'share' | 'count' | 'duration';
  readonly better: 'higher' | 'lower' | null;
  /** Counts of what has happened so far are compared with no whole period. */
  readonly sums: boolean;
}

export interface Point {
  readonly period: string;
  readonly figure: SeriesFigure;
}

const NONE = { direction: null, verdict: null, against: null, skipped: [] } as const;

/**
 * The figure against the last one before it that was measured, at full precision. It is made of what the reader is told and of nothing else, so
 * it gives no withheld count away: where two could be equal as far as is told, no trend is told.
 * @param before the oldest first
 */
export function trendOf(
  judged: Judged,
  now: SeriesFigure,
  ongoing: boolean,
  before: readonly Point[],
): Trend {
  if (now.state !== 'measured') return { ...NONE, whyNot: 'not_measured', skipped: [] };
  if (ongoing && judged.value === 'count' && judged.sums) return { ...NONE, whyNot: 'ongoing', skipped: [] };
  if (isOfNothing(judged, now)) return { ...NONE, whyNot: 'nothing', skipped: [] };
  const backwards = [...before].reverse();
  const at = backwards.findIndex(({ figure }) => figure.state === 'measured' && !isOfNothing(judged, figure));
  const skipped = backwards
    .slice(0, at < 0 ? undefined : at)
    .map(({ period, figure }) => ({ period, why: figure.why ?? 'nothing' }));
  const against = backwards[at];
  if (!against) return { ...NONE, whyNot: 'no_earlier', skipped };
  const [is, was] = [boundsOf(judged, now), boundsOf(judged, against.figure)];
  const direction = is && was && directionOf(is, was);
  if (!direction) return { ...NONE, whyNot: 'withheld', against, skipped };
  return { direction, verdict: verdictOf(judged, direction), whyNot: null, against, skipped };
}

/** Measured, but there was nothing to have a share or a length of. */
function isOfNothing({ value }: Judged, { n, of }: SeriesFigure): boolean {
  if (value === 'share') return of?.n === 0;
  return value === 'duration' && n?.n === 0;
}

type Bounds = readonly [least: number, most: number];

/** Between what it lies, as far as is told; null when nothing is. */
function boundsOf({ value }: Judged, { n, share, median }: SeriesFigure): Bounds | null {
  if (value === 'share') return share && [share.from, share.to];
  if (value === 'duration') return median === null ? null : [median, median];
  if (n === null || n.hidden === 'protected') return null;
  return n.n === null ? [1, DISCLOSURE_LIMIT - 1] : [n.n, n.n];
}

/** Null when both ways are possible. Quotients of the same size are the same number, however they were counted. */
function directionOf(is: Bounds, was: Bounds): 'up' | 'down' | 'same' | null {
  if (is[0] > was[1]) return 'up';
  if (is[1] < was[0]) return 'down';
  return is[0] === is[1] && was[0] === was[1] ? 'same' : null;
}

function verdictOf({ better }: Judged, direction: 'up' | 'down' | 'same'): Trend['verdict'] {
  if (better === null) return null;
  if (direction === 'same') return 'same';
  return (direction === 'up') === (better === 'higher') ? 'better' : 'worse';
}
