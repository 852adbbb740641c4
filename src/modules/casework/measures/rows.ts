import { sql } from 'kysely';
import type { Asked, CountedRow } from '#core/measures';
import type { Context } from '#core/operation';
import type { OrganisationRegisterTables } from '../organisation-tables.ts';
import type { CaseworkTables } from '../tables.ts';
import { groupTexts } from '../texts/groups.ts';
import { columnOf, isColumn, keyOf, NONE, REPORTS, SHIELDED, UNMATCHED } from './counting.ts';
import { type Register, readRegister } from './register.ts';

/**
 * The reports of a unit, or their children, that were counted in a group. As the caller: what the policies don't show is not here. A child is
 * known by its case alone, and an organisation whose reporter is shielded (OSL 26:5) is neither named nor found.
 */
export async function rowsOf(
  ctx: Context,
  asked: Asked & { readonly unitId: string; readonly by: string | null; readonly key: string },
): Promise<CountedRow[]> {
  const register = await readRegister(ctx);
  const isReport = asked.measureId === REPORTS;
  const { by } = asked;
  const found = await ctx
    .tables<OrganisationRegisterTables & CaseworkTables>()
    .selectFrom('casework.report_child as c')
    .innerJoin('casework.report as r', (j) =>
      j.onRef('r.tenant_id', '=', 'c.tenant_id').onRef('r.id', '=', 'c.report_id'),
    )
    .select([
      'c.report_id as reportId',
      'c.position',
      'c.received_on as on',
      'c.channel',
      'c.reporter_category as category',
      'c.age_group as ageGroup',
      'c.organisation_id as organisationId',
      'c.organisation_name_id as nameId',
      'r.reference',
      'r.child_count as childCount',
      'c.reporter_shielded as shielded',
    ])
    .where('c.tenant_id', '=', ctx.actor.tenantId)
    .where('c.unit_id', '=', asked.unitId)
    .where('c.received_on', '>=', asked.from)
    .where('c.received_on', '<=', asked.to)
    .$if(isReport, (query) => query.where('c.position', '=', 0))
    .$if(by !== null && isColumn(by), (query) =>
      query.where(sql.ref(`c.${by !== null && isColumn(by) ? columnOf(by) : ''}`), '=', asked.key),
    )
    .orderBy('c.received_on')
    .orderBy('r.reference')
    .orderBy('c.position')
    .execute();
  const keyed = found.map((row) => ({ ...row, key: keyOf(register, row, row.on) }));
  const rows = by === 'organisation' ? keyed.filter((row) => row.key === asked.key) : keyed;
  const casesOf = await casesOfReports(ctx, [...new Set(rows.map((r) => r.reportId))]);
  return rows.map((row) => {
    const cases = casesOf.get(row.reportId) ?? [];
    return {
      id: `${row.reportId} ${row.position}`,
      on: row.on,
      title: row.reference,
      about: [
        groupTexts.category[row.category],
        ...(row.key === NONE || row.key === SHIELDED ? [] : [organisationIn(register, row.key)]),
        groupTexts.channel[row.channel],
        isReport ? groupTexts.children(row.childCount) : groupTexts.age_group[row.ageGroup],
      ],
      caseIds: cases.filter((c) => isReport || c.position === row.position).map((c) => c.caseId),
    };
  });
}

/** As the groups are called: what somebody has written that is no organisation's is never shown. */
const organisationIn = (register: Register, key: string): string =>
  key === UNMATCHED ? groupTexts.unmatched : register.nameOf(key);

async function casesOfReports(
  ctx: Context,
  reportIds: readonly string[],
): Promise<ReadonlyMap<string, { caseId: string; position: number }[]>> {
  const found =
    reportIds.length === 0
      ? []
      : await ctx
          .tables<CaseworkTables>()
          .selectFrom('casework.report_case')
          .select(['report_id', 'case_id', 'position'])
          .where('tenant_id', '=', ctx.actor.tenantId)
          .where('report_id', 'in', [...reportIds])
          .orderBy('position')
          .execute();
  const byReport = new Map<string, { caseId: string; position: number }[]>();
  for (const { report_id, case_id, position } of found) {
    byReport.set(report_id, [...(byReport.get(report_id) ?? []), { caseId: case_id, position }]);
  }
  return byReport;
}
