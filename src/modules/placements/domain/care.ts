import { ageOn, type CalendarDate } from '#platform/calendar';
import { type CareBasis, type CareEnd, type HomeForm, isLvu } from './codes.ts';

/** A decision that care can begin by, or be changed by. */
export interface CareDecision {
  readonly decisionId: string;
  readonly kind: string;
  readonly law: string;
  readonly result: string;
  readonly decidedOn: string;
  readonly replaced: boolean;
}

const OF_CARE: ReadonlySet<string> = new Set([
  'family_home',
  'emergency_home',
  'residential_home',
  'supported_housing',
  'sheltered_housing',
  'care_application',
  'immediate_custody',
]);

/** A decision that grants care, and stands. */
export const grantsCare = ({ kind, result, replaced }: CareDecision): boolean =>
  OF_CARE.has(kind) && (result === 'granted' || result === 'partly_refused') && !replaced;

export interface CareFault {
  readonly field: string;
  readonly code: string;
}

/** The day on which something of the care happened: none before its decision, none to come. */
export function dayFault(
  field: string,
  on: CalendarDate,
  since: { readonly on: string; readonly code: string },
  today: CalendarDate,
): CareFault | null {
  if (on > today) return { field, code: 'in_the_future' };
  return on < since.on ? { field, code: since.code } : null;
}

/** What a basis asks: a decision by the same law, and an age that the section is for (LVU 1 § second and third paragraphs). */
export function basisFault(
  basis: CareBasis,
  { law }: Pick<CareDecision, 'law'>,
  birthDate: CalendarDate | null,
  on: CalendarDate,
): CareFault | null {
  const asked = isLvu(basis) ? 'lvu' : basis;
  if (law !== asked) return { field: 'basis', code: 'not_of_that_decision' };
  const age = birthDate ? ageOn(birthDate, on) : null;
  if (age === null) return null;
  if (basis === 'lvu_2' && age >= 18) return { field: 'basis', code: 'too_old' };
  return (basis === 'lvu_3' || basis === 'lvu_2_3') && age >= 21 ? { field: 'basis', code: 'too_old' } : null;
}

/** Ends without anybody of the board's having decided it: by the court, by the law itself, or because nobody is left to care for here. */
const BY_ITSELF: ReadonlySet<CareEnd> = new Set([
  'court',
  'age_limit',
  'custody_transferred',
  'moved',
  'died',
]);

/**
 * Whether it takes a decision by a committee or the board that care ends, or goes on by another law: of care by LVU 2 and 3 §§ (LVU 21 §, SoL 30:7).
 * Immediate custody and care by LVM end by their own ways.
 * @param reason why it ends; left out when it goes on by another law
 */
export const endsByDecision = (basis: CareBasis, reason?: CareEnd): boolean =>
  isLvu(basis) && basis !== 'lvu_6' && !(reason && BY_ITSELF.has(reason));

/** Supported housing (stödboende) is for those of 16 to 20. */
const SUPPORTED_FROM = 16;

/** What a form of home asks of whoever is to live there. */
export function formFault(
  form: HomeForm,
  birthDate: CalendarDate | null,
  on: CalendarDate,
): CareFault | null {
  const age = birthDate ? ageOn(birthDate, on) : null;
  return form === 'supported_housing' && age !== null && age < SUPPORTED_FROM
    ? { field: 'form', code: 'too_young' }
    : null;
}
