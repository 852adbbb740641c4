import { z } from 'zod';

/** Code lists of adults. Swedish words stand in the clients' catalogues and in docs/ordlista.md. */

/** How whoever is exposed to violence was looked for. `through_other`: by somebody whom they trust, as the police or a women's shelter. */
export const SafeContactWay = z.enum([
  'phone',
  'visit',
  'home_visit',
  'digital_meeting',
  'message',
  'through_other',
]);
export type SafeContactWay = z.infer<typeof SafeContactWay>;

/** `no_safe_way`: to look for them would put them in danger, so that nobody does for now. */
export const ContactOutcome = z.enum(['reached', 'not_reached', 'no_safe_way']);
export type ContactOutcome = z.infer<typeof ContactOutcome>;

/** Whether children live where there is violence, and what has been done for them. */
export const ChildrenOutcome = z.enum(['none', 'own_case', 'reported', 'not_reported']);
export type ChildrenOutcome = z.infer<typeof ChildrenOutcome>;

/** What is done at once so that somebody is safe. */
export const SafetyMeasure = z.enum([
  'sheltered_housing',
  'other_housing',
  'police_report',
  'protected_registration',
  'contact_ban',
  'alarm',
  'followed',
  'support_talk',
  'other',
]);
export type SafetyMeasure = z.infer<typeof SafetyMeasure>;

/** The person's own answer when support ends: is it safer than when it began? */
export const SafetyAnswer = z.enum(['increased', 'same', 'less', 'not_answered']);
export type SafetyAnswer = z.infer<typeof SafetyAnswer>;

/** A step in the municipality's chain of homes, from none to an own lease. `left`: moved to something outside it. */
export const HousingStep = z.enum(['acute', 'shelter', 'training_flat', 'social_lease', 'own_lease', 'left']);
export type HousingStep = z.infer<typeof HousingStep>;

/** What happens with somebody who leaves crime: it begins, is built out, and ends. */
export const LeavingStep = z.enum(['begun', 'contact_person', 'measure', 'meeting', 'ended']);
export type LeavingStep = z.infer<typeof LeavingStep>;

/** By what police, probation and social services may speak with one another about the person (OSL 10 kap.). */
export const ConsentBasis = z.enum(['consent', 'statute', 'none']);
export type ConsentBasis = z.infer<typeof ConsentBasis>;

export const LeavingOutcome = z.enum(['left_crime', 'moved_on', 'declined', 'returned', 'not_reached']);
export type LeavingOutcome = z.infer<typeof LeavingOutcome>;

/** Who stands near. */
export const Relative = z.enum(['partner', 'parent', 'adult_child', 'sibling', 'friend', 'other']);
export type Relative = z.infer<typeof Relative>;

export const RelativeAnswer = z.enum(['accepted', 'later', 'declined', 'not_answered']);
export type RelativeAnswer = z.infer<typeof RelativeAnswer>;

/** Where the time to the first contact stands. */
export const ContactStanding = z.enum(['waiting', 'in_time', 'late', 'no_safe_way']);
export type ContactStanding = z.infer<typeof ContactStanding>;
