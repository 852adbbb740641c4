import { cancelClock, startClock, stopClock } from '#core/clocks';
import type { Context } from '#core/operation';
import type { CalendarDate } from '#platform/calendar';
import { conflict, invalid } from '#platform/errors';
import { newId } from '#platform/ids';
import { isOwed, takeStep } from './state.ts';
import type { CommitmentTables } from './tables.ts';

/** The clock of what has been promised: due on the day that was said. */
export const COMMITMENT_RULE = 'LOK-015';
/** The clock of the look at whether what was done has helped. */
export const EFFECT_RULE = 'LOK-050';
/** Of the clock's subject, so that it stays with whoever promised when the case is given away. */
const SUBJECT = 'commitment';

/** Who says it, as they are called now; kept as it is said. */
export interface Sayer {
  readonly name: string;
  readonly functionTitle: string;
}

/** Something that shows that it was done, by kind and id of the module that has it. The caller knows that it is there. */
export interface Proof {
  readonly kind: string;
  readonly id: string;
  readonly words?: string | undefined;
}

export interface NewCommitment {
  readonly id: string;
  /** An opened case: what is promised in it is content of it. Null for what the board is promised: it names nobody. */
  readonly caseId: string | null;
  readonly subject: { readonly kind: string; readonly id: string };
  readonly title: string;
  /** The function that owes it, and its unit. */
  readonly by: { readonly functionId: string; readonly unitId: string };
  readonly dueOn: CalendarDate;
  /** When somebody is to look at whether it helped. */
  readonly effectDueOn?: CalendarDate;
}

/** A function promises something in an opened case, or the board, and its clock starts. @throws AppError INVALID_INPUT on `dueOn` before today */
export async function makeCommitment(ctx: Context, made: NewCommitment, sayer: Sayer): Promise<void> {
  requireDay(ctx, made.dueOn);
  if (made.effectDueOn && made.effectDueOn < made.dueOn) throw invalid('effectDueOn', 'before_due_day');
  await ctx
    .tables<CommitmentTables>()
    .insertInto('commitments.commitment')
    .values({
      tenant_id: ctx.actor.tenantId,
      id: made.id,
      authority_id: ctx.authorityId,
      unit_id: made.by.unitId,
      case_id: made.caseId,
      subject_kind: made.subject.kind,
      subject_id: made.subject.id,
      title: made.title,
      function_id: made.by.functionId,
      due_on: made.dueOn,
      effect_due_on: made.effectDueOn ?? null,
      state: 'planned',
      made_at: ctx.now,
      made_by: sayer.name,
      made_by_employee: ctx.actor.employeeId,
      made_by_function: ctx.actor.functionId,
      done_at: null,
      done_by: null,
      done_by_employee: null,
      effect_checked_on: null,
      effect: null,
    })
    .execute();
  await addEvent(ctx, made, { step: 'made', words: null, dueOn: made.dueOn }, sayer);
  await start(ctx, made);
}

/** What is said to have happened to a commitment, with what each step asks for. */
export type Step =
  | { readonly step: 'begun' }
  | { readonly step: 'done'; readonly words: string | null; readonly proof: readonly Proof[] }
  | {
      readonly step: 'confirmed';
      readonly words: string | null;
      /** Whether it helped, when that was looked at. */
      readonly effect: { readonly on: CalendarDate; readonly words: string } | null;
    }
  | { readonly step: 'reopened'; readonly words: string; readonly dueOn: CalendarDate }
  | { readonly step: 'dropped'; readonly words: string };

/** A commitment of an opened case, or of none. */
export interface CommitmentOf {
  readonly caseId: string | null;
  readonly commitmentId: string;
}

/**
 * Takes a commitment of an opened case, or of none, a step on, and its clock with it. Reopened it is owed anew, by a new day: the proof is marked as failed,
 * and the outcome of the clock before stays as it was judged.
 * @throws AppError NOT_FOUND when the case has no such commitment; CONFLICT CommitmentHindrance; INVALID_INPUT on `dueOn` before today
 */
export async function stepCommitment(
  ctx: Context,
  which: CommitmentOf,
  step: Step,
  sayer: Sayer,
): Promise<void> {
  const row = await lockCommitment(ctx, which);
  if (step.step === 'done' && isOwed(row.state)) await putProof(ctx, row, step.proof, sayer);
  const change = takeStep(
    {
      state: row.state,
      proven: await isProven(ctx, row),
      saidDoneBySelf: row.done_by_employee !== null && row.done_by_employee === ctx.actor.employeeId,
    },
    step.step,
  );
  if (!change.ok) throw conflict(change.hindrance);
  const dueOn = step.step === 'reopened' ? step.dueOn : row.due_on;
  if (step.step === 'reopened') requireDay(ctx, dueOn);
  const isDone = change.state === 'done' || change.state === 'confirmed';
  const effect = step.step === 'confirmed' ? step.effect : null;
  await ctx
    .tables<CommitmentTables>()
    .updateTable('commitments.commitment')
    .set({
      state: change.state,
      due_on: dueOn,
      ...(step.step === 'done'
        ? { done_at: ctx.now, done_by: sayer.name, done_by_employee: ctx.actor.employeeId }
        : {}),
      ...(isDone ? {} : { done_at: null, done_by: null, done_by_employee: null }),
      ...(effect ? { effect_checked_on: effect.on, effect: effect.words } : {}),
      // What was found of its effect stands among what has happened; owed anew it is to be looked at anew.
      ...(step.step === 'reopened' ? { effect_checked_on: null, effect: null } : {}),
    })
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('id', '=', row.id)
    .execute();
  const said = { step: step.step, words: wordsOf(step), dueOn: step.step === 'reopened' ? dueOn : null };
  await addEvent(ctx, { id: row.id, caseId: row.case_id }, said, sayer);
  await turnClock(ctx, row, step);
}

const wordsOf = (step: Step): string | null => ('words' in step ? step.words : null);

/** What a step means to the clock. Confirming means nothing to it: it stopped when the thing was done. */
async function turnClock(ctx: Context, row: Row, step: Step): Promise<void> {
  const clock = { caseId: row.case_id, ruleId: COMMITMENT_RULE, subjectId: row.id };
  if (step.step === 'done') await stopClock(ctx, clock);
  if (step.step === 'dropped') await cancelClock(ctx, clock, step.words);
  if (step.step !== 'reopened') return;
  await cancelClock(ctx, { ...clock, ruleId: EFFECT_RULE }, step.words);
  await failProofs(ctx, row, step.words);
  await start(ctx, {
    id: row.id,
    caseId: row.case_id,
    by: { functionId: row.function_id, unitId: row.unit_id },
    dueOn: step.dueOn,
  });
}

/** Keeps what somebody found who looked at whether it had helped. */
export async function noteEffect(
  ctx: Context,
  which: CommitmentOf,
  effect: { readonly on: CalendarDate; readonly words: string },
  sayer: Sayer,
): Promise<void> {
  const row = await lockCommitment(ctx, which);
  await ctx
    .tables<CommitmentTables>()
    .updateTable('commitments.commitment')
    .set({ effect_checked_on: effect.on, effect: effect.words })
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('id', '=', row.id)
    .execute();
  const said = { step: 'effect_checked' as const, words: effect.words, dueOn: null };
  await addEvent(ctx, { id: row.id, caseId: row.case_id }, said, sayer);
}

/** One proof of a promise to the board was found to hold no longer. */
export async function failProof(ctx: Context, proofRowId: string, why: string): Promise<void> {
  await ctx
    .tables<CommitmentTables>()
    .updateTable('commitments.proof')
    .set({ failed_at: ctx.now, failed_why: why })
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', 'is', null)
    .where('id', '=', proofRowId)
    .execute();
}

type Row = Awaited<ReturnType<typeof lockCommitment>>;

const sameCase = (caseId: string | null): '=' | 'is' => (caseId === null ? 'is' : '=');

export async function lockCommitment(ctx: Context, which: CommitmentOf) {
  const row = await ctx
    .tables<CommitmentTables>()
    .selectFrom('commitments.commitment')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', sameCase(which.caseId), which.caseId)
    .where('id', '=', which.commitmentId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw conflict('NO_SUCH_COMMITMENT');
  return row;
}

async function isProven(ctx: Context, row: Row): Promise<boolean> {
  const proof = await ctx
    .tables<CommitmentTables>()
    .selectFrom('commitments.proof')
    .select('id')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', sameCase(row.case_id), row.case_id)
    .where('commitment_id', '=', row.id)
    .where('failed_at', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return proof !== undefined;
}

/** Adds what shows that it was done, when it has been said to be. @throws AppError CONFLICT NO_SUCH_COMMITMENT, COMMITMENT_NOT_DONE */
export async function addProof(
  ctx: Context,
  which: CommitmentOf,
  proof: readonly Proof[],
  sayer: Sayer,
): Promise<void> {
  const row = await lockCommitment(ctx, which);
  if (row.state !== 'done' && row.state !== 'confirmed') throw conflict('COMMITMENT_NOT_DONE');
  await putProof(ctx, row, proof, sayer);
}

async function putProof(ctx: Context, row: Row, proof: readonly Proof[], sayer: Sayer): Promise<void> {
  if (proof.length === 0) return;
  await ctx
    .tables<CommitmentTables>()
    .insertInto('commitments.proof')
    .values(
      proof.map((p) => ({
        tenant_id: ctx.actor.tenantId,
        id: newId(),
        commitment_id: row.id,
        authority_id: ctx.authorityId,
        case_id: row.case_id,
        kind: p.kind,
        proof_id: p.id,
        words: p.words ?? null,
        added_at: ctx.now,
        added_by: sayer.name,
        failed_at: null,
        failed_why: null,
      })),
    )
    .execute();
}

async function failProofs(ctx: Context, row: Row, why: string): Promise<void> {
  await ctx
    .tables<CommitmentTables>()
    .updateTable('commitments.proof')
    .set({ failed_at: ctx.now, failed_why: why })
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', sameCase(row.case_id), row.case_id)
    .where('commitment_id', '=', row.id)
    .where('failed_at', 'is', null)
    .execute();
}

async function start(
  ctx: Context,
  { id, caseId, by, dueOn }: Pick<NewCommitment, 'id' | 'caseId' | 'by' | 'dueOn'>,
): Promise<void> {
  await startClock(ctx, {
    ruleId: COMMITMENT_RULE,
    startedAt: ctx.now,
    unitId: by.unitId,
    functionId: by.functionId,
    caseId,
    subject: { kind: SUBJECT, id },
    dueOn,
  });
}

export async function addEvent(
  ctx: Context,
  { id, caseId }: { readonly id: string; readonly caseId: string | null },
  said: {
    readonly step: CommitmentTables['commitments.event']['step'];
    readonly words: string | null;
    readonly dueOn: CalendarDate | null;
  },
  sayer: Sayer,
): Promise<void> {
  await ctx
    .tables<CommitmentTables>()
    .insertInto('commitments.event')
    .values({
      tenant_id: ctx.actor.tenantId,
      id: newId(),
      commitment_id: id,
      authority_id: ctx.authorityId,
      case_id: caseId,
      at: ctx.now,
      step: said.step,
      words: said.words,
      due_on: said.dueOn,
      by_name: sayer.name,
      by_function_title: sayer.functionTitle,
      by_employee: ctx.actor.employeeId,
    })
    .execute();
}

function requireDay(ctx: Context, dueOn: CalendarDate): void {
  if (dueOn < ctx.today) throw invalid('dueOn', 'before_today');
}
