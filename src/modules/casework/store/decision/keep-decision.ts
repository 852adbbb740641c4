import type { z } from 'zod';
import { startClock, stopClock } from '#core/clocks';
import type { Context } from '#core/operation';
import { calendarDate, startOfDay } from '#platform/calendar';
import { isUniqueViolation } from '#platform/db';
import { conflict, invalid } from '#platform/errors';
import type { RecordDecision } from '../../decision-contract.ts';
import { mayChange, mayRecordDecision, mayReplace } from '../../domain/decision/decision.ts';
import { inForceOn, lawsOf, mayBeTakenBy } from '../../domain/decision/delegation-order.ts';
import { answers, isConsideration, isOfRunningCare } from '../../domain/decision/running-care.ts';
import type { CaseworkTables } from '../../tables.ts';
import { type CaseHead, lockCase } from '../cases.ts';
import { putReport } from '../committee/reports.ts';
import { followCustodies } from '../custody/court-clocks.ts';
import { orderOn } from '../delegation.ts';
import { addCaseEvent } from '../events.ts';
import { recordIn } from '../investigation/records.ts';
import { tellDecided } from '../watchers.ts';
import { decisionIn, decisionsOf, standingOfDecision } from './decisions.ts';
import { followExecution } from './execution.ts';
import { countDecision } from './figures.ts';
import { markReplaced } from './replaced.ts';

type Input = z.output<typeof RecordDecision>;

/**
 * Keeps a decision about the person of an opened case, by the delegation order that was in force on its day, and does what follows on it. The same id
 * again is the same decision.
 * @throws AppError INVALID_INPUT, CONFLICT with why it may not be taken
 */
export async function keepDecision(ctx: Context, input: Input): Promise<void> {
  const { caseId, decisionId, kind, law, level } = input;
  const head = await lockCase(ctx, caseId);
  const hindrance = mayRecordDecision(head.state, kind);
  if (hindrance) throw conflict(hindrance);
  const decidedOn = dayOf(ctx, input);
  const line = await lineOn(ctx, input, decidedOn);
  const refused = mayBeTakenBy(line, { level, functionId: ctx.actor.functionId });
  if (refused) throw conflict(refused);
  await requireChangeable(ctx, input, decidedOn);

  const record = await recordIn(ctx, caseId, decisionId);
  const { id: _, ...signed } = record;
  const db = ctx.tables<CaseworkTables>();
  const saved = await db
    .insertInto('casework.decision')
    .values({
      ...record,
      result: input.result,
      kind,
      law,
      appealable: input.appealable,
      decided_on: decidedOn,
      level,
      minutes: level === 'official' ? null : (input.minutes ?? null),
      urgent_reason: level === 'chair' ? (input.urgentReason ?? null) : null,
      delegation_version: line?.version ?? null,
      delegation_section: line?.section ?? null,
      replaces: input.replaces?.decisionId ?? null,
      effect: input.replaces?.effect ?? null,
      ground: input.replaces?.ground ?? null,
    })
    .onConflict((oc) => oc.columns(['tenant_id', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst()
    .catch((error: unknown) => {
      throw isUniqueViolation(error) ? conflict('ALREADY_REPLACED') : error;
    });
  if (saved) {
    await db
      .insertInto('casework.decision_version')
      .values({
        ...signed,
        decision_id: decisionId,
        version: 1,
        section: input.section,
        wording: input.wording,
        reasons: input.reasons,
        from_on: input.fromOn ?? null,
        until_on: input.untilOn ?? null,
        correction_reason: null,
      })
      .execute();
    await countDecision(
      ctx,
      {
        ...input,
        id: decisionId,
        case_id: caseId,
        decided_on: decidedOn,
        replaces: input.replaces?.decisionId ?? null,
      },
      head.unit_id,
    );
    await goOn(ctx, head, decidedOn, input, record.recorded_by);
  } else {
    await decisionIn(ctx, caseId, decisionId);
  }
}

/** An official decides now; of others it is recorded when they did. @throws AppError INVALID_INPUT */
function dayOf(
  ctx: Context,
  { level, kind, law, decidedOn, minutes, urgentReason, fromOn, untilOn }: Input,
): string {
  if (!lawsOf(kind).includes(law)) throw invalid('law', 'law_not_of_decision');
  if (fromOn && untilOn && untilOn < fromOn) throw invalid('untilOn', 'ends_before_start');
  if (level === 'official') return ctx.today;
  if (!minutes) throw invalid('minutes', 'minutes_needed');
  if (level === 'chair' && !urgentReason) throw invalid('urgentReason', 'urgent_reason_needed');
  if (decidedOn && decidedOn > ctx.today) throw invalid('decidedOn', 'in_the_future');
  return decidedOn ?? ctx.today;
}

async function lineOn(ctx: Context, { kind, law }: Input, day: string) {
  const rows = await orderOn(ctx, day);
  return inForceOn(
    rows.filter((r) => r.decision === kind && r.law === law),
    day,
  );
}

/** @throws AppError NOT_FOUND, CONFLICT ANOTHER_MATTER, BEFORE_REPLACED, ALREADY_REPLACED, APPEAL_FORWARDED */
async function requireChangeable(ctx: Context, input: Input, decidedOn: string): Promise<void> {
  const { caseId, decisionId, kind, law, replaces } = input;
  if (!replaces) return;
  const earlier = await decisionIn(ctx, caseId, replaces.decisionId);
  const amiss = mayReplace({ kind, law, decidedOn }, { ...earlier, decidedOn: earlier.decided_on });
  if (amiss) throw conflict(amiss);
  const read = await decisionsOf(ctx, caseId);
  // Pressed twice it is the same decision.
  if (read.decisions.some((d) => d.id === decisionId)) return;
  const hindrance = mayChange(standingOfDecision(read, replaces.decisionId));
  if (hindrance) throw conflict(hindrance);
}

/** What follows on a decision: the case has come further, it is to be told (FL 33), what is granted is to be executed (SoL 34:1), what a court tries by itself has its clocks, what care that goes on had to have considered is done, and the chair's is to be reported. */
async function goOn(
  ctx: Context,
  head: CaseHead,
  decidedOn: string,
  { decisionId, result, kind, law, level, replaces }: Input,
  by: string,
): Promise<void> {
  if (head.state === 'concluded') {
    await ctx
      .tables<CaseworkTables>()
      .updateTable('casework.case_head')
      .set({ state: 'decided', updated_at: ctx.now })
      .where('tenant_id', '=', ctx.actor.tenantId)
      .where('id', '=', head.id)
      .execute();
  }
  if (!isConsideration(kind)) {
    await startClock(ctx, {
      ruleId: 'FL-030',
      startedAt: ctx.now,
      unitId: head.unit_id,
      functionId: head.function_id,
      caseId: head.id,
      subject: { kind: 'decision', id: decisionId },
    });
  }
  if (!isOfRunningCare(kind)) {
    await followExecution(ctx, head, { decisionId, result, kind, law, decidedOn, replaces });
  }
  const at = decidedOn === ctx.today ? ctx.now : startOfDay(calendarDate(decidedOn));
  for (const ruleId of answers({ kind, law })) await stopClock(ctx, { caseId: head.id, ruleId }, at);
  if (replaces) await markReplaced(ctx, head.id, { ...replaces, on: decidedOn });
  await followCustodies(ctx, head, [decisionId, ...(replaces ? [replaces.decisionId] : [])]);
  if (level === 'chair') await putReport(ctx, head, { decisionId, kind, law, decidedOn });
  await tellDecided(ctx, head.id, { kind, on: calendarDate(decidedOn) });
  await addCaseEvent(ctx, { caseId: head.id, kind: 'person_decided', body: result, by });
}
