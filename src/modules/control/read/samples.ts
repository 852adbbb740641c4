import { sql } from 'kysely';
import type { z } from 'zod';
import type { Context } from '#core/operation';
import { isFew, isMonth, type Populations } from '#core/samples';
import type { SampleView } from '../contract.ts';
import { countSample, mayBeTold } from '../domain/checked.ts';
import type { CheckAnswer } from '../domain/codes.ts';
import type { ControlTables } from '../tables.ts';
import { CHECK, openedAmong } from './shown.ts';

/** To check without it having been decided for the function. */
const LEAD = 'control:sample:lead';

export type Sample = ControlTables['control.sample'];

/** The answers in force, of the whole board: gathered without the cases by the role that opens nothing. */
async function answersOf(
  ctx: Context,
  sampleIds: readonly string[],
): Promise<ReadonlyMap<string, CheckAnswer[][]>> {
  const bySample = new Map<string, CheckAnswer[][]>();
  if (sampleIds.length === 0) return bySample;
  const rows = await ctx.gathering<unknown, { sample_id: string; answers: CheckAnswer[] }[]>(async (db) => {
    const found = await sql<{ sample_id: string; answers: CheckAnswer[] }>`
      select distinct on (sample_id, position) sample_id, answers from control.sample_answer
      where tenant_id = ${ctx.actor.tenantId} and authority_id = ${ctx.authorityId} and sample_id = any(${[...sampleIds]}::uuid[])
      order by sample_id, position, version desc`.execute(db);
    return found.rows;
  });
  for (const row of rows) bySample.set(row.sample_id, [...(bySample.get(row.sample_id) ?? []), row.answers]);
  return bySample;
}

/** The drawn cases that are for others to open, of each sample that the reader opens some of; also when its last day has passed. */
async function elsewhereOf(ctx: Context, samples: readonly Sample[]): Promise<ReadonlyMap<string, number>> {
  const own = samples.filter((s) => isChecker(ctx, s));
  if (own.length === 0) return new Map();
  const ids = own.map((s) => s.id);
  const rows = await ctx.gathering<unknown, { sample_id: string; case_id: string }[]>(async (db) => {
    const found = await sql<{ sample_id: string; case_id: string }>`
      select sample_id, case_id from control.sample_row
      where tenant_id = ${ctx.actor.tenantId} and authority_id = ${ctx.authorityId} and sample_id = any(${ids}::uuid[])`.execute(
      db,
    );
    return found.rows;
  });
  const opened = await openedAmong(
    ctx,
    rows.map((r) => r.case_id),
  );
  return new Map(
    ids.map((id) => [id, rows.filter((r) => r.sample_id === id && !opened.has(r.case_id)).length]),
  );
}

/** A count of cases as the reader is told it: one to four are told to those alone who open them. */
const toldTo = (isOpen: boolean, n: number): number | null => (!isOpen && isFew(n) ? null : n);

/** The samples as everybody sees them who may read the plan: how many, and what was found, but never whom it was about. */
export async function sampleViews(
  ctx: Context,
  populations: Populations,
  samples: readonly Sample[],
): Promise<ReadonlyMap<string, z.input<typeof SampleView>>> {
  const answers = await answersOf(
    ctx,
    samples.map((s) => s.id),
  );
  const elsewhere = await elsewhereOf(ctx, samples);
  return new Map(
    samples.map((s) => {
      const isOpen = mayOpen(ctx, s);
      const telling = {
        population: s.population_size,
        ended: s.open_to < ctx.today,
        elsewhere: elsewhere.get(s.id) ?? null,
      };
      const count = countSample(s.drawn, answers.get(s.id) ?? [], s.checkpoints.length);
      const { checked, withRemark, withoutRemark, checkpoints } = count;
      return [
        s.id,
        {
          sampleId: s.id,
          populationTitle: populations.titleOf(s.population),
          period: s.period,
          fromOn: s.from_on,
          toOn: s.to_on,
          population: isMonth(s.period) && !isOpen ? null : toldTo(isOpen, s.population_size),
          drawn: toldTo(isOpen, s.drawn),
          seed: s.seed,
          drawnAt: s.said_at.toISOString(),
          drawnBy: s.said_by,
          openTo: s.open_to,
          checkpoints: s.checkpoints,
          checked: toldTo(isOpen, checked),
          told: mayBeTold(count, telling)
            ? { withRemark, withoutRemark, checkpoints: [...checkpoints] }
            : null,
          mayOpen: isOpen,
        },
      ];
    }),
  );
}

/** Whether any answer in force of a sample is a no, told or not: what may be said of the control follows from it. */
export async function sampleHasRemark(ctx: Context, sampleId: string): Promise<boolean | null> {
  const rows = (await answersOf(ctx, [sampleId])).get(sampleId);
  return rows ? rows.some((answers) => answers.includes('no')) : null;
}

/** A manager, or a function that it has been decided for, while the sample is open: each then within what they may open. */
export function mayOpen(ctx: Context, sample: Pick<Sample, 'open_to' | 'checkers'>): boolean {
  return sample.open_to >= ctx.today && isChecker(ctx, sample);
}

function isChecker(ctx: Context, sample: Pick<Sample, 'checkers'>): boolean {
  if (!ctx.may(CHECK).allowed) return false;
  return ctx.may(LEAD).allowed || sample.checkers.some((f) => ctx.actor.functionIds.includes(f));
}
