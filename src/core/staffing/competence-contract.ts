import { z } from 'zod';
import { isCompetenceCode } from '#core/organisation';
import { calendarDate as day, id, line, text } from '#platform/schema';

/** A degree, or `trained:` and the code of an instrument. */
const CompetenceCode = line(60, 1).refine(isCompetenceCode, { error: 'not_in_list' });

export const NoteCompetence = z.object({
  /** Made by the client, so that a second press of the button is the same note. */
  competenceId: id(),
  employeeId: id(),
  code: CompetenceCode,
  fromOn: day(),
  toOn: day().optional(),
  /** What it rests on: the certificate, by whom and when it was issued. */
  restsOn: line(300, 1),
  /** The day on which whoever notes it saw that. */
  seenOn: day(),
});

export const EndCompetence = z.object({
  competenceId: id(),
  /** The last day; not given when it was noted by mistake and never held. */
  lastDay: day().optional(),
  reason: text(1000, 1),
});

export const CompetenceView = z
  .object({
    competenceId: z.string(),
    code: z.string(),
    fromOn: z.string(),
    toOn: z.string().nullable(),
    restsOn: z.string(),
    seenOn: z.string(),
    notedAt: z.string(),
    notedBy: z.string(),
    /** Who said that it has ended, or that it was noted by mistake, and why. */
    ended: z.object({ at: z.string(), by: z.string(), reason: z.string(), mistaken: z.boolean() }).nullable(),
    holds: z.boolean(),
  })
  .meta({ id: 'Competence' });

export const Competences = z
  .object({
    today: z.string(),
    people: z.array(
      z.object({
        employeeId: z.string(),
        name: z.string(),
        /** What they hold or stand in for in the caller's units today. */
        titles: z.array(z.string()),
        /** Their work is with cases about children, for which SoL 25:1 asks for a degree, and none is noted that holds today. */
        lacksDegree: z.boolean(),
        /** Whether the caller may note something: never of oneself. */
        mayNote: z.boolean(),
        /** Those that hold first, then by their first day, the latest first. */
        competences: z.array(CompetenceView),
      }),
    ),
  })
  .meta({ id: 'Competences' });
