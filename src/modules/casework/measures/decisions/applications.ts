import { sql } from 'kysely';
import { z } from 'zod';
import { CountDefinition } from '#core/measures';
import { catalogueFigureTexts } from '../../texts/catalogue-figures.ts';
import { decisionFigureTexts as texts } from '../../texts/decision-figures.ts';
import { coded, type Facts } from '../facts/facts.ts';
import applications from './applications.json';

const [LENGTH, LATE] = z.tuple([CountDefinition, CountDefinition]).parse(applications);

const caseId = sql<string>`f.case_id`;
const kind = coded(sql<string>`f.kind`, texts.kind);
const result = coded(sql<string>`f.result`, texts.result);

const of = {
  table: sql`casework.decision_figure`,
  unit: sql<string>`f.unit_id`,
  when: { kind: 'on', day: sql<string>`f.decided_on` },
  row: { id: sql<string>`f.decision_id`, caseId, title: texts.decided },
} as const;

const waited = sql<string>`case when f.decided_on - f.applied_on > 14 then 'longer' else 'within' end`;

/** How long whoever applies waits for the first decision. */
export const applicationFacts: readonly Facts[] = [
  {
    ...of,
    definition: LENGTH,
    only: sql`f.applied_on is not null`,
    breakdowns: { kind, result, level: coded(sql<string>`f.level`, texts.level) },
    days: sql<number>`f.decided_on - f.applied_on`,
  },
  {
    ...of,
    definition: LATE,
    only: sql`f.applied_on is not null and f.kind = 'economic_assistance'`,
    breakdowns: { waited: coded(waited, catalogueFigureTexts.waited, { always: true }), result },
  },
];
