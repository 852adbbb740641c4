import { z } from 'zod';
import { defineOperation } from '#core/operation';
import { line } from '#platform/schema';
import { organisationKey } from '../domain/organisation.ts';
import { OrganisationCategory, OrganisationList } from '../organisation-register-contract.ts';
import { allNames, allOrganisations } from '../store/organisations/register.ts';
import { countUnmatched, unmatchedNames } from '../store/organisations/unmatched.ts';
import { registerOf } from '../store/organisations/views.ts';

/**
 * The register of the organisations that report, and the names that somebody has written which are none of theirs: to whoever may place them,
 * and to others how many they are. Such a name may be a person's. Otherwise it shows no person.
 */
export const organisations = defineOperation({
  name: 'casework.organisations',
  kind: 'search',
  permission: 'casework:organisation:list',
  audit: 'organisations.listed',
  summary: 'The organisations that report, and how many written names are not in the register',
  input: z.object({
    /** Words that must all be found in a name or in the district. */
    text: line(100).optional(),
    category: OrganisationCategory.optional(),
    /** `active`: those that are there today; `ended`: closed, or taken up in another. All without it. */
    standing: z.enum(['active', 'ended']).optional(),
  }),
  output: OrganisationList,
  untraced: true,
  run: async (ctx, { text, category, standing }) => {
    const [entries, names] = [await allOrganisations(ctx), await allNames(ctx)];
    const words = organisationKey(text ?? '').split(' ');
    const rows = registerOf(entries, names).filter((row) => {
      const written = organisationKey([row.name, ...row.otherNames, row.district ?? ''].join(' '));
      const ended = row.mergedInto !== null || (row.activeTo !== null && row.activeTo < ctx.today);
      return (
        words.every((word) => written.includes(word)) &&
        (!category || row.category === category) &&
        (!standing || ended === (standing === 'ended'))
      );
    });
    const unmatched = await unmatchedNames(ctx);
    return {
      today: ctx.today,
      organisations: rows,
      unmatchedCount: await countUnmatched(ctx),
      unmatched:
        unmatched?.map((n) => ({
          nameId: n.id,
          name: n.name,
          category: n.category,
          writtenOn: n.written_on,
        })) ?? null,
    };
  },
});
