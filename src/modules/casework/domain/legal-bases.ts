import type { DisclosureRecipient, LegalBasis } from './secrecy-codes.ts';

/** Why the law does not let a basis be used, or not for this. */
export type DisclosureHindrance =
  | 'BASIS_NOT_FOR_SOCIAL_SERVICES'
  | 'BASIS_EXCEPTS_SOCIAL_SERVICES'
  | 'RECIPIENT_NOT_IN_BASIS'
  | 'PERSON_TOO_OLD_FOR_BASIS';

interface Basis {
  /** Chapter and section, as they are cited. */
  readonly section: string;
  /** To whom it permits anything to be given; without a list to anybody. */
  readonly to?: readonly DisclosureRecipient[];
  /** The person must be younger than this on the day, in years. */
  readonly under?: number;
  /** The law keeps it from what social services hold: in the list so that whoever looks for it learns why. */
  readonly never?: DisclosureHindrance;
  /** A reading of the law that the municipality's counsel has to confirm before it is relied upon. */
  readonly unconfirmed?: true;
}

const CRIME_FIGHTING = ['police', 'security_service', 'customs', 'prosecutor'] as const;
const AUTHORITIES = [
  ...CRIME_FIGHTING,
  'social_services',
  'health_care',
  'school',
  'court',
  'other_authority',
] as const;

/** The law as of November 2026, as data: one row for each basis. */
export const LEGAL_BASES: Readonly<Record<LegalBasis, Basis>> = {
  consent: { section: 'OSL 10:1, 12:2' },
  the_person_itself: { section: 'OSL 12:1', to: ['the_person'] },
  guardian_of_child: { section: 'OSL 12:3', to: ['guardian'], under: 18 },
  party_access: { section: 'FL 10, OSL 10:3', to: ['the_person', 'guardian', 'other_individual'] },
  harmless: { section: 'OSL 26:1' },
  own_work: { section: 'OSL 10:2' },
  help_within_care: { section: 'OSL 26:9', to: ['social_services', 'health_care'] },
  feedback_to_reporter: { section: 'OSL 26:9 a, SoL 19:6', to: ['reporter'] },
  duty_by_statute: { section: 'OSL 10:28', to: AUTHORITIES },
  prevent_crime_under_21: {
    section: 'OSL 10:18 a',
    to: ['police', 'security_service', 'customs'],
    under: 21,
  },
  prevent_terrorism: { section: 'OSL 10:18 b', to: ['police', 'security_service'] },
  prevent_violence_close: { section: 'OSL 10:18 c', to: ['police'] },
  suspected_crime: { section: 'OSL 10:20-24', to: CRIME_FIGHTING },
  contact_details_on_request: {
    section: 'Lag 2025:170, 4',
    to: [...CRIME_FIGHTING, 'other_authority'],
  },
  crime_with_weighing: { section: 'OSL 10:15 a', to: AUTHORITIES, unconfirmed: true },
  law_enforcement_request: { section: 'Lag 2025:170, 8', never: 'BASIS_EXCEPTS_SOCIAL_SERVICES' },
  general_clause: { section: 'OSL 10:27', never: 'BASIS_NOT_FOR_SOCIAL_SERVICES' },
};

/**
 * Whether the law lets the basis carry a disclosure to such a recipient; null when it does. What remains is the weighing, which people do and
 * write down.
 * @param age of the person whose information it is, in whole years on the day; null when it is not known, which hinders nothing
 */
export function hindranceOf(
  basis: LegalBasis,
  to: DisclosureRecipient,
  age: number | null,
): DisclosureHindrance | null {
  const { never, to: recipients, under } = LEGAL_BASES[basis];
  if (never) return never;
  if (recipients && !recipients.includes(to)) return 'RECIPIENT_NOT_IN_BASIS';
  if (under !== undefined && age !== null && age >= under) return 'PERSON_TOO_OLD_FOR_BASIS';
  return null;
}
