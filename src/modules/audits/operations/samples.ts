import { randomBytes } from 'node:crypto';
import { defineOperation } from '#core/operation';
import { drawSample, isEnough, isFew, keepDrawn, type Populations, populationDigest } from '#core/samples';
import { addDays, calendarDate } from '#platform/calendar';
import { conflict, invalid } from '#platform/errors';
import { DECIDE_SAMPLE } from '../policy.ts';
import { auditorsOf, samplesView } from '../read/samples.ts';
import { AuditSamples, DecideSample, ReadAuditSample } from '../sample-contract.ts';
import { questionsOf } from '../store/questions.ts';
import { nameOf, ownOf } from '../store/said.ts';
import { samplesOf } from '../store/samples.ts';
import type { AuditTables } from '../tables.ts';

/** The longest that drawn files are open: an audit that takes longer needs a new decision. */
const MOST_DAYS = 92;

/**
 * Lets named auditors open a drawn sample of files for a while, by a decision. The seed is made here, so that nobody chooses among samples by it; the
 * same seed and population would give the same. Whoever decides learns how many there were, and nothing of which; of fewer than five none is drawn.
 */
export const decideSampleOf = (populations: Populations) =>
  defineOperation({
    name: 'audits.decide-sample',
    kind: 'command',
    permission: DECIDE_SAMPLE,
    audit: 'audit-sample.decided',
    summary: 'Decide that auditors may open a drawn sample of files for a while',
    input: DecideSample,
    output: AuditSamples,
    oneMoment: true,
    statedReason: (input) => input.decision,
    run: async (ctx, input) => {
      if ((await samplesOf(ctx)).some((s) => s.id === input.sampleId))
        return await samplesView(ctx, populations);
      const question = (await questionsOf(ctx)).find((q) => q.question_id === input.questionId);
      if (!question || question.withdrawn) throw conflict('NO_SUCH_QUESTION');
      if (input.openTo < ctx.today) throw invalid('openTo', 'before_today');
      if (input.openTo > addDays(ctx.today, MOST_DAYS)) throw invalid('openTo', 'open_too_long');
      const auditors = new Set((await auditorsOf(ctx)).map((a) => a.functionId));
      if (input.auditors.some((f) => !auditors.has(f))) throw invalid('auditors', 'not_in_list');
      const { from, to, rows } = await populations.rows(ctx, input.measureId, input.period);
      const ids = rows.map((r) => r.rowId);
      const size = new Set(ids).size;
      if (!isEnough(size)) throw conflict('SAMPLE_OF_TOO_FEW');
      const seed = randomBytes(8).toString('hex');
      const drawn = drawSample(seed, ids, input.size);
      const digest = populationDigest(ids);
      await ctx
        .tables<AuditTables>()
        .insertInto('audits.sample')
        .values({
          ...ownOf(ctx),
          id: input.sampleId,
          question_id: input.questionId,
          population: input.measureId,
          period: input.period,
          from_on: from,
          to_on: to,
          population_size: size,
          population_digest: digest,
          seed,
          size: input.size,
          drawn: drawn.length,
          open_to: calendarDate(input.openTo),
          auditors: [...new Set(input.auditors)],
          decision: input.decision,
          said_at: ctx.now,
          said_by: await nameOf(ctx),
          said_by_employee: ctx.actor.employeeId,
          said_by_function: ctx.actor.functionId,
          ended_at: null,
          ended_by: null,
        })
        .execute();
      await keepDrawn(ctx, 'audits.sample_row', input.sampleId, rows, drawn);
      const { sampleId, questionId, measureId, period, openTo } = input;
      ctx.changed({
        ...{ sampleId, questionId, measureId, period, openTo, seed, size: input.size },
        populationDigest: digest,
        auditors: input.auditors,
        // Small counts stand in no entry that is read without opening a case.
        ...(isFew(drawn.length) ? {} : { populationSize: size, drawn: drawn.length }),
      });
      return await samplesView(ctx, populations);
    },
  });

/** Ends a sample before its last day: from then on none of it is opened by it. */
export const endSampleOf = (populations: Populations) =>
  defineOperation({
    name: 'audits.end-sample',
    kind: 'command',
    permission: DECIDE_SAMPLE,
    audit: 'audit-sample.ended',
    summary: 'End a sample of files that is open to auditors before its last day',
    input: ReadAuditSample,
    output: AuditSamples,
    run: async (ctx, { sampleId }) => {
      const sample = (await samplesOf(ctx)).find((s) => s.id === sampleId);
      if (!sample) throw conflict('NO_SUCH_SAMPLE');
      await ctx
        .tables<AuditTables>()
        .updateTable('audits.sample')
        .set({ ended_at: ctx.now, ended_by: await nameOf(ctx) })
        .where('tenant_id', '=', ctx.actor.tenantId)
        .where('authority_id', '=', ctx.authorityId)
        .where('id', '=', sampleId)
        .where('ended_at', 'is', null)
        .execute();
      return await samplesView(ctx, populations);
    },
  });
