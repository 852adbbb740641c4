import { z } from 'zod';
import { ClockView } from '#core/clocks';
import { calendarDate, id, line, text } from '#platform/schema';
import { CaseState, Worry } from './domain/codes.ts';
import { INSTRUMENT_PURPOSES, RISK_LEVELS } from './domain/investigation/instruments.ts';

export const RiskLevel = z.enum(RISK_LEVELS);
export const AssessedPerson = z.enum(['child', 'guardian', 'sibling', 'other']);
const AssessedWith = z.enum(['trained', 'trained_colleague', 'no_training_needed']);
const InstrumentCode = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(40);
const Purpose = z.enum(INSTRUMENT_PURPOSES);
const seenVersions = z.number().int().min(0).max(100_000);

const InstrumentView = z
  .object({
    code: z.string(),
    name: z.string(),
    edition: z.string(),
    purpose: Purpose,
    requiresTraining: z.boolean(),
    levels: z.array(RiskLevel),
    active: z.boolean(),
  })
  .meta({ id: 'Instrument' });

const Setting = z.object({
  version: z.number().int(),
  reason: z.string(),
  setAt: z.string(),
  setBy: z.string(),
});

/** The instruments and what problems ask for, with all that has been set. */
export const InstrumentRules = z
  .object({
    instruments: z.array(
      InstrumentView.extend({
        versions: z.array(Setting.extend({ name: z.string(), edition: z.string(), active: z.boolean() })),
      }),
    ),
    requirements: z.array(
      z.object({
        problem: Worry,
        anyOf: z.array(z.string()),
        expertContact: z.boolean(),
        versions: z.array(Setting.extend({ anyOf: z.array(z.string()), expertContact: z.boolean() })),
      }),
    ),
    mayEdit: z.boolean(),
  })
  .meta({ id: 'InstrumentRules' });

export const SetInstrument = z.object({
  code: InstrumentCode,
  name: line(100, 1),
  edition: line(60),
  purpose: Purpose,
  requiresTraining: z.boolean(),
  levels: z.array(RiskLevel).min(1).max(4),
  active: z.boolean(),
  reason: text(2_000, 1),
  seenVersions,
});

export const SetRequirement = z.object({
  problem: Worry,
  anyOf: z.array(InstrumentCode).max(20),
  expertContact: z.boolean(),
  reason: text(2_000, 1),
  seenVersions,
});

const Standing = z.enum(['done', 'waived', 'expert_missing', 'missing']);

export const RiskAssessmentView = z
  .object({
    assessmentId: z.string(),
    instrument: z.string(),
    instrumentName: z.string(),
    instrumentEdition: z.string(),
    assessedOn: z.string(),
    assessorName: z.string(),
    /** The trained colleague with whom it was made. */
    colleagueName: z.string().nullable(),
    assessedWith: AssessedWith,
    about: AssessedPerson,
    aboutName: z.string().nullable(),
    level: RiskLevel,
    summary: z.string(),
    /** When it is to be made anew, as a clock; null when no day was set. */
    reassess: ClockView.nullable(),
    expert: z.object({ who: z.string(), on: z.string() }).nullable(),
    /** The earlier one that this corrects or follows. */
    follows: z
      .object({
        assessmentId: z.string(),
        as: z.enum(['reassessment', 'correction']),
        reason: z.string().nullable(),
      })
      .nullable(),
    /** What became of it: corrected by a later one, or made anew. */
    followedBy: z.object({ assessmentId: z.string(), as: z.enum(['reassessment', 'correction']) }).nullable(),
    recordedAt: z.string(),
    recordedBy: z.string(),
  })
  .meta({ id: 'RiskAssessment' });

/** The risk assessments of a case, and what its coded problems ask for. */
export const RiskAssessments = z
  .object({
    today: z.string(),
    caseId: z.string(),
    state: CaseState,
    required: z.array(
      z.object({
        codingId: z.string(),
        problem: Worry,
        anyOf: z.array(z.object({ code: z.string(), name: z.string() })),
        expertContact: z.boolean(),
        standing: Standing,
        /** Why it is not done, as somebody has written. */
        waiver: z.object({ reason: z.string(), by: z.string(), at: z.string() }).nullable(),
      }),
    ),
    /**
     * That the risk of violence is to be assessed, in no time that any law says (VLD-010): since when, and when that was documented. Null where
     * no violence is coded, and where the municipality has set a time: then it is a clock of the case.
     */
    violence: z.object({ knownOn: z.string(), assessedOn: z.string().nullable() }).nullable(),
    assessments: z.array(RiskAssessmentView),
    /** To choose among: those in use, and which colleagues are trained in each today. */
    instruments: z.array(
      InstrumentView.extend({ trained: z.array(z.object({ employeeId: z.string(), name: z.string() })) }),
    ),
    /** Who can have made an assessment: those who hold cases in the board. */
    assessors: z.array(z.object({ employeeId: z.string(), name: z.string() })),
    allowed: z.array(z.string()),
    refused: z.array(z.object({ operation: z.string(), reason: z.string() })),
  })
  .meta({ id: 'RiskAssessments' });

export const RecordRiskAssessment = z.object({
  caseId: id(),
  /** Made by the client, so that a second press of the button is the same assessment. */
  assessmentId: id(),
  instrument: InstrumentCode,
  /** The edition that was used, when it is another than the one set. */
  edition: line(60).optional(),
  assessedOn: calendarDate(),
  /** Oneself without it. */
  assessorId: id().optional(),
  /** The trained colleague with whom it was made, of an instrument that asks for training. */
  colleagueId: id().optional(),
  about: AssessedPerson,
  aboutName: line(200).optional(),
  level: RiskLevel,
  summary: text(10_000, 1),
  reassessOn: calendarDate().optional(),
  /** Who with special knowledge was asked: a resource centre, Origo. */
  expert: line(200).optional(),
  expertOn: calendarDate().optional(),
  follows: z
    .object({
      assessmentId: id(),
      as: z.enum(['reassessment', 'correction']),
      /** Needed of a correction. */
      reason: text(1_000).optional(),
    })
    .optional(),
});

export const WaiveAssessment = z.object({
  caseId: id(),
  codingId: id(),
  reason: text(2_000, 1),
});

/** What is asked for and not done in the caller's units. */
export const MissingAssessments = z
  .object({
    today: z.string(),
    units: z.array(
      z.object({
        unitId: z.string(),
        name: z.string(),
        required: z.number().int(),
        done: z.number().int(),
        waived: z.number().int(),
        left: z.number().int(),
      }),
    ),
    rows: z.array(
      z.object({
        caseId: z.string(),
        caseNumber: z.string(),
        label: z.string(),
        unitName: z.string(),
        holderName: z.string().nullable(),
        investigationOpenedOn: z.string().nullable(),
        left: z.array(
          z.object({
            codingId: z.string(),
            problem: Worry,
            anyOf: z.array(z.string()),
            standing: z.enum(['expert_missing', 'missing']),
          }),
        ),
      }),
    ),
    /** Cases with something left, of which `rows` are the first. */
    total: z.number().int(),
  })
  .meta({ id: 'MissingAssessments' });
