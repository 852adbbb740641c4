import type { AdultRecord, AdultRecords } from '../../api/adults.ts';
import * as words from '../../app/sv/adult-situation.ts';

/** What is written in a record's dialog: every value as it is typed or chosen. */
export type Values = Readonly<Record<string, string>>;

interface Of {
  readonly name: string;
  readonly label: string;
  readonly help?: string;
  readonly optional?: boolean;
  readonly shown?: (values: Values) => boolean;
}
export type Field = Of &
  (
    | { readonly kind: 'codes' | 'checks'; readonly words: Readonly<Record<string, string>> }
    | { readonly kind: 'choice'; readonly words: Readonly<Record<string, string>> }
    | { readonly kind: 'text' | 'line' | 'number' }
    /** What the catalogue gives to whoever asks, or something else. */
    | { readonly kind: 'service' }
    | { readonly kind: 'day'; readonly future?: boolean }
    | { readonly kind: 'time' }
  );

/** Offered, and not of the catalogue's. */
export const OTHER_SERVICE = 'other';

const form = words.recordForm;
const isUnsafe = (v: Values): boolean => v.outcome === 'no_safe_way';
const isEnd = (v: Values): boolean => v.step === 'own_lease' || v.step === 'left';

/** The fields of each record, in their order. */
export const FIELDS: Readonly<Record<AdultRecord, readonly Field[]>> = {
  violence: [
    { kind: 'day', name: 'on', label: form.violence.day },
    { kind: 'time', name: 'time', label: form.time },
  ],
  contact: [
    { kind: 'day', name: 'on', label: form.contact.day },
    { kind: 'time', name: 'time', label: form.time },
    { kind: 'codes', name: 'outcome', label: form.contact.outcome, words: words.contactOutcome },
    {
      kind: 'choice',
      name: 'way',
      label: form.contact.way,
      words: words.safeContactWay,
      shown: (v) => !isUnsafe(v),
    },
    { kind: 'text', name: 'safeWay', label: form.contact.safeWay, shown: (v) => !isUnsafe(v) },
    { kind: 'text', name: 'reason', label: form.contact.reason, shown: isUnsafe },
    { kind: 'text', name: 'note', label: form.contact.note, optional: true, shown: (v) => !isUnsafe(v) },
    {
      kind: 'text',
      name: 'lateReason',
      label: form.contact.lateReason,
      shown: (v) => v.outcome === 'reached' && v.isLate === 'yes',
    },
  ],
  children: [
    { kind: 'day', name: 'on', label: form.children.day },
    { kind: 'codes', name: 'outcome', label: form.children.outcome, words: words.childrenOutcome },
    {
      kind: 'text',
      name: 'children',
      label: form.children.children,
      shown: (v) => v.outcome !== '' && v.outcome !== 'none',
    },
    { kind: 'text', name: 'why', label: form.children.why, shown: (v) => v.outcome === 'not_reported' },
  ],
  plan: [
    {
      kind: 'checks',
      name: 'measures',
      label: form.plan.measures,
      words: words.safetyMeasure,
      optional: true,
    },
    { kind: 'text', name: 'body', label: form.plan.body },
    { kind: 'day', name: 'reviewOn', label: form.plan.reviewOn, future: true },
  ],
  answer: [
    { kind: 'day', name: 'on', label: form.answer.day },
    { kind: 'codes', name: 'answer', label: form.answer.answer, words: words.safetyAnswer },
    { kind: 'text', name: 'body', label: form.answer.body, optional: true },
  ],
  step: [
    { kind: 'codes', name: 'step', label: form.step.step, words: words.housingStep },
    { kind: 'day', name: 'on', label: form.step.day },
    { kind: 'line', name: 'address', label: form.step.address, help: form.step.addressHelp, optional: true },
    { kind: 'line', name: 'landlord', label: form.step.landlord, optional: true },
    { kind: 'number', name: 'rent', label: form.step.rent, optional: true },
    { kind: 'text', name: 'nextPlan', label: form.step.nextPlan, shown: (v) => !isEnd(v) },
    {
      kind: 'day',
      name: 'reviewOn',
      label: form.step.reviewOn,
      help: form.step.reviewHelp,
      future: true,
      shown: (v) => !isEnd(v),
    },
  ],
  review: [
    { kind: 'day', name: 'on', label: form.review.day },
    { kind: 'text', name: 'body', label: form.review.body },
    { kind: 'text', name: 'nextPlan', label: form.review.nextPlan },
    { kind: 'day', name: 'reviewOn', label: form.review.reviewOn, help: form.step.reviewHelp, future: true },
  ],
  leaving: [
    { kind: 'codes', name: 'kind', label: form.leaving.kind, words: words.leavingStep },
    { kind: 'day', name: 'on', label: form.leaving.day },
    {
      kind: 'codes',
      name: 'basis',
      label: form.leaving.basis,
      words: words.consentBasis,
      shown: (v) => v.kind === 'begun',
    },
    {
      kind: 'codes',
      name: 'outcome',
      label: form.leaving.outcome,
      words: words.leavingOutcome,
      shown: (v) => v.kind === 'ended',
    },
    { kind: 'text', name: 'body', label: form.leaving.body },
  ],
  relative: [
    { kind: 'day', name: 'on', label: form.relative.day },
    { kind: 'choice', name: 'relative', label: form.relative.relative, words: words.relative },
    { kind: 'service', name: 'entryId', label: form.relative.service, help: form.relative.serviceHelp },
    { kind: 'line', name: 'offer', label: form.relative.offer, shown: (v) => v.entryId === OTHER_SERVICE },
    { kind: 'codes', name: 'answer', label: form.relative.answer, words: words.relativeAnswer },
    { kind: 'text', name: 'body', label: form.relative.body, optional: true },
  ],
};

/** What the server calls the day of each record. */
export const DAY_OF: Readonly<Record<AdultRecord, string>> = {
  violence: 'knownAt',
  contact: 'at',
  children: 'on',
  plan: 'on',
  answer: 'askedOn',
  step: 'fromOn',
  review: 'reviewedOn',
  leaving: 'on',
  relative: 'offeredOn',
};

/** What is sent of values that have been read: those of fields that are shown, under the server's names. */
export function bodyOf<R extends AdultRecord>(
  record: R,
  head: { readonly caseId: string; readonly recordId: string },
  read: Readonly<Record<string, string>>,
): AdultRecords[R] {
  const { on, time: _, note, rent, measures, entryId, ...rest } = read;
  const named = {
    ...(record === 'violence' ? { caseId: head.caseId } : head),
    ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== '')),
    ...(on && { [DAY_OF[record]]: on }),
    ...(note && { reason: note }),
    ...(entryId && entryId !== OTHER_SERVICE && { entryId }),
    ...(rent && { rent: Number(rent) }),
    ...(record === 'plan' && { measures: measures ? measures.split(' ') : [] }),
  };
  return named as unknown as AdultRecords[R];
}
