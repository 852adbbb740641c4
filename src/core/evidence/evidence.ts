import { z } from 'zod';
import type { Context } from '#core/operation';
import { line } from '#platform/schema';

/** How far what is asked about is shown. `unknown`: it can't be told now, as when nothing is measured or a figure is withheld. */
export const EVIDENCE_HOLDS = ['yes', 'partly', 'no', 'unknown'] as const;
export type EvidenceHolds = (typeof EVIDENCE_HOLDS)[number];

/** What a question rests on: something that a module can show, and for a number the limits that it is held against. */
export const EvidenceRef = z
  .object({
    /** Which source has it: `measure`, `clock`, `commitments`, `competence`, `proofs`. */
    kind: line(40, 1),
    /** Which of the source's. */
    id: line(120, 1),
    /** On which side of its limits a number is to be. */
    direction: z.enum(['at_least', 'at_most']),
    /** From here it holds: of a share from 0 to 1, else a number or days. */
    holdsAt: z.number().min(0).max(1_000_000),
    /** From here it holds partly; null when there is nothing between. */
    partlyAt: z.number().min(0).max(1_000_000).nullable(),
  })
  .meta({ id: 'EvidenceRef' });
export type EvidenceRef = z.output<typeof EvidenceRef>;

/** What something shows today, told alike to everybody who may read of it: it names nobody and counts no few. */
export const EvidenceStanding = z
  .object({
    ref: EvidenceRef,
    /** Of what is not there any more its id. */
    title: z.string(),
    holds: z.enum(EVIDENCE_HOLDS),
    /** In a sentence, what makes it hold or not. */
    why: z.string(),
    /** The day that it tells of. */
    asOf: z.string().nullable(),
    /** How many of how many, where both are told. */
    counts: z.object({ numerator: z.number().int(), denominator: z.number().int() }).nullable(),
    /** Between what the number lies, as it is held against the limits: the same when all is told. Null of what is no number, and when nothing is told. */
    bounds: z.object({ from: z.number(), to: z.number() }).nullable(),
    /** Where it is looked at closer; null where there is no page of its own. */
    link: z.string().nullable(),
  })
  .meta({ id: 'EvidenceStanding' });
export type EvidenceStanding = z.output<typeof EvidenceStanding>;

export const EvidenceChoice = z
  .object({
    kind: z.string(),
    id: z.string(),
    title: z.string(),
    /** What its limits are of. */
    unit: z.enum(['share', 'count', 'duration']),
  })
  .meta({ id: 'EvidenceChoice' });
export type EvidenceChoice = z.output<typeof EvidenceChoice>;

/** Something that can show how a question stands, without naming anybody. A module brings those that it has. */
export interface EvidenceSource {
  readonly kind: string;
  /** What there is to choose from. */
  readonly choices: (ctx: Context) => Promise<readonly EvidenceChoice[]>;
  /** What each shows today; one that is not there may be left out. */
  readonly standing: (ctx: Context, refs: readonly EvidenceRef[]) => Promise<readonly EvidenceStanding[]>;
}

/** The same evidence is the same text, whatever its limits. */
export const evidenceKey = ({ kind, id }: Pick<EvidenceRef, 'kind' | 'id'>): string => `${kind} ${id}`;

/** The same evidence held against the same limits is the same text. */
export const refKey = ({ kind, id, direction, holdsAt, partlyAt }: EvidenceRef): string =>
  JSON.stringify([kind, id, direction, holdsAt, partlyAt]);

/** How a number, as far as it is told, stands against the limits. Pure. What could be on either side of a limit is unknown. */
export function heldAgainst(
  { direction, holdsAt, partlyAt }: Pick<EvidenceRef, 'direction' | 'holdsAt' | 'partlyAt'>,
  bounds: { readonly from: number; readonly to: number } | null,
): EvidenceHolds {
  if (!bounds) return 'unknown';
  const meets = (n: number, limit: number): boolean => (direction === 'at_least' ? n >= limit : n <= limit);
  const one = (n: number): EvidenceHolds => {
    if (meets(n, holdsAt)) return 'yes';
    return partlyAt !== null && meets(n, partlyAt) ? 'partly' : 'no';
  };
  const least = one(bounds.from);
  return least === one(bounds.to) ? least : 'unknown';
}
