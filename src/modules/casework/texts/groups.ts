import type { AgeGroup } from '../domain/age-group.ts';
import type { Channel, ReporterCategory } from '../domain/codes.ts';

/** What the groups are called in which reports are counted. */

const channel: Readonly<Record<Channel, string>> = {
  e_service: 'E-tjänst',
  e_platform: 'E-plattform',
  phone: 'Telefon',
  visit: 'Besök',
  letter: 'Brev',
  sdk: 'Säker digital kommunikation (SDK)',
  email: 'E-post',
  own_observation: 'Egen iakttagelse',
};

const category: Readonly<Record<ReporterCategory, string>> = {
  preschool: 'Förskola',
  school: 'Skola',
  leisure: 'Fritidsverksamhet',
  police: 'Polisen',
  primary_care: 'Vårdcentral',
  child_psychiatry: 'Barn- och ungdomspsykiatri',
  adult_psychiatry: 'Vuxenpsykiatri',
  child_health: 'Barnhälsovård',
  maternity_care: 'Mödrahälsovård',
  emergency_care: 'Akutsjukvård',
  dental_care: 'Tandvård',
  on_call: 'Socialjour',
  social_services: 'Socialtjänsten i kommunen',
  other_municipality: 'Annan kommun',
  prison_probation: 'Kriminalvården',
  migration_agency: 'Migrationsverket',
  non_profit: 'Ideell organisation',
  guardian: 'Vårdnadshavare',
  child: 'Barnet självt',
  self: 'Personen själv',
  relative: 'Närstående',
  private_person: 'Privatperson',
  anonymous: 'Anonym',
  court_prosecutor: 'Domstol eller åklagare',
  other: 'Annan',
};

const ageGroup: Readonly<Record<AgeGroup, string>> = {
  unborn: 'Ofött barn',
  age_0_5: '0–5 år',
  age_6_12: '6–12 år',
  age_13_15: '13–15 år',
  age_16_17: '16–17 år',
  age_18_20: '18–20 år (ung vuxen)',
  age_21: '21 år eller äldre',
  unknown: 'Okänd ålder',
};

export const groupTexts = {
  channel,
  category,
  age_group: ageGroup,
  /** Private persons, who report for none. */
  none: 'Utan organisation (privatpersoner)',
  unmatched: 'Inte i registret',
  unmatchedNote: 'Skrivna namn som ingen har kopplat till en organisation än.',
  shielded: 'Uppgiftslämnaren är skyddad',
  shieldedNote: 'Anmälan räknas, men inte var den kom ifrån (OSL 26:5).',
  ended: (day: string) => `till och med ${day}`,
  mergedInto: (name: string, day: string) => `uppgick i ${name} ${day}`,
  children: (n: number) => (n === 1 ? '1 barn' : `${n} barn`),
} as const;
