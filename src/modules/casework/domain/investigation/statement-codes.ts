import { z } from 'zod';

/** Code lists of what others tell in an investigation. Swedish words stand in the client's catalogue and in docs/ordlista.md. */

/** Who is heard, other than the child and its guardians. */
export const StatementParty = z.enum([
  'preschool',
  'school',
  'health_care',
  'psychiatry',
  'dental_care',
  'police',
  'social_services',
  'other_authority',
  'relative',
  'network',
  'other',
]);
export type StatementParty = z.infer<typeof StatementParty>;

export const StatementWay = z.enum([
  'phone',
  'meeting',
  'home_visit',
  'digital_meeting',
  'letter',
  'message',
]);
export type StatementWay = z.infer<typeof StatementWay>;

/** Why somebody outside may be asked, which tells them that there is a matter to ask about (OSL 26:1). */
export const StatementGround = z.enum([
  'consent',
  'own_work',
  'help_within_care',
  'duty_by_statute',
  'harmless',
  'came_unasked',
]);
export type StatementGround = z.infer<typeof StatementGround>;

/** What has been done about a statement that was asked for and has not come. */
export const RequestStepKind = z.enum(['reminded', 'dropped']);
export type RequestStepKind = z.infer<typeof RequestStepKind>;
