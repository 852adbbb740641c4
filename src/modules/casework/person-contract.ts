import { z } from 'zod';
import { calendarDate, id, line, text } from '#platform/schema';
import { CaseState, Protection, Worry } from './domain/codes.ts';
import { CodingEndReason, CodingSource, RelationKind, RelationSource } from './domain/person-codes.ts';

export const Relation = z.object({
  relationId: z.string(),
  kind: RelationKind,
  /** As told in this file. */
  name: z.string(),
  phone: z.string().nullable(),
  fromOn: z.string().nullable(),
  toOn: z.string().nullable(),
  /** By whom the file has it; null in a performer's case. */
  recorded: z.object({ source: RelationSource, at: z.string(), by: z.string() }).nullable(),
  ended: z.object({ at: z.string(), by: z.string(), reason: z.string() }).nullable(),
  /** Cases of the other that this reader may open; whether there are others is not told. */
  cases: z.array(z.object({ caseId: z.string(), caseNumber: z.string(), open: z.boolean() })),
});

/** Somebody whom a report names and who is not yet among the relations. */
export const ProposedRelation = z.object({
  kind: RelationKind,
  name: z.string(),
  phone: z.string().nullable(),
  /** The other child's case, for another child of the same report. */
  ofCase: z.string().nullable(),
});

export const CasePersons = z
  .object({
    today: z.string(),
    caseId: z.string(),
    /** A performer's case, which knows less: no history, guardians alone, and nothing of how the authority reaches the person. */
    performs: z.boolean(),
    person: z.object({
      personId: z.string(),
      version: z.number().int(),
      name: z.string(),
      identityNumber: z.string().nullable(),
      birthDate: z.string().nullable(),
      unborn: z.boolean(),
      /** What is known of somebody without identity: "cirka 6 år". */
      knownText: z.string().nullable(),
      protection: Protection,
      language: z.string().nullable(),
      interpreter: z.boolean(),
      phone: z.string().nullable(),
      email: z.string().nullable(),
      address: z.string().nullable(),
      contactNote: z.string().nullable(),
    }),
    relations: z.array(Relation),
    proposals: z.array(ProposedRelation),
    history: z.array(
      z.object({
        historyId: z.string(),
        at: z.string(),
        kind: z.enum(['identified', 'joined', 'separated']),
        formerName: z.string(),
        formerNumber: z.string().nullable(),
        formerKnownText: z.string().nullable(),
        reason: z.string().nullable(),
        by: z.string(),
        /** A joining that has been taken back. */
        undone: z.boolean(),
      }),
    ),
    allowed: z.array(z.string()),
  })
  .meta({ id: 'CasePersons' });

export const SavePerson = z.object({
  caseId: id(),
  /** The version that was read; another one means that somebody else has been there. */
  version: z.number().int().min(1).max(1_000_000),
  language: line(100).optional(),
  interpreter: z.boolean(),
  phone: line(50).optional(),
  email: line(200).optional(),
  address: line(200).optional(),
  contactNote: text(1_000).optional(),
});

export const AddRelation = z.object({
  caseId: id(),
  kind: RelationKind,
  givenName: line(100, 1),
  familyName: line(100).optional(),
  phone: line(50).optional(),
  /** Looks for the other in the register without telling whether it found anybody; the number is not kept in clear. */
  identityNumber: line(20).optional(),
  /** Another child's case that this reader may open: the other is that child. */
  ofCase: id().optional(),
  fromOn: calendarDate().optional(),
  source: RelationSource,
});

export const EndRelation = z.object({
  caseId: id(),
  relationId: id(),
  toOn: calendarDate().optional(),
  reason: text(1_000, 1),
});

/** By number, or another case of the same child that the asker may open. */
const Identity = { identityNumber: line(20).optional(), otherCaseNumber: line(30).optional() };

export const IdentityPreview = z
  .object({ caseId: id(), ...Identity })
  .refine((v) => (v.identityNumber === undefined) !== (v.otherCaseNumber === undefined), {
    error: 'one_of_them',
    path: ['identityNumber'],
  });

/** What will happen, before it does. */
export const IdentityPreviewAnswer = z
  .object({
    hindrance: z.string().nullable(),
    /**
     * `set`: the number is written on this person; `join`: the case goes to a person that is known already; `either`: one of the two, for
     * those who may not know whether the number is somebody's.
     */
    effect: z.enum(['set', 'join', 'either']).nullable(),
    identityNumber: z.string().nullable(),
    birthDate: z.string().nullable(),
    from: z.string(),
    /** The person that the case goes to, when it does and when the asker may open a case of theirs; else null. */
    into: z
      .object({ name: z.string(), birthDate: z.string().nullable(), caseNumbers: z.array(z.string()) })
      .nullable(),
  })
  .meta({ id: 'IdentityPreview' });

export const IdentifyPerson = z.object({
  caseId: id(),
  identityNumber: line(20, 1),
  givenName: line(100).optional(),
  familyName: line(100).optional(),
  reason: text(1_000, 1),
});

export const JoinPersons = z.object({ caseId: id(), otherCaseNumber: line(30, 1), reason: text(1_000, 1) });

export const SeparatePersons = z.object({ caseId: id(), historyId: id(), reason: text(1_000, 1) });

export const ProblemCoding = z.object({
  codingId: z.string(),
  code: Worry,
  codedOn: z.string(),
  recordedOn: z.string(),
  source: CodingSource,
  by: z.string(),
  ended: z
    .object({ on: z.string(), reason: CodingEndReason, replacedBy: Worry.nullable(), by: z.string() })
    .nullable(),
});

export const ProblemCodings = z
  .object({
    caseId: z.string(),
    state: CaseState,
    /** Those in force first, then the ended, the latest first. */
    codings: z.array(ProblemCoding),
    /** Worries of the reports, and what the standard questions told, that have never been coded in this case. */
    proposed: z.array(Worry),
    allowed: z.array(z.string()),
  })
  .meta({ id: 'ProblemCodings' });

export const CodeProblems = z.object({
  caseId: id(),
  codes: z.array(Worry).min(1).max(10),
  codedOn: calendarDate().optional(),
  source: CodingSource,
});

export const EndCoding = z.object({
  caseId: id(),
  codingId: id(),
  endedOn: calendarDate().optional(),
  reason: CodingEndReason,
  /** With `replaced`: coded from the same day on. */
  replacedBy: Worry.optional(),
});
