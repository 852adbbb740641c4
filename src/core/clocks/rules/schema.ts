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

const Counted = z.strictObject({
  kind: z.literal('counted'),
  length: z.number().int().min(0),
  unit: ClockUnit,
});

/** Days that a fixed date may have in each month: 29 February is not one that comes every year. */
const DAYS_IN = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const FixedDate = z
  .strictObject({
    kind: z.literal('fixed_date'),
    /** 1–12; null for the day of every month. */
    month: z.number().int().min(1).max(12).nullable(),
    day: z.number().int().min(1),
  })
  .refine(({ month, day }) => day <= (month === null ? 28 : (DAYS_IN[month - 1] ?? 0)), {
    error: 'no such day every year',
    path: ['day'],
  });

/**
 * How a rule's time is given. `counted`: a stretch from the trigger. `fixed_date`: the first such day on or after the trigger.
 * `next_meeting`: the board's next meeting. `stated_day`: a day stated in each matter, as in a prosecutor's request. `no_length`:
 * no number at all, only a mark that it was done and when; `word_sv` is the law's own word ("genast") when it has one.
 */
export const RuleTime = z.discriminatedUnion('kind', [
  Counted,
  z.strictObject({ kind: z.literal('no_length'), word_sv: z.string().min(1).nullable() }),
  FixedDate,
  z.strictObject({ kind: z.literal('next_meeting') }),
  z.strictObject({ kind: z.literal('stated_day') }),
]);
export type RuleTime = z.infer<typeof RuleTime>;
export type CountedTime = z.infer<typeof Counted>;

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

/** Running duties: stopping one cycle starts the next from the stop, of length `later` where later cycles differ from the first. */
const Recurrence = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({ kind: z.literal('from_stop'), later: Counted.nullable() }),
]);

/** A reminder, before the due time. */
export const Warning = z.strictObject({
  before: z.number().int().min(1),
  unit: z.enum(['hours', 'calendar_days']),
});
export type Warning = z.infer<typeof Warning>;

/**
 * How surely the rule is known. A: the wording was read in the law. B: read in a court's, an authority's or a municipality's
 * text. C-high, C-med, C-low: professional knowledge, not found in a text. D: could not be confirmed. `note` says which part
 * of the rule is weaker than the rest.
 */
export const Confidence = z.enum(['A', 'B', 'C-high', 'C-med', 'C-low', 'D']);

/** The part of the board's work that a rule belongs to. */
export const RuleDomain = z.enum([
  'children',
  'placement',
  'lvu',
  'lvm',
  'youth',
  'case_handling',
  'family_law',
  'adults',
  'economic',
  'quality',
  'retention',
  'statistics',
  'local',
]);
export type RuleDomain = z.infer<typeof RuleDomain>;

/** Kinds for which the law has no number, so that a municipality's own number contradicts nothing. */
export const NUMBERLESS_KINDS: ReadonlySet<ClockKind> = new Set([
  'statutory_vague',
  'recommendation',
  'local_target',
]);

/** One version of a rule on time limits. Rules are data, reviewed as data; a rule that changes gets a new version. */
export const ClockRule = z
  .strictObject({
    /** A letter at the end tells apart two times of one duty, as the 24 and the 72 hours of an incident. */
    id: z.string().regex(/^[A-Z]{2,4}-\d{3}[A-Z]?$/),
    /** 1, 2, … in order of time. */
    version: z.number().int().min(1),
    /** The first day that this version answers for. The law may be older: what held before has then not been reviewed. */
    valid_from: Day,
    /** The last day of the version; null when it holds until further notice. */
    valid_to: Day.nullable(),
    domain: RuleDomain,
    name_sv: z.string().min(1),
    name_en: z.string().min(1),
    /** `local_target` holds in a municipality that has set it and nowhere else: here it is a template. */
    kind: ClockKind,
    starts_on: EventName,
    time: RuleTime,
    /** `latest`: it must have happened by then. `earliest`: from then on it may, or the duty begins; nobody is ever late. */
    due_means: z.enum(['latest', 'earliest']),
    recurrence: Recurrence,
    /** Swedish for the screen on how the due day is counted. */
    counting: z.string().min(1),
    extension: Extension,
    stops_on: EventName,
    /** When the holder is reminded, before the due time. The product's choice, not the law's. */
    warn_at: z.array(Warning),
    /** What municipalities commonly choose where there is no number, and where that comes from. Never counted with by itself. */
    suggestion: z
      .strictObject({ length: z.number().int().min(1), unit: ClockUnit, source_sv: z.string().min(1) })
      .nullable(),
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
  })
  .superRefine((rule, ctx) => {
    const fault = (path: string, message: string) => ctx.addIssue({ code: 'custom', path: [path], message });
    const { kind, time } = rule;
    const numberless = NUMBERLESS_KINDS.has(kind);
    if (time.kind === 'no_length' && !numberless && kind !== 'external')
      fault('time', `${kind} has a number in law`);
    if (rule.due_means === 'earliest' && time.kind !== 'counted') fault('due_means', 'needs a counted time');
    if (rule.recurrence.kind === 'from_stop' && rule.recurrence.later && time.kind !== 'counted')
      fault('recurrence', 'later lengths follow a counted time');
    if (rule.suggestion && !numberless) fault('suggestion', 'only where the law has no number');
    if (rule.roll_forward !== 'no' && (time.kind === 'no_length' || time.kind === 'next_meeting'))
      fault('roll_forward', 'there is no last day to roll');
  });
export type ClockRule = z.infer<typeof ClockRule>;
