import type { MemberRelation } from './codes.ts';

export interface Member {
  readonly name: string;
  readonly relation: MemberRelation;
  /** Of a child: what it says of its situation; null when it hasn't been asked. */
  readonly view: string | null;
  /** Why a child hasn't been asked. */
  readonly why: string | null;
}

/** What is wrong with a household as it is described, or null. A child's view is asked for, or it is said why not. */
export function faultOfHousehold(members: readonly Member[]): { field: string; code: string } | null {
  if (members.filter((m) => m.relation === 'applicant').length !== 1) {
    return { field: 'members', code: 'one_applicant' };
  }
  const silent = members.findIndex((m) => m.relation === 'child' && !m.view && !m.why);
  return silent < 0 ? null : { field: `members.${silent}.view`, code: 'view_or_why_not' };
}

export const adultsIn = (members: readonly Member[]): number =>
  members.filter((m) => m.relation !== 'child').length;

export const childrenIn = (members: readonly Member[]): number =>
  members.filter((m) => m.relation === 'child').length;
