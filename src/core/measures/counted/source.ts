import type { RawBuilder } from 'kysely';
import { z } from 'zod';
import type { Context } from '#core/operation';
import { type CalendarDate, isCalendarDate } from '#platform/calendar';
import { CHAPTERS } from '../chapter.ts';
import type { Reads } from '../kept/reads.ts';
import { isKeyFigure } from '../kolada.ts';

const Words = z.string().min(1);

/** The breakdown that every count has without its source's doing. */
export const BY_UNIT = 'unit';

/**
 * What a count is: one version of a measure of how many there were, reviewed as data. Texts are Swedish and shown as they stand. A module
 * brings its own and says how they are counted.
 */
export const CountDefinition = z
  .strictObject({
    id: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
    version: z.number().int().min(1),
    valid_from: z.string().refine(isCalendarDate),
    chapter: z.enum(CHAPTERS),
    title_sv: Words,
    counted_sv: Words,
    unit_of_counting: z.enum([
      'report',
      'child',
      'household',
      'case',
      'investigation',
      'coding',
      'decision',
      'appeal',
      'intervention',
      'plan',
      'person',
      'occasion',
      'participant',
      'placement',
      'clock',
      'day',
      'krona',
    ]),
    unit_of_counting_sv: Words,
    /** "anmälan", "anmälningar": what stands after the number. */
    one_sv: Words,
    several_sv: Words,
    included_sv: Words,
    excluded_sv: z.array(Words).min(1),
    /** In which unit something is counted. */
    where_sv: Words,
    legal_basis: Words,
    /** Where the figures come from. */
    source_sv: Words,
    unit_of_value: z.enum(['count', 'share', 'duration']),
    /** `at_period_end`: how many there are when the period ends; the months of a period do not sum to it. */
    accumulation: z.enum(['in_period', 'at_period_end']),
    basis: z.enum([
      'received_in_period',
      'begun_in_period',
      'decided_in_period',
      'ended_in_period',
      'due_in_period',
      'at_period_end',
    ]),
    /**
     * Of a share: the breakdown whose groups it is made of. Groups `outside` are in neither the numerator nor the denominator, and are shown
     * beside.
     */
    share: z
      .strictObject({
        by: Words,
        numerator: z.array(Words).min(1),
        outside: z.array(Words),
        numerator_sv: Words,
        denominator_sv: Words,
        /** Without it, more is neither better nor worse. */
        better: z.enum(['higher', 'lower']).optional(),
      })
      .optional(),
    /**
     * Of days, kronor and whatever else one individual gives many of: how few there are is judged by how many individuals stand behind, not by the number. The
     * source tells then whose each is.
     */
    withheld_by: z.literal('individuals').optional(),
    /** Of a duration, in whole days: how they are counted, in a plain sentence. */
    duration: z
      .strictObject({ counting_sv: Words, better: z.enum(['higher', 'lower']).optional() })
      .optional(),
    /** National key figures that it is, or is near: which of its values, of which group. */
    kolada: z
      .array(
        z.strictObject({
          kpi: z.string().refine(isKeyFigure),
          value: z.enum(['count', 'share', 'median', 'mean']),
          by: Words.optional(),
          key: Words.optional(),
          /** In what it differs from the national one; without it, it is the same. */
          near_sv: Words.optional(),
        }),
      )
      .min(1)
      .optional(),
    /** What was registered after the period's end is told apart: how many there were as it was known then, and as it is known now. */
    known_then: z.boolean().optional(),
    /** The same thing counted by another unit, told apart by name. */
    beside: z.array(z.string()),
    /** The ways in which it can be divided. `within`: each of its groups lies in one group of that other breakdown. */
    breakdowns: z
      .array(z.strictObject({ by: Words, label_sv: Words, within: Words.optional() }))
      .min(1)
      .refine((all) => all.every((b) => b.by !== BY_UNIT)),
    /**
     * The count of the events that what is counted came by: children came by a report. What is withheld of that one is withheld of this too,
     * except by breakdowns that are this one's own.
     */
    events: z.strictObject({ measure: z.string(), own_breakdowns: z.array(z.string()) }).optional(),
    duty: z.strictObject({
      unit_kinds: z.array(Words).min(1),
      areas: z.array(Words).min(1),
      else_sv: Words,
    }),
  })
  .refine(
    (d) =>
      (d.unit_of_value === 'share') === (d.share !== undefined) &&
      (d.unit_of_value === 'duration') === (d.duration !== undefined) &&
      (d.accumulation === 'at_period_end') === (d.basis === 'at_period_end') &&
      (d.share === undefined || d.breakdowns.some((b) => b.by === d.share?.by)) &&
      (d.withheld_by === undefined ||
        (d.unit_of_value !== 'duration' &&
          d.accumulation === 'in_period' &&
          d.events === undefined &&
          d.known_then === undefined &&
          d.breakdowns.every((b) => b.within === undefined))),
  );
export type CountDefinition = z.infer<typeof CountDefinition>;

/** How many there were in one unit and month, in one group of a breakdown. */
export interface Counted {
  readonly unitId: string;
  /** First day of the month. */
  readonly month: CalendarDate;
  readonly key: string;
  /** The group of the breakdown that this one lies within; null where there is none. */
  readonly within: string | null;
  readonly n: number;
  /** Of a share: the group of the breakdown that the share is made of, however else it is divided. */
  readonly part?: string;
  /** Of a duration: how many days each of the n lasted. */
  readonly days?: number;
  /** Whose it is, where that is asked for: tells individuals apart and says nothing of who they are. */
  readonly individual?: string;
}

/** A group of a breakdown as it is called. */
export interface CountedGroup {
  readonly key: string;
  readonly label: string;
  /** What has to be known beside the name: "uppgick i …". */
  readonly note: string | null;
}

/** One of what was counted. */
export interface CountedRow {
  readonly id: string;
  readonly on: CalendarDate;
  /** What it is called without saying whom it is about: a reference. */
  readonly title: string;
  readonly about: readonly string[];
  /** How many it stands for in the figure, when not for one. */
  readonly n?: number;
  /** Null of what no case is behind. */
  readonly caseIds: readonly string[] | null;
}

export interface Asked {
  readonly measureId: string;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

export interface AskedCount extends Asked {
  /** A breakdown of the definition; null for the whole, with an empty key. */
  readonly by: string | null;
  /** Each individual's by itself, of a measure that is withheld by how many they are. */
  readonly byIndividual?: boolean;
  /** As it was known at the end of that day, of measures that tell it; null: as it is known now. */
  readonly knownBy: CalendarDate | null;
}

/** One row that was counted, and as what: enough to say later that it has gone, or has been judged otherwise. No words. */
export interface EvidenceRow {
  /** Tells it from the others of the measure, also when it is gathered again. */
  readonly id: string;
  readonly caseIds: readonly string[];
  readonly unitId: string;
  readonly on: CalendarDate;
  /** By breakdown the group that it is in. */
  readonly keys: Readonly<Record<string, string>>;
  /** What it is judged as: of a time limit its part, of a share its group. */
  readonly part: string | null;
  readonly days: number | null;
  readonly n: number;
}

/** What a module counts for the measures. It counts as the role that opens nothing (`ctx.counting`); rows are read as the caller. */
export interface CountSource {
  readonly definitions: readonly CountDefinition[];
  /** The first day on which anything was counted in the board; null when nothing ever has. */
  readonly began: (ctx: Context, measureId: string) => Promise<CalendarDate | null>;
  /**
   * The whole board's. What stands at a period's end is counted at the end of each month from the one day to the other, and on the last of them.
   */
  readonly count: (ctx: Context, asked: AskedCount) => Promise<Counted[]>;
  /** What `count` holds of cases alone that a conflict of interest closes to the actor (`ctx.countingClosed`): to be taken from it. */
  readonly countClosed: (ctx: Context, asked: AskedCount) => Promise<Counted[]>;
  /**
   * What `count` reads, divided in that way, so that what has been counted is kept until that changes; null: it is counted from the rows each time.
   * A test holds it against the database's own plans.
   */
  readonly reads: (measureId: string, by: string | null, byIndividual: boolean) => Reads | null;
  /**
   * The groups in the order in which they are shown, with those that there were in the period and of which nothing was counted.
   * @param counted those of which there was something
   */
  readonly groups: (
    ctx: Context,
    asked: Asked & { readonly by: string; readonly counted: () => Promise<ReadonlySet<string>> },
  ) => Promise<CountedGroup[]>;
  /**
   * What `count` counts, row by row, of the whole board: gathered by `ctx.gathering`, for publication. Of what stands, that of the last day. As it
   * was known when a day ended, of measures that tell it.
   */
  readonly evidence: (
    ctx: Context,
    asked: Asked & { readonly knownBy: CalendarDate | null },
  ) => Promise<EvidenceRow[]>;
  /**
   * The same as a query, so that it is kept without leaving the database: `id` (each once), `case_id`, `unit_id`, `happened_on`, `keys`, `part`,
   * `days` and `n`. Null where what a row is counted as is judged outside.
   */
  readonly evidenceQuery: (
    ctx: Context,
    asked: Asked & { readonly knownBy: CalendarDate | null },
  ) => RawBuilder<unknown> | null;
  /** Whether it has been kept when each row was written down, so that an earlier day's knowledge can be told. */
  readonly tellsThen: (measureId: string) => boolean;
  /** What was counted in one unit, as far as the policies show it to the caller. In order of day. */
  readonly rows: (
    ctx: Context,
    asked: Asked & { readonly unitId: string; readonly by: string | null; readonly key: string },
  ) => Promise<CountedRow[]>;
}

/** The sources of all modules as one list of measures. @throws Error when two have the same id */
export class CountSources {
  readonly definitions: readonly CountDefinition[];
  readonly #sources: ReadonlyMap<string, CountSource>;

  constructor(sources: readonly CountSource[]) {
    this.definitions = sources.flatMap((s) => s.definitions);
    this.#sources = new Map(sources.flatMap((s) => s.definitions.map((d) => [d.id, s] as const)));
    if (this.#sources.size !== this.definitions.length) throw new Error('Two counts have the same id');
  }

  find(measureId: string): { definition: CountDefinition; source: CountSource } | undefined {
    const definition = this.definitions.find((d) => d.id === measureId);
    const source = this.#sources.get(measureId);
    return definition && source && { definition, source };
  }
}
