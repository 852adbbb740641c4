import { sql } from 'kysely';
import { z } from 'zod';
import { CountDefinition } from '#core/measures';
import { coded, type Facts } from '#modules/casework';
import { placementFigureTexts as texts } from '../texts/figures.ts';
import { BASIS, FORM, ORGANISER } from '../texts/sv.ts';
import definitions from './definitions.json';

const [CONSIDERED, DAYS, COST] = z
  .tuple([CountDefinition, CountDefinition, CountDefinition])
  .parse(definitions);

const unit = sql<string>`f.unit_id`;
const form = coded(sql<string>`f.form`, FORM);
const basis = coded(sql<string>`f.basis`, BASIS);
const organiser = coded(sql<string>`f.organiser`, ORGANISER);

const considered = sql<string>`case when not f.considered_during @> d.at then 'not_owed'
  when f.overdue_during @> d.at then 'overdue' else 'in_time' end`;

/** A stay that goes on has days until some time after today: what is to come is never asked for. */
const LAST = sql`coalesce(s.until_on - 1, greatest(current_date, s.from_on) + 400)`;

/** A row for each day in each home. */
const days = {
  // A join and no selection: the role that counts may not read which case it is of.
  table: sql`(placements.stay_figure s cross join lateral generate_series(s.from_on, ${LAST}, interval '1 day') as g(at_day))`,
  unit,
  when: { kind: 'on', day: sql<string>`f.at_day::date` },
  // That there were none is known from the day on which the first began.
  breakdowns: { form, organiser, basis },
  individual: sql<string>`f.individual`,
  row: {
    id: sql<string>`f.stay_id::text || ' ' || f.at_day::date`,
    caseId: sql<string>`f.case_id`,
    title: texts.day,
  },
} as const;

/** Care away from home, counted from its days and codes, in the unit that has the case. */
export const placementFacts: readonly Facts[] = [
  {
    definition: CONSIDERED,
    table: sql`placements.placement_figure`,
    unit,
    when: { kind: 'standing', from: sql`f.started_on`, until: sql`f.ended_on` },
    breakdowns: { considered: coded(considered, texts.considered, { always: true }), form, basis },
    row: { id: sql`f.placement_id`, caseId: sql`f.case_id`, title: texts.started },
  },
  { ...days, definition: DAYS },
  { ...days, definition: COST, weight: sql<number>`f.daily_cost` },
];
