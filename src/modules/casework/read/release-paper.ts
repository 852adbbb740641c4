import type { Context } from '#core/operation';
import { formatSwedishInstant, swedishDayOf } from '#platform/calendar';
import { letterPdf, printable, type RecordField, type RecordSection, recordPdf } from '#platform/documents';
import { FileContent } from '#platform/files';
import type { MaskedField, MaskedPart, Segment } from '../domain/masking.ts';
import { Refusal } from '../release-contract.ts';
import type { ReleaseRow } from '../store/releases.ts';
import { codeInWords, fieldName } from '../texts/file/in-words.ts';
import { filePartKind, maskGround, releaseBasis, releaseRecipient } from '../texts/file/intake-words.ts';
import * as words from '../texts/file/release-words.ts';
import { boardName } from './letters/board-name.ts';
import { longDay } from './letters/compose.ts';

const { released, refusal, reservation } = words;

/** What stands on the paper of a release beside the file itself. */
export interface About {
  readonly caseNumber: string;
  readonly personName: string;
  readonly unitName: string;
}

/** A release that is let out: its masked parts as JSON, their digest, who let it out and when. */
export type Released = Pick<
  ReleaseRow,
  | 'recipient_kind'
  | 'recipient_name'
  | 'legal_basis'
  | 'asked_on'
  | 'started_at'
  | 'reviewed_at'
  | 'reviewed_by'
> & {
  readonly body: string;
  readonly sha256: Buffer;
  readonly ended: { readonly at: Date; readonly by: string };
};

/**
 * The masked file as PDF. It is made of the body that is frozen and of nothing else of the case: what is masked isn't there to be set.
 * @throws DocumentFault
 */
export async function releasedFilePdf(ctx: Context, row: Released, about: About): Promise<FileContent> {
  const parts = JSON.parse(row.body) as MaskedPart[];
  const reserved = parts.find((part) => part.kind === 'reservation');
  const ofFile = parts.filter((part) => part.kind !== 'reservation');
  const day = swedishDayOf(row.ended.at);
  const grounds = groundsIn(ofFile);
  const sections: RecordSection[] = [
    {
      ...EMPTY,
      fields: [
        fact(released.facts.person, about.personName),
        fact(released.facts.recipient, released.to(row.recipient_name, releaseRecipient[row.recipient_kind])),
        fact(released.facts.basis, releaseBasis[row.legal_basis]),
        fact(released.facts.askedOn, row.asked_on ?? swedishDayOf(row.started_at)),
        ...(row.reviewed_at && row.reviewed_by
          ? [fact(released.facts.reviewed, released.by(swedishDayOf(row.reviewed_at), row.reviewed_by))]
          : []),
        fact(released.facts.decided, released.by(day, row.ended.by)),
      ],
      end: grounds.length > 0 ? [released.foot(grounds)] : [],
    },
    ...(reserved ? reservationSections(reserved) : []),
    { ...EMPTY, heading: released.file, lead: ofFile.length === 0 ? [released.empty] : [] },
    ...ofFile.map(
      (part): RecordSection => ({
        ...EMPTY,
        heading: released.partOf(filePartKind[part.kind], dayAndTime(part.at)),
        level: 3,
        fields: part.fields.map(recordField),
      }),
    ),
    { ...EMPTY, lead: [released.digest(row.sha256.toString('hex'))] },
  ];
  const set = settable(sections);
  const bytes = await recordPdf({
    title: released.title(about.caseNumber),
    sender: [await boardName(ctx), about.unitName].filter(Boolean).map(plain),
    sections: JSON.stringify(set).includes(released.missing) ? withMissingFoot(set) : set,
    footer: released.caseMark(about.caseNumber),
    pageOf: released.pageOf,
  });
  return await FileContent.of(released.fileName(about.caseNumber, day), bytes);
}

/**
 * The refusal as PDF, with how it is appealed.
 * @throws DocumentFault
 */
export async function refusalPdf(
  ctx: Context,
  row: Pick<ReleaseRow, 'recipient_name' | 'request'> & { readonly refusal: string },
  about: About,
): Promise<FileContent> {
  const decided = Refusal.parse(JSON.parse(row.refusal));
  const day = swedishDayOf(new Date(decided.at));
  const said = (text: string) => ({ kind: 'paragraph', text: plain(text) }) as const;
  const heading = (text: string) => ({ kind: 'heading', text }) as const;
  const bytes = await letterPdf({
    lang: 'sv',
    large: false,
    title: refusal.title,
    sender: [await boardName(ctx), about.unitName].filter(Boolean).map(plain),
    marks: [longDay('sv', day), released.caseMark(about.caseNumber)],
    recipient: [plain(row.recipient_name)],
    blocks: [
      { kind: 'important', text: refusal[decided.scope] },
      heading(refusal.reasons),
      said(decided.reasons),
      heading(refusal.grounds),
      said(refusal.law(decided.grounds.map((ground) => maskGround[ground]))),
      heading(refusal.request),
      said(row.request),
      heading(refusal.appealTitle),
      ...refusal.appeal.map(said),
    ],
    signature: [decided.by, decided.byFunction].filter(Boolean).map(plain),
    footer: released.caseMark(about.caseNumber),
  });
  return await FileContent.of(refusal.fileName(about.caseNumber, day), bytes);
}

const EMPTY: RecordSection = { heading: null, level: 2, lead: [], fields: [], end: [] };
/** `2026-12-07 08.30`, Swedish time. */
const dayAndTime = (instant: string): string =>
  formatSwedishInstant(new Date(instant)).slice(0, 16).replace('T', ' ').replace(':', '.');
const plain = (text: string): string => printable(text, released.missing);
const fact = (name: string, text: string): RecordField => ({ name, segments: [{ kind: 'words', text }] });

/** The reservation with how it is appealed: it is a decision of its own (OSL 10:14). */
function reservationSections(part: MaskedPart): RecordSection[] {
  const of = (field: string): string =>
    (part.fields.find((f) => f.field === field)?.segments ?? [])
      .map((s) => ('text' in s ? s.text : released.masked(maskGround[s.masked])))
      .join('');
  return [
    {
      ...EMPTY,
      heading: reservation.title,
      lead: [reservation.lead],
      fields: [
        fact(reservation.terms, of('terms')),
        fact(reservation.reasons, of('reasons')),
        fact(reservation.by, `${of('by')}, ${swedishDayOf(new Date(part.at))}`),
      ],
    },
    { ...EMPTY, heading: refusal.appealTitle, level: 3, lead: refusal.appeal },
  ];
}

const recordField = (field: MaskedField): RecordField => ({
  name: fieldName(field.field),
  segments: field.segments.map((segment) =>
    'text' in segment
      ? { kind: 'words', text: field.coded ? codeInWords(field.field, segment.text) : segment.text }
      : { kind: 'removed', text: released.masked(maskGround[segment.masked]) },
  ),
});

const groundsIn = (parts: readonly MaskedPart[]): string[] => {
  const segments: Segment[] = parts.flatMap((part) => part.fields.flatMap((f) => f.segments));
  return [...new Set(segments.flatMap((s) => ('masked' in s ? maskGround[s.masked] : [])))];
};

/** All words of it as they can be set. */
const settable = (sections: readonly RecordSection[]): RecordSection[] =>
  sections.map((section) => ({
    ...section,
    fields: section.fields.map((field) => ({
      name: plain(field.name),
      segments: field.segments.map((segment) => ({ ...segment, text: plain(segment.text) })),
    })),
  }));

const withMissingFoot = ([head = EMPTY, ...rest]: readonly RecordSection[]): RecordSection[] => [
  { ...head, end: [...head.end, released.missingFoot] },
  ...rest,
];
