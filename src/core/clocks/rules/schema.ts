import { z } from 'zod';
import { type CalendarDate, isCalendarDate } from '#platform/calendar';
import { ClockKind, ClockUnit } from '../view.ts';

const Day = z.custom<CalendarDate>((day) => typeof day === 'string' && isCalendarDate(day), {
  error: 'calendar_date',
});

/** A name of something that happens in the product: what starts a clock, what stops it. */
const EventName = z.string().regex(/^[a-z]+(_[a-z]+)*$/);

/** A stretch of time; counted as `countDue` counts. */
const Stretch = z.strictObject({ length: z.number().int().min(1), unit: ClockUnit });

/** Whether the time can be made longer, with one Swedish sentence for the screen that says so. */
const Extension = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none'), text_sv: z.string().min(1) }),
  z.strictObject({
    kind: z.literal('by_decision'),
    /** The ground that the law demands, in its words: "synnerliga skäl". */
    reason_sv: z.string().min(1),
    /** The most that may be added to the original due day; null when the law sets no limit. */
    max: Stretch.nullable(),
    text_sv: z.string().min(1),
  }),
]);
export type Extension = z.infer<typeof Extension>;

/**
 * How surely the rule is known. A: the wording was read in the law. B: read in a court's, an authority's or a municipality's
 * text. C-high, C-med, C-low: professional knowledge, not found in a text. D: could not be confirmed. `note` says which part
 * of the rule is weaker than the rest.
 */
export const Confidence = z.enum(['A', 'B', 'C-high', 'C-med', 'C-low', 'D']);

/** One version of a rule on time limits. Rules are data, reviewed as data; a rule that changes gets a new version. */
export const ClockRule = z.strictObject({
  id: z.string().regex(/^[A-Z]{2,4}-\d{3}$/),
  /** 1, 2, … in order of time. */
  version: z.number().int().min(1),
  valid_from: Day,
  /** The last day of the version; null when it holds until further notice. */
  valid_to: Day.nullable(),
  name_sv: z.string().min(1),
  name_en: z.string().min(1),
  kind: ClockKind,
  starts_on: EventName,
  length: z.number().int().min(0),
  unit: ClockUnit,
  /** One Swedish sentence for the screen on how the due day is counted. */
  counting: z.string().min(1),
  extension: Extension,
  stops_on: EventName,
  /** When the holder is reminded, before the due time. The product's choice, not the law's. */
  warn_at: z.array(
    z.strictObject({ before: z.number().int().min(1), unit: z.enum(['hours', 'calendar_days']) }),
  ),
  /** Who or what the rule is about, in Swedish. */
  scope: z.string().min(1),
  /** Swedish citation of the section. */
  legal_basis: z.string().min(1),
  confidence: Confidence,
  note: z.string(),
  /**
   * Whether the due day rolls forward by lag 1930:173 2 §. With `no` there is no possible later day; with `unconfirmed` and
   * `applies` it is shown as needing a lawyer's judgement, and it never postpones an alarm.
   */
  roll_forward: z.enum(['applies', 'unconfirmed', 'no']),
  /** Whether the version also judges what was triggered before it became valid. */
  applies_to_pending: z.boolean(),
});
export type ClockRule = z.infer<typeof ClockRule>;
