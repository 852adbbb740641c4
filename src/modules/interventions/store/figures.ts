import { sql } from 'kysely';
import type { Context } from '#core/operation';
import { birthOf } from '#modules/casework';
import { interventionAgeOn } from '../domain/age-group.ts';
import { publishedGroupOf } from '../domain/published.ts';
import type { FigureTables } from '../figure-tables.ts';
import type { EntryRow } from './catalogue.ts';

/** Counts a commission that has been sent: both of its cases are opened. */
export async function countCommission(
  ctx: Context,
  {
    commissionId,
    caseId,
    entry,
  }: { readonly commissionId: string; readonly caseId: string; readonly entry: EntryRow },
): Promise<void> {
  const { unitId, personId } = ctx.opened(commissionId);
  const { area, birthDate } = await birthOf(ctx, commissionId);
  await ctx
    .tables<FigureTables>()
    .insertInto('interventions.commission_figure')
    .values({
      tenant_id: ctx.actor.tenantId,
      commission_id: commissionId,
      case_id: caseId,
      authority_id: ctx.authorityId,
      unit_id: unitId,
      individual: sql`md5('individual ' || ${personId})::uuid`,
      area,
      entry_id: entry.id,
      published_group: publishedGroupOf(area, entry.reported_as),
      sent_on: ctx.today,
      contact_on: null,
      started_on: null,
      ended_on: null,
      returned_on: null,
      age_group: interventionAgeOn(birthDate, ctx.today),
      method: entry.method?.trim() ? sql`md5('method ' || lower(btrim(${entry.method})))::uuid` : null,
    })
    .execute();
}

/**
 * When a plan was in use: each agreed version from its agreement until the next one's, while it is in force, and for six months from when it was
 * agreed or looked at.
 */
const planDays = sql`
  select range_agg(daterange(x.on_day, (x.on_day + interval '6 months')::date, '[]') * daterange(h.starts_on, h.ends_on, '[]')
      * daterange(h.agreed_on, case when h.next_on is not null then greatest(h.next_on, h.agreed_on) end, '[)'))
    from (
      select a.tenant_id, a.commission_id, a.agreed_on, p.starts_on, p.ends_on, lead(a.agreed_on) over (order by a.version) as next_on
        from interventions.plan_agreement a
          join interventions.plan p on p.tenant_id = a.tenant_id and p.commission_id = a.commission_id and p.version = a.version
        where a.tenant_id = f.tenant_id and a.commission_id = f.commission_id
    ) h cross join lateral (
      select h.agreed_on as on_day
      union all
      select r.reviewed_on from interventions.plan_review r
        where r.tenant_id = h.tenant_id and r.commission_id = h.commission_id and r.reviewed_on >= h.agreed_on
    ) x`;

/** What the final follow-up says of the goals together: nothing where none of them was assessed. */
const goalsTogether = sql`
  select case
      when count(*) filter (where g.attainment <> 'not_assessed') = 0 then 'not_assessed'
      when bool_and(g.attainment = 'met') filter (where g.attainment <> 'not_assessed') then 'met'
      when bool_or(g.attainment in ('met', 'partly')) then 'partly'
      else 'not_met' end
    from interventions.follow_up_goal g
    where g.tenant_id = e.tenant_id and g.commission_id = e.commission_id and g.follow_up_id = e.follow_up_id`;

/** Counts a commission anew after anything of it has changed, whichever of its cases is opened. */
export async function recountCommission(ctx: Context, commissionId: string): Promise<void> {
  await sql`
    update interventions.commission_figure f set
      unit_id = c.unit_id, contact_on = c.first_contact_on, started_on = c.started_on, ended_on = c.ended_on,
      returned_on = (c.returned_at at time zone 'Europe/Stockholm')::date,
      plan_during = coalesce((${planDays}), '{}'),
      ending = e.reason, end_follow_up = case when e.commission_id is not null then coalesce(e.exemption, 'followed_up') end,
      goals = case when e.follow_up_id is not null then (${goalsTogether}) end
    from interventions.commission c
      left join interventions.commission_end e on e.tenant_id = c.tenant_id and e.commission_id = c.id
    where f.tenant_id = ${ctx.actor.tenantId} and f.commission_id = ${commissionId}
      and c.tenant_id = f.tenant_id and c.id = f.commission_id`.execute(ctx.tables());
  await recountChange(ctx, commissionId);
}

/** Counts from the first value to the last on each scale, of those that stand, by the version that they were all measured by: as `changeOf`. */
export async function recountChange(ctx: Context, commissionId: string): Promise<void> {
  await sql`
    insert into interventions.change_figure (tenant_id, commission_id, scale, case_id, authority_id, unit_id, area, entry_id, ended_on, first_value,
        last_value, change, individual)
      select f.tenant_id, f.commission_id, m.scale_id, f.case_id, f.authority_id, f.unit_id, f.area, f.entry_id, f.ended_on, m.first, m.last,
        case when m.first = m.last then 'same' when (m.last > m.first) = (s.better = 'higher') then 'better' else 'worse' end, f.individual
      from interventions.commission_figure f
        join lateral (
          select x.scale_id, min(x.scale_version) as version, (array_agg(x.value order by x.measured_on, x.recorded_at, x.id))[1] as first,
            (array_agg(x.value order by x.measured_on desc, x.recorded_at desc, x.id desc))[1] as last
          from interventions.measurement x
          where x.tenant_id = f.tenant_id and x.commission_id = f.commission_id
            and not exists (select from interventions.measurement y
              where y.tenant_id = x.tenant_id and y.commission_id = x.commission_id and y.corrects = x.id)
          group by x.scale_id having count(*) >= 2
        ) m on true
        join interventions.scale s on s.tenant_id = f.tenant_id and s.authority_id = f.authority_id and s.id = m.scale_id
          and s.version = m.version
      where f.tenant_id = ${ctx.actor.tenantId} and f.commission_id = ${commissionId}
    on conflict (tenant_id, commission_id, scale) do update set unit_id = excluded.unit_id, ended_on = excluded.ended_on,
      first_value = excluded.first_value, last_value = excluded.last_value, change = excluded.change, individual = excluded.individual`.execute(
    ctx.tables(),
  );
}
