import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { CountDefinition } from '#core/measures';
import { coded, type Facts } from '#modules/casework';
import { VISITS_A_YEAR } from '../domain/duties/visits.ts';
import { dutyFigureTexts as texts } from '../texts/duty-figures.ts';
import definitions from './duties.json';

const [HEALTH, SCHOOL, SHELTER, VISITS] = z
  .tuple([CountDefinition, CountDefinition, CountDefinition, CountDefinition])
  .parse(definitions);

const of = { table: sql`placements.duty_figure`, unit: sql<string>`f.unit_id` } as const;
const row = { id: sql<string>`f.placement_id`, caseId: sql<string>`f.case_id` } as const;
const always = { always: true } as const;

/** One that ended within the target's days is told apart whatever was done; asked for and done are both of them within it. */
const health = sql<string>`case when f.ended_on <= f.health_due_on then 'short'
  when f.asked_on <= f.health_due_on and f.examined_on <= f.health_due_on then 'in_time'
  when f.examined_on is not null then 'late'
  when f.not_needed_on is not null then 'not_needed'
  when f.asked_on is not null then 'asked' else 'missing' end`;

const school = sql<string>`case when f.school_followed @> d.at then 'followed_up' when f.school_impossible @> d.at then 'impossible'
  when f.school_due_on > d.at then 'not_due' else 'not_followed_up' end`;

const schooling = sql<string>`case when f.outcome is null or f.outcome = 'neither' then 'none' when f.outcome_on > f.due_on then 'late' else f.outcome end`;

/** How often in the twelve months up to the day that is counted, that day included. */
const inYear = (
  days: RawBuilder<unknown>,
) => sql<string>`(select case when count(*) >= ${sql.lit(VISITS_A_YEAR)} then 'four' when count(*) > 0 then 'fewer' else 'none' end
  from unnest(${days}) as v(met_on) where v.met_on > (d.at - interval '1 year')::date and v.met_on <= d.at)`;

/** What is owed to whoever is placed, counted from days and codes in the unit that has the case. */
export const dutyFacts: readonly Facts[] = [
  {
    ...of,
    definition: HEALTH,
    when: { kind: 'on', day: sql`f.health_due_on` },
    only: sql`f.health_owed`,
    breakdowns: { health: coded(health, texts.health, always) },
    row: { ...row, title: texts.due },
  },
  {
    ...of,
    definition: SCHOOL,
    when: {
      kind: 'standing',
      from: sql`greatest(f.started_on, f.school_from)`,
      until: sql`least(f.ended_on, f.school_until)`,
    },
    only: sql`f.school_from is not null`,
    breakdowns: { school: coded(school, texts.school, always) },
    row: { ...row, title: texts.placed },
  },
  {
    ...of,
    table: sql`placements.shelter_school_figure`,
    definition: SHELTER,
    when: { kind: 'on', day: sql`f.began_on` },
    breakdowns: { schooling: coded(schooling, texts.schooling, always) },
    row: { id: sql`f.stay_id`, caseId: row.caseId, title: texts.sheltered },
  },
  {
    ...of,
    definition: VISITS,
    when: {
      kind: 'standing',
      from: sql`(f.started_on + interval '1 year')::date`,
      until: sql`least(f.ended_on, f.child_until)`,
    },
    only: sql`f.is_child`,
    breakdowns: {
      visits: coded(inYear(sql`f.visited_on`), texts.visits, always),
      talks: coded(inYear(sql`f.alone_on`), texts.talks, always),
    },
    row: { ...row, title: texts.aYear },
  },
];
