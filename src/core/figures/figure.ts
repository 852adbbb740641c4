import { z } from 'zod';
import { PeriodKey } from '#core/measures';
import { line } from '#platform/schema';

/** What a figure's number is: a share from 0 to 1; how many; money or another amount; a mean; days. */
export const FIGURE_KINDS = ['share', 'count', 'amount', 'mean', 'duration'] as const;

/** What is referred to: never a number, always where the number is found. */
export const FigureRef = z
  .object({
    /** Which source has it: `measure`, `goal`, `economy`. */
    kind: line(40, 1),
    /** Which of the source's. */
    id: line(120, 1),
    period: PeriodKey,
    /** Null for the whole board. */
    unitId: z.guid().nullable(),
    /** Which of its numbers; null for its own. */
    part: line(120, 1).nullable(),
  })
  .meta({ id: 'FigureRef' });
export type FigureRef = z.output<typeof FigureRef>;

/** The same reference is the same text. */
export const figureKey = ({ kind, id: of, period, unitId, part }: FigureRef): string =>
  JSON.stringify([kind, of, period, unitId, part]);

/**
 * `told`: there is a value. `bounded`: it is withheld, but it is said between what it lies. `withheld`: nothing is said. `not_measured` (the
 * duty is there and nobody counted) and `not_applicable` (the duty is not theirs) are values that were published too, and never 0.
 * `unpublished`: it is there, and nobody has published or signed it. `missing`: there is no such thing.
 */
export const FIGURE_STATES = [
  'told',
  'bounded',
  'withheld',
  'not_measured',
  'not_applicable',
  'unpublished',
  'missing',
] as const;

/** A reference with what it says: all that is needed to write it out, now or when it is frozen. */
export const Figure = z
  .object({
    ref: FigureRef,
    /** What it is of, in Swedish; of something that is missing its id. */
    title: z.string(),
    /** The unit, by name; null for the whole board. */
    whose: z.string().nullable(),
    kind: z.enum(FIGURE_KINDS),
    /** How many are written; of a share, of its per cent. */
    decimals: z.number().int().min(0).max(4),
    /** What stands after the number: "mnkr"; null where nothing does. */
    suffix: z.string().nullable(),
    state: z.enum(FIGURE_STATES),
    /** Of `told` alone. */
    value: z.number().nullable(),
    /** Of `bounded` alone. */
    bounds: z.object({ from: z.number(), to: z.number() }).nullable(),
    /** Of a share, where they are told. */
    counts: z.object({ numerator: z.number().int(), denominator: z.number().int() }).nullable(),
    /** In a sentence: why there is no value. */
    why: z.string().nullable(),
    better: z.enum(['higher', 'lower']).nullable(),
    /** In the same unit as the value. */
    target: z.number().nullable(),
    /** Where it was published or signed: another id later is a newer one. Null of what is not. */
    edition: z
      .object({
        id: z.string(),
        number: z.number().int().nullable(),
        at: z.string(),
        by: z.string(),
        /** "utgåva 2 av T3 2026": how it is named in a list of sources. */
        label: z.string(),
        /** Why it came after an earlier one. */
        reason: z.string().nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'Figure' });
export type Figure = z.output<typeof Figure>;

/** What can be chosen of a source in a period. */
export const FigureChoice = z
  .object({
    kind: z.string(),
    id: z.string(),
    title: z.string(),
    /** Under what it is found: a chapter, a source. */
    group: z.string(),
    /** Its numbers, its own (null) first. */
    parts: z.array(z.object({ part: z.string().nullable(), title: z.string() })).min(1),
    /** Null for the whole board; in which order they are shown. */
    units: z.array(z.string().nullable()),
    /** Whether it can be referred to now. */
    published: z.boolean(),
  })
  .meta({ id: 'FigureChoice' });
export type FigureChoice = z.output<typeof FigureChoice>;

/** Whether a decided paper may say it: something that was published or signed, be it that nobody had measured. */
export const isStanding = ({ state }: Figure): boolean => state !== 'unpublished' && state !== 'missing';

/** Whether two say the same. */
export const saysTheSame = (a: Figure, b: Figure): boolean =>
  a.state === b.state &&
  a.value === b.value &&
  a.bounds?.from === b.bounds?.from &&
  a.bounds?.to === b.bounds?.to &&
  a.counts?.numerator === b.counts?.numerator &&
  a.counts?.denominator === b.counts?.denominator;
