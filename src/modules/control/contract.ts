import { z } from 'zod';
import { CommitmentState } from '#core/commitments';
import { ASKABLE_YEARS, PeriodKey } from '#core/measures';
import { calendarDate, id, line, text } from '#platform/schema';
import {
  CheckAnswer,
  ControlResult,
  Frequency,
  Handling,
  OccasionStanding,
  Remaining,
  RiskLevel,
  Step,
  SubjectKind,
} from './domain/codes.ts';

const Year = z.coerce.number().int().min(2000).max(ASKABLE_YEARS.last);

export const ReadYear = z.object({
  /** Without it, the year that it is today. */
  year: Year.optional(),
});

const Who = z.object({ at: z.string(), by: z.string() });

/** Something that is done about a risk or after a remark: what a function has promised. */
const Action = z
  .object({
    commitmentId: z.string(),
    title: z.string(),
    state: CommitmentState,
    functionTitle: z.string(),
    dueOn: z.string(),
    daysLate: z.number().int(),
  })
  .meta({ id: 'ControlAction' });

const RiskView = z
  .object({
    riskId: z.string(),
    process: z.string(),
    description: z.string(),
    /** The judgement in force is first. */
    assessments: z
      .array(
        Who.extend({
          version: z.number().int(),
          likelihood: Step,
          consequence: Step,
          value: z.number().int(),
          level: RiskLevel,
          reason: z.string(),
        }),
      )
      .min(1),
    /** What is done about it; the one in force is first. */
    handlings: z.array(Who.extend({ version: z.number().int(), way: Handling, reason: z.string() })),
    carried: z.boolean(),
    actions: z.array(Action),
    controls: z.array(z.object({ controlId: z.string(), what: z.string() })),
  })
  .meta({ id: 'ControlRisk' });

const Told = z.object({
  withRemark: z.number().int(),
  withoutRemark: z.number().int(),
  checkpoints: z.array(
    z.object({
      yes: z.number().int(),
      no: z.number().int(),
      notApplicable: z.number().int(),
    }),
  ),
});

export const SampleView = z
  .object({
    sampleId: z.string(),
    populationTitle: z.string(),
    period: z.string(),
    fromOn: z.string(),
    toOn: z.string(),
    /** Null when it would tell of so few that they could be known; so the two below. */
    population: z.number().int().nullable(),
    drawn: z.number().int().nullable(),
    seed: z.string(),
    drawnAt: z.string(),
    drawnBy: z.string(),
    openTo: z.string(),
    checkpoints: z.array(z.string()),
    checked: z.number().int().nullable(),
    /** What was found in those; null when it would tell of so few that they could be known. */
    told: Told.nullable(),
    /** The reader may open those of the drawn cases that they may open. */
    mayOpen: z.boolean(),
  })
  .meta({ id: 'ControlSample' });

const Performance = Who.extend({
  version: z.number().int(),
  result: ControlResult,
  found: z.string(),
  documents: z.array(z.object({ title: z.string(), reference: z.string() })),
  reason: z.string().nullable(),
});

const OccasionView = z
  .object({
    occasionId: z.string(),
    dueOn: z.string(),
    standing: OccasionStanding,
    /** What it showed; the one in force is first, and none before it is performed. */
    performances: z.array(Performance),
    sample: SampleView.nullable(),
    may: z.array(z.enum(['perform', 'draw'])),
  })
  .meta({ id: 'ControlOccasion' });

const ControlView = z
  .object({
    controlId: z.string(),
    riskId: z.string().nullable(),
    what: z.string(),
    why: z.string(),
    method: z.string(),
    frequency: Frequency,
    functionId: z.string(),
    functionTitle: z.string(),
    holderName: z.string().nullable(),
    unitName: z.string(),
    population: z.object({ measureId: z.string(), title: z.string(), size: z.number().int() }).nullable(),
    checkpoints: z.array(z.string()),
    /** The board has decided the plan since it was added. */
    decided: z.boolean(),
    carried: z.boolean(),
    withdrawn: z.object({ at: z.string(), by: z.string(), why: z.string() }).nullable(),
    occasions: z.array(OccasionView),
    actions: z.array(Action),
    /** There is a remark, and nobody has promised to do anything about it since. */
    actionMissing: z.boolean(),
  })
  .meta({ id: 'InternalControl' });

export const ControlYear = z
  .object({
    today: z.string(),
    year: z.number().int(),
    /** The years that have anything, and this one and the next. */
    years: z.array(z.number().int()),
    /** The highest value first. */
    risks: z.array(RiskView),
    controls: z.array(ControlView),
    /** The board's decisions of the plan, the last first. */
    decisions: z.array(Who.extend({ decisionId: z.string(), decidedOn: z.string(), reference: z.string() })),
    /** What came of the year. */
    followUp: z.object({
      planned: z.number().int(),
      performed: z.number().int(),
      inTime: z.number().int(),
      late: z.number().int(),
      overdue: z.number().int(),
      withoutRemark: z.number().int(),
      remarks: z.number().int(),
      seriousRemarks: z.number().int(),
      actions: z.number().int(),
      actionsConfirmed: z.number().int(),
      actionsDone: z.number().int(),
      actionsOwed: z.number().int(),
      actionsOverdue: z.number().int(),
      actionsDropped: z.number().int(),
      actionsMissing: z.number().int(),
    }),
    /** What goes on into the next year, and why; without what has been carried over already. */
    remaining: z.array(
      z.object({
        kind: SubjectKind,
        id: z.string(),
        title: z.string(),
        why: Remaining,
      }),
    ),
    /** The functions that can be responsible; empty for whoever may not plan or promise. */
    functions: z.array(
      z.object({
        functionId: z.string(),
        title: z.string(),
        unitName: z.string(),
        holderName: z.string().nullable(),
        mayOwe: z.boolean(),
        mayCheck: z.boolean(),
      }),
    ),
    /** What cases can be drawn from; empty for whoever may not plan. */
    populations: z.array(z.object({ measureId: z.string(), title: z.string() })),
    may: z.object({ edit: z.boolean(), decide: z.boolean(), act: z.boolean() }),
  })
  .meta({ id: 'ControlYear' });

export const AddRisk = z.object({
  riskId: id(),
  year: Year,
  process: line(120, 1),
  description: text(1_000, 1),
  likelihood: Step,
  consequence: Step,
  /** Why it is judged so. */
  reason: text(1_000, 1),
});

export const AssessRisk = z.object({
  riskId: id(),
  likelihood: Step,
  consequence: Step,
  reason: text(1_000, 1),
  seenVersion: z.number().int().min(1),
});

export const HandleRisk = z.object({
  riskId: id(),
  way: Handling,
  reason: text(1_000, 1),
  /** 0 when nothing has been said before. */
  seenVersion: z.number().int().min(0),
});

export const AddControl = z.object({
  controlId: id(),
  year: Year,
  riskId: id().optional(),
  what: line(200, 1),
  why: text(1_000, 1),
  method: text(1_000, 1),
  frequency: Frequency,
  functionId: id(),
  /** Cases are drawn: from what, how many, and what is looked at in each. */
  sample: z
    .object({
      measureId: z.string().max(100),
      size: z.number().int().min(1).max(200),
      checkpoints: z.array(line(200, 1)).min(1).max(10),
    })
    .optional(),
});

export const WithdrawControl = z.object({ controlId: id(), why: text(1_000, 1) });

export const DecidePlan = z.object({
  decisionId: id(),
  year: Year,
  decidedOn: calendarDate(),
  reference: line(200, 1),
});

export const PerformControl = z.object({
  occasionId: id(),
  result: ControlResult,
  found: text(4_000, 1),
  documents: z
    .array(z.object({ title: line(200, 1), reference: line(200, 1) }))
    .max(10)
    .default([]),
  /** Why it is said anew; of the first there is none. */
  reason: text(1_000, 1).optional(),
  seenVersion: z.number().int().min(0),
});

export const DrawSample = z.object({
  sampleId: id(),
  occasionId: id(),
  period: PeriodKey,
  size: z.number().int().min(1).max(200),
  /** The last day on which the drawn cases can be opened. */
  openTo: calendarDate(),
  /** Functions that check beside the managers, each within what they may open. */
  checkers: z.array(id()).max(10).default([]),
});

export const ReadSample = z.object({ sampleId: id() });

const SampleRow = z.object({
  number: z.number().int(),
  caseId: z.string(),
  caseNumber: z.string(),
  happenedOn: z.string(),
  unitName: z.string(),
  /** The answers in force; null before it is checked. */
  answers: z.array(CheckAnswer).nullable(),
  version: z.number().int(),
});

export const DrawnSample = z
  .object({
    today: z.string(),
    year: z.number().int(),
    what: z.string(),
    method: z.string(),
    sample: SampleView,
    /** Those that the reader may open, in the order in which they were drawn. */
    rows: z.array(SampleRow),
    /** Drawn, and not for the reader to open. */
    elsewhere: z.number().int(),
  })
  .meta({ id: 'DrawnSample' });

export const OpenDrawnCase = z.object({
  sampleId: id(),
  caseId: id(),
  number: z.coerce.number().int().min(1),
});

export const DrawnCase = z
  .object({
    sampleId: z.string(),
    checkpoints: z.array(z.string()),
    row: SampleRow,
    /** Who said it, the last first. */
    said: z.array(Who),
  })
  .meta({ id: 'DrawnCase' });

export const CheckDrawnCase = z.object({
  sampleId: id(),
  caseId: id(),
  number: z.number().int().min(1),
  answers: z.array(CheckAnswer).min(1).max(10),
  seenVersion: z.number().int().min(0),
});

export const MakeControlAction = z.object({
  commitmentId: id(),
  kind: SubjectKind,
  /** The risk or the control. */
  subjectId: id(),
  title: line(200, 1),
  functionId: id(),
  dueOn: calendarDate(),
  effectDueOn: calendarDate().optional(),
});

export const CarryOver = z.object({
  fromYear: Year,
  riskIds: z.array(id()).max(200),
  controlIds: z.array(id()).max(200),
});
