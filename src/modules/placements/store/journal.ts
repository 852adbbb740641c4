import type { Context } from '#core/operation';
import { addCaseEvent, addEntry, type Signature } from '#modules/casework';
import type { PlacementEvent } from '../domain/events.ts';

/** Signs what was done in the journal of the opened case, and tells it in the case's timeline. */
export async function signAndTell(
  ctx: Context,
  signature: Signature,
  done: {
    readonly caseId: string;
    readonly entryId: string;
    readonly event: PlacementEvent;
    /** One line for the timeline. */
    readonly short: string | null;
    readonly on: string;
    readonly text: string;
    readonly kind?: 'fact' | 'assessment';
  },
): Promise<void> {
  await addEntry(
    ctx,
    {
      kind: done.kind ?? 'fact',
      eventOn: done.on,
      eventTime: null,
      contactKind: null,
      counterpart: null,
      text: done.text,
      corrects: null,
      correctionReason: null,
    },
    { caseId: done.caseId, entryId: done.entryId, begunAt: ctx.now, afterClosing: false, signature },
  );
  await addCaseEvent(ctx, { caseId: done.caseId, kind: done.event, body: done.short, by: signature.name });
}
