import { sql } from 'kysely';
import type { Context } from '#core/operation';
import { birthOf } from '#modules/casework';
import type { PlacementTables } from '../tables.ts';

/** The clocks by which care is considered or re-examined. */
const CONSIDERED = sql`('PL-010', 'PL-011', 'PL-012', 'LSB-012')`;

const swedishDay = (instant: string) => sql.raw<string>(`(${instant} at time zone 'Europe/Stockholm')::date`);

/**
 * Counts a placement of an opened case anew after anything of it has changed: its days and codes as they stand, each home's, and the days on which
 * care had to be considered and those on which that was overdue. What runs late is overdue until it is made.
 */
export async function countPlacement(ctx: Context, caseId: string, placementId: string): Promise<void> {
  const { unitId, personId, holderFunctions } = ctx.opened(caseId);
  const [functionId = null] = holderFunctions;
  const { birthDate, area } = await birthOf(ctx, caseId);
  const db = ctx.tables<PlacementTables>();
  const { tenantId } = ctx.actor;
  await sql`
    insert into placements.placement_figure (tenant_id, placement_id, case_id, authority_id, unit_id, individual, birth_date, child,
        started_on, ended_on, form, basis, organiser, daily_cost, stay_from_on, function_id)
      select p.tenant_id, p.id, p.case_id, p.authority_id, ${unitId}::uuid, md5('individual ' || ${personId})::uuid, ${birthDate}::date,
        ${birthDate}::date + interval '18 years' > p.started_on or (${birthDate}::date is null and ${area === 'child_youth'}),
        p.started_on, p.ended_on, s.form, b.basis, s.organiser, s.daily_cost, s.from_on, ${functionId}::uuid
      from placements.placement p
        join lateral (select * from placements.stay x where x.tenant_id = p.tenant_id and x.placement_id = p.id
          order by x.position desc limit 1) s on true
        join lateral (select * from placements.basis x where x.tenant_id = p.tenant_id and x.placement_id = p.id
          order by x.version desc limit 1) b on true
      where p.tenant_id = ${tenantId} and p.id = ${placementId}
    on conflict (tenant_id, placement_id) do update set unit_id = excluded.unit_id, birth_date = excluded.birth_date, child = excluded.child,
      ended_on = excluded.ended_on, form = excluded.form, basis = excluded.basis, organiser = excluded.organiser,
      daily_cost = excluded.daily_cost, stay_from_on = excluded.stay_from_on, function_id = excluded.function_id`.execute(
    db,
  );
  await sql`
    insert into placements.stay_figure (tenant_id, stay_id, placement_id, case_id, authority_id, unit_id, individual, child, form, organiser,
        basis, from_on, until_on, daily_cost)
      select s.tenant_id, s.id, s.placement_id, s.case_id, s.authority_id, f.unit_id, f.individual, f.child, s.form, s.organiser,
        (select b.basis from placements.basis b where b.tenant_id = s.tenant_id and b.placement_id = s.placement_id
          order by b.from_on <= s.from_on desc, case when b.from_on <= s.from_on then b.version else -b.version end desc limit 1),
        s.from_on, s.until_on, s.daily_cost
      from placements.stay s join placements.placement_figure f on f.tenant_id = s.tenant_id and f.placement_id = s.placement_id
      where s.tenant_id = ${tenantId} and s.placement_id = ${placementId}
    on conflict (tenant_id, stay_id) do update set unit_id = excluded.unit_id, child = excluded.child, until_on = excluded.until_on`.execute(
    db,
  );
  await countConsidered(ctx, caseId, placementId);
}

/** From each clock: considered from its start until it stopped or fell away, and overdue from the day after its last until then. */
async function countConsidered(ctx: Context, caseId: string, placementId: string): Promise<void> {
  const from = swedishDay('c.started_at');
  const until = swedishDay('coalesce(c.stopped_at, c.cancelled_at)');
  await sql`
    update placements.placement_figure f set
      considered_during = coalesce(r.considered, '{}'), overdue_during = coalesce(r.overdue, '{}')
    from (
      select range_agg(daterange(${from}, case when ${until} is not null then greatest(${until}, ${from}) end, '[)')) as considered,
        range_agg(daterange(c.due_on + 1, case when ${until} is not null then greatest(${until}, c.due_on + 1) end, '[)')) as overdue
      from clocks.clock c join placements.placement_figure f on f.tenant_id = c.tenant_id and f.placement_id = ${placementId}
      where c.tenant_id = ${ctx.actor.tenantId} and c.case_id = ${caseId} and c.rule_id in ${CONSIDERED}
        and ${from} <= coalesce(f.ended_on, 'infinity'::date)
    ) r
    where f.tenant_id = ${ctx.actor.tenantId} and f.placement_id = ${placementId}`.execute(ctx.tables());
}

/** Counts anew what runs in an opened case, and what ran last. */
export async function recountCase(ctx: Context, caseId: string): Promise<void> {
  const rows = await ctx
    .tables<PlacementTables>()
    .selectFrom('placements.placement_figure')
    .select('placement_id')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', '=', caseId)
    .where('ended_on', 'is', null)
    .execute();
  for (const { placement_id } of rows) await countPlacement(ctx, caseId, placement_id);
}

/** The case has been given away: what runs is counted where it is. */
export async function moveFigures(
  ctx: Context,
  caseId: string,
  { unitId, functionId }: { readonly unitId: string; readonly functionId: string },
): Promise<void> {
  const { tenantId } = ctx.actor;
  await sql`
    with moved as (
      update placements.placement_figure set unit_id = ${unitId}, function_id = ${functionId}
      where tenant_id = ${tenantId} and case_id = ${caseId} and ended_on is null
      returning placement_id
    )
    update placements.stay_figure set unit_id = ${unitId}
    where tenant_id = ${tenantId} and case_id = ${caseId} and placement_id in (select placement_id from moved)`.execute(
    ctx.tables(),
  );
}
