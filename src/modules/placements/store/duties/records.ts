import type { Insertable } from 'kysely';
import type { Context } from '#core/operation';
import { addCaseEvent, addEntry, type EntryKind, recordedBy, type Signature } from '#modules/casework';
import type { CalendarDate } from '#platform/calendar';
import { isUniqueViolation } from '#platform/db';
import { conflict, invalid } from '#platform/errors';
import type { Duty } from '../../domain/duties/codes.ts';
import type { DutyTables } from '../../duty-tables.ts';
import type { Placed } from './placed.ts';

type DutyEvent = 'placement_health_recorded' | 'placement_school_recorded' | 'placement_visited';

export type DutyRow = DutyTables['placements.duty_record'];

/** What has been recorded of a placement of an opened case, the last day first, what has been corrected too. */
export const dutyRecordsOf = (ctx: Context, placementId: string): Promise<DutyRow[]> =>
  ctx
    .tables<DutyTables>()
    .selectFrom('placements.duty_record')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('placement_id', '=', placementId)
    .orderBy('on_day', 'desc')
    .orderBy('recorded_at', 'desc')
    .orderBy('id')
    .execute();

/** Those of one duty that no later one corrects, in the order given. */
export const standingOf = (rows: readonly DutyRow[], duty: Duty): DutyRow[] =>
  rows.filter((row) => row.duty === duty && !rows.some(({ corrects }) => corrects === row.id));

/**
 * The earlier record of the same duty, and of the same stay where it is of one, that a new one corrects, when it corrects one. What is corrected already is corrected from its correction.
 * @throws AppError INVALID_INPUT, CONFLICT CHANGED_MEANWHILE
 */
export function correctedBy(
  input: { readonly corrects?: string | undefined; readonly correctionReason?: string | undefined },
  rows: readonly DutyRow[],
  duty: Duty,
  stayId: string | null = null,
): DutyRow | undefined {
  if (input.corrects === undefined) return undefined;
  const found = rows.find((row) => row.id === input.corrects && row.duty === duty && row.stay_id === stayId);
  if (!found) throw invalid('corrects', 'not_in_list');
  if (!input.correctionReason) throw invalid('correctionReason', 'reason_missing');
  if (rows.some(({ corrects }) => corrects === input.corrects)) throw conflict('CHANGED_MEANWHILE');
  return found;
}

type Done = Omit<
  Insertable<DutyRow>,
  | 'tenant_id'
  | 'placement_id'
  | 'authority_id'
  | 'case_id'
  | `recorded_${string}`
  | 'corrects'
  | 'correction_reason'
>;

/** Keeps what was done, and signs it as an entry of the journal with the same id, so that it comes out where the file does. */
export async function keepDuty(
  ctx: Context,
  placed: Placed,
  done: Done,
  said: {
    readonly signature: Signature;
    readonly event: DutyEvent;
    readonly kind: EntryKind;
    readonly text: string;
    readonly corrects?: string | undefined;
    readonly correctionReason?: string | undefined;
  },
): Promise<void> {
  const correcting = {
    corrects: said.corrects ?? null,
    correctionReason: said.corrects ? (said.correctionReason ?? null) : null,
  };
  await ctx
    .tables<DutyTables>()
    .insertInto('placements.duty_record')
    .values({
      tenant_id: ctx.actor.tenantId,
      placement_id: placed.id,
      authority_id: ctx.authorityId,
      case_id: placed.case_id,
      ...done,
      corrects: correcting.corrects,
      correction_reason: correcting.correctionReason,
      ...recordedBy(ctx, said.signature),
    })
    .execute()
    .catch((error: unknown) => {
      throw isUniqueViolation(error) ? conflict('CHANGED_MEANWHILE') : error;
    });
  await addEntry(
    ctx,
    {
      kind: said.kind,
      eventOn: done.on_day as CalendarDate,
      eventTime: null,
      contactKind: null,
      counterpart: null,
      text: said.text,
      ...correcting,
    },
    {
      caseId: placed.case_id,
      entryId: done.id,
      begunAt: ctx.now,
      afterClosing: false,
      signature: said.signature,
    },
  );
  await addCaseEvent(ctx, {
    caseId: placed.case_id,
    kind: said.event,
    body: said.text.split('\n')[0] ?? null,
    by: said.signature.name,
  });
}
