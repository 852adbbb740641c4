import type { CalendarDate } from '#platform/calendar';
import type { CatalogueField, Identity, Regime, ReportedAs } from '../contract.ts';

/** What is said of an intervention in one version of its entry. */
export interface Said {
  readonly name: string;
  readonly method: string | null;
  readonly evidence: string | null;
  readonly targetGroup: string | null;
  /** In years, counted in; null: no bound. */
  readonly ageFrom: number | null;
  readonly ageTo: number | null;
  readonly regime: Regime;
  readonly assessed: boolean;
  readonly identity: Identity;
  /** The board's decision, when it is exempted. */
  readonly exemption: string | null;
  readonly reportedAs: ReportedAs;
  readonly training: string | null;
  readonly places: number | null;
  /** The address of a form outside the product. */
  readonly evaluation: string | null;
  readonly activeFrom: CalendarDate;
  readonly activeTo: CalendarDate | null;
}

type Field = 'ageTo' | 'activeTo' | 'identity' | 'exemption' | 'evaluation';

/** What can't be, with the field that it is said on; null when nothing is wrong. */
export function faultOf(said: Said): { field: Field; code: string } | null {
  if (said.ageFrom !== null && said.ageTo !== null && said.ageTo < said.ageFrom)
    return { field: 'ageTo', code: 'before_lower_age' };
  if (said.activeTo !== null && said.activeTo < said.activeFrom)
    return { field: 'activeTo', code: 'before_first_day' };
  // An intervention that is decided about is documented in the file of whoever has it.
  if (said.assessed && said.identity !== 'kept') return { field: 'identity', code: 'assessed_is_documented' };
  if (said.identity === 'exempted' && said.exemption === null)
    return { field: 'exemption', code: 'decision_missing' };
  if (said.evaluation !== null && !isSafeAddress(said.evaluation))
    return { field: 'evaluation', code: 'not_https' };
  return null;
}

/** Encrypted on its way, and without a name or a password in it. */
function isSafeAddress(address: string): boolean {
  const url = URL.canParse(address) ? new URL(address) : null;
  return (
    url?.protocol === 'https:' && url.username === '' && url.password === '' && url.hostname.includes('.')
  );
}

/** Whether it is given on a day: its first and last day are counted in. */
export function standingOn(
  { activeFrom, activeTo }: Pick<Said, 'activeFrom' | 'activeTo'>,
  day: CalendarDate,
): 'coming' | 'active' | 'ended' {
  if (day < activeFrom) return 'coming';
  return activeTo !== null && activeTo < day ? 'ended' : 'active';
}

const PARTS: Readonly<Record<CatalogueField, readonly (keyof Said)[]>> = {
  name: ['name'],
  method: ['method'],
  evidence: ['evidence'],
  targetGroup: ['targetGroup'],
  ages: ['ageFrom', 'ageTo'],
  regime: ['regime'],
  assessed: ['assessed'],
  identity: ['identity', 'exemption'],
  reportedAs: ['reportedAs'],
  training: ['training'],
  places: ['places'],
  evaluation: ['evaluation'],
  days: ['activeFrom', 'activeTo'],
};

/** In which fields two versions differ, in the order of the form. */
export const changedBetween = (before: Said, after: Said): CatalogueField[] =>
  (Object.keys(PARTS) as CatalogueField[]).filter((field) =>
    PARTS[field].some((part) => before[part] !== after[part]),
  );
