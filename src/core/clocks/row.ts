import { ruleVersion } from './rules/index.ts';
import type { Clock } from './state.ts';
import type { ClockRow } from './tables.ts';

/** A stored row as the clock that states follow from. */
export function clockOfRow(row: ClockRow): Clock {
  const rule = ruleVersion(row.rule_id, row.rule_version);
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
    kind: rule.kind,
    unit: rule.unit,
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
