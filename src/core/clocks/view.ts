import { z } from 'zod';

export const ClockKind = z.enum([
  'statutory_fixed',
  'statutory_max',
  'statutory_vague',
  'recommendation',
  'local_target',
  'external',
]);
export type ClockKind = z.infer<typeof ClockKind>;

export const ClockUnit = z.enum(['hours', 'calendar_days', 'working_days', 'weeks', 'months', 'years']);
export type ClockUnit = z.infer<typeof ClockUnit>;

/** How a time is given: counted, a fixed date, the board's next meeting, or a day stated in the matter. */
export const LengthKind = z.enum(['counted', 'no_length', 'fixed_date', 'next_meeting', 'stated_day']);
export type LengthKind = z.infer<typeof LengthKind>;

/** `ended` is for external clocks alone (a court, the police): what they wait for has come. They are never met or missed. */
export const ClockState = z.enum([
  'running',
  'overdue',
  'met',
  'met_in_extension',
  'missed',
  'cancelled',
  'ended',
]);
export type ClockState = z.infer<typeof ClockState>;

/** A clock as a person sees it: the day, what it rests on, how it was counted, who owes it. */
export const ClockView = z
  .object({
    id: z.string(),
    /** A target of the municipality's own beside a law's number has the law's id with `-L` after it: two clocks, two outcomes. */
    ruleId: z.string(),
    ruleVersion: z.number().int(),
    /** The rule's page: `ruleId` without the ending. */
    lawRuleId: z.string(),
    name: z.string(),
    /** `local_target` for every time that the municipality has set, whatever the law says. */
    kind: ClockKind,
    /** What the law says of the same duty. */
    lawKind: ClockKind,
    lengthKind: LengthKind,
    /** Of what is counted; `calendar_days` and 0 for days that are given and not counted. */
    unit: ClockUnit,
    length: z.number().int(),
    /** `earliest`: from that day on it may, or the duty begins; nobody is late. */
    dueMeans: z.enum(['latest', 'earliest']),
    /** 1 for the first, or only, cycle; more for running duties. */
    cycle: z.number().int(),
    recurs: z.boolean(),
    /** The instant of the trigger. */
    startedAt: z.string(),
    /** The Swedish day of the trigger, day 0. */
    startedOn: z.string(),
    /** The strict time. For date-based clocks the end of `dueOn`, Swedish time. */
    dueAt: z.string(),
    dueOn: z.string(),
    /** Set when the rule is counted in hours: the clock time matters. */
    hourBased: z.boolean(),
    /** The rolled day (lag 1930:173 2 §) where it differs from the strict day; never used to postpone an alarm. */
    possibleLaterOn: z.string().nullable(),
    extension: z
      .object({
        until: z.string(),
        decidedOn: z.string(),
        decidedBy: z.string(),
        reason: z.string(),
        originalDueOn: z.string(),
        late: z.boolean(),
      })
      .nullable(),
    state: ClockState,
    stoppedAt: z.string().nullable(),
    stoppedOn: z.string().nullable(),
    /** Whole days after the due day on which the clock was stopped, or has been overdue until today; 0 when in time. */
    daysLate: z.number().int(),
    cancelledReason: z.string().nullable(),
    legalBasis: z.string(),
    /** One Swedish sentence on how the due day was counted. */
    counting: z.string(),
    extensionRule: z.string(),
    confidence: z.string(),
    /** A target that the municipality has set; must never look like law. */
    local: z.boolean(),
    localTarget: z
      .object({
        version: z.number().int(),
        since: z.string(),
        reason: z.string(),
        setBy: z.string().nullable(),
        /** What came in from this time of day on was counted from the day after; null when nothing is. */
        lateFrom: z.string().nullable(),
      })
      .nullable(),
    /** When the holder is warned, soonest first; instants between the start and the due time. */
    warnAt: z.array(z.string()),
    /** The day on which it was last corrected; null when it never was. */
    correctedOn: z.string().nullable(),
    holder: z.object({
      functionId: z.string().nullable(),
      functionTitle: z.string().nullable(),
      unitId: z.string(),
      unitName: z.string(),
      /** Who has it today: the holder, the deputy, or the manager to whom it has fallen. */
      employeeName: z.string().nullable(),
      via: z.enum(['holder', 'deputy', 'manager', 'nobody']),
      /** How the function stands today; `unassigned` while it has been given to no function. */
      standing: z.enum(['held', 'absent', 'vacant', 'unassigned']),
      /** A function without a living holder today. */
      vacant: z.boolean(),
    }),
  })
  .meta({ id: 'Clock' });

export type ClockView = z.infer<typeof ClockView>;
