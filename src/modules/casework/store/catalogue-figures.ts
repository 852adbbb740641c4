import { type RawBuilder, sql } from 'kysely';
import type { Context } from '#core/operation';
import { addMonths, type CalendarDate } from '#platform/calendar';
import type { AgeGroup } from '../domain/age-group.ts';
import type { Area, Channel, ReporterCategory, ReportKind } from '../domain/codes.ts';
import type { FigureTables, IntakeOutcome } from '../figure-tables.ts';
import type { CaseworkTables } from '../tables.ts';

/** Tells a person from the others without saying who: as in the figures of interventions and placements. */
export const individualOf = (personId: string): RawBuilder<string> =>
  sql<string>`md5('individual ' || ${personId}::text)::uuid`;

/** That something came in about somebody: an application begins the investigation at once. */
export async function countIntake(
  ctx: Context,
  of: {
    readonly caseId: string;
    readonly unitId: string;
    readonly kind: ReportKind;
    readonly area: Area;
    readonly young: boolean;
    readonly channel: Channel;
    readonly category: ReporterCategory;
    readonly ageGroup: AgeGroup;
    readonly receivedOn: CalendarDate;
  },
): Promise<void> {
  const isOpened = of.kind === 'application';
  await ctx
    .tables<FigureTables>()
    .insertInto('casework.intake_figure')
    .values({
      tenant_id: ctx.actor.tenantId,
      case_id: of.caseId,
      authority_id: ctx.authorityId,
      unit_id: of.unitId,
      kind: of.kind,
      area: of.area,
      young: of.young,
      channel: of.channel,
      reporter_category: of.category,
      age_group: of.ageGroup,
      received_on: of.receivedOn,
    })
    .execute();
  if (isOpened) await countIntakeEnd(ctx, of.caseId, 'opened', of.receivedOn);
}

/** What became of it, today or on the day given. */
export async function countIntakeEnd(
  ctx: Context,
  caseId: string,
  outcome: IntakeOutcome,
  on: CalendarDate = ctx.today,
): Promise<void> {
  await ctx
    .tables<FigureTables>()
    .updateTable('casework.intake_figure')
    .set({ ended_on: on, outcome })
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', '=', caseId)
    .execute();
}

/** From today it is known whether somebody returns: by what an opened case has ended, once. Not of who has moved or died. */
export async function awaitReturn(
  ctx: Context,
  { caseId, area, unitId }: { readonly caseId: string; readonly area: Area; readonly unitId: string },
  endedAs: FigureTables['casework.return_figure']['ended_as'],
): Promise<void> {
  await ctx
    .tables<FigureTables>()
    .insertInto('casework.return_figure')
    .values({
      tenant_id: ctx.actor.tenantId,
      case_id: caseId,
      authority_id: ctx.authorityId,
      unit_id: unitId,
      individual: individualOf(ctx.opened(caseId).personId),
      area,
      ended_on: ctx.today,
      ended_as: endedAs,
      due_on: addMonths(ctx.today, 12),
    })
    .onConflict((oc) => oc.columns(['tenant_id', 'case_id']).doNothing())
    .execute();
}

/** The day on which the application came in that an opened case began with, for its first decision; null for others. */
export async function appliedOn(ctx: Context, caseId: string): Promise<string | null> {
  const db = ctx.tables<CaseworkTables>();
  const earlier = await db
    .selectFrom('casework.decision_figure')
    .select('decision_id')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', '=', caseId)
    .limit(1)
    .executeTakeFirst();
  if (earlier) return null;
  const day = sql<string | null>`min((received_at at time zone 'Europe/Stockholm')::date)`;
  const { on } = await db
    .selectFrom('casework.report_copy')
    .select(day.as('on'))
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', '=', caseId)
    .where('kind', '=', 'application')
    .where('joined_from', 'is', null)
    .executeTakeFirstOrThrow();
  return on;
}
