import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { clockFigure, judgedRuleIds, ruleTitle } from '#core/clocks';
import { CountDefinition } from '#core/measures';
import { clockFigureTexts as texts } from '../../texts/clock-figures.ts';
import { coded, type Facts } from '../facts/facts.ts';
import dues from './due.json';
import lengths from './lengths.json';
import standings from './standing.json';

const LENGTHS = z.array(CountDefinition).parse(lengths);
const DUE = z.array(CountDefinition).parse(dues);
const STANDING = z.array(CountDefinition).parse(standings);

/** @throws RangeError */
function definition(of: readonly CountDefinition[], id: string): CountDefinition {
  const found = of.find((d) => d.id === id);
  if (!found) throw new RangeError(`${id} is not defined`);
  return found;
}

const { table, unit, id, caseId, ruleId, startedOn, stoppedOn, endedOn, dueOn } = clockFigure;
/** What is promised, in a case and outside, and what the board follows up and controls is no time limit of a case. */
const COMMITMENTS: ReadonlySet<string> = new Set([
  'LOK-015',
  'LOK-050',
  'LOK-051',
  'LOK-054',
  'LOK-055',
  'LOK-056',
  'LOK-057',
  'LOK-058',
  'LOK-061',
  'LOK-064',
  'LOK-065',
  'LOK-066',
  'LOK-067',
]);
const isJudged = sql<boolean>`${ruleId} in (${sql.join(
  judgedRuleIds()
    .filter((rule) => !COMMITMENTS.has(rule))
    .map((rule) => sql.lit(rule)),
)})`;
const byRule = { key: ruleId, labels: () => ruleTitle, order: [], always: false } as const;
const row = { id, caseId, title: texts.began };
const always = { always: true } as const;

/** What was done in the period, in time or late, and how long it took (basis 2). */
const ended = (measureId: string, rule: string): Facts => ({
  definition: definition(LENGTHS, measureId),
  table,
  unit,
  when: { kind: 'on', day: stoppedOn },
  // That nothing has been done is known from the day on which the first began.
  since: startedOn,
  only: sql`${ruleId} = ${sql.lit(rule)}`,
  breakdowns: { outcome: coded(clockFigure.outcome, texts.outcome, always) },
  days: sql<number>`${stoppedOn} - ${startedOn}`,
  row: { ...row, title: texts.done },
});

const standing = (from: RawBuilder<string>) =>
  ({ table, unit, when: { kind: 'standing', from, until: endedOn }, row }) as const;

/** What was owed when the period ended, and whether it was past its day (basis 3). */
const inForce = (measureId: string, rule: string): Facts => ({
  ...standing(startedOn),
  definition: definition(STANDING, measureId),
  only: sql`${ruleId} = ${sql.lit(rule)}`,
  breakdowns: { standing: coded(clockFigure.standing, texts.standing, always) },
});

/** All rules at once: what was due on a day is past when that day is over, until it is done. */
const overdue: Facts = {
  ...standing(dueOn),
  definition: definition(STANDING, 'time-limits-overdue'),
  // One that was done by its day never stands.
  only: isJudged,
  breakdowns: { rule: byRule },
};

/** All rules at once on the first basis, each by how it was judged on its due day. */
const fellDue = (measureId: string): Facts => ({
  definition: definition(DUE, measureId),
  table,
  unit: clockFigure.judgedUnit,
  when: { kind: 'on', day: dueOn },
  only: isJudged,
  breakdowns: { outcome: coded(clockFigure.judged, texts.judged, always), rule: byRule },
  row: { ...row, title: texts.due },
});

/** Time limits on their second and third basis; the first, what fell due in the period, is counted rule by rule by
 * its outcome, and here of all rules together. */
export const clockFacts: readonly Facts[] = [
  ended('preliminary-assessment-length', 'BU-020'),
  ended('feedback-length', 'BU-021'),
  ended('child-investigation-length', 'BU-040'),
  ended('plan-made-length', 'LOK-022'),
  ended('plan-review-length', 'LOK-013'),
  ended('follow-up-length', 'LOK-023'),
  inForce('preliminary-assessments-overdue', 'BU-020'),
  inForce('investigations-overdue', 'BU-040'),
  inForce('plan-reviews-not-overdue', 'LOK-013'),
  inForce('follow-ups-not-overdue', 'LOK-023'),
  inForce('custody-transfers-not-overdue', 'PL-014'),
  inForce('contact-limits-not-overdue', 'PL-015'),
  inForce('housing-steps-not-overdue', 'LOK-031'),
  inForce('running-decisions-not-overdue', 'LOK-042'),
  overdue,
  fellDue('time-limits-met'),
  { ...fellDue('reminded-met'), only: sql`${isJudged} and ${clockFigure.remindedOn} is not null` },
];
