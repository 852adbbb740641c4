import { defineOperation } from '#core/operation';
import { keepNextVersion, setBy, signatureOf } from '#modules/casework';
import { invalid } from '#platform/errors';
import { OwnerSetting, SetOwnerSetting } from '../contract.ts';
import { ownerSettingView, SET_SETTING } from '../read/owner-setting.ts';
import { namableFunctions } from '../store/owner.ts';
import { settingVersions } from '../store/setting.ts';
import type { TransitionTables } from '../tables.ts';

/** The board says who owns the transitions that begin from now on. Those that have begun keep their owner. */
export const setOwnerSetting = defineOperation({
  name: 'transitions.set-owner-setting',
  kind: 'command',
  permission: SET_SETTING,
  audit: 'transition-owner.set',
  summary: "Say who owns the board's transitions from child to adult",
  input: SetOwnerSetting,
  output: OwnerSetting,
  statedReason: (input) => input.reason,
  run: async (ctx, { seenVersion, owner, functionId, reason }) => {
    const wanted = owner === 'named' ? (functionId ?? null) : null;
    if (owner === 'named' && !(await namableFunctions(ctx)).some((f) => f.functionId === wanted)) {
      throw invalid('functionId', 'unknown_function');
    }
    const [last] = await settingVersions(ctx);
    // A button pressed twice.
    const isSame = last?.owner === owner && last.function_id === wanted && last.reason === reason;
    if (isSame && last.version === seenVersion + 1) return await ownerSettingView(ctx);
    const signature = await signatureOf(ctx);
    await keepNextVersion(last?.version ?? 0, seenVersion, (version) =>
      ctx
        .tables<TransitionTables>()
        .insertInto('transitions.setting')
        .values({
          tenant_id: ctx.actor.tenantId,
          authority_id: ctx.authorityId,
          version,
          owner,
          function_id: wanted,
          reason,
          ...setBy(ctx, signature),
        })
        .execute(),
    );
    return await ownerSettingView(ctx);
  },
});
