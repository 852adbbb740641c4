import { z } from 'zod';
import { Figure } from '#core/figures';
import { ASKABLE_YEARS } from '#core/measures';
import { id, line, text } from '#platform/schema';
import {
  GoalAssessment,
  GoalLevel,
  IndicatorSource,
  IndicatorStanding,
  TargetDirection,
} from './domain/codes.ts';
import { assessable } from './domain/periods.ts';

const Year = z.number().int().min(ASKABLE_YEARS.first).max(ASKABLE_YEARS.last);
/** In a query, which has text alone. */
const AskedYear = z.coerce.number().int().min(ASKABLE_YEARS.first).max(ASKABLE_YEARS.last);
/** A tertial or a year. */
const GoalPeriod = z.string().refine((key) => assessable(key) !== null, { error: 'period' });

const Signed = { at: z.string(), by: z.string(), byTitle: z.string() };

const PeriodStanding = z.object({
  period: z.string(),
  /** The period has begun; ended. */
  begun: z.boolean(),
  over: z.boolean(),
  kind: z.enum(['tertial', 'year']),
  /** The day by which the goal is to have been assessed; null where nobody is to assess it by a day. */
  assessBy: z.string().nullable(),
});

const Assessed = z.object({
  assessmentId: z.string(),
  assessment: GoalAssessment,
  /** What the figures proposed. */
  proposed: GoalAssessment,
  contradicts: z.boolean(),
});

const GoalRow = z
  .object({
    goalId: z.string(),
    level: GoalLevel,
    number: z.string(),
    title: z.string(),
    /** The council's goal that it serves. */
    parentId: z.string().nullable(),
    functionTitle: z.string().nullable(),
    holderName: z.string().nullable(),
    unitName: z.string().nullable(),
    fromYear: z.number().int(),
    toYear: z.number().int(),
    ended: z.boolean(),
    indicators: z.number().int(),
    /** By the periods of the list: the day by which it is to have been assessed, where it is to. */
    assessBy: z.array(z.string().nullable()),
    /** By the periods of the list: the last assessment of each. */
    assessed: z.array(Assessed.nullable()),
  })
  .meta({ id: 'GoalRow' });

const GoalFunction = z.object({
  functionId: z.string(),
  title: z.string(),
  unitName: z.string(),
  holderName: z.string().nullable(),
});

export const Goals = z
  .object({
    today: z.string(),
    year: z.number().int(),
    /** The years that there are goals of, the last first. */
    years: z.array(z.number().int()),
    periods: z.array(PeriodStanding),
    /** The council's first, each followed by the board's that serve it; then those that serve none. */
    goals: z.array(GoalRow),
    /** The year before has goals that have not been taken over. */
    mayCopyFrom: z.array(z.object({ goalId: z.string(), number: z.string(), title: z.string() })),
    mayWrite: z.boolean(),
    /** Which can answer for a goal; empty for whoever may not choose. */
    functions: z.array(GoalFunction),
  })
  .meta({ id: 'Goals' });

const Outcome = z
  .object({
    period: z.string(),
    /** What is told of it to everybody alike. */
    figure: Figure,
    /** Published or signed; else it is what the measure tells now. */
    standing: z.enum(['published', 'live']),
    ongoing: z.boolean(),
    target: z.number().nullable(),
    reaches: IndicatorStanding,
  })
  .meta({ id: 'GoalOutcome' });

const IndicatorView = z
  .object({
    indicatorId: z.string(),
    source: IndicatorSource,
    ref: z.string(),
    title: z.string(),
    /** What its number is; how a target is written. */
    kind: Figure.shape.kind,
    direction: TargetDirection,
    start: z.object({ value: z.number(), period: z.string() }).nullable(),
    /** Every one that was set, the last first. */
    targets: z.array(
      z.object({ period: z.string(), value: z.number(), reason: z.string().nullable(), ...Signed }),
    ),
    /** By the periods of the goal; null where the period has not begun. */
    outcomes: z.array(Outcome.nullable()),
    trend: z
      .object({
        direction: z.enum(['up', 'down', 'same']),
        verdict: z.enum(['better', 'worse', 'same']),
        from: z.string(),
        to: z.string(),
      })
      .nullable(),
    /** In the chosen period, where the published edition tells them. */
    units: z.array(z.object({ unitId: z.string(), name: z.string(), figure: Figure })),
    withdrawn: z.object({ at: z.string(), by: z.string(), why: z.string() }).nullable(),
  })
  .meta({ id: 'GoalIndicator' });

const CommentView = z.object({ words: z.string(), ...Signed });

export const GoalView = z
  .object({
    today: z.string(),
    goalId: z.string(),
    level: GoalLevel,
    number: z.string(),
    title: z.string(),
    description: z.string(),
    parent: z.object({ goalId: z.string(), number: z.string(), title: z.string() }).nullable(),
    /** Of a council's goal: the board's that serve it, with their last assessment of the chosen period. */
    children: z.array(
      z.object({
        goalId: z.string(),
        number: z.string(),
        title: z.string(),
        assessment: GoalAssessment.nullable(),
      }),
    ),
    function: GoalFunction.nullable(),
    fromYear: z.number().int(),
    toYear: z.number().int(),
    ended: z.boolean(),
    version: z.number().int(),
    /** Every wording, the last first. */
    versions: z.array(
      z.object({
        version: z.number().int(),
        number: z.string(),
        title: z.string(),
        description: z.string(),
        toYear: z.number().int(),
        ended: z.boolean(),
        reason: z.string().nullable(),
        ...Signed,
      }),
    ),
    copiedFrom: z.string().nullable(),
    year: z.number().int(),
    /** The tertials of the year, and the year. */
    periods: z.array(PeriodStanding),
    /** The one that is chosen. */
    period: z.string(),
    indicators: z.array(IndicatorView),
    /** What the figures of the chosen period propose, and all that they bear. */
    proposal: z.object({ assessment: GoalAssessment, borneOut: z.array(GoalAssessment) }),
    /** Of every period of the year, the last first of each. */
    assessments: z.array(
      Assessed.extend({
        period: z.string(),
        reason: z.string().nullable(),
        words: z.string(),
        figures: z.array(
          z.object({
            title: z.string(),
            figure: Figure,
            target: z.number().nullable(),
            standing: IndicatorStanding,
          }),
        ),
        ...Signed,
      }),
    ),
    /** Of the chosen period; `unitId` null for what is said in sum. */
    comments: z.array(
      CommentView.extend({
        unitId: z.string().nullable(),
        unitName: z.string().nullable(),
        before: z.array(CommentView),
      }),
    ),
    mayWrite: z.boolean(),
    mayAssess: z.boolean(),
    /** Which the reader may comment; and whether in sum. */
    commentUnits: z.array(z.object({ unitId: z.string(), name: z.string() })),
    mayCommentSum: z.boolean(),
    functions: z.array(GoalFunction),
    /** The council's goals that it could serve. */
    parents: z.array(z.object({ goalId: z.string(), number: z.string(), title: z.string() })),
  })
  .meta({ id: 'Goal' });

export const ListGoals = z.object({ year: AskedYear.optional() });
export const AskChoices = z.object({ year: AskedYear });
export const ShowGoal = z.object({ goalId: id(), period: GoalPeriod.optional() });

const Wording = {
  /** As it stands in the plan: "1.2". */
  number: line(20, 1),
  title: line(300, 1),
  description: text(4_000).default(''),
  parentId: id().optional(),
  /** The function that answers for it; of the board's own goals. */
  functionId: id().optional(),
  toYear: Year,
};

export const MakeGoal = z.object({ goalId: id(), level: GoalLevel, fromYear: Year, ...Wording });
export const ChangeGoal = z.object({
  goalId: id(),
  seenVersion: z.number().int().min(1),
  ...Wording,
  /** It is no goal any longer. */
  ended: z.boolean().default(false),
  reason: text(1_000, 1),
});

const Amount = z.number().min(-1e12).max(1e12);
export const AddIndicator = z.object({
  indicatorId: id(),
  goalId: id(),
  source: IndicatorSource,
  ref: line(100, 1),
  direction: TargetDirection,
  /** Of a share from 0 to 1. */
  startValue: Amount.optional(),
  startPeriod: line(40, 1).optional(),
  /** Of the goal's first year. */
  target: Amount.optional(),
});
export const WithdrawIndicator = z.object({ indicatorId: id(), reason: text(1_000, 1) });
export const SetGoalTarget = z.object({
  targetId: id(),
  indicatorId: id(),
  period: GoalPeriod,
  value: Amount,
  /** Why it is another than before. */
  reason: text(1_000).optional(),
});
export const CommentGoal = z.object({
  commentId: id(),
  goalId: id(),
  period: GoalPeriod,
  /** In sum without one. */
  unitId: id().optional(),
  words: text(4_000, 1),
});
export const AssessGoal = z.object({
  assessmentId: id(),
  goalId: id(),
  period: GoalPeriod,
  assessment: GoalAssessment,
  words: text(4_000, 1),
  /** Why it says something else than its figures. */
  reason: text(2_000).optional(),
});
export const CopyGoals = z.object({
  /** One that has a year after it. */
  fromYear: Year.max(ASKABLE_YEARS.last - 1),
  /** Which are taken over to the year after, with the ids that they are to have. */
  goals: z
    .array(z.object({ goalId: id(), newId: id() }))
    .min(1)
    .max(100),
});

export const IndicatorChoices = z
  .object({
    choices: z.array(
      z.object({
        source: IndicatorSource,
        ref: z.string(),
        title: z.string(),
        kind: Figure.shape.kind,
        /** What is usually better of it. */
        direction: TargetDirection.nullable(),
      }),
    ),
  })
  .meta({ id: 'GoalIndicatorChoices' });

export const Overview = z
  .object({
    today: z.string(),
    period: z.string(),
    previousPeriod: z.string(),
    nextPeriod: z.string(),
    over: z.boolean(),
    /** The day by which goals of the period were to have been assessed that have not been; null where none is owed. */
    owedBy: z.string().nullable(),
    /** The board's own goals of the year, by their last assessment of the period. */
    goals: z.object({
      total: z.number().int(),
      met: z.number().int(),
      partly: z.number().int(),
      not: z.number().int(),
      notAssessable: z.number().int(),
      notAssessed: z.number().int(),
    }),
    /** Assessed otherwise than the tertial before. */
    changed: z.array(
      z.object({
        goalId: z.string(),
        number: z.string(),
        title: z.string(),
        before: GoalAssessment,
        after: GoalAssessment,
      }),
    ),
    /** Indicators of which nothing is known in the period. */
    notMeasured: z.array(
      z.object({ goalId: z.string(), number: z.string(), title: z.string(), indicator: z.string() }),
    ),
    /** Functions that nobody holds, with how much of what is promised outside cases waits for them. */
    vacant: z.array(
      z.object({ functionId: z.string(), title: z.string(), unitName: z.string(), owed: z.number().int() }),
    ),
  })
  .meta({ id: 'GoalsOverview' });

export const ShowOverview = z.object({ period: GoalPeriod.optional() });
