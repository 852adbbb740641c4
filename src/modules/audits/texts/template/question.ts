import type { EvidenceRef } from '#core/evidence';
import type { Topic } from '../../domain/codes.ts';

/** A question of the template that a municipality adopts and makes its own. */
export interface TemplateQuestion {
  readonly code: string;
  readonly topic: Topic;
  readonly text: string;
  /** Against what it is judged. */
  readonly criteria: string;
  readonly evidence: readonly EvidenceRef[];
  /** What nothing can show yet. */
  readonly missing: string | null;
}

/** A measure that is to be at least so high, and holds partly from below that. */
export const measure = (id: string, holdsAt: number, partlyAt: number | null = null): EvidenceRef => ({
  kind: 'measure',
  id,
  direction: 'at_least',
  holdsAt,
  partlyAt,
});

/** A measure that is followed at all: there is a number of it. */
export const measured = (id: string): EvidenceRef => measure(id, 0);

export const other = (
  kind: string,
  id: string,
  holdsAt: number,
  partlyAt: number | null = null,
): EvidenceRef => ({ ...measure(id, holdsAt, partlyAt), kind });
