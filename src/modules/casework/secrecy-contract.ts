import { z } from 'zod';
import { calendarDate, id, line, text } from '#platform/schema';
import { ReportInCase } from './contract.ts';
import { Protection, ReporterCategory } from './domain/codes.ts';
import {
  AlarmVerdict,
  ConflictScope,
  DisclosureRecipient,
  LegalBasis,
  ReporterTestOutcome,
} from './domain/secrecy-codes.ts';

export const RecordDisclosure = z.object({
  caseId: id(),
  recipientKind: DisclosureRecipient,
  /** Which authority, school or person. */
  recipient: line(200, 1),
  what: text(4_000, 1),
  legalBasis: LegalBasis,
  /** How the consent was given and by whom, or the weighing that was made. */
  ground: text(4_000, 1),
  /** The day on which it was given; today without it, never later. */
  disclosedOn: calendarDate().optional(),
});
export type RecordDisclosure = z.infer<typeof RecordDisclosure>;

export const Disclosure = z
  .object({
    disclosureId: z.string(),
    disclosedOn: z.string(),
    recipientKind: DisclosureRecipient,
    recipient: z.string(),
    what: z.string(),
    legalBasis: LegalBasis,
    /** Chapter and section. */
    section: z.string(),
    /** The basis rests on a reading that counsel has to confirm. */
    unconfirmed: z.boolean(),
    ground: z.string(),
    decidedBy: z.string(),
    decidedByFunction: z.string(),
  })
  .meta({ id: 'Disclosure' });

/** The secrecy of a case on one page. */
export const CaseSecrecy = z
  .object({
    today: z.string(),
    caseId: z.string(),
    reporters: z.array(
      z.object({
        reportId: z.string(),
        reference: z.string(),
        category: ReporterCategory,
        anonymous: z.boolean(),
        /** Null when it is shielded. */
        name: z.string().nullable(),
        organisation: z.string().nullable(),
        protected: z.boolean(),
        tests: z.array(
          z.object({
            testId: z.string(),
            outcome: ReporterTestOutcome,
            reasons: z.string(),
            madeAt: z.string(),
            madeBy: z.string(),
            madeByFunction: z.string(),
          }),
        ),
      }),
    ),
    protections: z.array(
      z.object({
        protectionId: z.string(),
        kind: Protection,
        source: z.string(),
        fromOn: z.string(),
        against: z.array(z.object({ name: z.string(), relation: z.string() })),
        setAt: z.string(),
        setBy: z.string(),
        endedAt: z.string().nullable(),
        endedBy: z.string().nullable(),
      }),
    ),
    conflicts: z.array(
      z.object({
        conflictId: z.string(),
        scope: ConflictScope,
        employeeName: z.string(),
        reason: z.string(),
        setAt: z.string(),
        setBy: z.string(),
        endedAt: z.string().nullable(),
        endedBy: z.string().nullable(),
        endReason: z.string().nullable(),
        /** By the caller, here: one in all of the person's cases is not ended by a performer's. */
        mayBeEnded: z.boolean(),
      }),
    ),
    /** Emergency openings of the case; `endsAt` has passed when they have ended. */
    openings: z.array(
      z.object({
        openingId: z.string(),
        employeeName: z.string(),
        reason: z.string(),
        brokenAt: z.string(),
        endsAt: z.string(),
        isOpen: z.boolean(),
        /** Who ended it before its time. */
        endedBy: z.string().nullable(),
        /** What the log review found; null until then. */
        verdict: AlarmVerdict.nullable(),
        reviewedAt: z.string().nullable(),
      }),
    ),
    disclosures: z.array(Disclosure),
    /** Operations of secrecy that the caller may do with the case. */
    allowed: z.array(z.string()),
  })
  .meta({ id: 'CaseSecrecy' });

export const TestReporterSecrecy = z.object({
  caseId: id(),
  reportId: id(),
  outcome: ReporterTestOutcome,
  /** Seen by those who hold the case: never says who the reporter is. */
  reasons: text(4_000, 1),
});

export const ReadReporter = z.object({ caseId: id(), reportId: id(), reason: text(500, 1) });
export const ProtectedReporter = ReportInCase.shape.reporter.meta({ id: 'ProtectedReporter' });

export const SetProtection = z.object({
  caseId: id(),
  kind: Protection,
  source: line(200, 1),
  fromOn: calendarDate(),
  against: z
    .array(z.object({ name: line(200, 1), relation: line(100, 1), identityNumber: line(20).optional() }))
    .max(10)
    .default([]),
});

export const DeclareConflict = z.object({ caseId: id(), scope: ConflictScope, reason: text(2_000, 1) });
export const SetConflict = DeclareConflict.extend({ employeeId: id() });
export const EndConflict = z.object({ caseId: id(), conflictId: id(), reason: text(2_000, 1) });
export const ConflictDeclared = z.object({ closedToYou: z.literal(true) }).meta({ id: 'ConflictDeclared' });

export const BreakGlass = z.object({
  /** A case number, or a personal or coordination number. */
  number: line(40, 1),
  /** Why it has to be now. */
  reason: text(500, 10),
});
export const OpenedByGlass = z
  .object({
    openings: z.array(
      z.object({
        caseId: z.string(),
        caseNumber: z.string(),
        /** Null for a case that the caller may read anyway. */
        endsAt: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'OpenedByGlass' });
export const EndGlass = z.object({ caseId: id() });
export const OwnGlass = z
  .object({
    openings: z.array(
      z.object({
        caseId: z.string(),
        caseNumber: z.string(),
        reason: z.string(),
        endsAt: z.string(),
      }),
    ),
  })
  .meta({ id: 'OwnGlass' });

export const DisclosureQuery = z.object({
  from: calendarDate().optional(),
  to: calendarDate().optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
});

export const DisclosureRegister = z
  .object({
    today: z.string(),
    /** Of all in the period, also those whose cases have since left the caller's units. */
    counts: z.array(z.object({ legalBasis: LegalBasis, count: z.number().int() })),
    total: z.number().int(),
    rows: z.array(Disclosure.extend({ caseId: z.string(), caseNumber: z.string() })),
    /** On this page, those whose case the caller may not open now. */
    closedToYou: z.number().int(),
  })
  .meta({ id: 'DisclosureRegister' });
