import type { Worry } from '../codes.ts';
import names from './instrument-names.json';

/**
 * The risk instruments that the product comes with, and which of them a problem asks for. A municipality sets its own beside or instead of
 * them, with history. Of an assessment only that it was made is kept: name, edition, level and summary, no form and no item of one.
 */

/** Whom or what an instrument is for. */
export const INSTRUMENT_PURPOSES = [
  'honour',
  'exposed_to_violence',
  'uses_violence',
  'norm_breaking',
  'misuse',
  'child_and_violence',
  'other',
] as const;
export type InstrumentPurpose = (typeof INSTRUMENT_PURPOSES)[number];

/** How an assessment's result is told, from lowest to highest; `not_rated` of an instrument that gives no level. */
export const RISK_LEVELS = ['low', 'moderate', 'high', 'not_rated'] as const;
export type RiskLevel = (typeof RISK_LEVELS)[number];

export interface Instrument {
  /** Lower case and hyphens; never changes. */
  readonly code: string;
  readonly name: string;
  /** Which edition is used; empty while the municipality has not said. */
  readonly edition: string;
  readonly purpose: InstrumentPurpose;
  /** It may be used by somebody trained in it, or together with somebody who is. */
  readonly requiresTraining: boolean;
  readonly levels: readonly RiskLevel[];
  /** Retired ones are read where they were used, and used no more. */
  readonly active: boolean;
}

const RATED = ['low', 'moderate', 'high'] as const;
const UNRATED = ['not_rated'] as const;

const an = (
  code: keyof typeof names,
  purpose: InstrumentPurpose,
  requiresTraining: boolean,
  levels: readonly RiskLevel[] = RATED,
): Instrument => ({ code, name: names[code], edition: '', purpose, requiresTraining, levels, active: true });

export const DEFAULT_INSTRUMENTS: readonly Instrument[] = [
  an('patriark', 'honour', true),
  an('freda-short', 'exposed_to_violence', false, UNRATED),
  an('freda-description', 'exposed_to_violence', true, UNRATED),
  an('freda-danger', 'exposed_to_violence', true),
  an('sara', 'uses_violence', true),
  an('savry', 'norm_breaking', true),
  an('earl', 'norm_breaking', true),
  an('ester', 'norm_breaking', true),
  an('asi', 'misuse', true, UNRATED),
  an('adad', 'misuse', true, UNRATED),
  an('ungdok', 'misuse', true, UNRATED),
  an('irisk', 'child_and_violence', true),
  an('audit', 'misuse', false),
  an('dudit', 'misuse', false),
];

/** What a problem asks for while it is coded: one of these, and where said that somebody with special knowledge has been asked. */
export interface Requirement {
  readonly problem: Worry;
  /** Any one of them; empty asks for nothing. */
  readonly anyOf: readonly string[];
  readonly expertContact: boolean;
}

/** A routine to begin with; law asks for risk assessments of violence (HSLF-FS 2022:39) and names no instrument. */
export const DEFAULT_REQUIREMENTS: readonly Requirement[] = [
  { problem: 'honour', anyOf: ['patriark'], expertContact: true },
  { problem: 'fgm_child_marriage', anyOf: ['patriark'], expertContact: true },
  { problem: 'physical_violence', anyOf: ['irisk'], expertContact: false },
  { problem: 'psychological_violence', anyOf: ['irisk'], expertContact: false },
  { problem: 'witnessed_violence', anyOf: ['freda-short', 'freda-danger', 'irisk'], expertContact: false },
  { problem: 'norm_breaking', anyOf: ['savry', 'earl', 'ester'], expertContact: false },
  { problem: 'own_misuse', anyOf: ['adad', 'ungdok', 'asi'], expertContact: false },
];

/** A problem that is coded in a case. `waived`: it has been written why what it asks for is not done. */
export interface CodedProblem {
  readonly codingId: string;
  readonly problem: Worry;
  readonly waived: boolean;
}

/** An assessment that stands: none has corrected it. */
export interface MadeAssessment {
  readonly instrument: string;
  /** Somebody with special knowledge was asked in connection with it. */
  readonly expertContact: boolean;
}

/** `expert_missing`: assessed, but nobody with special knowledge has been asked. */
export type RequiredStanding = 'done' | 'waived' | 'expert_missing' | 'missing';

export interface Required {
  readonly codingId: string;
  readonly problem: Worry;
  readonly anyOf: readonly string[];
  readonly expertContact: boolean;
  readonly standing: RequiredStanding;
  /** Which of them was used, the first in the routine's order; null when none was. */
  readonly used: string | null;
}

/** What the coded problems of one case ask for, and how far it is met. Problems that ask for nothing are left out. */
export function requiredOf(
  problems: readonly CodedProblem[],
  requirements: readonly Requirement[],
  made: readonly MadeAssessment[],
): Required[] {
  const askedBy = new Map(requirements.map((r) => [r.problem, r]));
  return problems.flatMap(({ codingId, problem, waived }) => {
    const asked = askedBy.get(problem);
    if (!asked || asked.anyOf.length === 0) return [];
    const { anyOf, expertContact } = asked;
    const used = anyOf.find((code) => made.some((m) => m.instrument === code)) ?? null;
    return { codingId, problem, anyOf, expertContact, standing: standingOf(asked, made, waived), used };
  });
}

function standingOf(
  { anyOf, expertContact }: Requirement,
  made: readonly MadeAssessment[],
  waived: boolean,
): RequiredStanding {
  const used = made.filter(({ instrument }) => anyOf.includes(instrument));
  const asked = !expertContact || used.some((m) => m.expertContact);
  if (used.length > 0 && asked) return 'done';
  if (waived) return 'waived';
  return used.length > 0 ? 'expert_missing' : 'missing';
}

/** Whether something is left to do. */
export const isLeft = ({ standing }: Pick<Required, 'standing'>): boolean =>
  standing === 'missing' || standing === 'expert_missing';

/** By what right an instrument that asks for training was used. */
export type AssessedWith = 'trained' | 'trained_colleague' | 'no_training_needed';

/** Null when neither the assessor nor the colleague is trained in an instrument that asks for it. */
export function assessedWith(
  { requiresTraining }: Pick<Instrument, 'requiresTraining'>,
  {
    assessorTrained,
    colleagueTrained,
  }: { readonly assessorTrained: boolean; readonly colleagueTrained: boolean },
): AssessedWith | null {
  if (!requiresTraining) return 'no_training_needed';
  if (assessorTrained) return 'trained';
  return colleagueTrained ? 'trained_colleague' : null;
}
