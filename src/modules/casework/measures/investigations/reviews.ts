import { sql } from 'kysely';
import { z } from 'zod';
import { CountDefinition } from '#core/measures';
import { figureTexts } from '../../texts/figures.ts';
import { coded, type Facts } from '../facts/facts.ts';
import definitions from './reviews.json';

const [REVIEWED] = z.tuple([CountDefinition]).parse(definitions);

/** A review counts from its day on for as many weeks as the municipality said then; the last of those days among them. */
const reviewed = sql<string>`case
  when f.reviewed_during @> d.at then 'within'
  when lower(f.reviewed_during) <= d.at then 'earlier'
  else 'never' end`;

const caseId = sql<string>`f.id`;

/** Open cases by whether they have been gone through, counted from the days of cases and of their reviews. */
export const reviewFacts: readonly Facts[] = [
  {
    definition: REVIEWED,
    table: sql`casework.case_head`,
    unit: sql`f.unit_id`,
    when: { kind: 'standing', from: sql`f.opened_on`, until: sql`f.closed_on` },
    breakdowns: {
      reviewed: coded(reviewed, figureTexts.reviewed, { always: true }),
      area: coded(sql`f.area`, figureTexts.area),
    },
    row: { id: caseId, caseId, title: figureTexts.caseOpened },
  },
];
