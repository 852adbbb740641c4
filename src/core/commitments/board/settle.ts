import type { z } from 'zod';
import { defineOperation, Refused } from '#core/operation';
import { calendarDate } from '#platform/calendar';
import { conflict, invalid } from '#platform/errors';
import { type Step, stepCommitment } from '../register.ts';
import { isOwed } from '../state.ts';
import { OneCommitment, SettleBoardCommitment } from './contract.ts';
import { boardCommitment, maySettle, SETTLE, sayerOf } from './read.ts';
import type { CommitmentSources } from './sources.ts';

/** Whoever follows up confirms that what another function promised is done, on proof that holds today; finds that it does not hold; or lets it go. */
export const settleOf = (sources: CommitmentSources) =>
  defineOperation({
    name: 'commitments.settle',
    kind: 'command',
    permission: SETTLE,
    audit: 'board-commitment.settled',
    summary: 'Confirm, reopen or drop what has been promised the board',
    input: SettleBoardCommitment,
    output: OneCommitment,
    statedReason: (input) => input.words,
    run: async (ctx, input) => {
      const commitment = await boardCommitment(ctx, sources, input.commitmentId, SETTLE);
      if (!maySettle(ctx, { unit_id: commitment.unitId })) throw new Refused('OTHER_UNIT');
      const { own, saidDoneBySelf } = commitment;
      if (input.step === 'confirmed' && commitment.state === 'done' && own)
        throw conflict(saidDoneBySelf ? 'OWN_COMMITMENT' : 'OWED_BY_OWN_FUNCTION');
      const valid = commitment.proof.filter((p) => !p.failed);
      if (input.step === 'confirmed' && valid.length > 0 && !valid.some((p) => p.holds === 'yes'))
        throw conflict('PROOF_DOES_NOT_HOLD');
      if (input.step === 'dropped' && isOwed(commitment.state) && !commitment.may.includes('drop'))
        throw conflict('OWED_BY_SELF');
      const which = { caseId: null, commitmentId: input.commitmentId };
      await stepCommitment(ctx, which, stepOf(input), await sayerOf(ctx));
      return {
        today: ctx.today,
        commitment: await boardCommitment(ctx, sources, input.commitmentId, SETTLE),
      };
    },
  });

function stepOf({ step, words, dueOn }: z.output<typeof SettleBoardCommitment>): Step {
  if (step === 'confirmed') return { step, words: words || null, effect: null };
  if (!words) throw invalid('words', 'reason_missing');
  if (step === 'dropped') return { step, words };
  if (!dueOn) throw invalid('dueOn', 'calendar_date');
  return { step, words, dueOn: calendarDate(dueOn) };
}
