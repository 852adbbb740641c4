import { z } from 'zod';

/** Code lists of the written investigation. Swedish words stand in the client's catalogue and in docs/ordlista.md. */

/** What may stand under a heading: facts, what others say and the board's own assessment are never mixed (SOSFS 2014:5 4 kap.). */
export const HeadingKind = z.enum(['facts', 'statements', 'own_view', 'assessment', 'proposal']);
export type HeadingKind = z.infer<typeof HeadingKind>;

/**
 * What a heading is about, in the words that follow-up and other systems group by: the child's development, the parents' ability, family and
 * environment, four areas each. Names of areas alone, no form is copied.
 */
export const HeadingArea = z.enum([
  'health',
  'education',
  'feelings_behaviour',
  'social_relations',
  'basic_care',
  'stimulation_guidance',
  'emotional_availability',
  'safety',
  'family_situation',
  'family_background',
  'housing_work_economy',
  'network_integration',
]);
export type HeadingArea = z.infer<typeof HeadingArea>;

/** Where something that can be fetched into the text is documented. */
export const SourceKind = z.enum([
  'report',
  'protection_assessment',
  'decision',
  'entry',
  'child_talk',
  'risk_assessment',
  'statement',
  'standpoint',
]);
export type SourceKind = z.infer<typeof SourceKind>;

/** What a source is, whatever the text makes of it. */
export const SourceNature = z.enum(['fact', 'contact', 'statement', 'assessment']);
export type SourceNature = z.infer<typeof SourceNature>;

/** What somebody has said of the text: how they see it themselves, or that something in it is wrong. */
export const ViewKind = z.enum(['own_view', 'correction']);
export type ViewKind = z.infer<typeof ViewKind>;

export const ViewParty = z.enum(['child', 'guardian', 'other_party']);
export type ViewParty = z.infer<typeof ViewParty>;

/** What became of a correction that somebody asked for. */
export const CorrectionAnswer = z.enum(['changed', 'noted_beside', 'declined']);
export type CorrectionAnswer = z.infer<typeof CorrectionAnswer>;
