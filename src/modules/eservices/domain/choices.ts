import type { ReporterCategory, Worry } from '#modules/casework';

/** The steps of the concern report, in the order in which they are walked. */
export const STEPS = ['who', 'worry', 'you', 'check'] as const;
export type Step = (typeof STEPS)[number];

export const COUNTS = ['one', 'several', 'unknown'] as const;
export const KINDS = ['private', 'professional'] as const;
export const YES_NO = ['yes', 'no'] as const;
export const INFORMED = ['yes', 'no', 'unknown'] as const;
export const IDENTITIES = ['named', 'anonymous'] as const;

/**
 * The worries that the public form offers, in groups. Fewer than the code list: those that people outside the trade see and
 * have words for. The free text carries the rest, and intake codes it.
 */
export const WORRY_GROUPS = {
  violence: [
    'physical_violence',
    'psychological_violence',
    'sexual_abuse',
    'witnessed_violence',
    'honour',
    'fgm_child_marriage',
  ],
  home: ['neglect', 'parental_misuse', 'parental_mental_illness', 'parental_conflict'],
  child: [
    'mental_illness',
    'self_harm',
    'own_misuse',
    'suspected_crime',
    'exploitation',
    'school_absence',
    'online_exposure',
  ],
  other: ['other'],
} as const satisfies Record<string, readonly Worry[]>;
export type WorryGroup = keyof typeof WORRY_GROUPS;
export type WorryChoice = (typeof WORRY_GROUPS)[WorryGroup][number];
export const WORRY_CHOICES: readonly WorryChoice[] = Object.values(WORRY_GROUPS).flat();

/** How a private reporter knows the child, and the category under which the report is counted. */
export const RELATIONS = {
  acquaintance: 'private_person',
  relative: 'relative',
  guardian: 'guardian',
  self: 'child',
  other: 'private_person',
} as const satisfies Record<string, ReporterCategory>;
export type Relation = keyof typeof RELATIONS;
export const RELATION_CHOICES = Object.keys(RELATIONS) as Relation[];

/** Where a professional reporter works: every category but those that only a private person can have. */
export const WORKPLACES = [
  'preschool',
  'school',
  'leisure',
  'child_health',
  'maternity_care',
  'primary_care',
  'emergency_care',
  'child_psychiatry',
  'adult_psychiatry',
  'dental_care',
  'police',
  'court_prosecutor',
  'prison_probation',
  'migration_agency',
  'social_services',
  'on_call',
  'other_municipality',
  'non_profit',
  'other',
] as const satisfies readonly ReporterCategory[];
export type Workplace = (typeof WORKPLACES)[number];
