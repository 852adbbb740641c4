import { sql } from 'kysely';
import { z } from 'zod';
import { CountDefinition } from '#core/measures';
import { coded, type Facts, figureTexts } from '#modules/casework';
import { interventionFigureTexts as texts } from '../texts/figures.ts';
import definitions from './definitions.json';
import lengths from './lengths.json';
import { method, service } from './service.ts';

const [STARTED, RUNNING, PLANS, FOLLOWED, REASONS, GOALS] = z
  .tuple([
    CountDefinition,
    CountDefinition,
    CountDefinition,
    CountDefinition,
    CountDefinition,
    CountDefinition,
  ])
  .parse(definitions);

const [CONTACT_LENGTH, START_LENGTH, LENGTH, RETURNED, INDIVIDUALS] = z
  .tuple([CountDefinition, CountDefinition, CountDefinition, CountDefinition, CountDefinition])
  .parse(lengths);

const of = { table: sql`interventions.commission_figure`, unit: sql<string>`f.unit_id` } as const;
const commissionId = sql<string>`f.commission_id`;
const begun = { id: commissionId, caseId: commissionId, title: texts.started };
const area = coded(sql<string>`f.area`, figureTexts.area);
const age_group = coded(sql<string>`f.age_group`, texts.ageGroup);
const ending = coded(sql<string>`f.ending`, texts.ending);
/** What it was, how it works, and whom it was for. */
const groups = { service, method, area, age_group } as const;

/** What a group is told apart by, also where persons are counted. */
export const breakdownKeys = {
  service: service.key,
  method: method.key,
  area: area.key,
  age_group: age_group.key,
  ending: ending.key,
} as const;

const running = (since: string) =>
  ({
    ...of,
    when: { kind: 'standing', from: sql.raw<string>(since), until: sql<string | null>`f.ended_on` },
    row: begun,
  }) as const;

const ended = {
  ...of,
  when: { kind: 'on', day: sql<string>`f.ended_on` },
  // That none has ended is known from the day on which the first began.
  since: sql<string>`f.started_on`,
  row: { ...begun, title: texts.ended },
} as const;

const plan = sql<string>`case when f.plan_during @> d.at then 'current' else 'other' end`;

/** How far the goals of what has ended were met. Another module may count some of them: it says which, and what that is called. */
export const goalsAtEnd: Omit<Facts, 'definition'> = {
  ...ended,
  breakdowns: {
    goals: coded(sql`coalesce(f.goals, 'not_assessed')`, texts.goals, { always: true }),
    ...groups,
    ending,
  },
};

/** Of what somebody has at once, what began first stands for them; the others for nobody. */
const firstOfPerson = sql<number>`case when exists (select from interventions.commission_figure g
    where g.tenant_id = f.tenant_id and g.authority_id = f.authority_id and g.individual = f.individual
      and g.started_on <= d.at and coalesce(g.ended_on > d.at, true) and (g.started_on, g.nth) < (f.started_on, f.nth))
  then 0 else 1 end`;

/** Interventions after an individual assessment, counted from their days and codes, in the unit that performs them. */
export const commissionFacts: readonly Facts[] = [
  {
    ...of,
    definition: STARTED,
    when: { kind: 'on', day: sql`f.started_on` },
    breakdowns: groups,
    row: begun,
  },
  { ...running('f.started_on'), definition: RUNNING, breakdowns: groups },
  {
    ...running('f.started_on + 30'),
    definition: PLANS,
    breakdowns: { plan: coded(plan, texts.plan, { always: true }), ...groups },
  },
  {
    ...ended,
    definition: FOLLOWED,
    breakdowns: {
      final: coded(sql`f.end_follow_up`, texts.final, { always: true }),
      ...groups,
      ending,
    },
  },
  {
    ...ended,
    definition: REASONS,
    breakdowns: { ending, ...groups },
  },
  { ...goalsAtEnd, definition: GOALS },
  {
    ...of,
    definition: CONTACT_LENGTH,
    when: { kind: 'on', day: sql`f.contact_on` },
    since: sql`f.sent_on`,
    breakdowns: { service, area },
    days: sql`f.contact_on - f.sent_on`,
    row: { ...begun, title: texts.reached },
  },
  {
    ...of,
    definition: START_LENGTH,
    when: { kind: 'on', day: sql`f.started_on` },
    since: sql`f.sent_on`,
    breakdowns: { service, area },
    days: sql`f.started_on - f.sent_on`,
    row: begun,
  },
  {
    ...ended,
    definition: LENGTH,
    only: sql`f.started_on is not null`,
    breakdowns: { ending, ...groups },
    days: sql`f.ended_on - f.started_on`,
  },
  {
    ...of,
    definition: RETURNED,
    when: { kind: 'on', day: sql`f.returned_on` },
    since: sql`f.sent_on`,
    only: sql`f.started_on is null`,
    breakdowns: { service, area },
    row: { ...begun, title: texts.returned },
  },
  { ...running('f.started_on'), definition: INDIVIDUALS, breakdowns: { area }, weight: firstOfPerson },
];
