import { sql } from 'kysely';
import { listRules } from './rules/index.ts';
import { isJudged } from './state.ts';

const dayOf = (instant: string) => sql.raw<string>(`(${instant} at time zone 'Europe/Stockholm')::date`);

/**
 * What is counted of clocks `f` beside their outcome on the due day: how long they took, and how they stand on a day `d.at` that is over. Days and
 * codes, as the counting role may read them.
 */
export const clockFigure = {
  table: sql`clocks.clock`,
  unit: sql<string>`f.unit_id`,
  /** Which had it when its time ran out. */
  judgedUnit: sql<string>`coalesce(f.judged_unit_id, f.unit_id)`,
  id: sql<string>`f.id`,
  caseId: sql<string>`f.case_id`,
  ruleId: sql<string>`f.rule_id`,
  startedOn: dayOf('f.started_at'),
  stoppedOn: dayOf('f.stopped_at'),
  endedOn: dayOf('coalesce(f.stopped_at, f.cancelled_at)'),
  dueOn: sql<string>`f.due_on`,
  /** `clockState` of what has been stopped, in SQL. */
  outcome: sql<string>`case
    when f.stopped_at > f.due_at or (f.stopped_at = f.due_at and not (f.hour_based and f.due_at = f.original_due_at)) then 'late'
    when f.stopped_at > f.original_due_at or (f.stopped_at = f.original_due_at and not f.hour_based) then 'in_extended_time'
    else 'in_time' end`,
  /** `clockState` of a clock whose due day is over, in SQL: what is still not done is late. */
  judged: sql<string>`case
    when coalesce(f.stopped_at, f.cancelled_at) is null then 'late'
    when coalesce(f.stopped_at, f.cancelled_at) > f.due_at
      or (coalesce(f.stopped_at, f.cancelled_at) = f.due_at and not (f.hour_based and f.due_at = f.original_due_at)) then 'late'
    when f.cancelled_at is not null then 'cancelled'
    when f.stopped_at > f.original_due_at or (f.stopped_at = f.original_due_at and not f.hour_based) then 'in_extended_time'
    else 'in_time' end`,
  remindedOn: sql<string | null>`f.reminded_on`,
  /** When a day is over, what was due on it is past. */
  standing: sql<string>`case when f.due_on <= d.at then 'overdue' else 'in_time' end`,
} as const;

/** The rules whose clocks are met or missed: what is another's to keep is neither. */
export const judgedRuleIds = (): string[] => [
  ...new Set(
    listRules()
      .filter((rule) => isJudged({ kind: rule.kind, dueMeans: rule.due_means }))
      .map((rule) => rule.id),
  ),
];

const NAMES = new Map(listRules().map((rule) => [rule.id, rule.name_sv]));

/** What a rule is called now. */
export const ruleTitle = (ruleId: string): string => NAMES.get(ruleId) ?? ruleId;
