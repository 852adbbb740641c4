import { sql } from 'kysely';
import { z } from 'zod';
import { CountDefinition } from '#core/measures';
import { coded, type Facts, factCounts, figureTexts } from '#modules/casework';
import { assistanceFigureTexts as texts } from '../texts/figures.ts';
import definitions from './definitions.json';
import households from './households.json';

const [PLANS, ENROLLED, LONG, CHANNELS, LIVELIHOOD, WAITING] = z
  .tuple([
    CountDefinition,
    CountDefinition,
    CountDefinition,
    CountDefinition,
    CountDefinition,
    CountDefinition,
  ])
  .parse(definitions);

const [HOUSEHOLDS, ENDED, LENGTH] = z
  .tuple([CountDefinition, CountDefinition, CountDefinition])
  .parse(households);

const of = { table: sql`assistance.situation_figure`, unit: sql<string>`f.unit_id` } as const;
const row = { id: sql<string>`f.period_id`, caseId: sql<string>`f.case_id`, title: texts.begun };
const standing = {
  ...of,
  when: { kind: 'standing', from: sql<string>`f.began_on`, until: sql<string | null>`f.ended_on` },
  row,
} as const;

const economic = sql<boolean>`f.area = 'economic_assistance'`;
const enrolled = sql<boolean>`f.area in ('integration', 'work')`;

const plan = coded(sql<string>`case when f.plan_during @> d.at then 'current' else 'other' end`, texts.plan, {
  always: true,
});
const long = coded(sql<string>`case when f.long_during @> d.at then 'long' else 'shorter' end`, texts.long, {
  always: true,
});
const livelihood = coded(
  sql<string>`case when f.ending in ('work', 'studies', 'other_income') then 'own' when f.ending is not null then 'elsewhere' else 'still' end`,
  texts.livelihood,
  { always: true },
);
const wait = sql<string>`case when f.decided_on - f.applied_on <= 14 then 'two_weeks'
  when f.decided_on - f.applied_on <= 30 then 'month' else 'longer' end`;
const children = coded(sql<string>`case when f.children > 0 then 'some' else 'none' end`, texts.children);
const area = coded(sql<string>`f.area`, figureTexts.area);

const ended = {
  ...of,
  when: { kind: 'on', day: sql<string>`f.ended_on` },
  // That none has ended is known from the day on which the first began.
  since: sql<string>`f.began_on`,
  only: economic,
  breakdowns: { ending: coded(sql<string>`f.ending`, texts.ending), children },
  row: { ...row, title: texts.ended },
} as const;

const facts: readonly Facts[] = [
  {
    ...standing,
    definition: PLANS,
    only: sql<boolean>`${economic} and f.plan_required`,
    breakdowns: { plan, children },
  },
  {
    ...standing,
    definition: ENROLLED,
    only: sql<boolean>`${enrolled} and f.plan_required`,
    breakdowns: { plan, area },
  },
  { ...standing, definition: LONG, only: economic, breakdowns: { long, children } },
  { ...standing, definition: HOUSEHOLDS, only: economic, breakdowns: { children, long } },
  { ...ended, definition: ENDED },
  { ...ended, definition: LENGTH, days: sql<number>`f.ended_on - f.began_on` },
  {
    table: sql`assistance.month_figure`,
    unit: sql<string>`f.unit_id`,
    definition: CHANNELS,
    when: { kind: 'on', day: sql<string>`f.came_in_on` },
    breakdowns: { channel: coded(sql<string>`f.channel`, texts.channel) },
    row: { id: sql<string>`f.application_id`, caseId: sql<string>`f.case_id`, title: texts.applied },
  },
  {
    ...of,
    definition: LIVELIHOOD,
    when: { kind: 'on', day: sql<string>`f.began_on` },
    only: sql<boolean>`${enrolled} and f.able_to_work`,
    breakdowns: { livelihood, area },
    row,
  },
  {
    table: sql`assistance.wait_figure`,
    unit: sql<string>`f.unit_id`,
    definition: WAITING,
    when: { kind: 'on', day: sql<string>`f.decided_on` },
    days: sql<number>`f.decided_on - f.applied_on`,
    breakdowns: { wait: coded(wait, texts.wait, { always: true }) },
    row: { id: sql<string>`f.case_id::text`, caseId: sql<string>`f.case_id`, title: texts.decided },
  },
];

/** Plans in use, very long assistance, how it is applied for, and who has come to a livelihood of their own. */
export const assistanceCounts = factCounts(facts);
