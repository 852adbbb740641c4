import { z } from 'zod';
import { calendarDate, id, line, text } from '#platform/schema';
import { DecisionKind } from './domain/decision/delegation-order.ts';
import {
  LetterKind,
  LetterLang,
  LetterParty,
  LetterRoute,
  LetterWay,
  QueueStep,
  TemplateKind,
} from './domain/letters/letter.ts';

const signed = { by: z.string(), function: z.string(), recordedAt: z.string() };

const SentLetter = z
  .object({
    letterId: z.string(),
    kind: LetterKind,
    lang: LetterLang,
    title: z.string(),
    party: LetterParty,
    /** Null of a reporter. */
    recipientName: z.string().nullable(),
    route: LetterRoute,
    decisionId: z.string().nullable(),
    answerBy: z.string().nullable(),
    /** The name of the PDF, which is the case's file with the letter's id. */
    fileName: z.string(),
    /** SHA-256 of the PDF, hexadecimal. */
    sha256: z.string(),
    /** How far printing has come; null of what is given by hand. */
    queue: z
      .object({
        printedAt: z.string().nullable(),
        printedBy: z.string().nullable(),
        sentAt: z.string().nullable(),
        sentBy: z.string().nullable(),
      })
      .nullable(),
    ...signed,
  })
  .meta({ id: 'SentLetter' });

/** The letters of a case, and what can be written there. */
export const Letters = z
  .object({
    today: z.string(),
    caseId: z.string(),
    caseNumber: z.string(),
    personName: z.string(),
    /** The person's protection holds for the addresses of everybody private in the case. */
    isProtected: z.boolean(),
    kinds: z.array(
      z.object({
        kind: LetterKind,
        langs: z.array(LetterLang),
        parties: z.array(LetterParty),
        needsWords: z.boolean(),
        takesWords: z.boolean(),
        asksForAnswer: z.boolean(),
        /** Why it can't be written now; null when it can. */
        hindrance: z.string().nullable(),
        recipients: z.array(
          z.object({
            party: LetterParty,
            /** Null of a reporter who is shielded. */
            name: z.string().nullable(),
            address: z.string().nullable(),
            judgedPersonId: z.string().nullable(),
            /** Why they can't have it; null when they can. */
            hindrance: z.string().nullable(),
            /** The person is protected against them: nothing in the letter may tell where the person is. */
            isProtectedAgainst: z.boolean(),
            /** It is not safe to write to them: whoever does so says why. */
            needsWhyAnyway: z.boolean(),
          }),
        ),
      }),
    ),
    decisions: z.array(
      z.object({
        decisionId: z.string(),
        kind: DecisionKind,
        decidedOn: z.string(),
        appealable: z.boolean(),
      }),
    ),
    /** The board has said what its address is, for letters. */
    hasSender: z.boolean(),
    digitalMail: z.object({ connected: z.boolean() }),
    /** The last first. */
    sent: z.array(SentLetter),
    allowed: z.array(z.string()),
  })
  .meta({ id: 'Letters' });

export const WriteLetter = z.object({
  caseId: id(),
  /** Made by the client, so that a second press of the button is the same letter. */
  letterId: id(),
  kind: LetterKind,
  lang: LetterLang.default('sv'),
  party: LetterParty,
  /** Of all but a reporter, who is known from the report. */
  recipientName: line(200).optional(),
  /** Refused of whoever is protected. */
  address: text(400).optional(),
  way: LetterWay.default('post'),
  decisionId: id().optional(),
  /** Of a notice: whom the safety check has judged. */
  judgedPersonId: id().optional(),
  answerBy: calendarDate().optional(),
  freeText: text(8_000).optional(),
  /** By what right another authority may answer (OSL 10, 26). */
  legalGround: line(300).optional(),
  /** Of a decision given by hand: the day, from which the last day to appeal is counted. */
  hadOn: calendarDate().optional(),
  /** Of a decision to somebody not safe to tell, or whom the person is protected against: why they are told. */
  whyAnyway: text(1_000).optional(),
});

export const SendLetter = WriteLetter.extend({
  /** The version of the template that the sender has seen. */
  seenVersion: z.number().int().min(0).max(100_000),
});

const Block = z.union([
  z.object({ kind: z.enum(['heading', 'paragraph', 'important']), text: z.string() }),
  z.object({ kind: z.literal('list'), items: z.array(z.string()) }),
]);

/** A letter as it would be sent now, to be read on the screen. */
export const LetterDraft = z
  .object({
    caseId: z.string(),
    version: z.number().int(),
    lang: LetterLang,
    title: z.string(),
    sender: z.array(z.string()),
    marks: z.array(z.string()),
    recipient: z.array(z.string()),
    blocks: z.array(Block),
    signature: z.array(z.string()),
    route: LetterRoute,
  })
  .meta({ id: 'LetterDraft' });

/** A page of the letters that wait to be printed and sent, of the cases that the caller may read. */
export const PrintQueue = z
  .object({
    today: z.string(),
    rows: z.array(
      z.object({
        letterId: z.string(),
        caseId: z.string(),
        caseNumber: z.string(),
        label: z.string(),
        unitName: z.string(),
        kind: LetterKind,
        party: LetterParty,
        /** Whom it is to; null of a reporter, and of a person who is protected. */
        recipientName: z.string().nullable(),
        route: LetterRoute,
        queuedAt: z.string(),
        printedAt: z.string().nullable(),
        printedBy: z.string().nullable(),
        sentAt: z.string().nullable(),
        sentBy: z.string().nullable(),
        /** It has an address on it and the person is protected since: it can't be printed or sent, and is written again. */
        mustBeRewritten: z.boolean(),
      }),
    ),
    /** All that wait among those, also beyond the page. */
    waiting: z.number().int(),
    printed: z.number().int(),
    pageSize: z.number().int(),
    allowed: z.array(z.string()),
  })
  .meta({ id: 'PrintQueue' });

export const PRINTED_AT_ONCE = 50;

export const QueueQuery = z.object({
  /** Also those sent within the last days, to be undone. */
  show: z.enum(['waiting', 'sent']).default('waiting'),
});

const queued = () =>
  z
    .array(z.object({ caseId: id(), letterId: id() }))
    .min(1)
    .max(PRINTED_AT_ONCE);
export const PrintBatch = z.object({ letters: queued() });
export const MarkLetters = z.object({ letters: queued(), step: QueueStep });

const TemplateWords = { kind: TemplateKind, lang: LetterLang, title: line(200), body: text(10_000) };

export const LetterTemplates = z
  .object({
    templates: z.array(
      z.object({
        kind: TemplateKind,
        lang: LetterLang,
        title: z.string(),
        body: z.string(),
        /** 0 of the product's own words. */
        version: z.number().int(),
        fields: z.array(z.object({ name: z.string(), required: z.boolean() })),
        /** The last first. */
        versions: z.array(
          z.object({
            version: z.number().int(),
            title: z.string(),
            body: z.string(),
            reason: z.string(),
            setAt: z.string(),
            setBy: z.string(),
          }),
        ),
      }),
    ),
    mayEdit: z.boolean(),
  })
  .meta({ id: 'LetterTemplates' });

export const TryLetterTemplate = z.object(TemplateWords);

export const SetLetterTemplate = z.object({
  ...TemplateWords,
  reason: text(2_000, 1),
  seenVersions: z.number().int().min(0).max(100_000),
});
