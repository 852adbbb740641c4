import { z } from 'zod';

/** Code lists of care away from home. Swedish words stand in the clients' catalogues and in docs/ordlista.md. */

/** By which law, and which section of it, somebody is cared for: SoL (2025:400), LVU (1990:52) 2, 3 and 6 §§, LVM (1988:870). */
export const CareBasis = z.enum(['sol', 'lvu_2', 'lvu_3', 'lvu_2_3', 'lvu_6', 'lvm']);
export type CareBasis = z.infer<typeof CareBasis>;

/** Jourhem, familjehem (konsulentstött, nätverkshem), HVB, stödboende, skyddat boende, and what the state runs: särskilda ungdomshem, LVM-hem. */
export const HomeForm = z.enum([
  'emergency_home',
  'family_home',
  'supported_family_home',
  'network_home',
  'residential_home',
  'supported_housing',
  'sheltered_housing',
  'state_home',
]);
export type HomeForm = z.infer<typeof HomeForm>;

/** Whose the home is. */
export const Organiser = z.enum(['own', 'bought', 'other_municipality']);
export type Organiser = z.infer<typeof Organiser>;

export const PlacementState = z.enum(['running', 'ended']);
export type PlacementState = z.infer<typeof PlacementState>;

/** Why the care ended. */
export const CareEnd = z.enum([
  'returned_home',
  'own_housing',
  'custody_transferred',
  'other_care',
  'consent_withdrawn',
  'not_needed',
  'court',
  'age_limit',
  'moved',
  'died',
  'none_of_these',
]);
export type CareEnd = z.infer<typeof CareEnd>;

/** What is limited by LVU 14 § second paragraph: contact, or the knowledge of where the young person is. */
export const LimitKind = z.enum(['contact', 'whereabouts']);
export type LimitKind = z.infer<typeof LimitKind>;

/** What is owed of plans (SoL 9:12 and 13): that they are made, and that the care plan is revised within two years. */
export const PlanMark = z.enum(['plans_made', 'care_plan_revised']);
export type PlanMark = z.infer<typeof PlanMark>;

/** How a follow-up after the care goes on: SoL 23:2, LVU 21 b and c §§. */
export const AfterCare = z.enum(['goes_on', 'ended', 'new_investigation']);
export type AfterCare = z.infer<typeof AfterCare>;

/** What of running care a committee takes up for a placement. */
export const FAMILY_HOMES: ReadonlySet<HomeForm> = new Set([
  'family_home',
  'supported_family_home',
  'network_home',
]);

export const isLvu = (basis: CareBasis): boolean => basis.startsWith('lvu');
