import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Pool } from 'pg';
import { afterAll, describe, expect, test } from 'vitest';
import { type TrailTables, verifyTrail } from '#core/trail';
import { inTransaction, ROLE_SEALER } from '#platform/db';
import { useTestDatabase } from '#testing';
import { createSealer } from '../sealer.ts';
import { seedOnce } from './once.ts';
import { STORY_OPEN, seedDemo } from './seed.ts';

/* A small municipality of the same making as the whole one. */

const NOW = new Date('2026-12-07T08:30:00+01:00');
const CASES = STORY_OPEN + 24;
const MASS = { cases: CASES, seed: 7 };

const [first, second] = [await useTestDatabase(), await useTestDatabase()];
const folder = mkdtempSync(join(tmpdir(), 'samsyn-mass-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const demo = await seedDemo(first.pool, NOW, undefined, MASS);

/** How many rows are otherwise than they would be if each had been worked. */
async function faults(sql: string): Promise<number> {
  const { rows } = await first.pool.query<{ n: string }>(`select count(*) as n from ${sql}`);
  return Number(rows[0]?.n);
}
const OPEN = `'preliminary', 'investigation', 'concluded', 'follow_up'`;
/** An intervention is given in them: they come beside the open cases that were asked for. */
const GIVEN = await faults(`casework.case_head where state = 'decided'`);
const running = 'k.stopped_at is null and k.cancelled_at is null';
const figure = 'interventions.commission_figure';
const underWay = `${figure} where started_on < '2026-11-06' and ended_on is null`;
const target = (rule: string): string =>
  `(select (stopped_at at time zone 'Europe/Stockholm')::date > due_on as late from clocks.clock
      where rule_id = '${rule}' and stopped_at is not null) met where true`;
const clockOf = (rule: string): string =>
  `(select from clocks.clock k where k.tenant_id = h.tenant_id and k.case_id = h.id and k.rule_id = '${rule}' and ${running})`;

describe('the whole municipality', () => {
  test('has as many open cases as were asked for', async () => {
    expect(await faults('access.case_fact where open and ordered_by is null')).toBe(CASES + GIVEN);
    expect(await faults(`casework.case_head where state in (${OPEN})`)).toBe(CASES);
  });

  test('has counted what is given to whoever asks, in two years, without anybody', async () => {
    const standing = 'interventions.open_service where not replaced and not withdrawn';
    expect(await faults(`${standing} and held_on < '2026-01-01'`)).toBeGreaterThan(50);
    expect(await faults(`${standing} and held_on >= '2026-01-01'`)).toBeGreaterThan(50);
    expect(await faults(`${standing} and version > 1`)).toBe(4);
  });

  test.each([
    [
      'a case whose facts say otherwise than its head',
      `casework.case_head h left join access.case_fact f on f.tenant_id = h.tenant_id and f.case_id = h.id
        and f.unit_id = h.unit_id and f.person_id = h.person_id and f.case_number = h.number
        and f.open = (h.state in (${OPEN}, 'decided', 'performing'))
        and f.holder_functions = case when h.function_id is null then '{}'::uuid[] else array[h.function_id] end
          || array(select a.function_id from casework.awaiting_decision a where a.tenant_id = h.tenant_id and a.case_id = h.id)
          || array(select c.function_id from casework.co_worker c where c.tenant_id = h.tenant_id and c.case_id = h.id and c.to_on is null)
        where f.case_id is null`,
    ],
    [
      'an undecided case without a running clock of fourteen days',
      `casework.case_head h where h.state = 'preliminary' and not exists ${clockOf('BU-020')}`,
    ],
    [
      'an investigation about a child without a running clock of four months',
      `casework.case_head h where h.state = 'investigation' and not exists ${clockOf('BU-040')}
        and (h.birth_date is null or h.birth_date + interval '18 years' > h.investigation_opened_on)`,
    ],
    [
      'an ended case with a clock of the assessment or the investigation running',
      `casework.case_head h join clocks.clock k on k.tenant_id = h.tenant_id and k.case_id = h.id and ${running}
        where h.state in ('not_opened', 'joined', 'closed') and k.rule_id in ('BU-010', 'BU-020', 'BU-040')`,
    ],
    [
      'a closed case with anything of it running, but for turning 18, which goes on until it has come out',
      `casework.case_head h join clocks.clock k on k.tenant_id = h.tenant_id and k.case_id = h.id and ${running}
        where h.state = 'closed' and k.rule_id not like 'LOK-035%'`,
    ],
    [
      'a running clock that somebody else has than the case',
      `casework.case_head h join clocks.clock k on k.tenant_id = h.tenant_id and k.case_id = h.id and ${running}
        where k.unit_id <> h.unit_id or k.function_id is distinct from h.function_id`,
    ],
    [
      'a clock that was stopped before it started, or in the time to come',
      `clocks.clock k where k.stopped_at < k.started_at or k.stopped_at > '${NOW.toISOString()}'`,
    ],
    [
      'fourteen days that are not fourteen',
      `clocks.clock k where k.rule_id = 'BU-020' and k.original_due_on <> (k.started_at at time zone 'Europe/Stockholm')::date + 14`,
    ],
    [
      'a decision about a young person before the assessment of protection',
      `casework.preliminary_decision d join casework.report_copy c using (tenant_id, case_id)
        where c.young and not exists (select from casework.protection_assessment p
          where p.tenant_id = d.tenant_id and p.case_id = d.case_id and p.made_at <= d.decided_at)`,
    ],
    [
      'an assessment or a decision that the trail does not tell of',
      `(select case_id, made_at as at, 'protection.assessed' as event
          from casework.protection_assessment join casework.report_copy using (tenant_id, case_id, report_id)
          where joined_from is null
        union all select d.case_id, d.decided_at, 'preliminary.decided' from casework.preliminary_decision d
          where not exists (select from casework.protection_assessment p where p.tenant_id = d.tenant_id
            and p.case_id = d.case_id and p.outcome = 'acute')) done
        where not exists (select from trail.entry e where e.subject_id = done.case_id and e.at = done.at and e.event = done.event)`,
    ],
    ['something in the trail that was refused', `trail.entry e where e.kind = 'refused'`],
  ])('has not one row with %s', async (_what, sql) => {
    expect(await faults(sql)).toBe(0);
  });

  test.each([
    [
      'an investigation that was concluded in time',
      `casework.investigation_conclusion where due_on >= decided_at::date`,
    ],
    ['one that was concluded late', `casework.investigation_conclusion where due_on < decided_at::date`],
    ['one with an intervention proposed', `casework.case_head where state = 'concluded'`],
    ['a decision that was refused', `casework.decision where result = 'refused'`],
    ['an appeal that the court has answered', 'casework.appeal_figure where answered_on is not null'],
    [
      'a decision some days after the signed investigation',
      'casework.decision_figure where signed_on < decided_on',
    ],
    ['a case that was closed after its decision', 'casework.case_closing'],
    ['a contact in time', `${target('LOK-010')} and not late`],
    ['a contact too late', `${target('LOK-010')} and late`],
    ['a start in time', `${target('LOK-011')} and not late`],
    ['a start too late', `${target('LOK-011')} and late`],
    ['an intervention with a plan that is in use', `${underWay} and plan_during @> date '2026-12-06'`],
    ['one without', `${underWay} and not plan_during @> date '2026-12-06'`],
    ['a plan that nobody has agreed to', 'interventions.plan_head where agreed_version is null'],
    ['a plan that has been looked at', 'interventions.plan_review'],
    ['a follow-up', `interventions.follow_up where outcome = 'go_on'`],
    [
      'a follow-up that is forgotten',
      `clocks.clock k where k.rule_id = 'LOK-023' and ${running} and k.due_on < '2026-12-07'`,
    ],
    ['an ending with its final follow-up', `${figure} where end_follow_up = 'followed_up'`],
    ['an ending without', `${figure} where end_follow_up <> 'followed_up'`],
    ['goals that were met', `${figure} where goals = 'met'`],
    ['goals that were met in part', `${figure} where goals = 'partly'`],
    ['a child who is followed up', `casework.case_head where state = 'follow_up'`],
    ['one that was extended in time', 'casework.investigation_extension where not late'],
    ['one that was extended too late', 'casework.investigation_extension where late'],
    ['one that was opened shortly after another', 'casework.reopening'],
    ['a case that has been gone through', 'casework.case_review'],
    ['an action that is done and confirmed', `commitments.commitment where state = 'confirmed'`],
    [
      'an action that is late',
      `commitments.commitment where state in ('planned', 'under_way') and due_on < '2026-12-07'`,
    ],
    [
      'an action that is owed by a day to come',
      `commitments.commitment where state in ('planned', 'under_way') and due_on > '2026-12-07'`,
    ],
    ['a risk that has been judged anew', 'control.assessment where version = 2'],
    ['a control that found something', `control.performance where result = 'remark'`],
    ['a drawn case that has been checked', 'control.sample_answer'],
    [
      'a control that is late',
      `clocks.clock k where k.rule_id = 'LOK-057' and ${running} and k.due_on < '2026-12-07'`,
    ],
    [
      'an action after a remark that is late',
      `commitments.commitment where subject_kind = 'control' and state = 'planned' and due_on < '2026-12-07'`,
    ],
    [
      'a child whom the night has handed over, and whom intake has not taken over yet',
      `casework.shift_case where taken_over_at is null and shift_ends_at < '${NOW.toISOString()}'`,
    ],
    ['something noted in the log of a shift', 'casework.shift_entry where case_id is not null'],
    ["a custody whose court's days run", `casework.custody_step where step = 'enforced'`],
    ['somebody who works beside', 'casework.co_worker where to_on is null'],
    ['a risk assessment', 'casework.risk_assessment'],
    [
      "an adult's own application under investigation",
      `casework.report_copy c join casework.case_head h on h.tenant_id = c.tenant_id
      and h.id = c.case_id where c.kind = 'application' and h.area = 'adult_misuse' and h.state = 'investigation'`,
    ],
    [
      "an investigation about an adult by the board's own time",
      `clocks.clock where rule_id = 'LOK-018' and due_on is not null`,
    ],
  ])('has %s', async (_what, sql) => {
    expect(await faults(sql)).toBeGreaterThan(0);
  });

  test('has a trail that can be sealed and is intact', async () => {
    const sealer = createSealer(first.pool, join(folder, 'heads.jsonl'), () => NOW);
    const heads = await sealer.seal();
    const verified = await inTransaction<TrailTables, Awaited<ReturnType<typeof verifyTrail>>>(
      first.pool,
      { tenant: demo.tenantId },
      ({ db }) => verifyTrail(db, demo.tenantId, heads),
      { role: ROLE_SEALER, isolation: 'repeatable read' },
    );
    expect(verified.faults).toEqual([]);
    expect(verified.pending).toBe(0);
    expect(verified.entries).toBeGreaterThan(CASES * 3);
  });

  test('is left alone where there is a municipality', async () => {
    const before = await digestsOf(first.pool);
    expect(await seedOnce(first.pool, NOW, () => {}, MASS)).toBe(false);
    expect(await digestsOf(first.pool)).toEqual(before);
  });

  test('is the same for the same seed', async () => {
    await seedDemo(second.pool, NOW, undefined, MASS);
    expect(await digestsOf(second.pool)).toEqual(await digestsOf(first.pool));
  }, 240_000);
});

/** Which cases are drawn hangs on their ids and on the server's seed, which are others each time, and so what is read and checked of them. */
const OF_SAMPLES = `('control.draw-sample', 'control.sample', 'control.check-case', 'audits.decide-sample')`;
const events = `(select id from trail.entry where operation in ${OF_SAMPLES})`;
const NOT_OF_SAMPLES: Readonly<Record<string, string>> = {
  'trail.entry': `where operation not in ${OF_SAMPLES}`,
  'trail.content': `where entry_id not in ${events}`,
  'trail.stated_reason': `where entry_id not in ${events}`,
};

/** Of each table that is kept, without what differs by its nature: ids, keys and digests made of them, seals. */
async function digestsOf(pool: Pool): Promise<Record<string, string>> {
  const { rows: tables } = await pool.query<{ name: string }>(
    `select table_schema || '.' || table_name as name from information_schema.tables
      where table_schema in ('org', 'access', 'casework', 'clocks', 'reminders', 'trail', 'eservices', 'interventions')
        and table_type = 'BASE TABLE' and table_name not in ('seal', 'pending') order by 1`,
  );
  const digests: Record<string, string> = {};
  for (const { name } of tables) {
    const { rows } = await pool.query<{ row: string }>(
      `select to_jsonb(t)::text as row from ${name} t ${NOT_OF_SAMPLES[name] ?? ''}`,
    );
    const plain = rows.map(({ row }) =>
      row
        // Which of two that were written at once comes first hangs on their ids.
        .replace(/"nth": \d+/g, 'nth')
        .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'id')
        .replace(/(\\\\x)?[0-9a-f]{40,}/g, 'digest'),
    );
    digests[name] = createHash('sha256').update(plain.sort().join('\n')).digest('hex');
  }
  return digests;
}
