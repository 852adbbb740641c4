import type { CheckSafety, ConcernedAs, OpeningNotices, SafetySign } from '../../../../../api/index.ts';
import * as investigationWords from '../../../../../app/sv/investigation.ts';
import { collectErrors } from '../../../../../ui/form/field-errors.ts';
import { newId } from '../../../../../ui/new-id.ts';

const words = investigationWords.investigation.safety;

export interface JudgedValues {
  personId: string;
  name: string;
  relation: ConcernedAs;
  relationId: string | null;
  /** Those of the file are judged, not taken out. */
  isKnown: boolean;
  mayBeTold: boolean | null;
  why: string;
  isProtectedAgainst: boolean;
}

export interface SafetyValues {
  checkId: string;
  signs: SafetySign[];
  persons: JudgedValues[];
  reasons: string;
}

export const somebodyElse = (): JudgedValues => ({
  personId: newId(),
  name: '',
  relation: 'other',
  relationId: null,
  isKnown: false,
  mayBeTold: null,
  why: '',
  isProtectedAgainst: false,
});

/** A check to begin from: as the last one judged, with those who have come to be concerned since. */
export function safetyBegun({ checks, concerned }: OpeningNotices): SafetyValues {
  const last = checks[0];
  const judged = (last?.persons ?? []).map((p): JudgedValues => {
    const now = concerned.find((c) => c.relationId === p.relationId && c.name === p.name);
    const isAgainst = now?.isProtectedAgainst ?? false;
    return {
      ...p,
      isKnown: now !== undefined,
      mayBeTold: isAgainst ? false : p.mayBeTold,
      why: p.why ?? '',
      isProtectedAgainst: isAgainst,
    };
  });
  const added = concerned
    .filter((c) => !judged.some((p) => p.relationId === c.relationId && p.name === c.name))
    .map(
      (c): JudgedValues => ({
        ...somebodyElse(),
        ...c,
        isKnown: true,
        mayBeTold: c.isProtectedAgainst ? false : null,
      }),
    );
  return {
    checkId: newId(),
    signs: last?.signs ?? [],
    persons: [...judged, ...added],
    reasons: '',
  };
}

export const checkSafetyValues = ({ persons, reasons }: SafetyValues) =>
  collectErrors([
    ['persons', persons.length === 0 && words.nobody],
    ...persons.flatMap(({ name, mayBeTold, why }, n): [string, string | false][] => [
      [`persons.${n}.name`, name.trim() === '' && words.nameMissing],
      [`persons.${n}.mayBeTold`, mayBeTold === null && words.mayMissing],
      [`persons.${n}.why`, mayBeTold === false && why.trim() === '' && words.whyMissing],
    ]),
    ['reasons', reasons.trim() === '' && words.reasonsMissing],
  ]);

export const toCheckSafety = (
  caseId: string,
  { checkId, signs, persons, reasons }: SafetyValues,
): CheckSafety => ({
  caseId,
  checkId,
  signs,
  persons: persons.map(({ personId, name, relation, relationId, mayBeTold, why }) => ({
    personId,
    name,
    relation,
    mayBeTold: mayBeTold === true,
    ...(relationId !== null && { relationId }),
    ...(mayBeTold === false && { why }),
  })),
  reasons,
});
