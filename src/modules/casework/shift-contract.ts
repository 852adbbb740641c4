import { z } from 'zod';
import { id, instant, line, text } from '#platform/schema';
import { ProtectionOutcome } from './domain/codes.ts';
import { CustodyOutcome, CustodyStep } from './domain/custody/custody.ts';
import { DecisionResult } from './domain/decision/decision.ts';
import { DeciderLevel, DecisionKind, DecisionLaw } from './domain/decision/delegation-order.ts';

/** What was done in a case on a shift, computed from the work itself; in order of time. */
export const ShiftDeed = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('report'), at: z.string(), reference: z.string() }),
    z.object({
      kind: z.literal('protection'),
      at: z.string(),
      outcome: ProtectionOutcome,
      measures: z.string().nullable(),
    }),
    z.object({
      kind: z.literal('decision'),
      at: z.string(),
      decisionId: z.string(),
      result: DecisionResult,
      decision: DecisionKind,
      law: DecisionLaw,
      level: DeciderLevel,
    }),
    z.object({
      kind: z.literal('custody'),
      at: z.string(),
      step: CustodyStep,
      on: z.string().nullable(),
      outcome: CustodyOutcome.nullable(),
    }),
    z.object({ kind: z.literal('note'), at: z.string(), text: z.string() }),
  ])
  .meta({ id: 'ShiftDeed' });

const ShiftFact = {
  shiftId: z.string(),
  openedAt: z.string(),
  endsAt: z.string(),
  /** Null while it lasts, and of one that ran out without being closed. */
  closedAt: z.string().nullable(),
};

const takenOver = z.object({ at: z.string(), by: z.string(), function: z.string() }).nullable();

const ShiftCase = z.object({
  caseId: z.string(),
  caseNumber: z.string(),
  unitName: z.string(),
  /** Whose case it is; null to whoever may not open it any longer. */
  label: z.string().nullable(),
  deeds: z.array(ShiftDeed),
  takenOver,
});

/** The caller's own shift and the log of it, and what has become of the earlier ones. */
export const ShiftView = z
  .object({
    now: z.string(),
    /** The longest that a shift can be planned to last, in hours. */
    longestHours: z.number().int(),
    current: z
      .object({
        ...ShiftFact,
        /** The whole log, the last first. */
        entries: z.array(
          z.object({
            entryId: z.string(),
            at: z.string(),
            text: z.string(),
            caseId: z.string().nullable(),
            caseNumber: z.string().nullable(),
          }),
        ),
        cases: z.array(ShiftCase),
      })
      .nullable(),
    earlier: z.array(z.object({ ...ShiftFact, cases: z.array(ShiftCase) })),
  })
  .meta({ id: 'Shift' });

/** What the emergency unit has done in the cases that the caller or the caller's units have. */
export const HandoversView = z
  .object({
    /** Nobody has taken it over yet; the longest waiting first. */
    waiting: z.array(
      ShiftCase.extend({ ...ShiftFact, byName: z.string(), byFunction: z.string() }).omit({ unitName: true }),
    ),
    taken: z.array(
      ShiftCase.extend({ ...ShiftFact, byName: z.string(), byFunction: z.string() }).omit({ unitName: true }),
    ),
  })
  .meta({ id: 'ShiftHandovers' });

export const OpenShift = z.object({
  /** Made by the client, so that a second press of the button is the same shift. */
  shiftId: id(),
  /** When it is planned to end: then it ends by itself. */
  endsAt: instant(),
});

export const NoteInShift = z.object({
  entryId: id(),
  at: instant().optional(),
  text: text(10_000, 1),
  /** The case that it is about, which is told of it too. */
  caseId: id().optional(),
});

export const FindInShift = z.object({
  /** The number of a case, or a person's identity number. */
  number: line(40, 1),
  reason: text(1_000, 1),
});

export const FoundInShift = z
  .object({
    cases: z.array(
      z.object({ caseId: z.string(), caseNumber: z.string(), label: z.string(), unitName: z.string() }),
    ),
  })
  .meta({ id: 'FoundInShift' });

export const TakeOverFromShift = z.object({ caseId: id(), shiftId: id() });
