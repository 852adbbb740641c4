import type { Pool } from 'pg';
import { newId } from '#platform/ids';
import { changedColumns } from '../row.ts';
import type { ClockRule } from '../rules/index.ts';
import type { Clock } from '../state.ts';

/** Where a clock stands, beside what it is. */
export interface Place {
  readonly tenantId: string;
  readonly authorityId: string;
  readonly unitId: string;
  readonly functionId?: string;
  readonly judgedUnitId?: string;
  readonly caseId?: string;
  /** When it was written down; without it, before that was kept. */
  readonly recordedAt?: Date;
}

/**
 * Keeps a clock as it has become, without the operations that would have made it so.
 * @param pool logged in as the owner
 */
export async function keepClock(
  pool: Pool,
  clock: Clock,
  rule: Pick<ClockRule, 'id' | 'version'>,
  place: Place,
): Promise<string> {
  const id = newId();
  const row = {
    tenant_id: place.tenantId,
    id,
    authority_id: place.authorityId,
    unit_id: place.unitId,
    judged_unit_id: place.judgedUnitId ?? null,
    function_id: place.functionId ?? null,
    case_id: place.caseId ?? null,
    subject_kind: 'case',
    subject_id: place.caseId ?? newId(),
    rule_id: rule.id,
    rule_version: rule.version,
    hour_based: clock.inHours,
    started_at: clock.startedAt,
    recorded_at: place.recordedAt ?? null,
    original_due_at: clock.originalDueAt,
    original_due_on: clock.originalDueOn,
    ...changedColumns(clock),
  };
  const columns = Object.keys(row);
  await pool.query(
    `insert into clocks.clock (${columns.join(', ')}) values (${columns.map((_, i) => `$${i + 1}`).join(', ')})`,
    Object.values(row),
  );
  return id;
}
