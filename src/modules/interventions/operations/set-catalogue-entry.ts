import type { z } from 'zod';
import { defineOperation } from '#core/operation';
import { keepNextVersion, setBy, signatureOf } from '#modules/casework';
import { calendarDate } from '#platform/calendar';
import { invalid } from '#platform/errors';
import { Catalogue, SetCatalogueEntry } from '../contract.ts';
import { changedBetween, faultOf, type Said } from '../domain/catalogue.ts';
import { catalogueOf, SET_CATALOGUE } from '../read/catalogue.ts';
import { columnsOf, lastVersion, saidIn } from '../store/catalogue.ts';
import type { InterventionTables } from '../tables.ts';

/** Adds an intervention to the board's catalogue, changes what is said of one, or ends it by a last day. What was said before stays on record. */
export const setCatalogueEntry = defineOperation({
  name: 'interventions.set-catalogue-entry',
  kind: 'command',
  permission: SET_CATALOGUE,
  audit: 'catalogue.set',
  summary: "Add, change or end an intervention of the board's catalogue",
  input: SetCatalogueEntry,
  output: Catalogue,
  statedReason: (input) => input.reason,
  run: async (ctx, input) => {
    const said = wantedIn(input);
    const fault = faultOf(said);
    if (fault) throw invalid(fault.field, fault.code);
    const last = await lastVersion(ctx, input.entryId);
    // A button pressed twice: the same words are one version.
    const isSame = last?.version === input.seenVersion + 1 && changedBetween(saidIn(last), said).length === 0;
    if (isSame && last.reason === input.reason) return await catalogueOf(ctx);
    const signature = await signatureOf(ctx);
    await keepNextVersion(last?.version ?? 0, input.seenVersion, (version) =>
      ctx
        .tables<InterventionTables>()
        .insertInto('interventions.catalogue_entry')
        .values({
          tenant_id: ctx.actor.tenantId,
          authority_id: ctx.authorityId,
          id: input.entryId,
          version,
          ...columnsOf(said),
          reason: input.reason,
          ...setBy(ctx, signature),
        })
        .execute(),
    );
    return await catalogueOf(ctx);
  },
});

const wantedIn = (input: z.output<typeof SetCatalogueEntry>): Said => ({
  name: input.name,
  method: input.method || null,
  evidence: input.evidence || null,
  targetGroup: input.targetGroup || null,
  ageFrom: input.ageFrom ?? null,
  ageTo: input.ageTo ?? null,
  regime: input.regime,
  assessed: input.assessed,
  identity: input.identity,
  // Of another basis there is no decision.
  reportedAs: input.reportedAs,
  exemption: input.identity === 'exempted' ? input.exemption || null : null,
  training: input.training || null,
  places: input.places ?? null,
  evaluation: input.evaluation || null,
  activeFrom: calendarDate(input.activeFrom),
  activeTo: input.activeTo ? calendarDate(input.activeTo) : null,
});
