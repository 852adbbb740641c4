import type { Context } from '#core/operation';
import { addEntry, type EntryKind, recordedBy, type Signature } from '#modules/casework';
import { conflict, invalid } from '#platform/errors';
import type { CommissionHead } from '../commissions.ts';

/** What every record of a commission has: both of its cases, and who made it when. */
export const recordIn = (ctx: Context, head: CommissionHead, signature: Signature) => ({
  tenant_id: ctx.actor.tenantId,
  commission_id: head.id,
  authority_id: head.authority_id,
  case_id: head.case_id,
  ...recordedBy(ctx, signature),
});

interface Correctable {
  readonly id: string;
  readonly corrects: string | null;
}

/**
 * The earlier record that a new one corrects, when it corrects one. What is corrected already is corrected from its correction.
 * @throws AppError INVALID_INPUT, CONFLICT CHANGED_MEANWHILE
 */
export function correctedBy<R extends Correctable>(
  input: { readonly corrects?: string | undefined; readonly correctionReason?: string | undefined },
  there: readonly R[],
): R | undefined {
  if (input.corrects === undefined) return undefined;
  const found = there.find(({ id }) => id === input.corrects);
  if (!found) throw invalid('corrects', 'not_in_list');
  if (!input.correctionReason) throw invalid('correctionReason', 'reason_missing');
  if (there.some(({ corrects }) => corrects === input.corrects)) throw conflict('CHANGED_MEANWHILE');
  return found;
}

/** Signs what was recorded as an entry of the journal too, so that it comes out where the file does. It has the record's id, and corrects its entry. */
export async function signInJournal(
  ctx: Context,
  signature: Signature,
  entry: {
    readonly caseId: string;
    readonly entryId: string;
    readonly kind: EntryKind;
    readonly on: string;
    readonly text: string;
    readonly corrects?: string | undefined;
    readonly correctionReason?: string | undefined;
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
      correctionReason: entry.corrects ? (entry.correctionReason ?? null) : null,
    },
    { caseId: entry.caseId, entryId: entry.entryId, begunAt: ctx.now, afterClosing: false, signature },
  );
}
