import { sql } from 'kysely';
import { z } from 'zod';
import { CountDefinition } from '#core/measures';
import { figureTexts } from '../../texts/figures.ts';
import { coded, type Facts } from '../facts/facts.ts';
import definitions from './definitions.json';

const DEFINITIONS = z.array(CountDefinition).parse(definitions);

/** @throws RangeError */
function definition(id: string): CountDefinition {
  const found = DEFINITIONS.find((d) => d.id === id);
  if (!found) throw new RangeError(`${id} is not defined`);
  return found;
}

const table = sql`casework.investigation_span`;
const caseId = sql<string>`f.case_id`;
const area = coded(sql<string>`f.area`, figureTexts.area);
const row = { id: caseId, caseId, title: figureTexts.opened };
const concludedRow = { id: caseId, caseId, title: figureTexts.concluded };

const opened = {
  table,
  unit: sql<string>`f.opened_unit_id`,
  when: { kind: 'on', day: sql<string>`f.opened_on` },
  row,
} as const;
const concluded = {
  table,
  unit: sql<string>`f.unit_id`,
  when: { kind: 'on', day: sql<string>`f.concluded_on` },
  // That none has been concluded is known from the day on which the first was opened.
  since: sql<string>`f.opened_on`,
  row: concludedRow,
} as const;

/** In calendar months from the day on which it was opened, as the four months are counted. */
const underWay = sql<string>`case
  when d.at <= (f.opened_on + interval '2 months')::date then 'two_months'
  when d.at <= (f.opened_on + interval '4 months')::date then 'four_months'
  else 'longer' end`;

const days = sql<number>`f.concluded_on - f.opened_on`;
const length = sql<string>`case
  when f.concluded_on - f.opened_on <= 60 then 'two_months'
  when f.concluded_on - f.opened_on <= 120 then 'four_months'
  else 'longer' end`;

/** Investigations, counted from the days of their spans. */
export const spanFacts: readonly Facts[] = [
  { ...opened, definition: definition('investigations-opened'), breakdowns: { area } },
  { ...concluded, definition: definition('investigations-concluded'), breakdowns: { area } },
  {
    definition: definition('investigations-running'),
    table,
    unit: sql`f.unit_id`,
    when: { kind: 'standing', from: sql`f.opened_on`, until: sql`f.concluded_on` },
    breakdowns: { under_way: coded(underWay, figureTexts.underWay, { always: true }), area },
    row,
  },
  {
    ...concluded,
    definition: definition('investigation-length'),
    breakdowns: { length: coded(length, figureTexts.length, { always: true }), area },
    days,
  },
  {
    ...concluded,
    definition: definition('investigations-extended'),
    breakdowns: { extension: coded(sql`f.extension`, figureTexts.extension, { always: true }), area },
  },
  {
    ...opened,
    definition: definition('investigations-reopened'),
    breakdowns: {
      reopened: coded(
        sql`case when f.reopened_after is null then 'new' else 'flagged' end`,
        figureTexts.reopened,
        { always: true },
      ),
      area,
    },
  },
  {
    ...concluded,
    definition: definition('standard-questions-asked'),
    breakdowns: { questions: coded(sql`f.questions`, figureTexts.questions, { always: true }), area },
  },
];
