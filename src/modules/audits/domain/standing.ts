import type { EvidenceHolds } from '#core/evidence';
import type { Standing } from './codes.ts';

/**
 * How a question stands by what it rests on. Nothing that can be told is no evidence; all that says no is that it does not hold; it holds when
 * all that it rests on does, and nothing of it is missing or can't be told. Whatever lies between is partly. Pure.
 * @param isMissing something that it asks for can't be shown at all yet
 */
export function standingOf(holds: readonly EvidenceHolds[], isMissing: boolean): Standing {
  const known = holds.filter((h) => h !== 'unknown');
  if (known.length === 0) return 'no_evidence';
  if (known.every((h) => h === 'no')) return 'does_not_hold';
  const isWhole = known.length === holds.length && !isMissing;
  return isWhole && known.every((h) => h === 'yes') ? 'holds' : 'partly';
}
