import { sql } from 'kysely';
import type { Asked, EvidenceRow } from '#core/measures';
import type { Context } from '#core/operation';
import { type CalendarDate, calendarDate } from '#platform/calendar';
import { keyOf, REPORTS } from './counting.ts';
import { readRegister } from './register.ts';

interface Row {
  readonly reportId: string;
  readonly position: number;
  readonly unitId: string;
  readonly on: string;
  readonly category: string;
  readonly channel: string;
  readonly ageGroup: string;
  readonly organisationId: string | null;
  readonly nameId: string | null;
  readonly shielded: boolean;
  readonly caseIds: readonly string[] | null;
}

/** The reports, or their children, behind a count of the whole board. A report has the cases of all its children, a child its own. */
export async function reportEvidence(
  ctx: Context,
  asked: Asked & { readonly knownBy: CalendarDate | null },
): Promise<EvidenceRow[]> {
  const register = await readRegister(ctx);
  const isReport = asked.measureId === REPORTS;
  const rows = await ctx.gathering<unknown, Row[]>(async (db) => {
    const found = await sql<Row>`
      select c.report_id as "reportId", c.position, c.unit_id as "unitId", c.received_on as on, c.reporter_category as category, c.channel,
        c.age_group as "ageGroup", c.organisation_id as "organisationId", c.organisation_name_id as "nameId",
        c.reporter_shielded as shielded,
        (select array_agg(distinct k.case_id) from casework.report_case k where k.tenant_id = c.tenant_id and k.report_id = c.report_id
          and ${isReport ? sql`true` : sql`k.position = c.position`}) as "caseIds"
      from casework.report_child c
      where c.tenant_id = ${ctx.actor.tenantId} and c.authority_id = ${ctx.authorityId}
        and c.received_on >= ${asked.from}::date and c.received_on <= ${asked.to}::date
        and ${isReport ? sql`c.position = 0` : sql`true`}`.execute(db);
    return found.rows;
  });
  return rows.map((r) => ({
    id: `${r.reportId} ${r.position}`,
    caseIds: r.caseIds ?? [],
    unitId: r.unitId,
    on: calendarDate(r.on),
    keys: {
      category: r.category,
      channel: r.channel,
      age_group: r.ageGroup,
      organisation: keyOf(register, r, calendarDate(r.on)),
    },
    part: null,
    days: null,
    n: 1,
  }));
}
