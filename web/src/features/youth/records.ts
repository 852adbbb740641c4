import {
  answerOffer,
  type HeldTalk,
  identifyRiskChild,
  type Notice,
  offerSupport,
  offerTalk,
  type RiskChild,
  type Risks,
  recordNotice,
  recordReceived,
  recordTalk,
  type SupportOffer,
  type TalkOffer,
  withdrawNotice,
  withdrawRisk,
} from '../../api/youth.ts';
import * as words from '../../app/sv/youth.ts';
import type { FieldErrors } from '../../ui/form/field-errors.ts';
import { clockTime, dayOf } from '../../ui/format/dates.ts';
import type { Field, Values } from './fields.ts';

type Body = Record<string, string | boolean>;
/** A command by what its form has gathered: the server judges it by its schema. */
export type Run = (body: Body, signal: AbortSignal) => Promise<{ caseId: string }>;

const { forms } = words;

/** A record that is to be made: its fields, what is known, and which it corrects. */
export interface Asked {
  readonly name: string;
  readonly words: {
    readonly title: string;
    readonly correctTitle: string;
    readonly to: string;
    readonly submit: string;
  };
  readonly fields: readonly Field[];
  readonly initial: Values;
  /** Whose it is, by ids. */
  readonly of: Readonly<Record<string, string>>;
  readonly corrects: string | null;
  readonly check?: (values: Values) => FieldErrors;
  readonly run: Run;
}

const by = <B>(run: (body: B, signal: AbortSignal) => Promise<{ caseId: string }>): Run =>
  ((body, signal) => run(body as B, signal)) satisfies Run;

const moment = (name: string, instant: string | number): Values => {
  const iso = typeof instant === 'number' ? new Date(instant).toISOString() : instant;
  return { [name]: dayOf(iso), [`${name}Time`]: clockTime(iso) };
};
const isDeclined = (values: Values): boolean => values.answer === 'declined';

export const noticeRecord = (now: number, corrected: Notice | null): Asked => ({
  name: 'notice',
  words: forms.notice,
  fields: [
    { kind: 'moment', name: 'receivedAt', label: forms.notice.receivedAt },
    { kind: 'select', name: 'source', label: forms.notice.source, words: words.noticeSource },
    { kind: 'select', name: 'offence', label: forms.notice.offence, words: words.offence },
    { kind: 'radios', name: 'suspicion', label: forms.notice.suspicion, words: words.suspicion },
    { kind: 'day', name: 'offenceOn', label: forms.notice.offenceOn, optional: true },
    { kind: 'radios', name: 'firstOffence', label: forms.notice.firstOffence, words: words.knownOrNot },
    { kind: 'text', name: 'text', label: forms.notice.text, optional: true },
  ],
  initial: corrected
    ? {
        ...moment('receivedAt', corrected.receivedAt),
        source: corrected.source,
        offence: corrected.offence,
        suspicion: corrected.suspicion,
        offenceOn: corrected.offenceOn ?? '',
        firstOffence: corrected.firstOffence,
        text: corrected.text ?? '',
      }
    : { ...moment('receivedAt', now), source: 'police' },
  of: {},
  corrects: corrected?.recordId ?? null,
  run: by(recordNotice),
});

export const talkOfferRecord = (now: number, noticeId: string, corrected: TalkOffer | null): Asked => ({
  name: 'offer',
  words: forms.offer,
  fields: [
    { kind: 'moment', name: 'offeredAt', label: forms.offer.offeredAt },
    { kind: 'select', name: 'offeredTo', label: forms.offer.offeredTo, words: words.offeredTo },
    { kind: 'select', name: 'way', label: forms.offer.way, words: words.offerWay },
    { kind: 'radios', name: 'answer', label: forms.offer.answer, words: words.talkAnswer },
    {
      kind: 'select',
      name: 'declinedWhy',
      label: forms.offer.declinedWhy,
      words: words.declinedTalk,
      when: isDeclined,
    },
    { kind: 'text', name: 'text', label: forms.offer.text, optional: true },
  ],
  initial: corrected
    ? {
        ...moment('offeredAt', corrected.offeredAt),
        offeredTo: corrected.offeredTo,
        way: corrected.way,
        answer: corrected.answer,
        declinedWhy: corrected.declinedWhy ?? '',
        text: corrected.text ?? '',
      }
    : { ...moment('offeredAt', now), offeredTo: 'both', way: 'phone' },
  of: { noticeId },
  corrects: corrected?.recordId ?? null,
  run: by(offerTalk),
});

export const talkRecord = (now: number, noticeId: string, corrected: HeldTalk | null): Asked => ({
  name: 'talk',
  words: forms.talk,
  fields: [
    { kind: 'moment', name: 'heldAt', label: forms.talk.heldAt },
    { kind: 'radios', name: 'guardians', label: forms.talk.guardians, words: words.guardians },
    {
      kind: 'text',
      name: 'guardiansWhyNot',
      label: forms.talk.guardiansWhyNot,
      when: ({ guardians }) => guardians === 'some' || guardians === 'none',
    },
    { kind: 'yes-no', name: 'police', label: forms.talk.police },
    {
      kind: 'select',
      name: 'policeWhyNot',
      label: forms.talk.policeWhyNot,
      words: words.policeWhyNot,
      when: ({ police }) => police === 'no',
    },
    { kind: 'line', name: 'others', label: forms.talk.others, optional: true },
    { kind: 'text', name: 'text', label: forms.talk.text, help: forms.talk.textHelp },
    { kind: 'select', name: 'outcome', label: forms.talk.outcome, words: words.talkOutcome },
    { kind: 'text', name: 'nextStep', label: forms.talk.nextStep, optional: true },
  ],
  initial: corrected
    ? {
        ...moment('heldAt', corrected.heldAt),
        guardians: corrected.guardians,
        guardiansWhyNot: corrected.guardiansWhyNot ?? '',
        police: corrected.police ? 'yes' : 'no',
        policeWhyNot: corrected.policeWhyNot ?? '',
        others: corrected.others ?? '',
        text: corrected.text,
        outcome: corrected.outcome,
        nextStep: corrected.nextStep ?? '',
      }
    : moment('heldAt', now),
  of: { noticeId },
  corrects: corrected?.recordId ?? null,
  run: by(recordTalk),
});

export const riskRecord = (today: string, corrected: RiskChild | null): Asked => ({
  name: 'risk',
  words: forms.risk,
  fields: [
    { kind: 'day', name: 'identifiedOn', label: forms.risk.identifiedOn },
    { kind: 'select', name: 'knownBy', label: forms.risk.knownBy, words: words.knownBy },
    { kind: 'text', name: 'text', label: forms.risk.text },
  ],
  initial: corrected
    ? { identifiedOn: corrected.identifiedOn, knownBy: corrected.knownBy, text: corrected.text }
    : { identifiedOn: today },
  of: {},
  corrects: corrected?.recordId ?? null,
  run: by(identifyRiskChild),
});

export const supportOfferRecord = (view: Risks, riskId: string, corrected: SupportOffer | null): Asked => ({
  name: 'support',
  words: forms.support,
  fields: [
    { kind: 'day', name: 'offeredOn', label: forms.support.offeredOn },
    {
      kind: 'select',
      name: 'entryId',
      label: forms.support.entryId,
      words: Object.fromEntries(view.services.map((s) => [s.entryId, s.name])),
      optional: true,
    },
    {
      kind: 'line',
      name: 'offered',
      label: forms.support.offered,
      help: forms.support.offeredHelp,
      optional: true,
      when: ({ entryId }) => !entryId,
    },
    { kind: 'text', name: 'text', label: forms.support.text, optional: true },
  ],
  initial: corrected
    ? {
        offeredOn: corrected.offeredOn,
        entryId: corrected.entryId ?? '',
        offered: corrected.entryId ? '' : corrected.offered,
        text: corrected.text ?? '',
      }
    : { offeredOn: view.today },
  of: { riskId },
  corrects: corrected?.recordId ?? null,
  check: ({ entryId, offered }) =>
    entryId || offered?.trim() ? ({} as FieldErrors) : ({ offered: forms.offeredMissing } as FieldErrors),
  run: by(offerSupport),
});

export const answerRecord = (today: string, offer: SupportOffer): Asked => ({
  name: 'answer',
  words: forms.answer,
  fields: [
    { kind: 'day', name: 'answeredOn', label: forms.answer.answeredOn },
    { kind: 'radios', name: 'answer', label: forms.answer.answer, words: words.answer },
    { kind: 'select', name: 'answeredBy', label: forms.answer.answeredBy, words: words.offeredTo },
    {
      kind: 'select',
      name: 'declinedWhy',
      label: forms.answer.declinedWhy,
      words: words.declinedSupport,
      when: isDeclined,
    },
    { kind: 'text', name: 'text', label: forms.answer.text, optional: true },
  ],
  initial: offer.answer
    ? {
        answeredOn: offer.answer.answeredOn,
        answer: offer.answer.answer,
        answeredBy: offer.answer.answeredBy,
        declinedWhy: offer.answer.declinedWhy ?? '',
        text: offer.answer.text ?? '',
      }
    : { answeredOn: today, answeredBy: 'both' },
  of: { offerId: offer.offerId },
  corrects: offer.answer?.recordId ?? null,
  run: by(answerOffer),
});

export const receivedRecord = (view: Risks, offer: SupportOffer): Asked => ({
  name: 'received',
  words: forms.received,
  fields: [
    ...(view.commissions.length > 0
      ? [
          {
            kind: 'select',
            name: 'commissionId',
            label: forms.received.commissionId,
            words: Object.fromEntries(
              view.commissions.map((c) => [
                c.commissionId,
                forms.received.commission(c.number, c.entryName, c.startedOn),
              ]),
            ),
            optional: true,
          } as const,
        ]
      : []),
    { kind: 'day', name: 'receivedOn', label: forms.received.receivedOn },
    { kind: 'text', name: 'text', label: forms.received.text, optional: true },
  ],
  initial: offer.start
    ? {
        receivedOn: offer.start.receivedOn,
        commissionId: offer.start.commissionId ?? '',
        text: offer.start.text ?? '',
      }
    : { receivedOn: view.today },
  of: { offerId: offer.offerId },
  corrects: offer.start?.recordId ?? null,
  run: by(recordReceived),
});

export const withdrawal = (what: 'notice' | 'risk', recordId: string): Asked => ({
  name: `withdraw-${what}`,
  words: forms.withdraw,
  fields: [],
  initial: {},
  of: {},
  corrects: recordId,
  run: what === 'notice' ? by(withdrawNotice) : by(withdrawRisk),
});
