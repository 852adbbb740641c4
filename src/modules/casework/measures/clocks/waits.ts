import { sql } from 'kysely';
import { z } from 'zod';
import { CountDefinition } from '#core/measures';
import { NO_CAUSE, clockFigureTexts as texts } from '../../texts/clock-figures.ts';
import { decisionFigureTexts } from '../../texts/decision-figures.ts';
import { coded, type Facts } from '../facts/facts.ts';
import waits from './waits.json';

const [UNEXECUTED, LENGTH] = z.tuple([CountDefinition, CountDefinition]).parse(waits);

const of = { table: sql`casework.execution_wait`, unit: sql<string>`f.unit_id` } as const;
const wait = coded(sql<string>`f.rule_id`, texts.wait);
const kind = coded(sql<string>`f.kind`, decisionFigureTexts.kind);
const row = {
  id: sql<string>`concat_ws(' ', f.decision_id, f.rule_id, f.since_on)`,
  caseId: sql<string>`f.case_id`,
};

/** Decisions in somebody's favour that wait to be executed (SoL 34:1): those past their three months, and how long it took. */
export const waitFacts: readonly Facts[] = [
  {
    ...of,
    definition: UNEXECUTED,
    when: { kind: 'standing', from: sql<string>`f.due_on`, until: sql<string | null>`f.ended_on` },
    // That none has waited so long is known from the day on which the first began to wait.
    since: sql<string>`f.since_on`,
    breakdowns: {
      wait,
      cause: coded(sql<string>`coalesce(f.cause, ${sql.lit(NO_CAUSE)})`, texts.cause),
      kind,
    },
    row: { ...row, title: texts.waits },
  },
  {
    ...of,
    definition: LENGTH,
    when: { kind: 'on', day: sql<string>`f.ended_on` },
    since: sql<string>`f.since_on`,
    only: sql<boolean>`f.ended_as is distinct from 'fell_away'`,
    breakdowns: { wait, kind },
    days: sql<number>`f.ended_on - f.since_on`,
    row: { ...row, title: texts.executed },
  },
];
