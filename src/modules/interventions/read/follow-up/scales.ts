import { z } from 'zod';
import { type Context, defineOperation } from '#core/operation';
import { Scales } from '../../follow-up-contract.ts';
import { scaleSaid, scalesNow, scaleVersions } from '../../store/follow-up/measurements.ts';
import { SET_CATALOGUE } from '../catalogue.ts';

/** The scales that the board measures by, with what was said of each before. Shows nobody's values. */
export const readScales = defineOperation({
  name: 'interventions.scales',
  kind: 'query',
  permission: 'interventions:catalogue:read',
  audit: 'scales.read',
  summary: 'The scales that interventions are measured by, with their history',
  input: z.object({}),
  output: Scales,
  untraced: true,
  run: (ctx) => scalesOf(ctx),
});

export async function scalesOf(ctx: Context): Promise<z.input<typeof Scales>> {
  const versions = await scaleVersions(ctx);
  return {
    scales: scalesNow(versions).map((now) => ({
      scaleId: now.id,
      version: now.version,
      ...scaleSaid(now),
      active: now.active,
      versions: versions
        .filter(({ id }) => id === now.id)
        .map((row) => ({
          version: row.version,
          ...scaleSaid(row),
          active: row.active,
          reason: row.reason,
          setAt: row.set_at.toISOString(),
          setBy: row.set_by,
        })),
    })),
    mayEdit: ctx.may(SET_CATALOGUE).allowed,
  };
}
