import { randomBytes } from 'node:crypto';
import { type Context, defineOperation } from '#core/operation';
import { drawSample, isEnough, isFew, keepDrawn, type Populations, populationDigest } from '#core/samples';
import { calendarDate } from '#platform/calendar';
import { conflict, invalid } from '#platform/errors';
import { ControlYear, DrawSample } from '../contract.ts';
import { mayBeDecidedToCheck } from '../policy.ts';
import { DRAW } from '../read/controls.ts';
import { yearOf } from '../read/year.ts';
import { oneOf, rowsBy } from '../store/rows.ts';
import { ownOf, saidBy } from '../store/said.ts';
import type { ControlTables } from '../tables.ts';
import { isNew } from './risks.ts';

/**
 * Draws a sample of cases for an occasion, once: the same seed and population would give the same. The seed is made here, so that nobody chooses among
 * samples by it. Whoever draws learns how many there were and how many were drawn, and nothing of which; of fewer than five nothing is drawn.
 */
export const drawSampleOf = (populations: Populations) =>
  defineOperation({
    name: 'control.draw-sample',
    kind: 'command',
    permission: DRAW,
    audit: 'control-sample.drawn',
    summary: 'Draw a sample of cases for a control by a seed, to be checked by those who may open them',
    input: DrawSample,
    output: ControlYear,
    oneMoment: true,
    run: async (ctx, input) => {
      const occasion = await oneOf(ctx, 'control.occasion', input.occasionId);
      const control = await oneOf(ctx, 'control.control', occasion.control_id);
      if (!(await isNew(ctx, 'control.sample', input.sampleId)))
        return await yearOf(ctx, populations, control.year);
      if (control.population === null) throw conflict('CONTROL_WITHOUT_SAMPLE');
      if (occasion.cancelled_at !== null) throw conflict('CONTROL_WITHDRAWN');
      const [drawnBefore] = await rowsBy(ctx, 'control.sample', 'occasion_id', [occasion.id]);
      if (drawnBefore) throw conflict('SAMPLE_DRAWN');
      if (input.openTo < ctx.today) throw invalid('openTo', 'before_today');
      await requireCheckers(ctx, input.checkers);
      const { from, to, rows } = await populations.rows(ctx, control.population, input.period);
      const ids = rows.map((r) => r.rowId);
      const populationSize = new Set(ids).size;
      if (!isEnough(populationSize)) throw conflict('SAMPLE_OF_TOO_FEW');
      const seed = randomBytes(8).toString('hex');
      const drawn = drawSample(seed, ids, input.size);
      const sample: ControlTables['control.sample'] = {
        ...ownOf(ctx),
        ...(await saidBy(ctx)),
        id: input.sampleId,
        occasion_id: occasion.id,
        control_id: control.id,
        population: control.population,
        period: input.period,
        from_on: from,
        to_on: to,
        population_size: populationSize,
        population_digest: populationDigest(ids),
        seed,
        size: input.size,
        drawn: drawn.length,
        checkpoints: control.checkpoints,
        open_to: calendarDate(input.openTo),
        checkers: input.checkers,
      };
      await ctx.tables<ControlTables>().insertInto('control.sample').values(sample).execute();
      await keepDrawn(ctx, 'control.sample_row', sample.id, rows, drawn);
      ctx.changed({
        sampleId: sample.id,
        occasionId: occasion.id,
        population: control.population,
        period: input.period,
        populationDigest: sample.population_digest,
        seed,
        size: input.size,
        // Small counts stand in no entry that is read without opening a case.
        ...(isFew(drawn.length) ? {} : { populationSize, drawn: drawn.length }),
        openTo: input.openTo,
        checkers: input.checkers,
      });
      return await yearOf(ctx, populations, control.year);
    },
  });

/** @throws AppError INVALID_INPUT for a function that may open no case, or goes without a decision */
async function requireCheckers(ctx: Context, checkers: readonly string[]): Promise<void> {
  const { functions, units } = await ctx.organisation();
  for (const id of checkers) {
    const found = functions.find((f) => f.id === id);
    const own = units.some((u) => u.id === found?.unitId && u.authorityId === ctx.authorityId);
    if (!found || !own || !mayBeDecidedToCheck(found.role)) throw invalid('checkers', 'may_not_check');
  }
}
