import { type Kysely, sql } from 'kysely';
import type { AskedPersons, CountedPersons, GroupView } from '#core/measures';
import type { Context } from '#core/operation';
import { factCrosses } from '#modules/casework';
import { groupViewTexts as texts } from '../texts/figures.ts';
import { breakdownKeys, commissionFacts } from './commissions.ts';

/** Interventions at the level of groups: who had them, what was begun and ended, and how it went. */
export const interventionGroups: GroupView = {
  id: 'interventions',
  title_sv: texts.title,
  rows: [
    { by: 'service', label_sv: texts.rows.service },
    { by: 'method', label_sv: texts.rows.method },
    { by: 'area', label_sv: texts.rows.area },
    { by: 'age_group', label_sv: texts.rows.age_group },
    { by: 'ending', label_sv: texts.rows.ending },
  ],
  measures: [
    { measureId: 'interventions-started', label_sv: texts.columns.started },
    { measureId: 'interventions-running', label_sv: texts.columns.running },
    { measureId: 'reasons-for-ending', label_sv: texts.columns.ended },
    { measureId: 'goals-met', label_sv: texts.columns.goals },
    { measureId: 'closures-followed-up', label_sv: texts.columns.followed },
    { measureId: 'intervention-length', label_sv: texts.columns.length },
  ],
  persons: { label_sv: texts.persons, counted_sv: texts.personsCounted, count: countPersons },
  crosses: factCrosses(commissionFacts),
};

type Way = 'whole' | 'group' | 'elsewhere';

/** Those who had an intervention on any day of the period; by reason, those whose intervention ended in it. */
async function countPersons(
  ctx: Context,
  { from, to, rows, unitIds, own }: AskedPersons,
): Promise<CountedPersons> {
  const count = async (db: Kysely<unknown>): Promise<CountedPersons> => {
    const key = breakdownKeys[rows as keyof typeof breakdownKeys] ?? sql.lit('');
    const during =
      rows === 'ending'
        ? sql`f.ended_on between ${from}::date and ${to}::date`
        : sql`f.started_on <= ${to}::date and (f.ended_on is null or f.ended_on >= ${from}::date)`;
    // Each person once for whatever they are counted by; asked for in one statement, since it goes through all of them.
    const { rows: found } = await sql<{ way: Way; key: string; n: number }>`
      with persons as materialized (
        select distinct f.individual, ${key} as key, f.area, coalesce(f.published_group, 'elsewhere') as published
        from interventions.commission_figure f
        where f.tenant_id = ${ctx.actor.tenantId} and f.authority_id = ${ctx.authorityId}
          and f.unit_id = any(${unitIds}::uuid[]) and ${during})
      select 'whole' as way, '' as key, count(distinct individual)::int as n from persons
      union all select 'group', key, count(distinct individual)::int from persons group by key
      union all select 'elsewhere', area, count(distinct individual)::int from persons group by area
      union all select 'elsewhere', published, count(distinct individual)::int from persons group by published
      order by 1, 2`.execute(db);
    const by = (way: Way) => found.filter((row) => row.way === way);
    return {
      total: by('whole')[0]?.n ?? 0,
      groups: by('group').map(({ key: group, n }) => ({ key: group, n })),
      elsewhere: by('elsewhere').map((row) => row.n),
    };
  };
  return own ? await count(ctx.tables()) : await ctx.counting(count);
}
