import { sql } from 'kysely';
import type { Context } from '#core/operation';
import type { CaseHolder } from '#modules/casework';
import { addYears, type CalendarDate } from '#platform/calendar';
import type { HealthStep } from '../../domain/duties/codes.ts';
import { healthDueOn } from '../../domain/duties/health.ts';
import { shelterSchoolDueOn } from '../../domain/duties/shelter.ts';
import { firstSchoolDueOn, isOfSchoolAge, schoolHoldsUntil } from '../../domain/duties/terms.ts';
import type { DutyTables } from '../../duty-tables.ts';
import { type Placed, shelterStaysOf, type Whose, whoseIs } from './placed.ts';
import { type DutyRow, dutyRecordsOf, standingOf } from './records.ts';

/** Counts what is owed in a placement of an opened case anew, after anything of it has changed. */
export async function recountDuties(ctx: Context, placed: Placed): Promise<void> {
  const [whose, rows] = await Promise.all([whoseIs(ctx, placed), dutyRecordsOf(ctx, placed.id)]);
  const health = (step: HealthStep) => firstOf(standingOf(rows, 'health'), step);
  const visits = standingOf(rows, 'visit');
  const facts = {
    unit_id: ctx.opened(placed.case_id).unitId,
    function_id: ctx.opened(placed.case_id).holderFunctions[0] ?? null,
    started_on: placed.started_on,
    ended_on: placed.ended_on,
    health_owed: whose.healthOwed,
    health_due_on: healthDueOn(placed.started_on),
    notified_on: health('notified'),
    asked_on: health('asked'),
    examined_on: health('done'),
    not_needed_on: health('not_needed'),
    school_from: whose.school?.from ?? null,
    school_until: whose.school?.until ?? null,
    school_due_on: firstSchoolDueOn(whose.school, placed.started_on),
    child_until: whose.birthDate && addYears(whose.birthDate, 18),
    is_child: whose.isChild,
    visited_on: days(visits.filter((v) => v.outcome === 'home')),
    alone_on: days(visits.filter((v) => v.alone === true)),
    school_followed: holding(standingOf(rows, 'school').filter((r) => r.outcome === 'followed_up')),
    school_impossible: holding(standingOf(rows, 'school').filter((r) => r.outcome === 'impossible')),
  };
  await ctx
    .tables<DutyTables>()
    .insertInto('placements.duty_figure')
    .values({
      tenant_id: ctx.actor.tenantId,
      placement_id: placed.id,
      case_id: placed.case_id,
      authority_id: ctx.authorityId,
      ...facts,
    })
    .onConflict((oc) => oc.columns(['tenant_id', 'placement_id']).doUpdateSet(facts))
    .execute();
  await recountShelter(ctx, placed, whose, rows);
}

/** Each stay in sheltered housing of a child who is of school age when it begins. */
async function recountShelter(
  ctx: Context,
  placed: Placed,
  whose: Whose,
  rows: readonly DutyRow[],
): Promise<void> {
  const stays = (await shelterStaysOf(ctx, placed.id)).filter((s) => isOfSchoolAge(whose.school, s.from_on));
  const records = standingOf(rows, 'shelter_school');
  for (const stay of stays) {
    const said = records.filter((r) => r.stay_id === stay.id);
    // The first day on which the child had its school tells; of none the last that was said.
    const had = said.filter((r) => r.outcome !== 'neither').at(-1);
    const tells = had ?? said[0];
    const facts = {
      unit_id: ctx.opened(placed.case_id).unitId,
      began_on: stay.from_on,
      due_on: shelterSchoolDueOn(stay.from_on),
      outcome: tells?.outcome ?? null,
      outcome_on: tells?.on_day ?? null,
    };
    await ctx
      .tables<DutyTables>()
      .insertInto('placements.shelter_school_figure')
      .values({
        tenant_id: ctx.actor.tenantId,
        stay_id: stay.id,
        placement_id: placed.id,
        case_id: placed.case_id,
        authority_id: ctx.authorityId,
        ...facts,
      })
      .onConflict((oc) => oc.columns(['tenant_id', 'stay_id']).doUpdateSet(facts))
      .execute();
  }
}

/** The case has been given to another unit: what runs is counted there. */
export async function moveDutyFigures(
  ctx: Context,
  caseId: string,
  { unitId, functionId }: CaseHolder,
): Promise<void> {
  const { tenantId } = ctx.actor;
  await sql`
    with moved as (
      update placements.duty_figure set unit_id = ${unitId}, function_id = ${functionId}
      where tenant_id = ${tenantId} and case_id = ${caseId} and ended_on is null
      returning placement_id
    )
    update placements.shelter_school_figure set unit_id = ${unitId}
    where tenant_id = ${tenantId} and case_id = ${caseId} and placement_id in (select placement_id from moved)`.execute(
    ctx.tables(),
  );
}

const days = (rows: readonly DutyRow[]): CalendarDate[] => rows.map((r) => r.on_day).sort();

const firstOf = (rows: readonly DutyRow[], outcome: string): CalendarDate | null =>
  days(rows.filter((r) => r.outcome === outcome))[0] ?? null;

/** From each day until the next term's last day, when that term's own follow-up has to be there. */
const holding = (rows: readonly DutyRow[]) => {
  const ranges = rows.map((r) => `[${r.on_day},${schoolHoldsUntil(r.on_day)})`);
  return sql<string>`${`{${ranges.join(',')}}`}::datemultirange`;
};
