import { z } from 'zod';
import { defineOperation } from '#core/operation';
import { line } from '#platform/schema';
import { organisationKey } from '../domain/organisation.ts';
import { FoundOrganisations } from '../organisation-register-contract.ts';
import { tables } from '../store/organisations/register.ts';
import { currentNames } from '../store/organisations/views.ts';

/** No more than can be looked through while one talks on the telephone. */
const SHOWN = 8;

/** What the register has while a name is typed: those that are there today, by any of their names. Shows no person. */
export const findOrganisation = defineOperation({
  name: 'casework.find-organisation',
  kind: 'search',
  permission: 'casework:organisation:find',
  audit: 'organisation.searched',
  summary: 'Organisations of the register by a part of a name, while it is typed',
  input: z.object({ text: line(100, 1) }),
  output: FoundOrganisations,
  untraced: true,
  run: async (ctx, { text }) => {
    const words = organisationKey(text).split(' ').filter(Boolean);
    if (words.length === 0) return { organisations: [] };
    const found = await tables(ctx)
      .selectFrom('casework.organisation as o')
      .innerJoin('casework.organisation_name as n', (j) =>
        j.onRef('n.tenant_id', '=', 'o.tenant_id').onRef('n.organisation_id', '=', 'o.id'),
      )
      .selectAll('n')
      .select('o.district')
      .where('o.tenant_id', '=', ctx.actor.tenantId)
      .where('o.authority_id', '=', ctx.authorityId)
      .where('o.merged_into', 'is', null)
      .where((eb) => eb.or([eb('o.active_to', 'is', null), eb('o.active_to', '>=', ctx.today)]))
      .orderBy('n.name_key')
      .execute();
    const nameOf = currentNames(found);
    const matching = found
      .filter((n) => words.every((word) => n.name_key.includes(word)))
      // The name that it has now before others, and those that begin with what is typed before those that hold it.
      .sort((a, b) => rank(a, words) - rank(b, words));
    const best = new Map(matching.map((n) => [n.organisation_id ?? '', n] as const).reverse());
    return {
      organisations: [...best]
        .reverse()
        .slice(0, SHOWN)
        .map(([organisationId, n]) => ({
          organisationId,
          name: nameOf.get(organisationId) ?? n.name,
          category: n.category,
          district: n.district,
          foundAs: n.kind === 'current' ? null : n.name,
        })),
    };
  },
});

const rank = (
  { name_key, kind }: { name_key: string; kind: string },
  [first = '']: readonly string[],
): number => (name_key.startsWith(first) ? 0 : 2) + (kind === 'current' ? 0 : 1);
