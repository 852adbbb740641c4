import { z } from 'zod';
import { type Context, defineOperation } from '#core/operation';
import { AreaRules } from '../contract.ts';
import { DEFAULT_RULES } from '../domain/area-rule.ts';
import { AssistanceArea } from '../domain/codes.ts';
import { areaRuleVersions, ruleIn } from '../store/area-rules.ts';

export const SET_AREA = 'assistance:area:set';

/** Which duties apply in each area, with what has applied before. Shows nobody's case. */
export const readAreas = defineOperation({
  name: 'assistance.areas',
  kind: 'query',
  permission: 'assistance:area:read',
  audit: 'areas.read',
  summary: 'What applies in each area: checks, plans and reviews, with its history',
  input: z.object({}),
  output: AreaRules,
  untraced: true,
  run: (ctx) => areasOf(ctx),
});

export async function areasOf(ctx: Context): Promise<z.input<typeof AreaRules>> {
  const all = await areaRuleVersions(ctx);
  return {
    areas: AssistanceArea.options.map((area) => {
      const versions = all.filter((row) => row.area === area);
      const [now] = versions;
      return {
        area,
        version: now?.version ?? 0,
        ...(now ? ruleIn(now) : DEFAULT_RULES[area]),
        versions: versions.map((row) => ({
          version: row.version,
          ...ruleIn(row),
          reason: row.reason,
          setAt: row.set_at.toISOString(),
          setBy: row.set_by,
        })),
      };
    }),
    mayEdit: ctx.may(SET_AREA).allowed,
  };
}
