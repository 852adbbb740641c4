import { isDeepStrictEqual } from 'node:util';
import { defineOperation } from '#core/operation';
import { isUniqueViolation } from '#platform/db';
import { conflict, invalid } from '#platform/errors';
import { MappingView, SetMapping } from '../contract.ts';
import { mappingFault } from '../domain/mapping.ts';
import { mappingIn } from '../read/mapping.ts';
import { MAP } from '../read/year.ts';
import { asJson } from '../store/ledgers.ts';
import { signed } from '../store/signing.ts';
import { mappingOf } from '../store/stated.ts';
import type { EconomyTables } from '../tables.ts';

/** Says what accounts and objects are to the board from now on, for every year that is looked at. What was said before stays on record. */
export const setMapping = defineOperation({
  name: 'economy.set-mapping',
  kind: 'command',
  permission: MAP,
  audit: 'economy.mapping-set',
  summary: 'Say which accounts make a part and which objects an area',
  input: SetMapping,
  output: MappingView,
  statedReason: (input) => input.why,
  run: async (ctx, { seenVersion, mapping, why }) => {
    const fault = mappingFault(mapping);
    if (fault) throw invalid(`mapping.${fault.field}`, fault.code);
    const { units } = await ctx.organisation();
    const own = new Set(units.filter((u) => u.authorityId === ctx.authorityId).map((u) => u.id));
    if (mapping.areas.some((a) => a.unitIds.some((u) => !own.has(u))))
      throw invalid('mapping.areas', 'not_in_list');
    const last = await mappingOf(ctx);
    // A button pressed twice.
    if (last.version === seenVersion + 1 && isDeepStrictEqual(last.mapping, mapping))
      return await mappingIn(ctx);
    if (last.version !== seenVersion) throw conflict('CHANGED_MEANWHILE');
    await ctx
      .tables<EconomyTables>()
      .insertInto('economy.mapping')
      .values({
        tenant_id: ctx.actor.tenantId,
        authority_id: ctx.authorityId,
        version: seenVersion + 1,
        content: asJson(mapping),
        why,
        ...(await signed(ctx)),
      })
      .execute()
      .catch((error: unknown) => {
        throw isUniqueViolation(error) ? conflict('CHANGED_MEANWHILE') : error;
      });
    ctx.beforeAnswer();
    return await mappingIn(ctx);
  },
});
