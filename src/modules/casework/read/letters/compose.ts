import type { z } from 'zod';
import type { Context } from '#core/operation';
import { addWeeks, calendarDate, partsOf, swedishDayOf } from '#platform/calendar';
import type { LetterDocument } from '#platform/documents';
import { conflict, invalid } from '#platform/errors';
import { formatIdentityNumber } from '../../domain/identity-number.ts';
import { isSameName } from '../../domain/investigation/notice.ts';
import {
  ABOUT_DECISION,
  type Addressing,
  APPEAL_WEEKS,
  ASKS_FOR_ANSWER,
  addressingOf,
  IS_PRIVATE,
  type LetterLang,
  mayCommunicateTo,
  mayWriteLetter,
  NEEDS_WORDS,
  needsWhyAnyway,
  PARTIES_OF,
  partyOf,
} from '../../domain/letters/letter.ts';
import { FIELDS_OF, fillLetter, type LetterField } from '../../domain/letters/template.ts';
import { fullNameOf } from '../../domain/naming.ts';
import type { WriteLetter } from '../../letter-contract.ts';
import { signatureOf } from '../../store/events.ts';
import { senderOf, type WordsNow, wordsNow } from '../../store/letters/templates.ts';
import { letterFieldNames, letterPhrases } from '../../texts/letters/fields.ts';
import { boardName } from './board-name.ts';
import { type CaseLetterFacts, letterFactsOf } from './facts.ts';

type Input = z.output<typeof WriteLetter>;

/** A letter as it is now, and how it goes. */
export interface Composed {
  readonly document: LetterDocument;
  readonly version: number;
  readonly addressing: Addressing;
  /** Of a letter to a reporter: the report, with which it stands who that is. */
  readonly reportId: string | null;
}

/**
 * Makes a letter of an opened case from its data and the board's words. Whatever may not be written, or not to them, is refused here: the same for
 * reading it through, the preview and the sending.
 * @throws AppError CONFLICT with the named hindrance · INVALID_INPUT
 */
export async function composeLetter(ctx: Context, input: Input): Promise<Composed> {
  const { caseId, kind, lang, party } = input;
  const [about, signature, organisation] = await Promise.all([
    letterFactsOf(ctx, caseId),
    signatureOf(ctx),
    ctx.organisation(),
  ]);
  const hindrance = mayWriteLetter(kind, about.facts);
  if (hindrance) throw conflict(hindrance);
  requireFields(ctx, input);
  const words = wordsNow(about.templates, kind, lang);
  if (!words) throw invalid('lang', 'not_in_list');
  const recipientName = kind === 'feedback' ? null : recipientOf(about, input);
  const addressing = addressingOf(input.way, {
    party,
    protection: ctx.opened(caseId).protection,
    isShielded: kind === 'feedback' && about.reporter?.protected === true,
  });
  if (typeof addressing === 'string') throw conflict(addressing);
  const address = input.address?.trim() ?? '';
  if (!addressing.withAddress && address !== '') throw invalid('address', 'address_not_printed');
  if (addressing.withAddress && address === '') throw invalid('address', 'address_needed');

  const board = await boardName(ctx);
  const unit = organisation.units.find((u) => u.id === about.head.unit_id)?.name ?? '';
  const sender = senderOf(about.templates);
  const phrases = letterPhrases[lang];
  const values: Partial<Record<LetterField, string>> = {
    board,
    unit,
    caseworker: signature.name,
    title: signature.functionTitle,
    contact: sender,
    caseNumber: about.head.number,
    ...personValues(ctx, about, input),
    ...decisionValues(about, input, { board, sender }),
    ...(input.freeText && { freeText: input.freeText }),
    ...(input.answerBy && { answerBy: longDay(lang, input.answerBy) }),
    ...(input.legalGround && { legalGround: input.legalGround }),
    ...(about.head.investigation_opened_on && {
      openedOn: longDay(lang, about.head.investigation_opened_on),
    }),
    ...(about.report && {
      reference: about.report.reference,
      receivedOn: longDay(lang, swedishDayOf(about.report.received_at)),
    }),
    ...(about.told && { answer: phrases.answer[about.told.said] }),
    ...(about.released?.ended_at && { releasedOn: longDay(lang, swedishDayOf(about.released.ended_at)) }),
    ...(about.released?.reviewed_by && { reviewedBy: about.released.reviewed_by }),
  };
  const addressLines = addressing.withAddress ? address.split('\n') : [];
  const forwarded = addressing.route === 'forwarding' ? [phrases.forwarding] : [];
  return {
    document: documentOf(lang, words, onlyOf(kind, values), {
      sender: [board, unit].filter(Boolean),
      // The number of the case is nothing for a reporter: they are told what the law says and no more.
      marks: [
        longDay(lang, ctx.today),
        ...(kind === 'feedback' ? [] : [phrases.caseMark(about.head.number)]),
      ],
      recipient: [
        ...(kind === 'feedback' ? reporterLines(about, addressing, phrases.reporter) : [recipientName ?? '']),
        ...addressLines,
        ...forwarded,
      ],
      signature: [signature.name, signature.functionTitle].filter(Boolean),
      footer: kind === 'feedback' ? board : phrases.caseMark(about.head.number),
    }),
    version: words.version,
    addressing,
    reportId: kind === 'feedback' && addressing.withName ? (about.report?.report_id ?? null) : null,
  };
}

type Around = Pick<LetterDocument, 'sender' | 'marks' | 'recipient' | 'signature' | 'footer'>;

/** The document of a template with its fields filled. */
export const documentOf = (
  lang: LetterLang,
  words: Pick<WordsNow, 'title' | 'body'>,
  values: Partial<Record<LetterField, string>>,
  around: Around,
): LetterDocument => ({
  lang: lang === 'en' ? 'en' : 'sv',
  large: lang === 'easy',
  ...fillLetter(words, values, letterFieldNames),
  ...around,
});

/** "7 december 2026". */
export function longDay(lang: LetterLang, day: string): string {
  const { year, month, day: number } = partsOf(calendarDate(day));
  const phrases = letterPhrases[lang];
  return phrases.day(number, phrases.months[month - 1] ?? '', year);
}

/** Only what may stand in the kind of letter, whatever a template that was saved by earlier rules asks for. */
const onlyOf = (kind: Input['kind'], values: Partial<Record<LetterField, string>>) =>
  Object.fromEntries(
    Object.entries(values).filter(([field]) => FIELDS_OF[kind].includes(field as LetterField)),
  );

/** @throws AppError INVALID_INPUT */
function requireFields(ctx: Context, { kind, party, ...input }: Input): void {
  if (!PARTIES_OF[kind].includes(party)) throw invalid('party', 'not_in_list');
  if (ABOUT_DECISION.has(kind) && !input.decisionId) throw invalid('decisionId', 'required');
  if (ASKS_FOR_ANSWER.has(kind) && !input.answerBy) throw invalid('answerBy', 'required');
  if (input.answerBy && input.answerBy < ctx.today) throw invalid('answerBy', 'until_before_decision');
  if (NEEDS_WORDS.has(kind) && !input.freeText?.trim()) throw invalid('freeText', 'text_needed');
  if (input.freeText?.trim() && !FIELDS_OF[kind].includes('freeText'))
    throw invalid('freeText', 'words_not_in_letter');
  if (input.hadOn && input.way !== 'by_hand') throw invalid('hadOn', 'only_by_hand');
  if (input.hadOn && input.hadOn < ctx.today) throw invalid('hadOn', 'until_before_decision');
  if (kind !== 'feedback' && kind !== 'opening_notice' && !input.recipientName?.trim())
    throw invalid('recipientName', 'required');
}

/**
 * Whom it is to. A notice goes to somebody whom the safety check has judged safe to tell, and whom the person is not protected against now; what
 * is proposed to nobody else. A decision goes to whoever is its party, with why when it is not safe.
 * @throws AppError CONFLICT SAFETY_NOT_CHECKED, NOT_SAFE_TO_TELL, PROTECTED_AGAINST
 */
function recipientOf(about: CaseLetterFacts, input: Input): string {
  const { kind, judgedPersonId } = input;
  if (kind !== 'opening_notice') {
    const name = input.recipientName?.trim() ?? '';
    requireToldSafely(about, input, name);
    return name;
  }
  const person = about.judged.find((p) => p.personId === judgedPersonId);
  if (!person) throw invalid('judgedPersonId', 'not_judged');
  if (partyOf(person.relation) !== input.party) throw invalid('party', 'not_in_list');
  if (!person.mayBeTold) throw conflict('NOT_SAFE_TO_TELL');
  if (about.isAgainst(person.name, person.relationId)) throw conflict('PROTECTED_AGAINST');
  return person.name;
}

/** Whoever says that it is to the person is taken at their word as long as the name is the person's. */
function requireToldSafely(about: CaseLetterFacts, { kind, party, whyAnyway }: Input, name: string): void {
  const isPersons = party === 'person' && isSameName(name, nameOfPerson(about));
  if (isPersons || !IS_PRIVATE.has(party)) return;
  const told = about.toldOf(name);
  const hindrance = kind === 'communication' ? mayCommunicateTo(told) : null;
  if (hindrance) throw conflict(hindrance);
  if (needsWhyAnyway(kind, told) && !whyAnyway?.trim()) throw invalid('whyAnyway', 'reason_missing');
}

const nameOfPerson = ({ person }: CaseLetterFacts): string =>
  fullNameOf({ givenName: person.given_name, familyName: person.family_name, unborn: person.unborn });

function reporterLines({ reporter }: CaseLetterFacts, { withName }: Addressing, unnamed: string): string[] {
  const lines = withName ? [reporter?.name, reporter?.title, reporter?.organisation] : [];
  const said = lines.flatMap((l) => l ?? []);
  return said.length > 0 ? said : [unnamed];
}

function personValues(
  ctx: Context,
  about: CaseLetterFacts,
  { party, lang, caseId }: Input,
): Partial<Record<LetterField, string>> {
  const { person } = about;
  const name = nameOfPerson(about);
  const isHidden = ctx.opened(caseId).protection !== 'none';
  return {
    person: name,
    aboutWhom: party === 'person' ? letterPhrases[lang].you : name,
    ...(person.identity_number &&
      !isHidden && { identityNumber: formatIdentityNumber(person.identity_number) }),
  };
}

/** @throws AppError INVALID_INPUT of a decision that isn't in the case */
function decisionValues(
  { decided }: CaseLetterFacts,
  { kind, lang, decisionId, hadOn }: Input,
  { board, sender }: { readonly board: string; readonly sender: string },
): Partial<Record<LetterField, string>> {
  if (!ABOUT_DECISION.has(kind)) return {};
  const decision = decided.decisions.find((d) => d.id === decisionId);
  const version = decided.versions.find((v) => v.decision_id === decisionId);
  if (!decision || !version) throw invalid('decisionId', 'not_in_list');
  const phrases = letterPhrases[lang];
  const { from_on: from, until_on: until } = version;
  const period =
    from && until
      ? phrases.fromUntil(longDay(lang, from), longDay(lang, until))
      : from
        ? phrases.from(longDay(lang, from))
        : until && phrases.until(longDay(lang, until));
  const had = hadOn && {
    on: longDay(lang, hadOn),
    lastDay: longDay(lang, addWeeks(calendarDate(hadOn), APPEAL_WEEKS)),
  };
  return {
    decisionKind: phrases.kinds[decision.kind],
    wording: version.wording,
    reasons: version.reasons,
    // Whoever wrote the section may have named the law too.
    lawSection: /lag/i.test(version.section)
      ? version.section
      : `${version.section} ${phrases.laws[decision.law]}`,
    ...(period && { period }),
    decidedOn: longDay(lang, decision.decided_on),
    decidedBy:
      decision.level === 'official'
        ? phrases.by(decision.recorded_by, decision.recorded_by_function_title)
        : phrases.levels[decision.level],
    appeal: decision.appealable ? phrases.appeal({ board, sender, had: had || null }) : phrases.notAppealable,
  };
}
