import { sql } from 'kysely';
import { z } from 'zod';
import { CountDefinition } from '#core/measures';
import { coded, type Facts, figureTexts } from '#modules/casework';
import { goalsAtEnd } from '#modules/interventions';
import { adultFigureTexts as texts } from '../texts/figures.ts';
import childrenDefinitions from './children.json';
import definitions from './definitions.json';

const [CONTACTED, SAFER, ASKED, GOALS, TO_OWN, LET] = z
  .tuple([
    CountDefinition,
    CountDefinition,
    CountDefinition,
    CountDefinition,
    CountDefinition,
    CountDefinition,
  ])
  .parse(definitions);

const [CHILDREN] = z.tuple([CountDefinition]).parse(childrenDefinitions);

const area = coded(sql<string>`f.area`, figureTexts.area);
const unit = sql<string>`f.unit_id`;
const caseId = sql<string>`f.case_id`;

const violence = { table: sql`adults.violence_figure`, unit } as const;
const byCase = { id: sql<string>`f.case_id::text`, caseId };

/** In real hours from when it became known; nobody who could not be reached safely is late. */
const contact = sql<string>`case
  when f.contacted_at <= f.known_at + interval '48 hours' then 'in_time'
  when f.contacted_at is not null then 'late'
  when f.no_safe_way then 'no_safe_way'
  else 'not_reached' end`;

const answered = {
  ...violence,
  when: { kind: 'on', day: sql<string>`f.asked_on` },
  since: sql<string>`f.known_on`,
  row: { ...byCase, title: texts.asked },
} as const;

const homes = {
  table: sql`adults.housing_figure`,
  unit,
  row: { id: sql<string>`f.step_id::text`, caseId, title: texts.home },
} as const;
const step = coded(sql<string>`f.step`, texts.step);

/** Violence, treatments and homes, counted from days and codes. */
export const adultFacts: readonly Facts[] = [
  {
    ...violence,
    definition: CONTACTED,
    when: { kind: 'on', day: sql<string>`f.due_on` },
    only: sql<boolean>`not f.joined`,
    breakdowns: {
      contact: coded(contact, texts.contact, { always: true }),
      children: coded(sql<string>`coalesce(f.children, 'not_noted')`, texts.children),
      area,
    },
    row: { ...byCase, title: texts.due },
  },
  {
    ...violence,
    definition: CHILDREN,
    when: { kind: 'on', day: sql<string>`f.due_on` },
    only: sql<boolean>`not f.joined`,
    breakdowns: {
      children: coded(sql<string>`coalesce(f.children, 'not_noted')`, texts.children, { always: true }),
      area,
    },
    row: { ...byCase, title: texts.due },
  },
  {
    ...answered,
    definition: SAFER,
    breakdowns: { answer: coded(sql<string>`f.answer`, texts.answer, { always: true }), area },
  },
  {
    ...answered,
    definition: ASKED,
    breakdowns: {
      answered: coded(
        sql<string>`case when f.answer = 'not_answered' then 'not_answered' else 'answered' end`,
        texts.answered,
        { always: true },
      ),
      area,
    },
  },
  { ...goalsAtEnd, definition: GOALS, only: sql<boolean>`f.area = 'adult_misuse'` },
  {
    ...homes,
    definition: TO_OWN,
    when: { kind: 'on', day: sql<string>`f.until_on` },
    since: sql<string>`f.from_on`,
    only: sql<boolean>`not f.corrected and f.next_step is not distinct from 'own_lease'
      and f.step in ('shelter', 'training_flat', 'social_lease')`,
    breakdowns: { step, area },
  },
  {
    ...homes,
    definition: LET,
    when: { kind: 'standing', from: sql<string>`f.from_on`, until: sql<string | null>`f.until_on` },
    only: sql<boolean>`not f.corrected and f.step in ('training_flat', 'social_lease')`,
    breakdowns: { step, area },
  },
];
