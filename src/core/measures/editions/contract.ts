import { z } from 'zod';
import { Count, PeriodView } from '../contract.ts';
import { TOLD_LEVELS, ToldFigure } from './told.ts';

/** What was published of a period, once. */
export const EditionHead = z
  .object({
    id: z.string(),
    period: PeriodView,
    number: z.number().int(),
    /** The one measure that it was published for; null: for all. */
    measureId: z.string().nullable(),
    publishedAt: z.string(),
    publishedBy: z.string(),
    /** Why there is a later one; null of the first. */
    reason: z.string().nullable(),
  })
  .meta({ id: 'EditionHead' });

/** How one measure stands in an edition. */
export const EditionMeasure = z
  .object({
    measureId: z.string(),
    kind: z.enum(['clocks', 'facts']),
    title: z.string(),
    version: z.number().int(),
    state: z.enum(['measured', 'not_measured', 'not_applicable']),
    why: z.string().nullable(),
    told: ToldFigure,
    toldLevel: z.enum(TOLD_LEVELS),
    /** The number of the edition whose told figures stand, since too few rows differ to tell this one's; null: its own. */
    standsOn: z.number().int().nullable(),
    /** How many rows came, went or were judged otherwise since the edition before; null of the first. */
    differing: Count.nullable(),
  })
  .meta({ id: 'EditionMeasure' });

export const Editions = z
  .object({ today: z.string(), editions: z.array(EditionHead), mayPublish: z.boolean() })
  .meta({ id: 'Editions' });

export const EditionAnswer = z
  .object({
    today: z.string(),
    edition: EditionHead,
    /** All editions of the period, the last first. */
    editions: z.array(EditionHead),
    limit: z.number().int(),
    /** Whether the reader may ask for rows. */
    rows: z.boolean(),
    measures: z.array(EditionMeasure),
  })
  .meta({ id: 'EditionAnswer' });

/** How many, of the rows that the reader may be told of. */
const Numbers = z.object({
  came: z.number().int(),
  went: z.number().int(),
  changed: z.number().int(),
});

/** A row that two accounts of a period do not have alike. */
export const DifferingRowView = z
  .object({
    id: z.string(),
    change: z.enum(['came', 'went', 'changed']),
    on: z.string(),
    unit: z.string(),
    /** What it was counted as, in words; null of what was not counted. */
    before: z.array(z.string()).nullable(),
    after: z.array(z.string()).nullable(),
    cases: z.array(z.object({ caseId: z.string(), caseNumber: z.string() })),
  })
  .meta({ id: 'DifferingRow' });

/** The exact figures of the reader's own units, in two accounts of a period. */
export const OwnFigures = z
  .object({
    unitId: z.string(),
    name: z.string(),
    before: z.number().int().nullable(),
    after: z.number().int(),
    parts: z.array(
      z.object({
        key: z.string(),
        label: z.string(),
        before: z.number().int().nullable(),
        after: z.number().int(),
      }),
    ),
  })
  .meta({ id: 'OwnFigures' });

export const EditionDifference = z
  .object({
    today: z.string(),
    title: z.string(),
    edition: EditionHead,
    /** The edition before that has the measure; null of the first. */
    earlier: EditionHead.nullable(),
    units: z.array(OwnFigures),
    numbers: Numbers,
    rows: z.array(DifferingRowView),
    /** Differing rows of which the reader may not see any case. */
    hidden: z.number().int(),
  })
  .meta({ id: 'EditionDifference' });

export const KnownThen = z
  .object({
    today: z.string(),
    title: z.string(),
    period: PeriodView,
    /** As it was known when this day ended. */
    day: z.string(),
    /** Why it can't be told; null when it can. */
    why: z.enum(['not_kept', 'period_not_begun']).nullable(),
    /** How many of the rows were written down before it was kept when they were: they are taken as known. */
    unrecorded: z.number().int(),
    units: z.array(OwnFigures),
    numbers: Numbers,
    rows: z.array(DifferingRowView),
    hidden: z.number().int(),
  })
  .meta({ id: 'KnownThen' });

/** What there is to publish of a period. */
export const PeriodStanding = z
  .object({
    today: z.string(),
    period: PeriodView,
    previousPeriod: z.string(),
    nextPeriod: z.string(),
    /** Whether the period is over, so that it can be published. */
    over: z.boolean(),
    mayPublish: z.boolean(),
    editions: z.array(EditionHead),
    measures: z.array(
      z.object({
        measureId: z.string(),
        kind: z.enum(['clocks', 'facts']),
        title: z.string(),
        state: z.enum(['measured', 'not_measured', 'not_applicable']),
        why: z.string().nullable(),
        notApplicable: z.string(),
        /** The last edition that has it. */
        published: z.number().int().nullable(),
      }),
    ),
  })
  .meta({ id: 'PeriodStanding' });
