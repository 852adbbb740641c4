import type { Context } from '#core/operation';
import { type CalendarDate, daysBetween, swedishDayOf } from '#platform/calendar';
import { conflict } from '#platform/errors';
import { makeCommitment } from '../register.ts';
import type { CommitmentState } from '../state.ts';
import type { CommitmentTables } from '../tables.ts';
import { owingFunction } from './make.ts';
import { sayerOf } from './read.ts';

/** Something promised for a subject of a module, as a line beside it. */
export interface PromiseFor {
  readonly commitmentId: string;
  readonly subject: { readonly kind: string; readonly id: string };
  readonly title: string;
  readonly state: CommitmentState;
  readonly functionId: string;
  readonly functionTitle: string;
  readonly dueOn: CalendarDate;
  readonly madeAt: Date;
  /** Days after that day today, or on the day on which it was done; 0 when it was in time or dropped. */
  readonly daysLate: number;
}

/**
 * What the whole board has been promised for these subjects, nearest first. It names functions and nobody in care: the caller has asked whether the
 * reader may see the subjects.
 */
export async function promisesFor(
  ctx: Context,
  kinds: readonly string[],
  subjectIds: readonly string[],
): Promise<PromiseFor[]> {
  if (subjectIds.length === 0) return [];
  const rows = await ctx
    .tables<CommitmentTables>()
    .selectFrom('commitments.commitment')
    .select([
      'id',
      'subject_kind',
      'subject_id',
      'title',
      'state',
      'function_id',
      'due_on',
      'made_at',
      'done_at',
    ])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('authority_id', '=', ctx.authorityId)
    .where('case_id', 'is', null)
    .where('subject_id', 'in', [...subjectIds])
    .where('subject_kind', 'in', [...kinds])
    .orderBy('due_on')
    .orderBy('id')
    .execute();
  const { functions } = await ctx.organisation();
  return rows.map((row) => ({
    commitmentId: row.id,
    subject: { kind: row.subject_kind, id: row.subject_id },
    title: row.title,
    state: row.state,
    functionId: row.function_id,
    functionTitle: functions.find((f) => f.id === row.function_id)?.title ?? '',
    dueOn: row.due_on,
    madeAt: row.made_at,
    daysLate:
      row.state === 'dropped'
        ? 0
        : Math.max(0, daysBetween(row.due_on, row.done_at ? swedishDayOf(row.done_at) : ctx.today)),
  }));
}

/**
 * A function within the actor's reach promises something for a subject of a module, which has been asked for. The same again is the same promise.
 * @returns whether it was made now
 * @throws Refused OTHER_UNIT; AppError INVALID_INPUT for a function that has ended or a day that has passed, CONFLICT for the id of something else
 */
export async function promiseFor(
  ctx: Context,
  made: {
    readonly commitmentId: string;
    readonly subject: { readonly kind: string; readonly id: string };
    readonly title: string;
    readonly functionId: string;
    readonly dueOn: CalendarDate;
    readonly effectDueOn?: CalendarDate | undefined;
  },
): Promise<boolean> {
  const { commitmentId, subject, title, functionId, dueOn, effectDueOn } = made;
  const by = await owingFunction(ctx, functionId);
  const there = await ctx
    .tables<CommitmentTables>()
    .selectFrom('commitments.commitment')
    .select(['subject_id', 'made_by_employee'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('authority_id', '=', ctx.authorityId)
    .where('case_id', 'is', null)
    .where('id', '=', commitmentId)
    .executeTakeFirst();
  if (there) {
    if (there.subject_id !== subject.id || there.made_by_employee !== ctx.actor.employeeId)
      throw conflict('CHANGED_MEANWHILE');
    return false;
  }
  await makeCommitment(
    ctx,
    { id: commitmentId, caseId: null, subject, title, by, dueOn, ...(effectDueOn ? { effectDueOn } : {}) },
    await sayerOf(ctx),
  );
  return true;
}
