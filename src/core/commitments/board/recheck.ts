import { z } from 'zod';
import { type Context, defineOperation } from '#core/operation';
import { addDays } from '#platform/calendar';
import { failProof, stepCommitment } from '../register.ts';
import type { CommitmentTables } from '../tables.ts';
import { REOPENED_BY, reopenedBecause } from '../texts/reopened.ts';
import { boardRows } from './read.ts';
import { type CommitmentSources, proofKey } from './sources.ts';

/** How long whoever owes it has, when what showed that it was done has stopped to. */
const DAYS_ANEW = 30;

/**
 * Looks at whether what showed that promises were kept still does. A proof that does not is marked so, and a promise that was confirmed and has
 * none left that holds is owed again, with the reason. What can't be told today changes nothing. As often as one likes.
 */
export const recheckOf = (sources: CommitmentSources) =>
  defineOperation({
    name: 'commitments.recheck',
    kind: 'command',
    permission: 'commitments:board:recheck',
    audit: 'board-commitments.rechecked',
    summary:
      'Look at whether the proofs of what was promised still hold, and reopen what they no longer show',
    input: z.object({}),
    output: z
      .object({ failed: z.number().int(), reopened: z.number().int() })
      .meta({ id: 'CommitmentsRechecked' }),
    run: async (ctx) => {
      const rows = await boardRows(ctx, 'commitments:board:recheck')
        .selectAll()
        .where('state', 'in', ['done', 'confirmed'])
        .orderBy('id')
        .execute();
      const proofs = await validProofs(
        ctx,
        rows.map((r) => r.id),
      );
      const standings = await sources.standings(
        ctx,
        proofs.map((p) => ({ kind: p.kind, id: p.proof_id })),
      );
      const standingOf = (p: (typeof proofs)[number]) =>
        standings.get(proofKey({ kind: p.kind, id: p.proof_id }));
      let failed = 0;
      let reopened = 0;
      for (const row of rows) {
        const own = proofs.filter((p) => p.commitment_id === row.id);
        const broken = own.filter((p) => standingOf(p)?.holds === 'no');
        if (broken.length === 0) continue;
        const why = broken.map((p) => standingOf(p)?.why ?? '').join(' ');
        const isShown = own.length > broken.length;
        for (const p of broken) await failProof(ctx, p.id, standingOf(p)?.why ?? '');
        failed += broken.length;
        if (row.state !== 'confirmed' || isShown) continue;
        await stepCommitment(
          ctx,
          { caseId: null, commitmentId: row.id },
          { step: 'reopened', words: reopenedBecause(why), dueOn: addDays(ctx.today, DAYS_ANEW) },
          { name: REOPENED_BY, functionTitle: '' },
        );
        reopened += 1;
      }
      // Nothing to say in the trail of a look that found nothing.
      if (failed === 0) ctx.carriesOn();
      ctx.changed({ failed, reopened });
      return { failed, reopened };
    },
  });

async function validProofs(ctx: Context, commitmentIds: readonly string[]) {
  if (commitmentIds.length === 0) return [];
  return await ctx
    .tables<CommitmentTables>()
    .selectFrom('commitments.proof')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', 'is', null)
    .where('commitment_id', 'in', [...commitmentIds])
    .where('failed_at', 'is', null)
    .orderBy('id')
    .execute();
}
