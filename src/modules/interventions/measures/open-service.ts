import { sql } from 'kysely';
import { z } from 'zod';
import { CountDefinition } from '#core/measures';
import { coded, type Facts } from '#modules/casework';
import { interventionFigureTexts as texts } from '../texts/figures.ts';
import definitions from './open-service.json';
import { service } from './service.ts';

const [OCCASIONS, PARTICIPANTS] = z.tuple([CountDefinition, CountDefinition]).parse(definitions);

const stands = sql<boolean>`not f.replaced and not f.withdrawn`;
const form = coded(sql<string>`f.form`, texts.form);

const of = {
  unit: sql<string>`f.unit_id`,
  when: { kind: 'on', day: sql<string>`f.held_on` },
  only: stands,
} as const;

/** What was registered, once for each age of which anybody came. */
const byAge = sql`(select s.tenant_id, s.authority_id, s.unit_id, s.entry_id, s.held_on, s.form, s.replaced, s.withdrawn, a.age, a.n from interventions.open_service s cross join lateral (values
  ('child', s.child), ('teen', s.teen), ('young', s.young), ('adult', s.adult), ('age_unknown', s.age_unknown)) a(age, n)
  where a.n > 0)`;

/** What is given to whoever asks, counted without anybody: there is no case behind a number. */
export const openServiceFacts: readonly Facts[] = [
  {
    ...of,
    table: sql`interventions.open_service`,
    definition: OCCASIONS,
    breakdowns: { service, form },
    weight: sql`f.occasions`,
    row: { id: sql`f.id`, caseId: null, title: texts.held },
  },
  {
    ...of,
    table: byAge,
    definition: PARTICIPANTS,
    breakdowns: { age: coded(sql`f.age`, texts.age), service, form },
    weight: sql`f.n`,
    row: {
      id: sql`(row_number() over (order by f.held_on, f.entry_id, f.form, f.age))::text`,
      caseId: null,
      title: texts.held,
      lasting: sql`concat_ws(' ', f.unit_id, f.entry_id, f.held_on, f.form, f.age)`,
    },
  },
];
