import { type EvidenceRef, type EvidenceStanding, heldAgainst } from './evidence.ts';
import { evidenceWords as words } from './texts/evidence.ts';

/** What a share of things that are nobody's case shows: so many of so many, on a day. */
export function countedStanding(
  ref: EvidenceRef,
  title: string,
  counts: { readonly numerator: number; readonly denominator: number },
  asOf: string,
  none: string,
  link: string | null,
): EvidenceStanding {
  const base = { ref, title, asOf, link };
  if (counts.denominator === 0) return { ...base, holds: 'unknown', why: none, counts: null, bounds: null };
  const share = counts.numerator / counts.denominator;
  const bounds = { from: share, to: share };
  return {
    ...base,
    holds: heldAgainst(ref, bounds),
    why: words.value('share', bounds, counts, asOf, ref),
    counts: { ...counts },
    bounds,
  };
}
