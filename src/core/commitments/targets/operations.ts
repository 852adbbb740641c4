import { z } from 'zod';
import { type Context, defineOperation, Refused } from '#core/operation';
import { isUniqueViolation } from '#platform/db';
import { conflict, invalid } from '#platform/errors';
import { sayerOf } from '../board/read.ts';
import type { ProofSource } from '../board/sources.ts';
import type { CommitmentTables } from '../tables.ts';
import type { MeasureTitle } from '../texts/targets.ts';
import { MeasureTargets, SetMeasureTarget, WithdrawMeasureTarget } from './contract.ts';

const READ = 'commitments:target:read';
const SET = 'commitments:target:set';

type Titles = readonly MeasureTitle[];

/** What measures are to show, and whether they do today. */
export const listTargetsOf = (proofs: ProofSource, titles: Titles) =>
  defineOperation({
    name: 'commitments.targets',
    kind: 'query',
    permission: READ,
    audit: 'measure-targets.listed',
    summary: 'The limits that measures are held against, and how each stands today',
    input: z.object({}),
    output: MeasureTargets,
    untraced: true,
    run: (ctx) => targetsView(ctx, proofs, titles),
  });

/** Sets a limit that a measure is to be on the right side of. */
export const setTargetOf = (proofs: ProofSource, titles: Titles) =>
  defineOperation({
    name: 'commitments.set-target',
    kind: 'command',
    permission: SET,
    audit: 'measure-target.set',
    summary: 'Set a limit that a measure is to keep, of the board or of a unit',
    input: SetMeasureTarget,
    output: MeasureTargets,
    run: async (ctx, input) => {
      if (!titles.some((t) => t.measureId === input.measureId)) throw invalid('measureId', 'not_in_list');
      const { units } = await ctx.organisation();
      const unit = units.find((u) => u.id === input.unitId && u.authorityId === ctx.authorityId);
      if (input.unitId && !unit) throw new Refused('OTHER_UNIT');
      const { name } = await sayerOf(ctx);
      await ctx
        .tables<CommitmentTables>()
        .insertInto('commitments.measure_target')
        .values({
          tenant_id: ctx.actor.tenantId,
          id: input.targetId,
          authority_id: ctx.authorityId,
          measure_id: input.measureId,
          unit_id: unit?.id ?? null,
          direction: input.direction,
          threshold: String(input.threshold),
          set_at: ctx.now,
          set_by: name,
          set_by_employee: ctx.actor.employeeId,
          set_by_function: ctx.actor.functionId,
          withdrawn_at: null,
          withdrawn_by: null,
          withdrawn_why: null,
        })
        .onConflict((oc) => oc.columns(['tenant_id', 'id']).doNothing())
        .execute()
        .catch((error: unknown) => {
          throw isUniqueViolation(error) ? conflict('TARGET_THERE') : error;
        });
      return await targetsView(ctx, proofs, titles);
    },
  });

/** A limit that is no longer used. What it has proved or not stands. */
export const withdrawTargetOf = (proofs: ProofSource, titles: Titles) =>
  defineOperation({
    name: 'commitments.withdraw-target',
    kind: 'command',
    permission: SET,
    audit: 'measure-target.withdrawn',
    summary: 'Withdraw a limit that a measure was to keep, with the reason',
    input: WithdrawMeasureTarget,
    output: MeasureTargets,
    statedReason: (input) => input.why,
    run: async (ctx, input) => {
      const { name } = await sayerOf(ctx);
      const changed = await ctx
        .tables<CommitmentTables>()
        .updateTable('commitments.measure_target')
        .set({ withdrawn_at: ctx.now, withdrawn_by: name, withdrawn_why: input.why })
        .where('tenant_id', '=', ctx.actor.tenantId)
        .where('authority_id', '=', ctx.authorityId)
        .where('id', '=', input.targetId)
        .where('withdrawn_at', 'is', null)
        .executeTakeFirst();
      if (changed.numUpdatedRows === 0n) throw conflict('NO_SUCH_TARGET');
      return await targetsView(ctx, proofs, titles);
    },
  });

async function targetsView(
  ctx: Context,
  proofs: ProofSource,
  titles: Titles,
): Promise<z.input<typeof MeasureTargets>> {
  const all = await ctx
    .tables<CommitmentTables>()
    .selectFrom('commitments.measure_target')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('authority_id', '=', ctx.authorityId)
    .where('withdrawn_at', 'is', null)
    .orderBy('set_at')
    .orderBy('id')
    .execute();
  // A manager sees those of the whole board and of the own units.
  const isSeen = ({ unit_id }: (typeof all)[number]): boolean =>
    unit_id === null || ctx.reach(READ) === 'authority' || ctx.actor.unitIds.includes(unit_id);
  const rows = all.filter(isSeen);
  const standings =
    rows.length > 0
      ? await proofs.standing(
          ctx,
          rows.map((r) => r.id),
        )
      : new Map();
  const { units } = await ctx.organisation();
  return {
    targets: rows.map((row) => ({
      targetId: row.id,
      measureId: row.measure_id,
      title: standings.get(row.id)?.title ?? row.measure_id,
      unitName: units.find((u) => u.id === row.unit_id)?.name ?? null,
      direction: row.direction,
      threshold: Number(row.threshold),
      setBy: row.set_by,
      setAt: row.set_at.toISOString(),
      holds: standings.get(row.id)?.holds ?? 'unknown',
      why: standings.get(row.id)?.why ?? '',
    })),
    measures: [...titles],
    maySet: ctx.may(SET).allowed,
  };
}
