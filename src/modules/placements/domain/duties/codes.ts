import { z } from 'zod';

/** Of the health examination (SoL 22:7, lag 2017:209): the region told, the examination asked for, done, or not needed. */
export const HealthStep = z.enum(['notified', 'asked', 'done', 'not_needed']);
export type HealthStep = z.infer<typeof HealthStep>;

/** Why a health examination is not needed. */
export const HealthNotNeeded = z.enum(['examined_recently', 'no_benefit']);
export type HealthNotNeeded = z.infer<typeof HealthNotNeeded>;

export const SchoolOutcome = z.enum(['followed_up', 'impossible']);
export type SchoolOutcome = z.infer<typeof SchoolOutcome>;

/** How school goes, as it was found. */
export const SchoolStanding = z.enum(['well', 'partly', 'poorly', 'no_school']);
export type SchoolStanding = z.infer<typeof SchoolStanding>;

/** Why schooling could not be followed up. */
export const SchoolImpossible = z.enum(['school_silent', 'child_away', 'no_consent', 'other']);
export type SchoolImpossible = z.infer<typeof SchoolImpossible>;

/** Of a child in sheltered housing: goes on in its school, was offered schooling otherwise, or neither. */
export const ShelterSchool = z.enum(['kept', 'offered', 'neither']);
export type ShelterSchool = z.infer<typeof ShelterSchool>;

/** Where a child was met: in the home where it stays (SoL 22:11), or elsewhere. */
export const VisitPlace = z.enum(['home', 'elsewhere']);
export type VisitPlace = z.infer<typeof VisitPlace>;

/** Why nobody talked alone with the child. */
export const NotAlone = z.enum(['child_declined', 'too_young', 'no_interpreter', 'not_possible']);
export type NotAlone = z.infer<typeof NotAlone>;

export const Duty = z.enum(['health', 'school', 'shelter_school', 'visit']);
export type Duty = z.infer<typeof Duty>;

/** How a term's schooling stands in a list: whether it has been followed up, of whoever is of school age. */
export const SchoolInList = z.enum(['not_of_age', 'followed_up', 'impossible', 'not_due', 'not_followed_up']);
export type SchoolInList = z.infer<typeof SchoolInList>;
