import { z } from 'zod';
import type { Context } from '#core/operation';
import { defineOperation } from '#core/operation';
import { OwnerSetting } from '../contract.ts';
import { namableFunctions } from '../store/owner.ts';
import { settingVersions } from '../store/setting.ts';

const READ_SETTING = 'transitions:setting:read';
export const SET_SETTING = 'transitions:setting:set';
export const SET_SETTING_OPERATION = 'transitions.set-owner-setting';

/** Who owns the board's transitions, with what has been said before. Holds no person but those who keep it. */
export const readOwnerSetting = defineOperation({
  name: 'transitions.owner-setting',
  kind: 'query',
  permission: READ_SETTING,
  audit: 'transition-owner.read',
  summary: "Who owns the board's transitions from child to adult",
  input: z.object({}),
  output: OwnerSetting,
  run: (ctx) => ownerSettingView(ctx),
});

export async function ownerSettingView(ctx: Context): Promise<z.input<typeof OwnerSetting>> {
  ctx.beforeAnswer();
  const [versions, functions, organisation] = await Promise.all([
    settingVersions(ctx),
    namableFunctions(ctx),
    ctx.organisation(),
  ]);
  const [last] = versions;
  const titleOf = (id: string | null): string | null =>
    organisation.functions.find((f) => f.id === id)?.title ?? null;
  return {
    version: last?.version ?? 0,
    owner: last?.owner ?? 'case_holder',
    functionId: last?.function_id ?? null,
    functionTitle: titleOf(last?.function_id ?? null),
    functions: functions.map((f) => ({
      functionId: f.functionId,
      title: f.title,
      unitName: organisation.units.find((u) => u.id === f.unitId)?.name ?? '',
      employeeName: f.employeeName,
    })),
    versions: versions.map((v) => ({
      version: v.version,
      owner: v.owner,
      functionTitle: titleOf(v.function_id),
      reason: v.reason,
      at: v.set_at.toISOString(),
      by: v.set_by,
    })),
    allowed: ctx.may(SET_SETTING).allowed ? [SET_SETTING_OPERATION] : [],
  };
}
