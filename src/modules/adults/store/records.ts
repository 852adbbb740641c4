import type { Context } from '#core/operation';
import {
  addCaseEvent,
  addEntry,
  type ContactKind,
  caseArea,
  type EntryKind,
  isAdultArea,
  lockCase,
  recordedBy,
  type Signature,
  signatureOf,
} from '#modules/casework';
import { isUniqueViolation } from '#platform/db';
import { conflict, invalid } from '#platform/errors';
import type { Fault } from '../domain/violence.ts';
import type { AdultTables, Correctable } from '../tables.ts';

/** The tables of records that hang on a case. */
export type RecordTable =
  | 'adults.contact_attempt'
  | 'adults.children_seen'
  | 'adults.safety_plan'
  | 'adults.safety_answer'
  | 'adults.housing_step'
  | 'adults.housing_review'
  | 'adults.leaving_step'
  | 'adults.relative_support';

/** What every record of an opened case has. */
export const recordIn = (ctx: Context, caseId: string, id: string, signature: Signature) => ({
  tenant_id: ctx.actor.tenantId,
  id,
  authority_id: ctx.authorityId,
  case_id: caseId,
  ...recordedBy(ctx, signature),
});

/** Whether the record has been made already: a button pressed twice is one record. */
export async function isRecorded(
  ctx: Context,
  table: RecordTable,
  caseId: string,
  id: string,
): Promise<boolean> {
  const known = await ctx
    .tables<AdultTables>()
    .selectFrom(table)
    .select('id')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', '=', caseId)
    .where('id', '=', id)
    .executeTakeFirst();
  return known !== undefined;
}

/** @throws AppError CONFLICT when the opened case is about a child, is performed for another, or has ended */
export async function requireAdult(ctx: Context, caseId: string, mayBeClosed = false): Promise<void> {
  if (!isAdultArea(await caseArea(ctx, caseId))) throw conflict('NOT_ABOUT_ADULT');
  // Contact is owed, and counted, in the case that ordered.
  if (ctx.opened(caseId).orderedBy !== null) throw conflict('PERFORMERS_CASE');
  if (!mayBeClosed && !ctx.opened(caseId).open) throw conflict('CASE_CLOSED');
}

export function refuse(fault: Fault | null): void {
  if (fault) throw invalid(fault.field, fault.code);
}

/** The records that no later one puts right. */
export const standing = <R extends Correctable & { readonly id: string }>(rows: readonly R[]): R[] => {
  const corrected = new Set(rows.map((r) => r.corrects));
  return rows.filter((r) => !corrected.has(r.id));
};

interface Correction {
  readonly corrects?: string | undefined;
  readonly correctionReason?: string | undefined;
}

/**
 * The earlier record that a new one puts right, when it does. What is put right already is put right from there.
 * @throws AppError INVALID_INPUT, CONFLICT CHANGED_MEANWHILE
 */
export function correctedBy<R extends Correctable & { readonly id: string }>(
  input: Correction,
  there: readonly R[],
): R | undefined {
  if (input.corrects === undefined) return undefined;
  const found = there.find(({ id }) => id === input.corrects);
  if (!found) throw invalid('corrects', 'not_in_list');
  if (!input.correctionReason) throw invalid('correctionReason', 'reason_missing');
  if (there.some(({ corrects }) => corrects === input.corrects)) throw conflict('CHANGED_MEANWHILE');
  return found;
}

export const correctionOf = (input: Correction) => ({
  corrects: input.corrects ?? null,
  correction_reason: input.corrects ? (input.correctionReason ?? null) : null,
});

export interface Entry extends Correction {
  readonly caseId: string;
  readonly recordId: string;
  readonly kind: EntryKind;
  readonly on: string;
  /** `HH:MM` */
  readonly time?: string;
  readonly contact?: { readonly kind: ContactKind; readonly counterpart: string };
  readonly text: string;
  /** What the case's timeline says of it. */
  readonly short: string;
}

/** Signs what was recorded as an entry of the journal, with the record's id, and notes it among what has happened. */
export async function sign(ctx: Context, signature: Signature, entry: Entry): Promise<void> {
  const { caseId } = entry;
  await addEntry(
    ctx,
    {
      kind: entry.kind,
      eventOn: entry.on,
      eventTime: entry.time ?? null,
      contactKind: entry.contact?.kind ?? null,
      counterpart: entry.contact?.counterpart ?? null,
      text: entry.text,
      corrects: entry.corrects ?? null,
      correctionReason: entry.corrects ? (entry.correctionReason ?? null) : null,
    },
    {
      caseId,
      entryId: entry.recordId,
      begunAt: ctx.now,
      afterClosing: !ctx.opened(caseId).open,
      signature,
    },
  );
  await addCaseEvent(ctx, { caseId, kind: 'adult_recorded', body: entry.short, by: signature.name });
}

/** An id that the client made is of something else already. @throws AppError CONFLICT CHANGED_MEANWHILE */
export function refuseTaken(error: unknown): never {
  throw isUniqueViolation(error) ? conflict('CHANGED_MEANWHILE') : error;
}

/**
 * Makes a record once, in a case about an adult that is under way.
 * @param write keeps it and says what the journal says of it
 */
export async function recordOnce(
  ctx: Context,
  table: RecordTable,
  { caseId, recordId, ...correction }: { readonly caseId: string; readonly recordId: string } & Correction,
  write: (signature: Signature) => Promise<Omit<Entry, 'caseId' | 'recordId' | keyof Correction>>,
  { mayBeClosed = false }: { readonly mayBeClosed?: boolean } = {},
): Promise<void> {
  // Two at once would each put the same record right, or begin the same clock.
  await lockCase(ctx, caseId);
  if (await isRecorded(ctx, table, caseId, recordId)) return;
  await requireAdult(ctx, caseId, mayBeClosed);
  const signature = await signatureOf(ctx);
  try {
    const entry = await write(signature);
    await sign(ctx, signature, {
      ...entry,
      caseId,
      recordId,
      corrects: correction.corrects,
      correctionReason: correction.correctionReason,
    });
  } catch (error) {
    refuseTaken(error);
  }
}

/** All of one kind in an opened case, in the order in which they were recorded. */
export const rowsOf = <T extends RecordTable>(ctx: Context, table: T, caseId: string) =>
  ctx
    .tables<AdultTables>()
    .selectFrom<RecordTable>(table)
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', '=', caseId)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute() as unknown as Promise<AdultTables[T][]>;
