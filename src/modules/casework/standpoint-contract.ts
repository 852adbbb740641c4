import { z } from 'zod';
import { calendarDate, id, line, text } from '#platform/schema';
import { Consent, StandpointParty } from './domain/investigation/standpoint-codes.ts';

const signed = { by: z.string(), function: z.string(), recordedAt: z.string() };

const Standpoint = z.object({
  standpointId: z.string(),
  informedOn: z.string().nullable(),
  /** Null when they are not heard: `whyNot` says why. */
  heardOn: z.string().nullable(),
  /** In their own words. */
  text: z.string().nullable(),
  whyNot: z.string().nullable(),
  toInvestigation: Consent,
  toIntervention: Consent,
  ...signed,
});

/** How those who speak for the child stand: each with what holds, and what has been recorded before. */
export const Standpoints = z.object({
  /** A child's investigation. */
  isRequired: z.boolean(),
  parties: z.array(
    z.object({
      party: StandpointParty,
      relationId: z.string().nullable(),
      name: z.string(),
      /** The child is protected against them. */
      isProtectedAgainst: z.boolean(),
      inForce: Standpoint.nullable(),
      earlier: z.array(Standpoint),
    }),
  ),
});

export const InvestigationPlan = z.object({
  /** Neither a plan, nor so few days since it was opened that none is looked for. */
  isMissing: z.boolean(),
  /** The last first: it holds. */
  versions: z.array(
    z.object({
      version: z.number().int(),
      questions: z.array(z.string()),
      hearings: z.array(z.object({ who: z.string(), by: z.string().nullable() })),
      readyBy: z.string().nullable(),
      goneThroughWith: z.string().nullable(),
      goneThroughOn: z.string().nullable(),
      /** Why it was changed; null of the first. */
      reason: z.string().nullable(),
      ...signed,
    }),
  ),
});

export const RecordStandpoint = z.object({
  caseId: id(),
  standpointId: id(),
  party: StandpointParty,
  relationId: id().optional(),
  /** As the page names them. */
  name: line(200, 1),
  informedOn: calendarDate().optional(),
  heard: z.boolean(),
  heardOn: calendarDate().optional(),
  /** Needed when they are heard. */
  text: text(20_000).optional(),
  /** Needed when they are not. */
  whyNot: text(4_000).optional(),
  toInvestigation: Consent.default('not_asked'),
  toIntervention: Consent.default('not_asked'),
});

export const SetInvestigationPlan = z.object({
  caseId: id(),
  questions: z.array(text(2_000, 1)).min(1).max(30),
  hearings: z.array(z.object({ who: line(200, 1), by: calendarDate().optional() })).max(40),
  readyBy: calendarDate().optional(),
  goneThroughWith: line(400).optional(),
  goneThroughOn: calendarDate().optional(),
  /** Why it is changed; needed from the second version. */
  reason: text(4_000).optional(),
  /** The last version that the editor saw; 0 for none. */
  seenVersion: z.number().int().min(0).max(10_000),
});
