import { sql } from 'kysely';
import { z } from 'zod';
import { CountDefinition } from '#core/measures';
import { decisionFigureTexts as texts } from '../../texts/decision-figures.ts';
import { coded, type Facts } from '../facts/facts.ts';
import definitions from './definitions.json';

const [MADE, TIME, TOLD, RECEIVED, ANSWERED] = z
  .tuple([CountDefinition, CountDefinition, CountDefinition, CountDefinition, CountDefinition])
  .parse(definitions);

const unit = sql<string>`f.unit_id`;
const caseId = sql<string>`f.case_id`;
const kind = coded(sql`f.kind`, texts.kind);
const law = coded(sql`f.law`, texts.law);
const level = coded(sql`f.level`, texts.level);

const decided = {
  table: sql`casework.decision_figure`,
  unit,
  when: { kind: 'on', day: sql<string>`f.decided_on` },
  row: { id: sql<string>`f.decision_id`, caseId, title: texts.decided },
} as const;

const wait = sql<string>`case
  when f.decided_on - f.signed_on <= 7 then 'week'
  when f.decided_on - f.signed_on <= 30 then 'month'
  else 'longer' end`;

const told = sql<string>`case
  when f.told_on is null then 'not_told'
  when f.told_on = f.decided_on then 'same_day'
  when f.told_on - f.decided_on <= 7 then 'week'
  else 'later' end`;

const appeals = { table: sql`casework.appeal_figure`, unit } as const;
const appealId = sql<string>`f.appeal_id`;

/** Decisions about persons, counted by the day on which they were taken; and their appeals, by the days on which they came and were answered. */
export const decisionFacts: readonly Facts[] = [
  {
    ...decided,
    definition: MADE,
    breakdowns: { kind, law, level, result: coded(sql`f.result`, texts.result) },
  },
  {
    ...decided,
    definition: TIME,
    only: sql`f.signed_on is not null`,
    breakdowns: { wait: coded(wait, texts.wait, { always: true }), kind, level },
    days: sql<number>`f.decided_on - f.signed_on`,
  },
  {
    ...decided,
    definition: TOLD,
    breakdowns: { told: coded(told, texts.told, { always: true }), kind, level },
  },
  {
    ...appeals,
    definition: RECEIVED,
    when: { kind: 'on', day: sql`f.received_on` },
    breakdowns: {
      timeliness: coded(sql`f.timeliness`, texts.timeliness, { always: true }),
      outcome: coded(sql`f.outcome`, texts.outcome, { always: true }),
      kind,
      law,
    },
    row: { id: appealId, caseId, title: texts.received },
  },
  {
    ...appeals,
    definition: ANSWERED,
    when: { kind: 'on', day: sql`f.answered_on` },
    // That the court has answered none is known from the day on which the first came in.
    since: sql`f.received_on`,
    breakdowns: { answer: coded(sql`f.court_answer`, texts.answer, { always: true }), kind, law },
    row: { id: appealId, caseId, title: texts.answered },
  },
];
