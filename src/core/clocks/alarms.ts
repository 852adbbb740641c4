import type { Kysely } from 'kysely';
import type { CalendarDate } from '#platform/calendar';
import { lawOfRow, lawRuleId } from './row.ts';
import { listRules, type Warning } from './rules/index.ts';
import { isHourBased, isJudged } from './state.ts';
import type { ClockTables } from './tables.ts';

/** What the worker may know of a running clock: whose, when, by which rule. */
export interface Alarm {
  readonly clockId: string;
  readonly authorityId: string;
  readonly unitId: string;
  readonly functionId: string | null;
  readonly caseId: string | null;
  readonly ruleId: string;
  readonly ruleVersion: number;
  /** The version of the municipality's own target; null for a clock of the law's number. */
  readonly localVersion: number | null;
  readonly dueAt: Date;
  readonly dueOn: CalendarDate;
  /** When it got that due time: at its start, or when a timely extension or a correction moved it. */
  readonly setAt: Date;
  readonly hourBased: boolean;
  /** Can be met and missed. */
  readonly judged: boolean;
  readonly warnAt: readonly Warning[];
}

/** The municipality's own warnings, by rule and version of what it has decided. */
export interface LocalWarnings {
  readonly warnAt: (ruleId: string, version: number) => readonly Warning[] | undefined;
  /** No clock is to be warned about longer than this before it is due, in ms. */
  readonly longest: number;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

// A day more: warnings in days are told on a day's morning, and days may have 25 hours.
const lengthOf = ({ before, unit }: Warning): number =>
  unit === 'hours' ? before * HOUR : (before + 1) * DAY;

/** Runs as the worker's role: reads when the municipality wants to be warned, not why. */
export async function readLocalWarnings(db: Kysely<ClockTables>, tenantId: string): Promise<LocalWarnings> {
  const rows = await db
    .selectFrom('clocks.local_rule')
    .select(['rule_id', 'version', 'warn_at'])
    .where('tenant_id', '=', tenantId)
    .execute();
  const byVersion = new Map(rows.map((row) => [`${row.rule_id} ${row.version}`, row.warn_at]));
  const all = [...rows.map((row) => row.warn_at), ...listRules().map((rule) => rule.warn_at)].flat();
  return {
    warnAt: (ruleId, version) => byVersion.get(`${ruleId} ${version}`),
    longest: Math.max(0, ...all.map(lengthOf)),
  };
}

/**
 * Those of the clocks that run, nearest first. Runs as the worker's role, which sees none of the columns that say why or by whom.
 * @throws ClockRuleError for a clock of a rule that this version of the program does not have
 */
export async function runningAlarms(
  db: Kysely<ClockTables>,
  tenantId: string,
  clockIds: readonly string[],
  local: LocalWarnings,
): Promise<Alarm[]> {
  if (clockIds.length === 0) return [];
  const rows = await db
    .selectFrom('clocks.clock')
    .select([
      'id',
      'authority_id',
      'unit_id',
      'function_id',
      'case_id',
      'rule_id',
      'rule_version',
      'local_version',
      'hour_based',
      'started_at',
      'due_at',
      'due_on',
      'original_due_at',
      'extension_decided_at',
      'extension_late',
      'corrected_at',
    ])
    .where('tenant_id', '=', tenantId)
    .where('id', 'in', [...clockIds])
    .where('stopped_at', 'is', null)
    .where('cancelled_at', 'is', null)
    .orderBy('due_at')
    .orderBy('id')
    .execute();
  return rows.map((row): Alarm => {
    const law = lawOfRow(row);
    const own = row.local_version === null ? undefined : local.warnAt(law.id, row.local_version);
    const extendedAt = row.extension_late === false ? row.extension_decided_at : null;
    return {
      clockId: row.id,
      authorityId: row.authority_id,
      unitId: row.unit_id,
      functionId: row.function_id,
      caseId: row.case_id,
      ruleId: row.rule_id,
      ruleVersion: row.rule_version,
      localVersion: row.local_version,
      dueAt: row.due_at,
      dueOn: row.due_on,
      setAt: latest(row.started_at, extendedAt, row.corrected_at),
      hourBased: isHourBased({
        inHours: row.hour_based,
        dueAt: row.due_at,
        originalDueAt: row.original_due_at,
      }),
      judged: isJudged({
        kind: row.local_version === null ? law.kind : 'local_target',
        dueMeans: law.due_means,
      }),
      warnAt: own ?? law.warn_at,
    };
  });
}

const latest = (first: Date, ...others: (Date | null)[]): Date =>
  others.reduce<Date>((last, at) => (at !== null && at > last ? at : last), first);

/** What a clock of a rule is called, also for one of the municipality's own beside it. */
export const ruleName = (ruleId: string, version: number): string =>
  lawOfRow({ rule_id: lawRuleId(ruleId), rule_version: version }).name_sv;
