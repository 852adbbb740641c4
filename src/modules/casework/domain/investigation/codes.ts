import { z } from 'zod';

/** Code lists of the investigation. Swedish words stand in the clients' catalogues and in docs/ordlista.md. */

/** What the safety check found that can make it dangerous to tell somebody. */
export const SafetySign = z.enum([
  'violence',
  'honour',
  'protected_person',
  'taken_abroad',
  'pressure_on_child',
]);
export type SafetySign = z.infer<typeof SafetySign>;

/** Whom an investigation concerns. */
export const ConcernedAs = z.enum(['guardian', 'parent', 'child', 'other']);
export type ConcernedAs = z.infer<typeof ConcernedAs>;

export const NoticeWay = z.enum(['meeting', 'phone', 'home_visit', 'digital_meeting', 'letter']);
export type NoticeWay = z.infer<typeof NoticeWay>;

/** What every new investigation asks about. */
export const QuestionSubject = z.enum(['violence', 'honour']);
export type QuestionSubject = z.infer<typeof QuestionSubject>;

export const QuestionedParty = z.enum(['child', 'guardian', 'other_adult']);
export type QuestionedParty = z.infer<typeof QuestionedParty>;

export const QuestionOutcome = z.enum(['nothing_told', 'told', 'declined', 'not_asked']);
export type QuestionOutcome = z.infer<typeof QuestionOutcome>;
