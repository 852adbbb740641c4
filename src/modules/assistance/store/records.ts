import type { Context } from '#core/operation';
import { addEntry, type EntryKind, recordedBy, type Signature, signatureOf } from '#modules/casework';
import type { CalendarDate } from '#platform/calendar';
import { isUniqueViolation } from '#platform/db';
import { conflict, invalid } from '#platform/errors';
import { newId } from '#platform/ids';

/**
 * What every record of a case has: the case, and who made it when.
 * @throws AppError CONFLICT CASE_CLOSED, but for what ends what was followed: that may be put right afterwards
 */
export async function recordIn(
  ctx: Context,
  caseId: string,
  { mayBeClosed = false }: { readonly mayBeClosed?: boolean } = {},
) {
  if (!mayBeClosed && !ctx.opened(caseId).open) throw conflict('CASE_CLOSED');
  const signature = await signatureOf(ctx);
  return {
    signature,
    record: {
      tenant_id: ctx.actor.tenantId,
      authority_id: ctx.authorityId,
      case_id: caseId,
      ...recordedBy(ctx, signature),
    },
  };
}

/** Signs what was recorded as an entry of the journal too, so that it comes out where the file does. */
export async function signInJournal(
  ctx: Context,
  signature: Signature,
  entry: {
    readonly caseId: string;
    readonly kind: EntryKind;
    readonly on: CalendarDate;
    readonly text: string;
  },
): Promise<void> {
  await addEntry(
    ctx,
    {
      kind: entry.kind,
      eventOn: entry.on,
      eventTime: null,
      contactKind: null,
      counterpart: null,
      text: entry.text,
      corrects: null,
      correctionReason: null,
    },
    {
      caseId: entry.caseId,
      entryId: newId(),
      begunAt: ctx.now,
      afterClosing: !ctx.opened(entry.caseId).open,
      signature,
    },
  );
}

/** An id that the client made is of something else already, in a case that it may know nothing of. @throws AppError CONFLICT CHANGED_MEANWHILE */
export function refuseTaken(error: unknown): never {
  throw isUniqueViolation(error) ? conflict('CHANGED_MEANWHILE') : error;
}

/** @throws AppError INVALID_INPUT on the field for a day to come, or before what it follows on */
export function requirePast(
  ctx: Context,
  field: string,
  day: CalendarDate,
  notBefore: CalendarDate | null = null,
): void {
  if (day > ctx.today) throw invalid(field, 'in_the_future');
  if (notBefore && day < notBefore) throw invalid(field, 'before_what_it_follows');
}

/** The day by which something is looked at anew. @throws AppError INVALID_INPUT when it is missing, not after the other, or later than the area lets it be */
export function requireNext(
  field: string,
  day: CalendarDate | null,
  after: CalendarDate,
  latest: CalendarDate | null,
): CalendarDate {
  if (!day) throw invalid(field, 'next_day_missing');
  if (day <= after) throw invalid(field, 'before_what_it_follows');
  if (latest && day > latest) throw invalid(field, 'next_later_than_area');
  return day;
}
