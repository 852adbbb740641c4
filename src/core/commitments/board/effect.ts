import { startClock, stopClock } from '#core/clocks';
import { type Context, defineOperation, Refused } from '#core/operation';
import { calendarDate } from '#platform/calendar';
import { conflict } from '#platform/errors';
import { EFFECT_RULE, noteEffect } from '../register.ts';
import { isOwed } from '../state.ts';
import { type BoardCommitment, CheckEffect, OneCommitment } from './contract.ts';
import { boardCommitment, CARRY_OUT, maySettle, sayerOf } from './read.ts';
import type { CommitmentSources } from './sources.ts';

const SUBJECT = 'commitment_effect';

/** What was done is to be looked at on the day that was said, or today when that has passed. */
export async function startEffectClock(ctx: Context, commitment: BoardCommitment): Promise<void> {
  const { effectDueOn } = commitment;
  if (!effectDueOn || commitment.effect) return;
  await startClock(ctx, {
    ruleId: EFFECT_RULE,
    startedAt: ctx.now,
    unitId: commitment.unitId,
    functionId: commitment.functionId,
    caseId: null,
    subject: { kind: SUBJECT, id: commitment.commitmentId },
    dueOn: calendarDate(effectDueOn < ctx.today ? ctx.today : effectDueOn),
  });
}

/** Somebody has looked at whether what was done helped, and says what they found. */
export const checkEffectOf = (sources: CommitmentSources) =>
  defineOperation({
    name: 'commitments.check-effect',
    kind: 'command',
    permission: CARRY_OUT,
    audit: 'board-commitment.effect-checked',
    summary: 'Say whether what was promised and done has helped',
    input: CheckEffect,
    output: OneCommitment,
    run: async (ctx, input) => {
      const commitment = await boardCommitment(ctx, sources, input.commitmentId);
      if (!commitment.own && !maySettle(ctx, { unit_id: commitment.unitId }))
        throw new Refused('ROLE_LACKS_PERMISSION');
      if (isOwed(commitment.state)) throw conflict('COMMITMENT_NOT_DONE');
      if (commitment.state === 'dropped' || commitment.effect) throw conflict('COMMITMENT_SETTLED');
      await noteEffect(
        ctx,
        { caseId: null, commitmentId: input.commitmentId },
        { on: ctx.today, words: input.words },
        await sayerOf(ctx),
      );
      await stopClock(ctx, { caseId: null, ruleId: EFFECT_RULE, subjectId: input.commitmentId });
      return { today: ctx.today, commitment: await boardCommitment(ctx, sources, input.commitmentId) };
    },
  });
