import { defineOperation, Refused } from '#core/operation';
import type { Populations } from '#core/samples';
import { conflict, invalid } from '#platform/errors';
import { newId } from '#platform/ids';
import { ControlYear, PerformControl } from '../contract.ts';
import { mayPerform, PERFORM } from '../read/controls.ts';
import { sampleHasRemark } from '../read/samples.ts';
import { yearOf } from '../read/year.ts';
import { cancelAction, startAction, stopOccasion } from '../store/clocks.ts';
import { oneOf, rowsBy } from '../store/rows.ts';
import { ownOf, saidBy } from '../store/said.ts';
import type { ControlTables } from '../tables.ts';
import { WITHOUT_REMARK } from '../texts/reasons.ts';
import { changedMeanwhile, nextAfter } from './risks.ts';

/** What an occasion showed; said anew it stands beside what was said before, with a reason. A remark starts the time in which something is to be promised. */
export const performOf = (populations: Populations) =>
  defineOperation({
    name: 'control.perform',
    kind: 'command',
    permission: PERFORM,
    audit: 'control.performed',
    summary: 'Say what a control showed: without remark, a remark or a serious one, and what was found',
    input: PerformControl,
    output: ControlYear,
    statedReason: (input) => input.reason,
    run: async (ctx, input) => {
      const occasion = await oneOf(ctx, 'control.occasion', input.occasionId);
      const control = await oneOf(ctx, 'control.control', occasion.control_id);
      if (!mayPerform(ctx, occasion)) throw new Refused('OTHER_UNIT');
      const said = await rowsBy(ctx, 'control.performance', 'occasion_id', [occasion.id]);
      const again = said.find((p) => p.version === input.seenVersion + 1);
      if (again) {
        if (again.result !== input.result || again.found !== input.found) throw conflict('CHANGED_MEANWHILE');
        return await yearOf(ctx, populations, control.year);
      }
      const version = nextAfter(said, input.seenVersion);
      if (occasion.cancelled_at !== null) throw conflict('CONTROL_WITHDRAWN');
      if (version > 1 && !input.reason) throw invalid('reason', 'reason_missing');
      if (control.population !== null) {
        const [sample] = await rowsBy(ctx, 'control.sample', 'occasion_id', [occasion.id]);
        if (!sample) throw conflict('SAMPLE_NOT_DRAWN');
        const remark = await sampleHasRemark(ctx, sample.id);
        if (sample.drawn > 0 && remark === null) throw conflict('SAMPLE_NOT_CHECKED');
        if (remark === true && input.result === 'without_remark') throw conflict('SAMPLE_HAS_REMARKS');
      }
      await ctx
        .tables<ControlTables>()
        .insertInto('control.performance')
        .values({
          ...ownOf(ctx),
          ...(await saidBy(ctx)),
          id: newId(),
          occasion_id: occasion.id,
          control_id: control.id,
          version,
          result: input.result,
          found: input.found,
          documents: JSON.stringify(input.documents),
          reason: version > 1 ? (input.reason ?? null) : null,
        })
        .execute()
        .catch(changedMeanwhile);
      if (version === 1) await stopOccasion(ctx, occasion.id);
      const before = said.at(-1)?.result ?? 'without_remark';
      if (before === 'without_remark' && input.result !== 'without_remark') await startAction(ctx, occasion);
      if (before !== 'without_remark' && input.result === 'without_remark')
        await cancelAction(ctx, occasion.id, WITHOUT_REMARK);
      return await yearOf(ctx, populations, control.year);
    },
  });
