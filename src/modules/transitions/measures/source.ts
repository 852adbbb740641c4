import { sql } from 'kysely';
import { z } from 'zod';
import { CountDefinition } from '#core/measures';
import { coded, factCounts } from '#modules/casework';
import { transitionFigureTexts as texts } from '../texts/figures.ts';
import definitions from './definitions.json';

const [NOT_LOST] = z.tuple([CountDefinition]).parse(definitions);

/** A later transition of the same person says what became of them. */
const later = sql`exists (select from transitions.transition g
  where g.tenant_id = f.tenant_id and g.authority_id = f.authority_id and g.individual = f.individual
    and g.held_in is null and coalesce(g.outcome, 'none') <> 'not_opened' and g.began_on > f.began_on)`;

/** Those who have turned 18, by what their transition had come to on that day (S04). */
export const transitionCounts = factCounts([
  {
    definition: NOT_LOST,
    table: sql`transitions.transition`,
    unit: sql<string>`f.unit_id`,
    when: { kind: 'on', day: sql<string>`f.turned_on` },
    // That nobody has turned 18 is known from the day on which the first transition began.
    since: sql<string>`f.began_on`,
    only: sql<boolean>`f.held_in is null and f.began_on <= f.turns_18_on
      and coalesce(f.outcome_by_18, 'none') <> 'not_opened' and not ${later}`,
    breakdowns: {
      outcome: coded(sql<string>`coalesce(f.outcome_by_18, 'none')`, texts.outcome, { always: true }),
    },
    row: { id: sql<string>`f.case_id`, caseId: sql<string>`f.case_id`, title: texts.turned },
  },
]);
