import type { Context } from '#core/operation';
import { type CalendarDate, calendarDate } from '#platform/calendar';
import type { ConcernReportInput } from '../contract.ts';
import { ageGroupOn } from '../domain/age-group.ts';
import type { Channel, ReporterCategory } from '../domain/codes.ts';
import { parseIdentityNumber } from '../domain/identity-number.ts';
import { tables } from './organisations/register.ts';
import type { ReportedBy } from './organisations/reported-by.ts';

/**
 * Keeps what a report is counted by: a row for each child, without anything that says who it is. The age is that of the day on which the
 * report came in.
 */
export async function countChildren(
  ctx: Context,
  report: {
    readonly reportId: string;
    readonly unitId: string;
    readonly receivedOn: CalendarDate;
    readonly channel: Channel;
    readonly category: ReporterCategory;
    readonly by: ReportedBy;
    readonly children: ConcernReportInput['children'];
  },
): Promise<void> {
  await tables(ctx)
    .insertInto('casework.report_child')
    .values(
      report.children.map((child, position) => ({
        tenant_id: ctx.actor.tenantId,
        report_id: report.reportId,
        position,
        authority_id: ctx.authorityId,
        unit_id: report.unitId,
        received_on: report.receivedOn,
        channel: report.channel,
        reporter_category: report.category,
        ...report.by,
        reporter_shielded: false,
        age_group: ageGroupOn(
          { unborn: child.unborn, birthDate: birthDateOf(ctx, child) },
          report.receivedOn,
        ),
      })),
    )
    .execute();
}

function birthDateOf(ctx: Context, child: ConcernReportInput['children'][number]): CalendarDate | null {
  const identity = child.identityNumber ? parseIdentityNumber(child.identityNumber, ctx.today) : null;
  if (identity?.birthDate) return identity.birthDate;
  return child.birthDate ? calendarDate(child.birthDate) : null;
}
