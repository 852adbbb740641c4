import { z } from 'zod';
import { isCalendarDate } from '#platform/calendar';
import { CHAPTERS } from './chapter.ts';
import definitions from './definitions.json';
import { PARTS } from './tally.ts';

const Words = z.string().min(1);

/** What a figure is: one version of a measure, reviewed as data. Texts are Swedish and shown as they stand. */
const Definition = z
  .strictObject({
    /** Names what is counted and on which basis. */
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
      'intervention',
      'plan',
      'person',
      'commitment',
      'investigation',
      'decision',
      'appeal',
      'placement',
      'occasion',
    ]),
    unit_of_counting_sv: Words,
    /** Who is in the denominator, and who is left out and why. */
    included_sv: Words,
    excluded_sv: z.array(Words).min(1),
    /** In which unit something is counted. */
    where_sv: Words,
    /** Those that can occur: where nothing can be extended, none is within an extended time. */
    parts: z.partialRecord(z.enum(PARTS), z.strictObject({ label_sv: Words, text_sv: Words })),
    better: z.strictObject({ part: z.enum(PARTS), direction: z.enum(['higher', 'lower']) }),
    unit_of_value: z.enum(['share']),
    accumulation: z.enum(['in_period']),
    /** `due_in_period`: what fell due in the period, a cohort that is complete when the period ends. */
    basis: z.enum(['due_in_period']),
    source: z.strictObject({ kind: z.literal('clocks'), rule_id: z.string().min(1) }),
    /** Whose duty it is; for other units it does not apply, unless they have had the duty all the same. */
    duty: z.strictObject({
      unit_kinds: z.array(z.string().min(1)).min(1),
      areas: z.array(z.string().min(1)).min(1),
      else_sv: Words,
    }),
  })
  .refine((d) => d.parts.late !== undefined && d.parts[d.better.part] !== undefined);
export type Definition = z.infer<typeof Definition>;

/** The measures of the product. Checked once, when the module is loaded. */
export const DEFINITIONS: readonly Definition[] = z.array(Definition).parse(definitions);

export const definitionOf = (measureId: string): Definition | undefined =>
  DEFINITIONS.find((d) => d.id === measureId);

/** Whether the duty that is measured is one of the unit's. */
export const hasDuty = (
  { duty }: { readonly duty: Definition['duty'] },
  unit: { kind: string; area: string },
): boolean => duty.unit_kinds.includes(unit.kind) && duty.areas.includes(unit.area);
