import type { Area, ReportKind } from './codes.ts';

/** Areas of cases that are mostly about adults. Whoever is under 18 has a case in `child_youth`, but for LSS and what they apply for when they turn 18. */
export const isAdultArea = (area: Area): boolean => area !== 'child_youth';

/** The first letters of a case's number, by its area. */
export const NUMBER_PREFIX: Readonly<Record<Area, string>> = {
  child_youth: 'BU',
  adult_misuse: 'VU',
  adult_violence: 'VU',
  economic_assistance: 'EB',
  disability: 'FN',
  social_psychiatry: 'SP',
  integration: 'IN',
  work: 'AR',
};

/** Whose unit takes in what comes for an area, the first that there is: misuse and violence are mostly one unit's. */
export const TAKEN_IN_BY: Readonly<Record<Area, readonly Area[]>> = {
  child_youth: ['child_youth'],
  adult_misuse: ['adult_misuse', 'adult_violence'],
  adult_violence: ['adult_violence', 'adult_misuse'],
  economic_assistance: ['economic_assistance'],
  disability: ['disability'],
  social_psychiatry: ['social_psychiatry', 'disability'],
  integration: ['integration', 'economic_assistance'],
  work: ['work', 'economic_assistance'],
};

/** The youngest age at which nobody is a young person in the sense of SoL 20:1–2 any more. */
const NOT_YOUNG_FROM = 21;
const ADULT_FROM = 18;

export interface Whom {
  readonly area: Area;
  /** In whole years, on the day on which it came in; null when it is not known, or the child is not born. */
  readonly age: number | null;
}

/**
 * Whether a report is about a child or a young person, so that SoL 20:1–2 asks for the assessment at once and the decision within fourteen days.
 * It is as long as the age is not known to be 21 or more, and always where children's reports are taken in. An application is no report.
 */
export const isYoung = ({ kind, area, age }: Whom & { readonly kind: ReportKind }): boolean =>
  kind === 'concern_report' && (!isAdultArea(area) || age === null || age < NOT_YOUNG_FROM);

/** The rules of what is owed from when something comes in until an investigation is opened. An application opens it in the same moment. */
export function intakeRules(received: Whom & { readonly kind: ReportKind }): readonly string[] {
  if (received.kind === 'application') return [];
  return isYoung(received) ? ['BU-010', 'BU-020'] : ['GEN-010'];
}

/**
 * A case about an adult is about nobody known to be under 18. LSS has no lowest age (LSS 1 §): a child's application for it is one of that area; a report that
 * worries about a child is the child's all the same.
 */
export const isTooYoungFor = ({ kind, area, age }: Whom & { readonly kind: ReportKind }): boolean =>
  isAdultArea(area) && !(area === 'disability' && kind === 'application') && age !== null && age < ADULT_FROM;
