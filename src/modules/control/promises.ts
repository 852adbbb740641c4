import type { ProofSource, ProofStanding, SubjectSource } from '#core/commitments';
import type { Context } from '#core/operation';
import type { ControlResult } from './domain/codes.ts';
import { rowsBy, versionsOf } from './store/rows.ts';
import type { ControlTables } from './tables.ts';
import { proofTitle, proofWhy } from './texts/proof.ts';

/** What is promised about a risk. */
const risks: SubjectSource = {
  kind: 'risk',
  titles: async (ctx, ids) =>
    new Map((await rowsBy(ctx, 'control.risk', 'id', ids)).map((r) => [r.id, r.description])),
};

/** What is promised after the remark of a control. */
const controls: SubjectSource = {
  kind: 'control',
  titles: async (ctx, ids) =>
    new Map((await rowsBy(ctx, 'control.control', 'id', ids)).map((c) => [c.id, c.what])),
};

export const controlSubjects: readonly SubjectSource[] = [risks, controls];

/** A control that was last performed without remark: it holds until a later one finds something. */
export const controlProofs: ProofSource = {
  kind: 'control',
  standing: async (ctx, ids) => {
    const found = await rowsBy(ctx, 'control.control', 'id', ids);
    const last = await lastResults(ctx, found);
    return new Map(
      found.map((c): [string, ProofStanding] => {
        const shown = last.get(c.id) ?? null;
        const holds = shown === null ? 'unknown' : shown.result === 'without_remark' ? 'yes' : 'no';
        return [c.id, { title: proofTitle(c.what), holds, why: proofWhy(shown) }];
      }),
    );
  },
  choices: async (ctx) => {
    const performed = await ctx
      .tables<ControlTables>()
      .selectFrom('control.performance')
      .select('control_id')
      .distinct()
      .where('tenant_id', '=', ctx.actor.tenantId)
      .where('authority_id', '=', ctx.authorityId)
      .execute();
    const all = await rowsBy(
      ctx,
      'control.control',
      'id',
      performed.map((p) => p.control_id),
    );
    const last = await lastResults(ctx, all);
    return all
      .filter((c) => c.withdrawn_at === null && last.get(c.id)?.result === 'without_remark')
      .map((c) => ({ id: c.id, title: proofTitle(c.what) }));
  },
};

/** What each showed when it was last performed, and in the year after when it has been carried over. */
async function lastResults(
  ctx: Context,
  found: readonly ControlTables['control.control'][],
): Promise<ReadonlyMap<string, { result: ControlResult; at: Date }>> {
  const going = new Map(found.map((c) => [c.id, c.id]));
  for (let ids = found.map((c) => c.id); ids.length > 0; ) {
    const next = await rowsBy(ctx, 'control.control', 'carried_from', ids);
    for (const c of next) going.set(c.id, going.get(c.carried_from ?? '') ?? c.id);
    ids = next.map((c) => c.id);
  }
  const performances = await rowsBy(ctx, 'control.performance', 'control_id', [...going.keys()]);
  const last = new Map<string, { result: ControlResult; at: Date; first: Date }>();
  for (const versions of versionsOf(performances, (p) => p.occasion_id).values()) {
    const [inForce] = versions;
    const first = versions.at(-1);
    const id = going.get(inForce?.control_id ?? '');
    if (!inForce || !first || !id) continue;
    const before = last.get(id);
    if (!before || before.first < first.said_at)
      last.set(id, { result: inForce.result, at: first.said_at, first: first.said_at });
  }
  return last;
}
