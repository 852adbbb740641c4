import { z } from 'zod';
import { calendarDate as day, line, text } from '#platform/schema';
import { Confidence, RuleDomain, Warning } from '../rules/index.ts';
import { ClockKind, ClockUnit, LengthKind } from '../view.ts';

/** A time as a rule gives it. What does not belong to its kind is null. */
const RuleLength = z.object({
  lengthKind: LengthKind,
  /** Of a counted time. */
  length: z.number().int().nullable(),
  unit: ClockUnit.nullable(),
  /** Of a fixed date: 1–12, or null for the day of every month. */
  month: z.number().int().nullable(),
  day: z.number().int().nullable(),
  /** The law's own word where it has no number: "genast". */
  word: z.string().nullable(),
});

const Suggestion = z.object({ length: z.number().int(), unit: ClockUnit, source: z.string() });

/** A target that the municipality has set: one version of it. */
const LocalTarget = z.object({
  version: z.number().int(),
  validFrom: z.string(),
  /** The last day; null until further notice. */
  validTo: z.string().nullable(),
  /** Both null: from then on there is none. */
  length: z.number().int().nullable(),
  unit: ClockUnit.nullable(),
  /** What is triggered from this Swedish time of day on is counted from the day after; null when nothing is. */
  lateFrom: z.string().nullable(),
  warnAt: z.array(Warning),
  appliesToPending: z.boolean(),
  reason: z.string(),
  setOn: z.string(),
  /** Who set it; null when an employee has not. */
  setBy: z.string().nullable(),
  setByFunction: z.string().nullable(),
  /** Replaced before it began. */
  neverHeld: z.boolean(),
});

/** What one version of a national rule says. */
const RuleFacts = RuleLength.extend({
  version: z.number().int(),
  validFrom: z.string(),
  validTo: z.string().nullable(),
  name: z.string(),
  kind: ClockKind,
  startsOn: z.string(),
  stopsOn: z.string(),
  dueMeans: z.enum(['latest', 'earliest']),
  recurs: z.boolean(),
  /** The length of later cycles where it differs from the first. */
  later: z.object({ length: z.number().int(), unit: ClockUnit }).nullable(),
  counting: z.string(),
  extension: z.object({
    kind: z.enum(['none', 'by_decision']),
    text: z.string(),
    /** The ground in the law's words: "synnerliga skäl". */
    ground: z.string().nullable(),
  }),
  warnAt: z.array(Warning),
  suggestion: Suggestion.nullable(),
  scope: z.string(),
  legalBasis: z.string(),
  confidence: Confidence,
  note: z.string(),
  rollForward: z.enum(['applies', 'unconfirmed', 'no']),
  appliesToPending: z.boolean(),
});

/** What differs between a version and the one before it. */
export const RuleChange = z.enum([
  'time',
  'kind',
  'legal_basis',
  'name',
  'counting',
  'extension',
  'scope',
  'confidence',
  'note',
  'roll_forward',
  'warn_at',
]);
export type RuleChange = z.infer<typeof RuleChange>;

/** A rule on a day: the national one, and what the municipality has set beside or instead of it. */
export const RuleRow = RuleFacts.extend({
  ruleId: z.string(),
  domain: RuleDomain,
  /** False for a template that the municipality has not set: nothing is counted by it here. */
  inForce: z.boolean(),
  /** The section before the latest change; null when there was none. */
  legalBasisBefore: z.string().nullable(),
  /** The day of the latest change up to the day asked for; null for a rule that has not changed as far back as the catalogue reaches. */
  changedOn: z.string().nullable(),
  /** What changed then; `new` alone for a rule that was not there before. */
  changes: z.array(z.union([RuleChange, z.literal('new')])),
  /** The target that holds on the day; null without one. */
  local: LocalTarget.nullable(),
  /**
   * What a target of the municipality's own would be: the only number, or one that must be stricter than the law's. Null where there can be none:
   * another's time, a day that is not known before the matter is there.
   */
  mayBeSet: z.enum(['sets', 'stricter']).nullable(),
  /** Running clocks and marks in the municipality. `few`: one to four, and then no number. */
  usedBy: z.object({ running: z.number().int().nullable(), few: z.boolean() }),
}).meta({ id: 'ClockRuleRow' });

export const RuleVersion = RuleFacts.extend({
  changes: z.array(RuleChange),
}).meta({ id: 'ClockRuleVersion' });

export const RuleList = z
  .object({
    on: z.string(),
    rules: z.array(RuleRow),
    /** The days on which rules have changed, latest first, and how many rules of the whole list did. */
    changeDays: z.array(z.object({ day: z.string(), rules: z.number().int() })),
    /** Whether the caller may set targets. */
    mayEdit: z.boolean(),
  })
  .meta({ id: 'ClockRules' });

export const RuleDetail = z
  .object({
    on: z.string(),
    /** As the rule is on that day, or as it first was when the day comes before it. */
    rule: RuleRow,
    /** The first one first. */
    versions: z.array(RuleVersion),
    /** All that the municipality has decided about the rule, the first one first. */
    localVersions: z.array(LocalTarget),
    mayEdit: z.boolean(),
  })
  .meta({ id: 'ClockRule' });

export const SetLocalRule = z.object({
  ruleId: line(12, 1),
  validFrom: day(),
  /** Null: from that day on there is no target of its own. */
  target: z
    .object({
      length: z.number().int().min(0).max(3660),
      unit: ClockUnit,
      /** Only where the law has no number and days are counted. */
      lateFrom: z
        .string()
        .regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/, { error: 'time_of_day' })
        .optional(),
    })
    .nullable(),
  /** As the rule's own without them. */
  warnAt: z
    .array(z.object({ before: z.number().int().min(1).max(400), unit: z.enum(['hours', 'calendar_days']) }))
    .max(5)
    .optional(),
  appliesToPending: z.boolean(),
  reason: text(2000, 1),
  /** The number of versions that the caller has seen: two who set at once don't overwrite one another. */
  seenVersions: z.number().int().min(0),
});

export const RuleSet = z
  .object({
    detail: RuleDetail,
    /** What was running and is now judged by it. */
    rejudged: z.object({
      changed: z.number().int(),
      started: z.number().int(),
      cancelled: z.number().int(),
    }),
  })
  .meta({ id: 'ClockRuleSet' });
