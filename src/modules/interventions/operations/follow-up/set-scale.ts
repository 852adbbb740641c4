import { defineOperation } from '#core/operation';
import { keepNextVersion, setBy, signatureOf } from '#modules/casework';
import { invalid } from '#platform/errors';
import { scaleFault } from '../../domain/follow-up/scale.ts';
import { Scales, SetScale } from '../../follow-up-contract.ts';
import type { FollowUpTables } from '../../follow-up-tables.ts';
import { SET_CATALOGUE } from '../../read/catalogue.ts';
import { scalesOf } from '../../read/follow-up/scales.ts';
import { type ScaleRow, scaleVersions } from '../../store/follow-up/measurements.ts';

/** Adds a scale that interventions are measured by, changes one, or takes it out of use. What has been measured keeps the version it was measured by. */
export const setScale = defineOperation({
  name: 'interventions.set-scale',
  kind: 'command',
  permission: SET_CATALOGUE,
  audit: 'scale.set',
  summary: 'Add, change or end a scale that interventions are measured by',
  input: SetScale,
  output: Scales,
  statedReason: (input) => input.reason,
  run: async (ctx, input) => {
    const { scaleId: id, seenVersion, ...said } = input;
    const fault = scaleFault(said);
    if (fault) throw invalid(fault.field, fault.code);
    const last = (await scaleVersions(ctx)).find((row) => row.id === id);
    // A button pressed twice: the same words are one version.
    if (last?.version === seenVersion + 1 && isSame(last, said)) return await scalesOf(ctx);
    const signature = await signatureOf(ctx);
    await keepNextVersion(last?.version ?? 0, seenVersion, (version) =>
      ctx
        .tables<FollowUpTables>()
        .insertInto('interventions.scale')
        .values({
          tenant_id: ctx.actor.tenantId,
          authority_id: ctx.authorityId,
          id,
          version,
          ...said,
          ...setBy(ctx, signature),
        })
        .execute(),
    );
    return await scalesOf(ctx);
  },
});

type Said = Pick<ScaleRow, 'name' | 'measures' | 'lowest' | 'highest' | 'better' | 'active' | 'reason'>;

const isSame = (row: ScaleRow, said: Said): boolean =>
  (Object.keys(said) as (keyof Said)[]).every((key) => row[key] === said[key]);
