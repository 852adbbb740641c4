import { z } from 'zod';
import type { CaseState, Protection } from '../codes.ts';

/** Code lists of letters. Swedish words stand in the clients' catalogues and in docs/ordlista.md. */

/** What a letter is for. */
export const LetterKind = z.enum([
  'opening_notice',
  'communication',
  'decision',
  'feedback',
  'information_request',
  'custody_cover',
  'file_cover',
]);
export type LetterKind = z.infer<typeof LetterKind>;

/** What the board has words of its own for: the letters, and who sends them (address, telephone), which stands in all of them. */
export const TemplateKind = z.enum([...LetterKind.options, 'sender']);
export type TemplateKind = z.infer<typeof TemplateKind>;

/** Swedish, easy-to-read Swedish, English. */
export const LetterLang = z.enum(['sv', 'easy', 'en']);
export type LetterLang = z.infer<typeof LetterLang>;

/** Whom a letter is to. */
export const LetterParty = z.enum([
  'person',
  'guardian',
  'parent',
  'representative',
  'reporter',
  'authority',
  'court',
  'other',
]);
export type LetterParty = z.infer<typeof LetterParty>;

/** How it is to be sent. */
export const LetterWay = z.enum(['post', 'by_hand', 'digital_mail']);
export type LetterWay = z.infer<typeof LetterWay>;

/** How it goes. `forwarding`: by the Tax Agency, which has the address of somebody with protected data (Skatteverkets förmedling). */
export const LetterRoute = z.enum(['post', 'forwarding', 'by_hand']);
export type LetterRoute = z.infer<typeof LetterRoute>;

/** How far a letter that is to be printed has come. */
export const QueueStep = z.enum(['printed', 'sent', 'undone']);
export type QueueStep = z.infer<typeof QueueStep>;

export const PARTIES_OF: Readonly<Record<LetterKind, readonly LetterParty[]>> = {
  opening_notice: ['person', 'guardian', 'parent', 'other'],
  communication: ['person', 'guardian', 'parent', 'representative', 'other'],
  decision: ['person', 'guardian', 'parent', 'representative', 'other'],
  feedback: ['reporter'],
  information_request: ['authority'],
  custody_cover: ['court', 'authority'],
  file_cover: ['person', 'guardian', 'parent', 'representative', 'authority', 'court', 'other'],
};

/** Letters that say until when to answer. */
export const ASKS_FOR_ANSWER: ReadonlySet<LetterKind> = new Set(['communication', 'information_request']);
/** Letters that need words of whoever writes them: what is proposed, what is asked for, which papers go along. */
export const NEEDS_WORDS: ReadonlySet<LetterKind> = new Set([
  'communication',
  'information_request',
  'custody_cover',
]);
/** Letters about a decision that is in the case. */
export const ABOUT_DECISION: ReadonlySet<LetterKind> = new Set(['decision', 'custody_cover']);

/** As what somebody whom an investigation concerns is written to. */
export const partyOf = (relation: string): LetterParty => PARTY[relation] ?? 'other';
const PARTY: Readonly<Record<string, LetterParty>> = {
  child: 'person',
  guardian: 'guardian',
  parent: 'parent',
};

export interface Addressing {
  readonly route: LetterRoute;
  /** Whether an address may stand in the letter and on the envelope, or be kept with it. */
  readonly withAddress: boolean;
  /** Whether the letter may say whom it is to. */
  readonly withName: boolean;
}

export type AddressingHindrance = 'DIGITAL_MAIL_NOT_CONNECTED';

/** Whoever is written to as somebody's own: the protection of the person of the case is theirs too, since they may live together. */
export const IS_PRIVATE: ReadonlySet<LetterParty> = new Set([
  'person',
  'guardian',
  'parent',
  'representative',
  'other',
]);

/**
 * How a letter goes and what stands on it, by protection. Of somebody with protected data (OSL 21:3, 22:1-2; folkbokföringslagen 16 §) no address
 * is printed or kept: the Tax Agency forwards it. A shielded reporter (OSL 26:5) isn't named at all, and gets the letter by hand.
 */
export function addressingOf(
  way: LetterWay,
  to: { readonly party: LetterParty; readonly protection: Protection; readonly isShielded: boolean },
): Addressing | AddressingHindrance {
  if (way === 'digital_mail') return 'DIGITAL_MAIL_NOT_CONNECTED';
  if (to.isShielded) return { route: 'by_hand', withAddress: false, withName: false };
  const isProtected = to.protection !== 'none' && IS_PRIVATE.has(to.party);
  if (way === 'by_hand') return { route: 'by_hand', withAddress: false, withName: true };
  return isProtected
    ? { route: 'forwarding', withAddress: false, withName: true }
    : { route: 'post', withAddress: true, withName: true };
}

/**
 * A letter of the queue that has an address on it, of somebody private, and was written before the person was protected: it may not leave the
 * house, and is written again to go by the Tax Agency.
 */
export const mustBeRewritten = (
  route: LetterRoute,
  to: { readonly party: LetterParty; readonly protection: Protection },
): boolean => route === 'post' && to.protection !== 'none' && IS_PRIVATE.has(to.party);

const INVESTIGATED: ReadonlySet<CaseState> = new Set(['investigation', 'concluded', 'decided', 'follow_up']);

export type LetterHindrance =
  | 'NOT_INVESTIGATING'
  | 'SAFETY_NOT_CHECKED'
  | 'NOT_DECIDED'
  | 'NOT_MANDATED'
  | 'NO_DECISION'
  | 'FILE_NOT_RELEASED';

export interface LetterFacts {
  readonly state: CaseState;
  readonly isSafetyChecked: boolean;
  readonly hasDecision: boolean;
  readonly mandatedReporter: boolean;
  /** What may be told to the reporter is there: it is decided whether to open an investigation. */
  readonly isTellable: boolean;
  readonly hasRelease: boolean;
}

/** Why a letter of the kind can't be written in the case as it stands; null when it can. */
export function mayWriteLetter(kind: LetterKind, facts: LetterFacts): LetterHindrance | null {
  switch (kind) {
    case 'opening_notice':
      if (facts.state !== 'investigation') return 'NOT_INVESTIGATING';
      return facts.isSafetyChecked ? null : 'SAFETY_NOT_CHECKED';
    case 'communication':
    case 'information_request':
      return INVESTIGATED.has(facts.state) ? null : 'NOT_INVESTIGATING';
    case 'decision':
    case 'custody_cover':
      return facts.hasDecision ? null : 'NO_DECISION';
    case 'feedback':
      if (!facts.mandatedReporter) return 'NOT_MANDATED';
      return facts.isTellable ? null : 'NOT_DECIDED';
    case 'file_cover':
      return facts.hasRelease ? null : 'FILE_NOT_RELEASED';
  }
}

export interface ToldFacts {
  readonly isSafetyChecked: boolean;
  /** The safety check judged somebody of that name not safe to tell. */
  readonly isUnsafe: boolean;
  /** The person is protected against somebody of that name. */
  readonly isAgainst: boolean;
}

/**
 * Why somebody private other than the person can't be told what is proposed; null when they can. It says that there is an investigation and
 * what it has found, so what stops the notice stops it too.
 */
export function mayCommunicateTo(
  to: ToldFacts,
): 'SAFETY_NOT_CHECKED' | 'NOT_SAFE_TO_TELL' | 'PROTECTED_AGAINST' | null {
  if (!to.isSafetyChecked) return 'SAFETY_NOT_CHECKED';
  if (to.isUnsafe) return 'NOT_SAFE_TO_TELL';
  return to.isAgainst ? 'PROTECTED_AGAINST' : null;
}

/** A party is told of a decision (FL 33) also when it is not safe; then with why, which stands in the trail. */
export const needsWhyAnyway = (kind: LetterKind, to: ToldFacts): boolean =>
  kind === 'decision' && (to.isUnsafe || to.isAgainst);

/** Weeks from the day on which somebody had a decision until the last day to appeal it (FL 44). */
export const APPEAL_WEEKS = 3;
