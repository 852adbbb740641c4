import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { Context } from '#core/operation';
import { calendarDate, daysBetween, swedishDayOf } from '#platform/calendar';
import {
  type FilePart,
  type Found,
  type MaskedPart,
  maskedElsewhere,
  maskFile,
  namesLeft,
} from '../domain/masking.ts';
import { mayMask, mayRefuse, mayRelease, mayReserve, mayReview } from '../domain/release-rules.ts';
import type { StoredChoice } from '../person-tables.ts';
import { type FileRelease, Refusal, Reservation } from '../release-contract.ts';
import { keptFrom } from '../store/investigation/kept-from.ts';
import { addressedLettersOf } from '../store/letters/letters.ts';
import { namesOfOthers } from '../store/names-of-others.ts';
import { nameOf, personOf } from '../store/person-rows.ts';
import {
  attachmentParts,
  attachmentsInFile,
  type ReleasedFile,
  undecided,
  withChoices,
} from '../store/release-attachments.ts';
import { type ReleaseRow, releaseOf } from '../store/releases.ts';
import { hasShieldedReporter, mayReadShielded } from '../store/reporters.ts';
import { filePartsOf } from './file-parts.ts';
import { shownParts } from './shown-parts.ts';

export interface FileNow {
  readonly source: readonly FilePart[];
  readonly masked: readonly MaskedPart[];
  readonly namesLeft: readonly Found[];
  /** Documents about which nobody has said what becomes of them. */
  readonly undecided: number;
  /** The masked file to the letter, and its digest. */
  readonly body: string;
  readonly sha256: Buffer;
}

/** The file of the case as it is now, under the masks of a release. */
export async function fileNow(ctx: Context, row: ReleaseRow): Promise<FileNow> {
  const files = await attachmentsInFile(ctx, row.case_id);
  const source = [...(await filePartsOf(ctx, row.case_id)), ...attachmentParts(files, row.attachments)];
  const masked = [
    ...reservationPart(row),
    ...withChoices(maskFile(source, row.masks), files, row.attachments),
  ];
  const elsewhere = maskedElsewhere(source, row.masks);
  const names = namesLeft(source, row.masks, await namesOfOthers(ctx, row.case_id, row.recipient_name));
  const left = [...names.filter((name) => !elsewhere.some((e) => isWithin(name, e))), ...elsewhere];
  const body = JSON.stringify(masked);
  return {
    source,
    masked,
    namesLeft: left,
    undecided: undecided(files, row.attachments).length,
    body,
    sha256: createHash('sha256').update(body).digest(),
  };
}

const reservationOf = (row: ReleaseRow) =>
  row.reservation === null ? null : Reservation.parse(JSON.parse(row.reservation));

/** The reservation goes out with the file, first in it, and is frozen by the same digest. */
function reservationPart(row: ReleaseRow): MaskedPart[] {
  const decided = reservationOf(row);
  if (!decided) return [];
  const { terms, reasons, by, byFunction, at } = decided;
  const fields = Object.entries({ terms, reasons, by: `${by}, ${byFunction}` });
  return [
    {
      partId: 'reservation',
      kind: 'reservation',
      at,
      fields: fields.map(([field, text]) => ({ field, coded: false, segments: [{ text }] })),
    },
  ];
}

/** How long somebody has waited for an answer: the law says at once and without delay, and no days (TF 2:15-16). */
export function waitOf(ctx: Context, row: Pick<ReleaseRow, 'asked_on' | 'started_at' | 'ended_at'>) {
  const askedOn = calendarDate(row.asked_on ?? swedishDayOf(row.started_at));
  return { askedOn, daysAsked: daysBetween(askedOn, row.ended_at ? swedishDayOf(row.ended_at) : ctx.today) };
}

/** A reporter is shielded, and the actor may not know who: where the name stands is not pointed out to them. */
export const isBlind = async (ctx: Context, caseId: string): Promise<boolean> =>
  !mayReadShielded(ctx, caseId) && (await hasShieldedReporter(ctx, caseId));

const isWithin = (inner: Found, outer: Found): boolean =>
  inner.partId === outer.partId &&
  inner.field === outer.field &&
  outer.start <= inner.start &&
  inner.end <= outer.end;

/** A release as whoever works with it sees it: with what is masked, what may be left, and what goes out. */
export async function releaseView(
  ctx: Context,
  caseId: string,
  releaseId: string,
): Promise<z.input<typeof FileRelease>> {
  const row = await releaseOf(ctx, caseId, releaseId);
  const fact = ctx.opened(caseId);
  const person = await personOf(ctx, fact.personId);
  const isOver = mayMask(row.state) !== null;
  const now = isOver ? undefined : await fileNow(ctx, row);
  const blind = await isBlind(ctx, caseId);
  const released = row.body === null ? [] : (JSON.parse(row.body) as MaskedPart[]);
  return {
    caseId,
    caseNumber: fact.caseNumber,
    releaseId: row.id,
    version: row.version,
    state: row.state,
    recipientKind: row.recipient_kind,
    recipientName: row.recipient_name,
    legalBasis: row.legal_basis,
    request: row.request,
    ...waitOf(ctx, row),
    personName: nameOf(person),
    startedAt: row.started_at.toISOString(),
    startedBy: row.started_by,
    review:
      row.reviewed_at && row.reviewed_by
        ? { at: row.reviewed_at.toISOString(), by: row.reviewed_by, note: row.review_note }
        : null,
    ended:
      row.ended_at && row.ended_by
        ? { at: row.ended_at.toISOString(), by: row.ended_by, note: row.end_note }
        : null,
    source: (now?.source ?? []).map((p) => ({ ...p, fields: [...p.fields] })),
    masks: row.masks,
    namesLeft: [...(now?.namesLeft ?? [])],
    shieldedNotPointedOut: blind && !isOver,
    protectedAgainst: isOver ? [] : await keptFrom(ctx, caseId),
    preview: shownParts(now?.masked ?? released),
    attachments: attachmentViews(
      await attachmentsInFile(ctx, caseId),
      row.attachments,
      isOver,
      await addressedLettersOf(ctx, caseId),
    ),
    refusal: row.refusal === null ? null : Refusal.parse(JSON.parse(row.refusal)),
    reservation: reservationOf(row),
    sha256: row.body_sha256?.toString('hex') ?? null,
    ...ctx.offers(fact, [
      {
        operation: 'casework.mask-release',
        permission: 'casework:file:release',
        hindrance: mayMask(row.state),
      },
      {
        operation: 'casework.review-release',
        permission: 'casework:file:review',
        hindrance: mayReview(row.state, blind),
      },
      {
        operation: 'casework.release-file',
        permission: 'casework:file:release',
        hindrance: mayRelease(row.state),
      },
      {
        operation: 'casework.reserve-release',
        permission: 'casework:file:refuse',
        hindrance: mayReserve(row.state, row.recipient_kind),
      },
      {
        operation: 'casework.refuse-release',
        permission: 'casework:file:refuse',
        hindrance: mayRefuse(row.state, row.refusal !== null),
      },
      {
        operation: 'casework.discontinue-release',
        permission: 'casework:file:release',
        hindrance: mayMask(row.state),
      },
    ]),
  };
}

/** What came after a release ended is no part of it. */
function attachmentViews(
  files: readonly ReleasedFile[],
  choices: readonly StoredChoice[],
  isOver: boolean,
  addressed: ReadonlySet<string>,
): z.input<typeof FileRelease>['attachments'] {
  const copies = new Set(choices.flatMap((c) => c.copyId ?? []));
  return files.flatMap((f) => {
    const choice = choices.find((c) => c.attachmentId === f.id);
    if (isOver && !choice && !copies.has(f.id)) return [];
    return {
      attachmentId: f.id,
      name: f.name,
      byteSize: f.byte_size,
      choice: choice?.choice ?? null,
      ground: choice?.ground ?? null,
      reason: choice?.reason ?? null,
      copyId: choice?.copyId ?? null,
      isCopy: copies.has(f.id),
      hasHiddenAddress: addressed.has(f.id),
    };
  });
}
