import type { Context } from '#core/operation';
import { addCaseEvent, addEntry, type EntryKind, recordedBy, type Signature } from '#modules/casework';
import { isUniqueViolation } from '#platform/db';
import { conflict, invalid } from '#platform/errors';
import type { RecordColumns } from '../tables.ts';

/** An id that the client made is of something else already. @throws AppError CONFLICT CHANGED_MEANWHILE */
export function refuseTaken(error: unknown): never {
  throw isUniqueViolation(error) ? conflict('CHANGED_MEANWHILE') : error;
}

interface Correcting {
  readonly corrects?: string | undefined;
  readonly correctionReason?: string | undefined;
}

/**
 * The earlier record that a new one corrects, when it corrects one. What is corrected already is corrected from its correction.
 * @throws AppError INVALID_INPUT, CONFLICT CHANGED_MEANWHILE
 */
export function correctedBy<R extends Pick<RecordColumns, 'id' | 'corrects' | 'withdrawn'>>(
  input: Correcting,
  there: readonly R[],
): R | undefined {
  if (input.corrects === undefined) return undefined;
  const found = there.find(({ id }) => id === input.corrects);
  if (!found || found.withdrawn) throw invalid('corrects', 'not_in_list');
  if (!input.correctionReason) throw invalid('correctionReason', 'reason_missing');
  if (there.some(({ corrects }) => corrects === input.corrects)) throw conflict('CHANGED_MEANWHILE');
  return found;
}

/** What every record has, as it is made now. */
export const recordColumns = (
  ctx: Context,
  of: {
    readonly caseId: string;
    readonly recordId: string;
    readonly corrected: Pick<RecordColumns, 'id' | 'root'> | undefined;
    readonly reason: string | undefined;
    readonly withdrawn?: boolean;
  },
  signature: Signature,
): RecordColumns => ({
  tenant_id: ctx.actor.tenantId,
  id: of.recordId,
  authority_id: ctx.authorityId,
  case_id: of.caseId,
  root: of.corrected?.root ?? of.recordId,
  corrects: of.corrected?.id ?? null,
  correction_reason: of.corrected ? (of.reason ?? null) : null,
  withdrawn: of.withdrawn ?? false,
  ...recordedBy(ctx, signature),
});

/** Signs what was recorded as an entry of the journal too, with the record's id, and as a line of the timeline. */
export async function signRecord(
  ctx: Context,
  signature: Signature,
  {
    caseId,
    recordId,
    ...entry
  }: {
    readonly caseId: string;
    readonly recordId: string;
    readonly kind: EntryKind;
    readonly on: string;
    readonly text: string;
    readonly corrects?: string | undefined;
    readonly reason?: string | undefined;
    readonly event:
      | 'offence_noticed'
      | 'offence_talk'
      | 'risk_identified'
      | 'risk_support'
      | 'youth_withdrawn';
    readonly short: string | null;
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
      corrects: entry.corrects ?? null,
      correctionReason: entry.corrects ? (entry.reason ?? null) : null,
    },
    {
      caseId,
      entryId: recordId,
      begunAt: ctx.now,
      afterClosing: !ctx.opened(caseId).open,
      signature,
    },
  );
  await addCaseEvent(ctx, { caseId, kind: entry.event, body: entry.short, by: signature.name });
}

/** What is new begins in an authority's own case that is open. @throws AppError CONFLICT CASE_CLOSED, PERFORMERS_CASE */
export function requireOwnOpenCase(ctx: Context, caseId: string): void {
  const hindrance = newIn(ctx, caseId);
  if (hindrance) throw conflict(hindrance);
}

export function newIn(ctx: Context, caseId: string): 'CASE_CLOSED' | 'PERFORMERS_CASE' | null {
  const { open, orderedBy } = ctx.opened(caseId);
  if (orderedBy !== null) return 'PERFORMERS_CASE';
  return open ? null : 'CASE_CLOSED';
}
