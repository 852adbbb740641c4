import { createHash } from 'node:crypto';
import type { Documented, SourceRef } from './sources.ts';
import { sameSource } from './sources.ts';
import type { Heading } from './template.ts';
import type { CorrectionAnswer, ViewKind, ViewParty } from './text-codes.ts';

/** What stands in the way of signing the written investigation, in the order in which it is mended. */
export const SIGNING_HINDRANCES = [
  'HEADING_EMPTY',
  'SOURCE_MISSING',
  'TEXT_PARTED',
  'CORRECTION_UNANSWERED',
  'SHIELDED_NAMED',
  'CO_WRITER_WRITING',
] as const;
export type SigningHindrance = (typeof SIGNING_HINDRANCES)[number];

/** A hindrance, and the heading that it is about; null when it is about the whole. */
export interface Hindered {
  readonly hindrance: SigningHindrance;
  readonly heading: string | null;
}

/** Somebody who saved as lately as this, in milliseconds, may have words that are not saved yet: a save comes every four seconds. */
export const WRITING_FOR = 30_000;

export interface SectionStanding {
  readonly heading: string;
  readonly text: string;
  readonly sources: readonly SourceRef[];
  /** Texts that parted from it, when two wrote at once, and that nobody has taken in or thrown away. */
  readonly parted: number;
  /** It holds what would tell who a shielded reporter is. */
  readonly tellsShielded: boolean;
  /** Somebody else than who asks saved it within `WRITING_FOR`. */
  readonly isBeingWritten: boolean;
}

interface ViewStanding {
  readonly kind: ViewKind;
  readonly heading: string | null;
  readonly answered: boolean;
  /** It, or the answer to it, holds what would tell who a shielded reporter is. */
  readonly tellsShielded?: boolean;
}

/** Everything that keeps the text from being signed; nothing when it may be. */
export function signingHindrances(
  headings: readonly Heading[],
  sections: readonly SectionStanding[],
  views: readonly ViewStanding[],
): Hindered[] {
  const of = (heading: string): SectionStanding | undefined => sections.find((s) => s.heading === heading);
  const about = (hindrance: SigningHindrance, which: (s: SectionStanding) => boolean): Hindered[] =>
    sections.filter(which).map(({ heading }) => ({ hindrance, heading }));
  const found: Hindered[] = [
    ...headings
      .filter((h) => h.required && (of(h.key)?.text ?? '').trim() === '')
      .map((h): Hindered => ({ hindrance: 'HEADING_EMPTY', heading: h.key })),
    // What others say without who said it is nobody's (SOSFS 2014:5).
    ...headings
      .filter((h) => h.kind === 'statements')
      .flatMap((h): Hindered[] => {
        const section = of(h.key);
        const isUnsourced = section && section.text.trim() !== '' && section.sources.length === 0;
        return isUnsourced ? [{ hindrance: 'SOURCE_MISSING', heading: h.key }] : [];
      }),
    ...about('TEXT_PARTED', (s) => s.parted > 0),
    ...views
      .filter((v) => v.kind === 'correction' && !v.answered)
      .map((v): Hindered => ({ hindrance: 'CORRECTION_UNANSWERED', heading: v.heading })),
    ...about('SHIELDED_NAMED', (s) => s.tellsShielded),
    ...views
      .filter((v) => v.tellsShielded)
      .map((v): Hindered => ({ hindrance: 'SHIELDED_NAMED', heading: v.heading })),
    ...about('CO_WRITER_WRITING', (s) => s.isBeingWritten),
  ];
  return found;
}

/** A source as it stood when the text was signed. */
export type FrozenSource = Omit<Documented, 'text' | 'corrected'>;

export interface FrozenView {
  readonly kind: ViewKind;
  readonly heading: string | null;
  readonly party: ViewParty;
  readonly partyName: string | null;
  readonly saidOn: string;
  readonly text: string;
  readonly recordedBy: string;
  readonly answer: CorrectionAnswer | null;
  readonly answerText: string | null;
}

/** The written investigation as it is signed: everything that it says, and what it draws on. */
export interface FrozenText {
  readonly templateVersion: number;
  readonly sections: readonly (Pick<Heading, 'key' | 'title' | 'kind' | 'areas'> & {
    readonly text: string;
    readonly sources: readonly FrozenSource[];
  })[];
  readonly views: readonly FrozenView[];
}

/** Sources that are no longer documented are kept by their place alone: nothing that was drawn on is forgotten. */
export const frozenSources = (
  refs: readonly SourceRef[],
  documented: readonly Documented[],
): FrozenSource[] =>
  refs.flatMap((ref) => {
    const source = documented.find((d) => sameSource(d, ref));
    if (!source) return [];
    const { kind, id, nature, day, saidBy, author } = source;
    return { kind, id, nature, day, saidBy, author };
  });

/** What a signature covers, of the text and of what is added to it later. Instants have millisecond precision. */
export interface SignedText {
  readonly tenantId: string;
  readonly signedId: string;
  readonly caseId: string;
  /** The signed text that an addendum is about; null of the text itself. */
  readonly addsTo: string | null;
  /** The text as JSON, or the words of the addendum. */
  readonly body: string;
  readonly heading: string | null;
  readonly reason: string | null;
  readonly signedAt: Date;
  readonly authorName: string;
  readonly authorTitle: string;
}

/** SHA-256 over the fields in a fixed order, as JSON: nothing can be shifted from one field to its neighbour. */
export const textDigest = (t: SignedText): Buffer =>
  createHash('sha256')
    .update(
      JSON.stringify([
        'samsyn-investigation-1',
        t.tenantId,
        t.signedId,
        t.caseId,
        t.addsTo,
        t.heading,
        t.reason,
        t.body,
        t.signedAt.toISOString(),
        t.authorName,
        t.authorTitle,
      ]),
    )
    .digest();
