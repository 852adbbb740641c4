import { z } from 'zod';
import { calendarDate, id, instant, line, text } from '#platform/schema';
import { SoonReopened } from './conclusion-contract.ts';
import { DecisionLaw, DelegatedMatter, DelegationLevel } from './domain/decision/delegation-order.ts';
import {
  ContactParty,
  ContactWay,
  FeedbackSaid,
  FeedbackWay,
  MeetingParty,
  MeetingStanding,
  NoFeedbackReason,
  OtherParty,
} from './domain/preliminary.ts';
import { DecisionProposal, ProposableTo } from './proposal-contract.ts';

const signed = { by: z.string(), function: z.string(), recordedAt: z.string() };

/** Who may take a decision in a case. */
const Decider = z.object({
  /** Whether the function that the reader acts in may. */
  allowed: z.boolean(),
  /** The functions that may, by title; empty while the board has set no delegation: then whoever the role allows. */
  by: z.array(z.string()),
  section: z.string().nullable(),
});

export const PreliminaryContact = z.object({
  id: z.string(),
  party: ContactParty,
  partyName: z.string().nullable(),
  way: ContactWay,
  heldAt: z.string(),
  text: z.string(),
  ...signed,
});

export const ReporterMeeting = z.object({
  id: z.string(),
  standing: MeetingStanding,
  heldAt: z.string().nullable(),
  tookPart: z.array(MeetingParty),
  text: z.string().nullable(),
  ...signed,
});

export const ReporterFeedback = z.object({
  id: z.string(),
  reportId: z.string(),
  given: z.boolean(),
  givenAt: z.string().nullable(),
  way: FeedbackWay.nullable(),
  said: FeedbackSaid.nullable(),
  whyNot: NoFeedbackReason.nullable(),
  text: z.string().nullable(),
  ...signed,
});

/** The preliminary assessment of a case, beside its decision. */
export const PreliminaryView = z.object({
  contacts: z.array(PreliminaryContact),
  meetings: z.array(ReporterMeeting),
  feedback: z.array(ReporterFeedback),
  /** Whom there is to tell, and all that may be told; null when there is nobody, nothing yet, or it is done. */
  feedbackDue: z.object({ reportId: z.string(), requested: z.boolean(), mayTell: FeedbackSaid }).nullable(),
  joinedInto: z.object({ caseNumber: z.string(), at: z.string(), by: z.string() }).nullable(),
  /** An investigation of the same person that is under way: that it is there, where and with whom. Nothing of what it is about. */
  joinable: z.object({ unitName: z.string(), holderName: z.string().nullable() }).nullable(),
  /** An investigation about the same child ended so shortly before that a new one is flagged (BU-041). */
  soonReopened: SoonReopened.nullable(),
  deciders: z.object({ open: Decider, not_open: Decider, extend: Decider }),
  /** Proposals to those who decide, the last first; one that waits is the first. */
  proposals: z.array(DecisionProposal),
  /** To whom the reader can propose; null when there is nothing that they could propose now. */
  proposableTo: ProposableTo.nullable(),
  onCall: z.object({
    /** Whom an acute need is told to beside the manager: nobody is in the office now. */
    outOfHours: z.boolean(),
    phone: z.string().nullable(),
  }),
});

/** When it was, if not now. Never later than now. */
const earlier = instant().optional();

export const RecordContact = z.object({
  caseId: id(),
  /** Made by the client, so that a second press of the button is the same contact. */
  contactId: id(),
  party: z.enum([...ContactParty.options, ...OtherParty.options]),
  partyName: line(200).optional(),
  way: ContactWay,
  heldAt: earlier,
  text: text(10_000, 1),
});

export const RecordMeeting = z.object({
  caseId: id(),
  meetingId: id(),
  standing: MeetingStanding,
  heldAt: earlier,
  /** Who was there; of a meeting that was held. */
  tookPart: z.array(MeetingParty).max(3).default([]),
  text: text(10_000).optional(),
});

export const GiveFeedback = z.object({
  caseId: id(),
  reportId: id(),
  given: z.boolean(),
  way: FeedbackWay.optional(),
  givenAt: earlier,
  /** Why nothing is told. */
  whyNot: NoFeedbackReason.optional(),
  /** The reasons for telling nothing; never what was said beside what the law allows. */
  text: text(4_000).optional(),
});

export const JoinReport = z.object({ caseId: id() });

const Setting = z.object({
  version: z.number().int(),
  reason: z.string(),
  setAt: z.string(),
  setBy: z.string(),
});

const DelegationVersion = Setting.extend({
  section: z.string(),
  level: DelegationLevel,
  functionIds: z.array(z.string()),
  titles: z.array(z.string()),
  /** The chair decides what can't wait (KL 6:39). */
  chairUrgent: z.boolean(),
  /** Null of what was set before it was asked for. */
  boardDecision: z.string().nullable(),
  validFrom: z.string(),
  validTo: z.string().nullable(),
});

/** The delegation order, and when the office is open: the board's own rules. */
export const IntakeRules = z
  .object({
    /** The day that `inForce` speaks of. */
    on: z.string(),
    /** Every line that the order can have, by decision and law; the steps of a case first. */
    decisions: z.array(
      z.object({
        decision: DelegatedMatter,
        law: DecisionLaw,
        /** The lowest level that the law lets it be given to. */
        lowestLevel: DelegationLevel,
        /** The version that held on the day; null when none did. */
        inForce: z.number().int().nullable(),
        /** The last first. */
        versions: z.array(DelegationVersion),
      }),
    ),
    officeHours: z.array(Setting.extend({ opens: z.string(), closes: z.string() })),
    /** Within how many days of one that ended a new investigation is flagged; the last version first, `default` without any. */
    reopeningLimit: z.object({
      default: z.number().int(),
      versions: z.array(Setting.extend({ days: z.number().int() })),
    }),
    /** The functions of the board that can hold a case, to choose among. */
    functions: z.array(
      z.object({
        functionId: z.string(),
        title: z.string(),
        unitName: z.string(),
        employeeName: z.string().nullable(),
      }),
    ),
    mayEdit: z.boolean(),
  })
  .meta({ id: 'IntakeRules' });

const seenVersions = z.number().int().min(0).max(100_000);

export const SetDelegation = z.object({
  decision: DelegatedMatter,
  law: DecisionLaw.default('sol'),
  level: DelegationLevel.default('official'),
  /** Of what is given to officials: whose. */
  functionIds: z.array(id()).max(100).default([]),
  chairUrgent: z.boolean().default(false),
  /** By which decision of the board it stands: meeting and section of the minutes. */
  boardDecision: line(200, 1),
  /** The first day, today without it. */
  validFrom: calendarDate().optional(),
  /** The last day; until further notice without it. */
  validTo: calendarDate().optional(),
  /** Where in the delegation order it stands. */
  section: line(100, 1),
  reason: text(2_000, 1),
  seenVersions,
});

const timeOfDay = () => z.string().regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/, { error: 'time_of_day' });

export const SetOfficeHours = z.object({
  opens: timeOfDay(),
  closes: timeOfDay(),
  reason: text(2_000, 1),
  seenVersions,
});
