import { describe, expect, test } from 'vitest';
import { type DisclosureHindrance, hindranceOf, LEGAL_BASES } from './legal-bases.ts';
import { DisclosureRecipient, LegalBasis } from './secrecy-codes.ts';

type Row = readonly [
  source: string,
  LegalBasis,
  DisclosureRecipient,
  number | null,
  DisclosureHindrance | null,
];

const ROWS: readonly Row[] = [
  ['OSL 10:1, 12:2: consent carries to whom it says', 'consent', 'private_actor', 9, null],
  ['OSL 12:1: no secrecy against the person', 'the_person_itself', 'the_person', 17, null],
  ['OSL 12:1: but against everybody else', 'the_person_itself', 'guardian', 9, 'RECIPIENT_NOT_IN_BASIS'],
  ['OSL 12:3: the guardian of a child', 'guardian_of_child', 'guardian', 17, null],
  [
    'OSL 12:3: nobody is guardian of an adult',
    'guardian_of_child',
    'guardian',
    18,
    'PERSON_TOO_OLD_FOR_BASIS',
  ],
  ['OSL 26:9: other social services', 'help_within_care', 'social_services', 9, null],
  ['OSL 26:9: health care', 'help_within_care', 'health_care', 9, null],
  ['OSL 26:9: not the police', 'help_within_care', 'police', 9, 'RECIPIENT_NOT_IN_BASIS'],
  ['OSL 26:9 a: the reporter', 'feedback_to_reporter', 'reporter', 9, null],
  ['OSL 26:9 a: not the school beside', 'feedback_to_reporter', 'school', 9, 'RECIPIENT_NOT_IN_BASIS'],
  ['OSL 10:18 a: police, of somebody of 20', 'prevent_crime_under_21', 'police', 20, null],
  ['OSL 10:18 a: customs since lag 2025:179', 'prevent_crime_under_21', 'customs', 16, null],
  ['OSL 10:18 a: not of somebody of 21', 'prevent_crime_under_21', 'police', 21, 'PERSON_TOO_OLD_FOR_BASIS'],
  ['OSL 10:18 a: not the school', 'prevent_crime_under_21', 'school', 16, 'RECIPIENT_NOT_IN_BASIS'],
  ['OSL 10:18 b: of any age', 'prevent_terrorism', 'security_service', 44, null],
  ['OSL 10:18 c: the police alone', 'prevent_violence_close', 'police', 44, null],
  ['OSL 10:18 c: not customs', 'prevent_violence_close', 'customs', 44, 'RECIPIENT_NOT_IN_BASIS'],
  ['OSL 10:20-24: the prosecutor', 'suspected_crime', 'prosecutor', 30, null],
  [
    'OSL 10:27: never for OSL 26:1-6',
    'general_clause',
    'other_authority',
    9,
    'BASIS_NOT_FOR_SOCIAL_SERVICES',
  ],
  ['OSL 10:28: a duty to an authority', 'duty_by_statute', 'other_authority', 9, null],
  ['OSL 10:28: not to a private actor', 'duty_by_statute', 'private_actor', 9, 'RECIPIENT_NOT_IN_BASIS'],
  ['Lag 2025:170 4: contact details', 'contact_details_on_request', 'police', 9, null],
  ['Lag 2025:170 8: nothing else', 'law_enforcement_request', 'police', 9, 'BASIS_EXCEPTS_SOCIAL_SERVICES'],
  ['OSL 10:15 a: to authorities', 'crime_with_weighing', 'school', 15, null],
  [
    'OSL 10:15 a: not to independent schools',
    'crime_with_weighing',
    'independent_school',
    15,
    'RECIPIENT_NOT_IN_BASIS',
  ],
  ['an age that is not known hinders nothing', 'prevent_crime_under_21', 'police', null, null],
];

describe('a disclosure', () => {
  test.each(ROWS)('%s', (_source, basis, to, age, hindrance) => {
    expect(hindranceOf(basis, to, age)).toBe(hindrance);
  });

  test.each(LegalBasis.options)('%s cites where in law it stands', (basis) => {
    expect(LEGAL_BASES[basis].section).toMatch(/^(OSL|FL|Lag) \d/);
  });

  test('what the law forbids is forbidden to everybody', () => {
    for (const to of DisclosureRecipient.options) {
      expect(hindranceOf('general_clause', to, 9)).not.toBeNull();
      expect(hindranceOf('law_enforcement_request', to, 9)).not.toBeNull();
    }
  });

  test('only what counsel has still to confirm is marked so', () => {
    expect(LegalBasis.options.filter((basis) => LEGAL_BASES[basis].unconfirmed)).toEqual([
      'crime_with_weighing',
    ]);
  });
});
