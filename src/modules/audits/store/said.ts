import { sayerOf } from '#core/commitments';
import type { Context } from '#core/operation';

/** Whose board it is, of every row. */
export const ownOf = (ctx: Context) => ({ tenant_id: ctx.actor.tenantId, authority_id: ctx.authorityId });

/** Who acts, by name, as it is kept beside what they did. */
export const nameOf = async (ctx: Context): Promise<string> => (await sayerOf(ctx)).name;
