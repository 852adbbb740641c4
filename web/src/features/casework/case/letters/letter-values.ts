import type {
  LetterKind,
  LetterLang,
  LetterParty,
  Letters,
  LetterWay,
  WriteLetter,
} from '../../../../api/index.ts';
import * as words from '../../../../app/sv/letters.ts';
import { readDayWithin } from '../../../../ui/form/date-text.ts';
import { collectErrors, type FieldErrors } from '../../../../ui/form/field-errors.ts';

/** What is typed in the form of a letter. `to` is the place among the proposed recipients; -1 of somebody else. */
export interface LetterValues {
  letterId: string;
  kind: LetterKind | '';
  lang: LetterLang;
  decisionId: string;
  to: number | null;
  party: LetterParty | '';
  recipientName: string;
  address: string;
  way: LetterWay;
  hadOn: string;
  answerBy: string;
  freeText: string;
  legalGround: string;
  whyAnyway: string;
}

export type KindOfLetter = Letters['kinds'][number];
export const kindIn = (view: Letters, kind: LetterKind | ''): KindOfLetter | undefined =>
  view.kinds.find((k) => k.kind === kind);

export const emptyLetter = (
  letterId: string,
  kind: LetterKind | null,
  decisionId: string | null,
): LetterValues => ({
  letterId,
  kind: kind ?? '',
  lang: 'sv',
  decisionId: decisionId ?? '',
  to: null,
  party: '',
  recipientName: '',
  address: '',
  way: 'post',
  hadOn: '',
  answerBy: '',
  freeText: '',
  legalGround: '',
  whyAnyway: '',
});

export const isAboutDecision = (kind: LetterKind | ''): boolean =>
  kind === 'decision' || kind === 'custody_cover';

/** A notice goes to those who are judged, feedback to who reported: nobody else can be chosen. */
export const mayBeSomebodyElse = (kind: LetterKind | ''): boolean =>
  kind !== 'opening_notice' && kind !== 'feedback';

const PRIVATE: readonly LetterParty[] = ['person', 'guardian', 'parent', 'representative', 'other'];

export function recipientOf(view: Letters, { kind, to, party, recipientName }: LetterValues) {
  const of = kindIn(view, kind);
  const proposed = to === null || to < 0 ? undefined : of?.recipients[to];
  if (proposed) return proposed;
  if (party === '' || !mayBeSomebodyElse(kind)) return null;
  return {
    party,
    name: recipientName,
    address: null,
    judgedPersonId: null,
    hindrance: null,
    isProtectedAgainst: false,
    needsWhyAnyway: false,
  };
}

/** Whether the letter has an address on it. The server judges the same, and refuses one that should not be there. */
export function hasAddress(view: Letters, values: LetterValues): boolean {
  const to = recipientOf(view, values);
  if (values.way !== 'post' || !to || isShielded(view, values)) return false;
  return !(view.isProtected && PRIVATE.includes(to.party));
}

export const isShielded = (view: Letters, values: LetterValues): boolean =>
  values.kind === 'feedback' && recipientOf(view, values)?.name === null;

export function checkLetter(view: Letters, values: LetterValues): FieldErrors {
  const form = words.letters.form;
  const of = kindIn(view, values.kind);
  const to = recipientOf(view, values);
  const isTyped = values.to === -1 || (of?.recipients.length === 0 && mayBeSomebodyElse(values.kind));
  const answerBy = readDayWithin(values.answerBy, { min: view.today });
  const hadOn = readDayWithin(values.hadOn, { min: view.today });
  return collectErrors([
    ['kind', (!of || of.hindrance !== null) && form.kindMissing],
    ['decisionId', isAboutDecision(values.kind) && values.decisionId === '' && form.decisionMissing],
    ['to', of !== undefined && !isTyped && to === null && form.recipientMissing],
    ['party', isTyped && values.party === '' && form.partyMissing],
    ['recipientName', isTyped && values.recipientName.trim() === '' && form.nameMissing],
    ['address', hasAddress(view, values) && values.address.trim() === '' && form.addressMissing],
    ['answerBy', of?.asksForAnswer === true && !answerBy.ok && answerBy.message],
    ['hadOn', values.hadOn !== '' && values.way === 'by_hand' && !hadOn.ok && hadOn.message],
    ['whyAnyway', to?.needsWhyAnyway === true && !values.whyAnyway?.trim() && form.whyAnywayMissing],
    ['freeText', of?.needsWords === true && values.freeText.trim() === '' && form.wordsMissing],
  ]);
}

/** What is sent, of values that have been checked. */
export function toLetter(view: Letters, values: LetterValues): WriteLetter | null {
  const { kind, letterId, lang, way } = values;
  const of = kindIn(view, kind);
  const to = recipientOf(view, values);
  if (kind === '' || !of || !to) return null;
  const answerBy = readDayWithin(values.answerBy, {});
  const hadOn = readDayWithin(values.hadOn, {});
  return {
    caseId: view.caseId,
    letterId,
    kind,
    lang: of.langs.includes(lang) ? lang : 'sv',
    party: to.party,
    way,
    ...(to.name !== null && kind !== 'feedback' && { recipientName: to.name }),
    ...(to.judgedPersonId !== null && { judgedPersonId: to.judgedPersonId }),
    ...(hasAddress(view, values) && { address: values.address }),
    ...(isAboutDecision(kind) && { decisionId: values.decisionId }),
    ...(of.asksForAnswer && answerBy.ok && { answerBy: answerBy.day }),
    ...(kind === 'decision' && way === 'by_hand' && hadOn.ok && values.hadOn !== '' && { hadOn: hadOn.day }),
    ...(values.whyAnyway?.trim() && { whyAnyway: values.whyAnyway }),
    ...(of.takesWords && values.freeText.trim() !== '' && { freeText: values.freeText }),
    ...(kind === 'information_request' &&
      values.legalGround.trim() !== '' && { legalGround: values.legalGround }),
  };
}
