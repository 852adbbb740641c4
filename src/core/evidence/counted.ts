import { DISCLOSURE_LIMIT } from '#core/measures';
import { type EvidenceRef, type EvidenceStanding, heldAgainst } from './evidence.ts';
import { evidenceWords as words } from './texts/evidence.ts';

interface Counts {
  readonly numerator: number;
  readonly denominator: number;
}

/** What a share of things that are nobody's case shows: so many of so many, on a day. */
export function countedStanding(
  ref: EvidenceRef,
  title: string,
  counts: Counts,
  asOf: string,
  none: string,
  link: string | null,
): EvidenceStanding {
  const base = { ref, title, asOf, link };
  if (counts.denominator === 0) return { ...base, holds: 'unknown', why: none, counts: null, bounds: null };
  const share = counts.numerator / counts.denominator;
  return toldStanding(base, { from: share, to: share }, counts);
}

/**
 * What a share of people shows. How many they are is known; how many of them have it and how many lack it are told as small counts are (ADR 0013):
 * from 1 to 4 by between what the share then lies, and of one person not at all. That nobody lacks it is told.
 */
export function personsStanding(
  ref: EvidenceRef,
  title: string,
  counts: Counts,
  asOf: string,
  none: string,
): EvidenceStanding {
  const base = { ref, title, asOf, link: null };
  const unknown = { ...base, holds: 'unknown', counts: null, bounds: null } as const;
  if (counts.denominator === 0) return { ...unknown, why: none };
  const bounds = toldOfPersons(counts);
  if (!bounds) return { ...unknown, why: words.withheld };
  const isExact = bounds.from === bounds.to && !isFew(counts.numerator);
  return toldStanding(base, bounds, isExact ? counts : null);
}

const isFew = (n: number): boolean => n > 0 && n < DISCLOSURE_LIMIT;

/** Between what the share lies for all counts that are told alike: at least two, where a few have it or lack it. Null of one person. */
export function toldOfPersons({
  numerator: n,
  denominator: of,
}: Counts): { from: number; to: number } | null {
  const between = (least: number, most: number) => ({ from: least / of, to: most / of });
  if (of === 1) return null;
  if (n === of) return between(of, of);
  if (isFew(of)) return between(0, of - 1);
  if (n === 0) return between(0, 0);
  // So few that whoever has it or whoever lacks it always are: some do, and some don't.
  if (of < 2 * DISCLOSURE_LIMIT) return between(1, of - 1);
  if (isFew(n)) return between(1, DISCLOSURE_LIMIT - 1);
  return isFew(of - n) ? between(of - DISCLOSURE_LIMIT + 1, of - 1) : between(n, n);
}

const toldStanding = (
  base: Pick<EvidenceStanding, 'ref' | 'title' | 'link'> & { readonly asOf: string },
  bounds: { from: number; to: number },
  counts: Counts | null,
): EvidenceStanding => ({
  ...base,
  holds: heldAgainst(base.ref, bounds),
  why: words.value('share', bounds, counts, base.asOf, base.ref),
  counts: counts && { ...counts },
  bounds,
});
