import { z } from 'zod';
import { ClockView } from '#core/clocks';
import { AreaCode, ChannelCode } from '#modules/casework';
import { calendarDate, id, text } from '#platform/schema';
import { AttemptHow, Outcome, Owner, RecordedOutcome, StepKind, TransitionState } from './domain/codes.ts';

/** Areas of cases about adults: one of them takes over. */
export const AdultArea = AreaCode.exclude(['child_youth']);

const OwnerView = z
  .object({
    kind: Owner,
    /** Null only where nobody leads the unit. */
    functionId: z.string().nullable(),
    title: z.string().nullable(),
    name: z.string().nullable(),
    standing: z.enum(['held', 'absent', 'vacant', 'unassigned']),
  })
  .meta({ id: 'TransitionOwner' });

const Step = z
  .object({
    stepId: z.string(),
    kind: StepKind,
    on: z.string(),
    how: AttemptHow.nullable(),
    reached: z.boolean().nullable(),
    outcome: Outcome.nullable(),
    howToReturn: z.string().nullable(),
    area: AreaCode.nullable(),
    functionTitle: z.string().nullable(),
    text: z.string().nullable(),
    by: z.string(),
    byFunction: z.string(),
    recordedAt: z.string(),
  })
  .meta({ id: 'TransitionStep' });

export const TransitionView = z
  .object({
    today: z.string(),
    caseId: z.string(),
    /** From the case in which it is held, or from the one that the application began. */
    side: z.enum(['own', 'receiving', 'none']),
    /** Null while it has not begun, and when the case has none of its own. */
    transition: z
      .object({
        transitionId: z.string(),
        state: TransitionState,
        turns18On: z.string(),
        beganOn: z.string(),
        owner: OwnerView,
        outcome: Outcome.nullable(),
        outcomeOn: z.string().nullable(),
        /** Attempts that came to nothing, and how many days of them are asked for before somebody is not reached. */
        triedOn: z.number().int(),
        triesNeeded: z.number().int(),
        applicationArea: AdultArea.nullable(),
        applicationUnit: z.string().nullable(),
        appliedOn: z.string().nullable(),
        confirmedOn: z.string().nullable(),
        /** The day on which the last application was sent back, while no other has been registered. */
        returnedOn: z.string().nullable(),
        settledOn: z.string().nullable(),
        endedOn: z.string().nullable(),
        /** What watches over the outcome, on the one side; over the confirmation, on the other. */
        clock: ClockView.nullable(),
        /** The last first. The receiving side sees the application and the confirmation. */
        steps: z.array(Step),
      })
      .nullable(),
    /** The person's other case holds the transition. */
    heldElsewhere: z.boolean(),
    /** When it begins, or should have; null of whoever's day of birth is not known, and of a case that asks for none. */
    beginsOn: z.string().nullable(),
    turns18On: z.string().nullable(),
    ageUnknown: z.boolean(),
    allowed: z.array(z.string()),
    refused: z.array(z.object({ operation: z.string(), reason: z.string() })),
  })
  .meta({ id: 'Transition' });
export type TransitionView = z.infer<typeof TransitionView>;

/** `missing`: one should have begun and has not yet. */
export const Listed = z.enum(['running', 'applied', 'not_reached', 'missing', 'unknown_age', 'ended']);
export type Listed = z.infer<typeof Listed>;

export const TransitionShow = z.enum([
  'all',
  'mine',
  'running',
  'applied',
  'not_reached',
  'receiving',
  'unknown_age',
  'ended',
]);

export const TransitionRow = z
  .object({
    caseId: z.string(),
    caseNumber: z.string(),
    label: z.string(),
    protection: z.enum(['none', 'secrecy_marking', 'protected_registration']),
    side: z.enum(['own', 'receiving']),
    state: Listed,
    turns18On: z.string().nullable(),
    /** Negative after the birthday. */
    daysLeft: z.number().int().nullable(),
    outcome: Outcome.nullable(),
    outcomeOn: z.string().nullable(),
    attempts: z.number().int(),
    owner: OwnerView,
    unitName: z.string(),
    applicationUnit: z.string().nullable(),
    appliedOn: z.string().nullable(),
    confirmedOn: z.string().nullable(),
    mine: z.boolean(),
  })
  .meta({ id: 'TransitionRow' });

export const TransitionList = z
  .object({
    today: z.string(),
    rows: z.array(TransitionRow),
    total: z.number().int(),
    pageSize: z.number().int(),
    counts: z.object({
      all: z.number().int(),
      mine: z.number().int(),
      running: z.number().int(),
      applied: z.number().int(),
      not_reached: z.number().int(),
      receiving: z.number().int(),
      unknown_age: z.number().int(),
      ended: z.number().int(),
    }),
  })
  .meta({ id: 'TransitionList' });

export const ListTransitions = z.object({
  show: TransitionShow.default('all'),
  sort: z.enum(['birthday', 'name', 'owner']).default('birthday'),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
});

/** Made by the client: the same id again is the same record. */
const stepId = id();
const on = calendarDate();
const words = text(4_000, 1);

export const RecordAttempt = z.object({
  caseId: id(),
  stepId,
  on,
  how: AttemptHow,
  reached: z.boolean(),
  text: text(4_000).optional(),
});

export const Apply = z.object({
  caseId: id(),
  stepId,
  /** The day on which the application came in. */
  on,
  area: AdultArea,
  channel: ChannelCode.default('visit'),
  /** What is applied for. */
  text: words,
});

export const RecordOutcome = z.object({
  caseId: id(),
  stepId,
  on,
  outcome: RecordedOutcome,
  text: words,
  /** What the person has been told of how to come back; of whoever declines. */
  howToReturn: text(2_000).optional(),
});

export const Settle = z.object({ caseId: id(), stepId, text: words });

/** In the case that the application began. */
export const Confirm = z.object({ caseId: id(), stepId, on, text: text(4_000).optional() });

/** In the case that the application began: why it goes back. */
export const SendBack = z.object({ caseId: id(), stepId, text: words });

export const SetOwner = z.object({
  caseId: id(),
  stepId,
  owner: Owner,
  /** Of a named owner. */
  functionId: id().optional(),
  reason: words,
});

export const OwnerSetting = z
  .object({
    version: z.number().int(),
    owner: Owner,
    functionId: z.string().nullable(),
    functionTitle: z.string().nullable(),
    /** Those that can be named. */
    functions: z.array(
      z.object({
        functionId: z.string(),
        title: z.string(),
        unitName: z.string(),
        employeeName: z.string().nullable(),
      }),
    ),
    /** The last first. */
    versions: z.array(
      z.object({
        version: z.number().int(),
        owner: Owner,
        functionTitle: z.string().nullable(),
        reason: z.string(),
        at: z.string(),
        by: z.string(),
      }),
    ),
    allowed: z.array(z.string()),
  })
  .meta({ id: 'TransitionOwnerSetting' });

export const SetOwnerSetting = z.object({
  seenVersion: z.number().int().min(0),
  owner: Owner,
  functionId: id().optional(),
  reason: text(2_000, 1),
});
