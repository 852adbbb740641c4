import { sql } from 'kysely';
import { z } from 'zod';
import { CountDefinition } from '#core/measures';
import { coded, type Facts } from '#modules/casework';
import type { HomeForm } from '../domain/codes.ts';
import { placementFigureTexts as texts } from '../texts/figures.ts';
import { BASIS, FORM, ORGANISER } from '../texts/sv.ts';
import definitions from './persons.json';

const [FAMILY_HOMES, RESIDENTIAL, PLACED, BY_LVU, BEGUN, LENGTH] = z
  .tuple([
    CountDefinition,
    CountDefinition,
    CountDefinition,
    CountDefinition,
    CountDefinition,
    CountDefinition,
  ])
  .parse(definitions);

const unit = sql<string>`f.unit_id`;
const caseId = sql<string>`f.case_id`;
const form = coded(sql<string>`f.form`, FORM);
const basis = coded(sql<string>`f.basis`, BASIS);
const organiser = coded(sql<string>`f.organiser`, ORGANISER);
const age = coded(sql<string>`case when f.child then 'child' else 'adult' end`, texts.age, { always: true });
const law = coded(sql<string>`case when f.basis like 'lvu%' then 'lvu' else 'other' end`, texts.law, {
  always: true,
});

/** A stay that goes on has days until some time after today: what is to come is never asked for. */
const LAST = sql`coalesce(s.until_on - 1, greatest(current_date, s.from_on) + 400)`;

/** A row for each stay and calendar year that it has a day in. */
const years = sql`(placements.stay_figure s cross join lateral generate_series(
  date_trunc('year', s.from_on::timestamp), ${LAST}::timestamp, interval '1 year') as g(year_at))`;
const firstDay = sql<string>`greatest(f.from_on, f.year_at::date)`;

/** Each child once a year, on its first day there: in homes of the forms, of whichever of its stays has it. */
function inYear(definition: CountDefinition, forms: readonly HomeForm[]): Facts {
  const among = sql.join(forms.map((f) => sql.lit(f)));
  const first = sql<number>`case when exists (select from placements.stay_figure x
      where x.tenant_id = f.tenant_id and x.authority_id = f.authority_id and x.individual = f.individual and x.child and x.form in (${among})
        and coalesce(x.until_on > f.year_at::date, true)
        and (greatest(x.from_on, f.year_at::date), x.nth) < (${firstDay}, f.nth))
    then 0 else 1 end`;
  return {
    definition,
    table: years,
    unit,
    when: { kind: 'on', day: firstDay },
    only: sql`f.child and f.form in (${among}) and coalesce(f.until_on > f.from_on, true)`,
    breakdowns: { form, basis },
    weight: first,
    row: {
      id: sql<string>`f.stay_id::text || ' ' || extract(year from f.year_at)::text`,
      caseId,
      title: texts.inYear,
    },
  };
}

const of = { table: sql`placements.placement_figure`, unit } as const;
const row = { id: sql<string>`f.placement_id`, caseId, title: texts.started } as const;

/** Of somebody with two placements at once, the one that began first stands for them. */
const firstOfPerson = sql<number>`case when exists (select from placements.placement_figure x
    where x.tenant_id = f.tenant_id and x.authority_id = f.authority_id and x.individual = f.individual
      and x.started_on <= d.at and coalesce(x.ended_on > d.at, true) and (x.started_on, x.nth) < (f.started_on, f.nth))
  then 0 else 1 end`;
const standing = {
  ...of,
  when: { kind: 'standing', from: sql<string>`f.started_on`, until: sql<string | null>`f.ended_on` },
  weight: firstOfPerson,
  row,
} as const;

/** Who is placed, in a year and at the end of a period; placements that begin, and how long those lasted that ended. */
export const personFacts: readonly Facts[] = [
  inYear(FAMILY_HOMES, ['family_home', 'supported_family_home', 'network_home', 'emergency_home']),
  inYear(RESIDENTIAL, ['residential_home']),
  { ...standing, definition: PLACED, breakdowns: { form, basis, organiser, age } },
  { ...standing, definition: BY_LVU, only: sql`f.child`, breakdowns: { law, form } },
  {
    ...of,
    definition: BEGUN,
    when: { kind: 'on', day: sql<string>`f.started_on` },
    breakdowns: { form, basis, age },
    row,
  },
  {
    ...of,
    definition: LENGTH,
    when: { kind: 'on', day: sql<string>`f.ended_on` },
    // That none has ended is known from the day on which the first began.
    since: sql<string>`f.started_on`,
    breakdowns: { form, basis, age },
    days: sql<number>`f.ended_on - f.started_on`,
    row: { ...row, title: texts.ended },
  },
];
