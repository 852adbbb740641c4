import { sql } from 'kysely';
import { defineOperation } from '#core/operation';
import { DisclosureQuery, DisclosureRegister } from '../secrecy-contract.ts';
import type { SecrecyTables } from '../secrecy-tables.ts';
import { disclosuresWhere, disclosureView } from '../store/disclosures.ts';

const PERMISSION = 'casework:disclosure:list';
const PAGE = 50;

/** The register of disclosures of the caller's units: counted by right, and listed as far as the caller may open the cases. */
export const disclosures = defineOperation({
  name: 'casework.disclosures',
  kind: 'query',
  permission: PERMISSION,
  audit: 'disclosures.listed',
  summary: "What has been given out of the caller's units, by legal basis",
  input: DisclosureQuery,
  output: DisclosureRegister,
  run: async (ctx, input) => {
    let query = ctx
      .tables<SecrecyTables>()
      .selectFrom('casework.disclosure')
      .where('tenant_id', '=', ctx.actor.tenantId)
      .where('unit_id', 'in', [...ctx.actor.unitIds]);
    if (input.from) query = query.where('disclosed_on', '>=', input.from);
    if (input.to) query = query.where('disclosed_on', '<=', input.to);
    const counts = await query
      .select(['legal_basis as legalBasis', sql<number>`count(*)::int`.as('count')])
      .groupBy('legal_basis')
      .orderBy('count', 'desc')
      .orderBy('legal_basis')
      .execute();
    const heads = await query
      .select(['id', 'case_id'])
      .orderBy('disclosed_on', 'desc')
      .orderBy('id', 'desc')
      .limit(PAGE)
      .offset((input.page - 1) * PAGE)
      .execute();
    const opened = await ctx.openAllowed([...new Set(heads.map((h) => h.case_id))], PERMISSION);
    const numbers = new Map(opened.map((f) => [f.caseId, f.caseNumber]));
    const shown = heads.filter((h) => numbers.has(h.case_id)).map((h) => h.id);
    const rows = shown.length === 0 ? [] : await disclosuresWhere(ctx).where('d.id', 'in', shown).execute();
    return {
      today: ctx.today,
      counts,
      total: counts.reduce((sum, c) => sum + c.count, 0),
      rows: rows.map((row) => ({ ...disclosureView(row), caseNumber: numbers.get(row.caseId) ?? '' })),
      closedToYou: heads.length - shown.length,
    };
  },
});
