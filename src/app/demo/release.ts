import type { Runner } from '#core/operation';
import {
  maskRelease,
  refuseRelease,
  releaseFile,
  reserveRelease,
  reviewRelease,
  startRelease,
} from '#modules/casework';
import { momentOf } from './moments.ts';
import type { SeatKey } from './names.ts';
import type { DemoOrganisation } from './organisation.ts';

/** A file that a guardian has asked for: masked, reviewed and let out, but for the documents; and the decision on what was not. */
export interface StoryRelease {
  readonly by: SeatKey;
  readonly reviewer: SeatKey;
  readonly recipientName: string;
  readonly request: string;
  /** What becomes of every document, and why. */
  readonly withheld: string;
  /** What whoever gets it may not do with it, and why. */
  readonly reservation: { readonly terms: string; readonly reasons: string };
  readonly handedOver: string;
  readonly refusal: string;
  readonly daysAgo: number;
}

/** Masks every name that is pointed out, and does the rest as the story tells. */
export async function seedRelease(
  run: Runner['run'],
  organisation: DemoOrganisation,
  caseId: string,
  told: StoryRelease,
  { now, setTime }: { readonly now: Date; setTime(at: Date): void },
): Promise<void> {
  const at = (hour: number) => setTime(momentOf(now, told.daysAgo, hour));
  const by = organisation.actor(told.by);
  const reviewer = organisation.actor(told.reviewer);
  at(9);
  const begun = await run(startRelease, by, {
    caseId,
    recipientKind: 'guardian',
    recipientName: told.recipientName,
    legalBasis: 'guardian_of_child',
    request: told.request,
  });
  const { releaseId } = begun;
  const masked = await run(maskRelease, by, {
    caseId,
    releaseId,
    version: begun.version,
    masks: begun.namesLeft.map(({ partId, field, start, end }) => ({
      partId,
      field,
      start,
      end,
      ground: 'osl_26_1' as const,
    })),
    attachments: begun.attachments.map(({ attachmentId }) => ({
      attachmentId,
      choice: 'withheld' as const,
      ground: 'osl_26_1' as const,
      reason: told.withheld,
    })),
  });
  at(11);
  const reserved = await run(reserveRelease, reviewer, {
    caseId,
    releaseId,
    version: masked.version,
    reservation: told.reservation,
  });
  const reviewed = await run(reviewRelease, reviewer, { caseId, releaseId, version: reserved.version });
  at(14);
  const released = await run(releaseFile, by, {
    caseId,
    releaseId,
    version: reviewed.version,
    note: told.handedOver,
  });
  at(15);
  await run(refuseRelease, reviewer, {
    caseId,
    releaseId,
    version: released.version,
    reasons: told.refusal,
    grounds: ['osl_26_1'],
  });
}
