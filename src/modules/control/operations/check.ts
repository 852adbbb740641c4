import { defineOperation } from '#core/operation';
import { conflict, invalid } from '#platform/errors';
import { CheckDrawnCase, DrawnCase } from '../contract.ts';
import { drawnCase, openSample } from '../read/drawn.ts';
import { CHECK } from '../read/shown.ts';
import { ownOf, saidBy } from '../store/said.ts';
import type { ControlTables } from '../tables.ts';
import { INTERNAL_CONTROL } from '../texts/reasons.ts';
import { changedMeanwhile } from './risks.ts';

/** The answers to a sample's checkpoints in one drawn case; said anew they stand beside those before. */
export const checkDrawnCaseOf = () =>
  defineOperation({
    name: 'control.check-case',
    kind: 'command',
    permission: CHECK,
    audit: 'drawn-case.checked',
    summary: "Answer a sample's checkpoints in one drawn case",
    input: CheckDrawnCase,
    output: DrawnCase,
    caseId: (input) => input.caseId,
    statedReason: () => INTERNAL_CONTROL,
    run: async (ctx, input) => {
      const sample = await openSample(ctx, input.sampleId);
      const { row } = await drawnCase(ctx, sample, input);
      if (input.answers.length !== sample.checkpoints.length) throw invalid('answers', 'one_each');
      const isSame = row.answers?.every((a, i) => a === input.answers[i]) ?? false;
      if (row.version === input.seenVersion + 1 && isSame) return await drawnCase(ctx, sample, input);
      if (row.version !== input.seenVersion) throw conflict('CHANGED_MEANWHILE');
      await ctx
        .tables<ControlTables>()
        .insertInto('control.sample_answer')
        .values({
          ...ownOf(ctx),
          ...(await saidBy(ctx)),
          sample_id: sample.id,
          position: input.number,
          version: input.seenVersion + 1,
          case_id: input.caseId,
          answers: input.answers,
        })
        .execute()
        .catch(changedMeanwhile);
      return await drawnCase(ctx, sample, input);
    },
  });
