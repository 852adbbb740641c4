import { defineOperation, Refused } from '#core/operation';
import { conflict } from '#platform/errors';
import { handOver } from '../moving.ts';
import { HandOverCommitment, OneCommitment } from './contract.ts';
import { owingFunction } from './make.ts';
import { boardCommitment, maySettle, SETTLE, sayerOf } from './read.ts';
import type { CommitmentSources } from './sources.ts';

/** Whoever follows up lets another function owe what has been promised the board: its day and what has happened stay. */
export const handOverOf = (sources: CommitmentSources) =>
  defineOperation({
    name: 'commitments.hand-over',
    kind: 'command',
    permission: SETTLE,
    audit: 'board-commitment.handed-over',
    summary: 'Let another function owe what has been promised the board',
    input: HandOverCommitment,
    output: OneCommitment,
    statedReason: (input) => input.words,
    run: async (ctx, input) => {
      const commitment = await boardCommitment(ctx, sources, input.commitmentId, SETTLE);
      if (!maySettle(ctx, { unit_id: commitment.unitId })) throw new Refused('OTHER_UNIT');
      const to = await owingFunction(ctx, input.functionId);
      if (commitment.functionId !== to.functionId && !commitment.may.includes('hand_over'))
        throw conflict('COMMITMENT_SETTLED');
      const which = { caseId: null, commitmentId: input.commitmentId };
      await handOver(ctx, which, to, input.words, await sayerOf(ctx));
      return {
        today: ctx.today,
        commitment: await boardCommitment(ctx, sources, input.commitmentId, SETTLE),
      };
    },
  });
