import { cancelClock, isRunning, startClock, stopClock } from '#core/clocks';
import type { FigureSources } from '#core/figures';
import { type Context, defineOperation } from '#core/operation';
import { calendarDate } from '#platform/calendar';
import { conflict, invalid } from '#platform/errors';
import { Audit, FollowUpRecommendation } from '../audit-contract.ts';
import { settledAnewBy } from '../domain/recommendation.ts';
import { ANSWER } from '../policy.ts';
import { auditView, keptAudits } from '../read/audits.ts';
import type { AuditRow } from '../store/audits.ts';
import { nameOf, ownOf } from '../store/said.ts';
import type { AuditTables } from '../tables.ts';
import { changeWords as words } from '../texts/changes.ts';

/** A recommendation that the board agrees with is followed up by the day that it set itself. */
const FOLLOW_UP_RULE = 'LOK-066';
/** What is done about a recommendation that has opened again is settled by a day. */
const REOPENED_RULE = 'LOK-067';

/** Keeps what was seen when a recommendation was followed up, and sets the next day. */
export const followUpOf = (figures: FigureSources) =>
  defineOperation({
    name: 'audits.follow-up',
    kind: 'command',
    permission: ANSWER,
    audit: 'audit.recommendation-followed-up',
    summary: 'Keep how a recommendation was followed up, and when it is the next time',
    input: FollowUpRecommendation,
    output: Audit,
    run: async (ctx, input) => {
      const kept = await keptAudits(ctx);
      const item = kept.items.find((i) => i.id === input.itemId && i.kind === 'recommendation');
      const audit = kept.audits.find((a) => a.id === item?.audit_id);
      if (!item || !audit) throw conflict('NO_SUCH_RECOMMENDATION');
      if (kept.followUps.some((f) => f.id === input.followUpId))
        return await auditView(ctx, figures, audit.id);
      if (input.followedOn > ctx.today) throw invalid('followedOn', 'in_the_future');
      if (input.followedOn < audit.received_on) throw invalid('followedOn', 'before_first_day');
      if (input.nextOn && input.nextOn <= ctx.today) throw invalid('nextOn', 'in_the_past');
      await ctx
        .tables<AuditTables>()
        .insertInto('audits.follow_up')
        .values({
          ...ownOf(ctx),
          id: input.followUpId,
          item_id: item.id,
          followed_on: calendarDate(input.followedOn),
          outcome: input.outcome,
          words: input.words,
          next_on: input.nextOn ? calendarDate(input.nextOn) : null,
          said_at: ctx.now,
          said_by: await nameOf(ctx),
          said_by_employee: ctx.actor.employeeId,
          said_by_function: ctx.actor.functionId,
        })
        .execute();
      if (await isRunning(ctx, clockOf(FOLLOW_UP_RULE, item.id)))
        await stopClock(ctx, clockOf(FOLLOW_UP_RULE, item.id));
      await watchFollowUp(ctx, audit, item.id, input.nextOn ?? null);
      return await auditView(ctx, figures, audit.id);
    },
  });

const clockOf = (ruleId: string, subjectId: string) => ({ caseId: null, ruleId, subjectId });

/** Watches the day on which a recommendation is followed up; a new day stands instead of the one before. */
export async function watchFollowUp(
  ctx: Context,
  audit: AuditRow,
  itemId: string,
  on: string | null,
): Promise<void> {
  if (on === null) return;
  if (await isRunning(ctx, clockOf(FOLLOW_UP_RULE, itemId)))
    await cancelClock(ctx, clockOf(FOLLOW_UP_RULE, itemId), words.newDay);
  await startClock(ctx, {
    ruleId: FOLLOW_UP_RULE,
    startedAt: ctx.now,
    unitId: audit.unit_id,
    functionId: audit.function_id,
    caseId: null,
    subject: { kind: 'recommendation', id: itemId },
    dueOn: calendarDate(on),
  });
}

/** What has opened again is owed a new action; what is closed is owed none. */
export async function watchReopened(
  ctx: Context,
  audit: AuditRow | undefined,
  itemId: string,
  step: 'closed' | 'reopened',
): Promise<void> {
  if (step === 'closed') {
    if (await isRunning(ctx, clockOf(REOPENED_RULE, itemId)))
      await stopClock(ctx, clockOf(REOPENED_RULE, itemId));
    return;
  }
  if (!audit) return;
  await startClock(ctx, {
    ruleId: REOPENED_RULE,
    startedAt: ctx.now,
    unitId: audit.unit_id,
    functionId: audit.function_id,
    caseId: null,
    subject: { kind: 'recommendation', id: itemId },
    dueOn: settledAnewBy(ctx.today),
  });
}
