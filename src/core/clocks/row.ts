import { type ClockRule, nationalRules } from './rules/index.ts';
import type { Clock } from './state.ts';
import type { ClockRow } from './tables.ts';

/** What a target beside a law's number is kept under: `BU-020-L` beside `BU-020`, so that no figure ever mixes the two. */
const BESIDE = '-L';
export const besideId = (ruleId: string): string => `${ruleId}${BESIDE}`;

/** The national rule of a clock: its own, or the one that it stands beside. */
export const lawRuleId = (ruleId: string): string =>
  ruleId.endsWith(BESIDE) ? ruleId.slice(0, -BESIDE.length) : ruleId;

/** The version of the national rule that a clock was judged by. */
export const lawOfRow = (row: Pick<ClockRow, 'rule_id' | 'rule_version'>): ClockRule =>
  nationalRules.ruleVersion(lawRuleId(row.rule_id), row.rule_version);

/** A stored row as the clock that states follow from. */
export function clockOfRow(row: ClockRow): Clock {
  const rule = lawOfRow(row);
  const extended =
    row.extended_until && row.extension_decided_at
      ? {
          until: row.extended_until,
          decidedAt: row.extension_decided_at,
          decidedBy: row.extension_decided_by ?? '',
          reason: row.extension_reason ?? '',
          late: row.extension_late ?? false,
        }
      : null;
  return {
    kind: row.local_version === null ? rule.kind : 'local_target',
    dueMeans: rule.due_means,
    inHours: row.hour_based,
    startedAt: row.started_at,
    dueAt: row.due_at,
    dueOn: row.due_on,
    originalDueAt: row.original_due_at,
    originalDueOn: row.original_due_on,
    possibleLaterOn: row.possible_later_on,
    extension: extended,
    stoppedAt: row.stopped_at,
    cancelled: row.cancelled_at ? { at: row.cancelled_at, reason: row.cancelled_reason ?? '' } : null,
  };
}

/** The columns that what happens to a clock can change. */
export const changedColumns = (clock: Clock) => ({
  due_at: clock.dueAt,
  due_on: clock.dueOn,
  possible_later_on: clock.possibleLaterOn,
  extended_until: clock.extension?.until ?? null,
  extension_decided_at: clock.extension?.decidedAt ?? null,
  extension_decided_by: clock.extension?.decidedBy ?? null,
  extension_reason: clock.extension?.reason ?? null,
  extension_late: clock.extension?.late ?? null,
  stopped_at: clock.stoppedAt,
  cancelled_at: clock.cancelled?.at ?? null,
  cancelled_reason: clock.cancelled?.reason ?? null,
});
