import type { Context } from '#core/operation';
import type { TransitionTables } from '../tables.ts';

export type SettingRow = TransitionTables['transitions.setting'];

/** Every version, the last first. None: whoever has the case. */
export const settingVersions = (ctx: Context): Promise<SettingRow[]> =>
  ctx
    .tables<TransitionTables>()
    .selectFrom('transitions.setting')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('authority_id', '=', ctx.authorityId)
    .orderBy('version', 'desc')
    .execute();
