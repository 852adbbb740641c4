import { type Context, defineOperation, Refused } from '#core/operation';
import { conflict, invalid } from '#platform/errors';
import { addProof, type Proof, stepCommitment } from '../register.ts';
import { CarryOutBoardCommitment, OneCommitment, ProveCommitment } from './contract.ts';
import { startEffectClock } from './effect.ts';
import { boardCommitment, CARRY_OUT, maySettle, sayerOf } from './read.ts';
import type { CommitmentSources } from './sources.ts';

/** Whoever owes something to the board says that they have begun, or that it is done, and points to what shows it. */
export const carryOutOf = (sources: CommitmentSources) =>
  defineOperation({
    name: 'commitments.carry-out',
    kind: 'command',
    permission: CARRY_OUT,
    audit: 'board-commitment.carried-out',
    summary: 'Say that what has been promised the board is begun or done, with proof',
    input: CarryOutBoardCommitment,
    output: OneCommitment,
    trailContent: ({ commitmentId, step, proof }) => ({ commitmentId, step, proof }),
    run: async (ctx, input) => {
      const commitment = await boardCommitment(ctx, sources, input.commitmentId);
      if (!commitment.own) throw conflict('NOT_RESPONSIBLE');
      const sayer = await sayerOf(ctx);
      const which = { caseId: null, commitmentId: input.commitmentId };
      if (input.step === 'begun') await stepCommitment(ctx, which, { step: 'begun' }, sayer);
      else {
        const proof = await knownProof(ctx, sources, input.proof);
        await stepCommitment(ctx, which, { step: 'done', words: input.words || null, proof }, sayer);
        await startEffectClock(ctx, commitment);
      }
      return { today: ctx.today, commitment: await boardCommitment(ctx, sources, input.commitmentId) };
    },
  });

/** Points to what shows that it was done, after it has been said to be. */
export const proveOf = (sources: CommitmentSources) =>
  defineOperation({
    name: 'commitments.prove',
    kind: 'command',
    permission: CARRY_OUT,
    audit: 'board-commitment.proven',
    summary: 'Point to what shows that something promised the board was done',
    input: ProveCommitment,
    output: OneCommitment,
    run: async (ctx, input) => {
      const commitment = await boardCommitment(ctx, sources, input.commitmentId);
      if (!commitment.own && !maySettle(ctx, { unit_id: commitment.unitId }))
        throw new Refused('ROLE_LACKS_PERMISSION');
      const proof = await knownProof(ctx, sources, input.proof);
      const there = new Set(commitment.proof.filter((p) => !p.failed).map((p) => `${p.kind} ${p.proofId}`));
      await addProof(
        ctx,
        { caseId: null, commitmentId: input.commitmentId },
        proof.filter((p) => !there.has(`${p.kind} ${p.id}`)),
        await sayerOf(ctx),
      );
      return { today: ctx.today, commitment: await boardCommitment(ctx, sources, input.commitmentId) };
    },
  });

/** @throws AppError INVALID_INPUT for what is not there */
async function knownProof(
  ctx: Context,
  sources: CommitmentSources,
  proof: readonly { readonly kind: string; readonly id: string }[],
): Promise<Proof[]> {
  const standings = await sources.standings(ctx, proof);
  const all = proof.map((p) => `${p.kind} ${p.id}`);
  if (all.some((key) => !standings.has(key))) throw invalid('proof', 'unknown_proof');
  return proof.filter((_, i) => all.indexOf(all[i] ?? '') === i).map(({ kind, id }) => ({ kind, id }));
}
