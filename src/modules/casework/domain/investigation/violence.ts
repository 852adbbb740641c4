import type { CaseState, Worry } from '../codes.ts';
import type { Instrument } from './instruments.ts';

/**
 * Violence by somebody near, suffered or witnessed, whose risk is to be assessed (HSLF-FS 2022:39, for honour too). By whom it was done is not
 * coded: every coding of violence asks for it.
 */
const VIOLENCE: readonly Worry[] = [
  'physical_violence',
  'psychological_violence',
  'sexual_abuse',
  'witnessed_violence',
  'honour',
  'fgm_child_marriage',
];
export const isViolence = (problem: Worry): boolean => VIOLENCE.includes(problem);

/** Whether an instrument assesses the risk of violence: to whoever is exposed to it, or from whoever uses it. */
export const assessesViolence = ({ purpose }: Pick<Instrument, 'purpose'>): boolean =>
  ['honour', 'exposed_to_violence', 'uses_violence', 'child_and_violence'].includes(purpose);

/** Known in a case that is on its way to an investigation or in one; afterwards nothing is assessed. */
export const isToBeAssessed = (state: CaseState): boolean =>
  state === 'preliminary' || state === 'investigation';
