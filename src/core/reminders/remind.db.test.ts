import { beforeEach, describe, expect, it } from 'vitest';
import { extendClock, moveClocks, startClock, stopClock } from '#core/clocks';
import { calendarDate } from '#platform/calendar';
import { inTransaction, ROLE_WORKER } from '#platform/db';
import { newId } from '#platform/ids';
import { useTestDatabase } from '#testing';
import { remind } from './index.ts';
import { makeWorld, type Seat, type World } from './testing/index.ts';

const t = await useTestDatabase();
const at = (local: string) => new Date(`${local}+01:00`);

/** Came in Friday 20 November; due Friday 4 December; warned on 29 November and 3 December. */
const RECEIVED = at('2026-11-20T09:15');
const RULE = 'BU-020';
const FIRST = 'warning 5 calendar_days';
const LAST = 'warning 1 calendar_days';

let world: World;
beforeEach(async () => {
  world = await makeWorld(t.pool);
});

async function report(seat: Seat | null = 'seat', received = RECEIVED): Promise<string> {
  const caseId = newId();
  await world.as(received, async (ctx) => {
    await startClock(ctx, {
      ruleId: RULE,
      startedAt: received,
      unitId: world.unit.investigation,
      functionId: seat === null ? null : world.seat[seat],
      caseId,
    });
  });
  return caseId;
}

const run = (now: string, from = now) => remind(t.pool, world.tenantId, { now: at(now), from: at(from) });

/** What has been told, in order: who, which step, and when in Swedish winter time. */
async function told(): Promise<string[]> {
  const { rows } = await t.pool.query<{ employee_id: string; step: string; at: Date }>(
    'select employee_id, step, at from reminders.notice where tenant_id = $1 order by at, id',
    [world.tenantId],
  );
  return rows.map((r) => `${world.who(r.employee_id)}: ${r.step}`);
}
const stepCount = async (): Promise<number> =>
  (await t.pool.query('select 1 from reminders.step where tenant_id = $1', [world.tenantId])).rows.length;
const open = async (): Promise<string[]> =>
  (
    await t.pool.query<{ step: string }>(
      'select step from reminders.notice where tenant_id = $1 and settled_at is null order by at, id',
      [world.tenantId],
    )
  ).rows.map((r) => r.step);

describe('reminders', () => {
  it('go to the holder, then to the manager, then to the next level, as nobody does anything', async () => {
    await report();
    const expected: [string, string[]][] = [
      ['2026-11-29T06:59', []],
      ['2026-11-29T07:00', [`siv: ${FIRST}`]],
      ['2026-12-03T07:00', [`siv: ${LAST}`]],
      ['2026-12-04T07:00', ['berit: untouched']],
      ['2026-12-05T06:59', []],
      ['2026-12-05T07:00', ['berit: missed', 'astrid: escalated']],
      ['2026-12-20T12:00', []],
    ];
    const all: string[] = [];
    for (const [now, more] of expected) {
      await run(now);
      await run(now);
      all.push(...more);
      expect(await told()).toEqual(all);
    }
  });

  it('stand with the clock from the first day, and what is told after it was due does not', async () => {
    await report();
    const remindedOn = async () =>
      (
        await t.pool.query<{ on_day: string | null }>(
          'select reminded_on::text as on_day from clocks.clock where tenant_id = $1',
          [world.tenantId],
        )
      ).rows.map((r) => r.on_day);
    await run('2026-11-28T07:00');
    expect(await remindedOn()).toEqual([null]);
    await run('2026-11-29T07:00');
    await run('2026-12-03T07:00');
    expect(await remindedOn()).toEqual(['2026-11-29']);
    // Another that nobody ran for until it had been missed.
    await report('other', at('2026-12-20T09:15'));
    await run('2027-01-20T07:00', '2027-01-20T06:00');
    expect((await remindedOn()).sort()).toEqual(['2026-11-29', null]);
  });

  it('leave the manager be when something was done in the case, and tell of the miss all the same', async () => {
    const caseId = await report();
    await run('2026-11-29T07:00');
    await run('2026-12-03T07:00');
    await world.touch(caseId, at('2026-12-01T10:00'));
    await run('2026-12-04T07:00');
    expect(await told()).toEqual([`siv: ${FIRST}`, `siv: ${LAST}`]);
    await run('2026-12-05T07:00');
    expect((await told()).slice(2)).toEqual(['berit: missed']);
    await run('2026-12-07T06:59');
    expect((await told()).slice(3)).toEqual([]);
    await run('2026-12-07T07:00');
    expect((await told()).slice(3)).toEqual(['astrid: escalated']);
  });

  it('do not take a reading, or what was done in another case, for something done', async () => {
    const caseId = await report();
    await world.touch(caseId, at('2026-12-01T10:00'), 'read');
    await world.touch(await report('other'), at('2026-12-01T10:00'));
    await run('2026-12-04T07:00');
    expect(await told()).toContain('berit: untouched');
    expect((await told()).filter((n) => n.endsWith('untouched'))).toHaveLength(1);
  });

  it('are each given once by three workers that run at once', async () => {
    for (let i = 0; i < 20; i++) await report(i % 2 === 0 ? 'seat' : 'other');
    for (const now of ['2026-11-29T07:00', '2026-12-03T07:00', '2026-12-04T07:00', '2026-12-06T07:00']) {
      await Promise.all([run(now), run(now), run(now)]);
    }
    const all = await told();
    for (const step of [FIRST, LAST, 'untouched', 'missed', 'escalated']) {
      expect(all.filter((n) => n.endsWith(`: ${step}`))).toHaveLength(20);
    }
    expect(await stepCount()).toBe(100);
  });

  it('are given by the next run when one is stopped between two units, or falls in the middle', async () => {
    await report();
    const stopped = new AbortController();
    stopped.abort();
    await remind(t.pool, world.tenantId, { now: at('2026-11-29T07:00'), signal: stopped.signal });
    expect(await stepCount()).toBe(0);
    // The step is recorded, and then the notice can't be: nothing of either may be left.
    await t.pool.query(
      `alter table reminders.notice add constraint falls check (tenant_id <> '${world.tenantId}') not valid`,
    );
    await expect(run('2026-11-29T07:00')).rejects.toThrow('falls');
    expect(await stepCount()).toBe(0);
    await t.pool.query('alter table reminders.notice drop constraint falls');
    await run('2026-11-29T07:01');
    expect(await told()).toEqual([`siv: ${FIRST}`]);
  });

  it('appear at once, each with its own instant and in order, when the clock has been moved a fortnight', async () => {
    await report();
    await run('2026-12-10T12:00', '2026-11-26T12:00');
    const { rows } = await t.pool.query<{ at: Date }>(
      'select at from reminders.notice where tenant_id = $1 order by id',
      [world.tenantId],
    );
    expect(await told()).toEqual([
      `siv: ${FIRST}`,
      `siv: ${LAST}`,
      'berit: untouched',
      'berit: missed',
      'astrid: escalated',
    ]);
    expect(rows.map((r) => r.at)).toEqual([
      at('2026-11-29T07:00'),
      at('2026-12-03T07:00'),
      at('2026-12-04T07:00'),
      at('2026-12-05T07:00'),
      at('2026-12-05T07:00'),
    ]);
    await run('2026-12-10T12:01');
    expect(await stepCount()).toBe(5);
  });

  it('start anew when an extension has moved the due time', async () => {
    const caseId = await report();
    await run('2026-12-03T07:00', '2026-11-20T10:00');
    expect(await told()).toEqual([`siv: ${FIRST}`, `siv: ${LAST}`]);
    await world.as(at('2026-12-03T11:00'), (ctx) =>
      extendClock(ctx, {
        caseId,
        ruleId: RULE,
        until: calendarDate('2026-12-18'),
        reason: 'The child is abroad',
        decidedBy: 'Berit',
      }),
    );
    await run('2026-12-05T07:00');
    expect(await open()).toEqual([]);
    expect(await told()).toHaveLength(2);
    await run('2026-12-13T07:00');
    await run('2026-12-17T07:00');
    expect((await told()).slice(2)).toEqual([`siv: ${FIRST}`, `siv: ${LAST}`]);
    expect(await open()).toEqual([LAST]);
  });

  it('go to the deputy in the holder’s absence, and not to somebody who is away', async () => {
    await world.hold('seat', 'olle', 'deputy');
    await world.away('siv', '2026-11-27', '2026-12-06');
    await report();
    await run('2026-11-29T07:00');
    expect(await told()).toEqual([`olle: ${FIRST}`]);
  });

  it('go to the manager while the function is vacant, and then to the level above the manager', async () => {
    await world.leave('seat', 'siv', '2026-11-25');
    await report();
    await run('2026-12-05T07:00', '2026-11-20T10:00');
    expect(await told()).toEqual([
      `berit: ${FIRST}`,
      `berit: ${LAST}`,
      'astrid: untouched',
      'astrid: missed',
    ]);
  });

  it('go to whoever leads the unit, while it has been given to nobody', async () => {
    await report(null);
    await run('2026-11-29T07:00');
    expect(await told()).toEqual([`berit: ${FIRST}`]);
  });

  it('are not given again when somebody else gets the case, who no longer sees those of the one before', async () => {
    const caseId = await report();
    await run('2026-11-29T07:00');
    await world.as(at('2026-11-30T08:00'), (ctx) =>
      moveClocks(ctx, caseId, { unitId: world.unit.investigation, functionId: world.seat.other }),
    );
    await run('2026-11-30T08:01');
    expect(await told()).toEqual([`siv: ${FIRST}`]);
    expect(await open()).toEqual([]);
    await run('2026-12-03T07:00');
    expect((await told()).slice(1)).toEqual([`olle: ${LAST}`]);
  });

  it('give way to what is told later of the same clock, and a warning to the end of its time', async () => {
    await report();
    await run('2026-12-03T07:00', '2026-11-29T07:00');
    expect(await open()).toEqual([LAST]);
    await run('2026-12-04T07:00');
    expect(await open()).toEqual([LAST, 'untouched']);
    await run('2026-12-05T00:01');
    expect(await open()).toEqual([]);
    await run('2026-12-05T07:00');
    expect(await open()).toEqual(['missed', 'escalated']);
  });

  it('end with the clock; that something was missed stays to be read', async () => {
    const caseId = await report();
    await run('2026-12-05T07:00', '2026-11-20T10:00');
    await world.as(at('2026-12-05T08:00'), (ctx) => stopClock(ctx, { caseId, ruleId: RULE }));
    await run('2026-12-05T08:01');
    expect(await open()).toEqual(['missed', 'escalated']);
    await run('2027-01-05T08:01');
    expect(await stepCount()).toBe(5);
  });

  it('are not given of clocks that have ended, and not in another municipality', async () => {
    const caseId = await report();
    await world.as(at('2026-11-28T08:00'), (ctx) => stopClock(ctx, { caseId, ruleId: RULE }));
    const other = await makeWorld(t.pool);
    await run('2026-12-10T12:00');
    await remind(t.pool, other.tenantId, { now: at('2026-12-10T12:00') });
    expect(await told()).toEqual([]);
    expect(await stepCount()).toBe(0);
  });
});

describe('the worker', () => {
  const asWorker = (sql: string) =>
    inTransaction<unknown, unknown[]>(t.pool, { tenant: world.tenantId }, (tx) => tx.query(sql), {
      role: ROLE_WORKER,
    });

  it.each([
    'select given_name from org.employee',
    'select * from org.employee',
    'select name from org.unit',
    'select title from org.function',
    'select extension_reason from clocks.clock',
    'select cancelled_reason from clocks.clock',
    'select reason from clocks.local_rule',
    'select stated_reason from trail.entry',
    'select 1 from trail.stated_reason',
    'select employee_id from trail.entry',
    'select 1 from trail.content',
    'select 1 from org.account',
    'select 1 from access.case_fact',
    'select 1 from casework.case_head',
    'select 1 from casework.person',
    'update clocks.clock set stopped_at = now()',
    "update reminders.step set outcome = 'told'",
    'delete from reminders.step',
    'delete from reminders.notice',
  ])('may not: %s', async (sql) => {
    await expect(asWorker(sql)).rejects.toThrow('permission denied');
  });

  it('sees of the trail only that something was done in a case, and of its own municipality alone', async () => {
    const caseId = await report();
    await world.touch(caseId, at('2026-12-01T10:00'), 'read');
    await world.touch(caseId, at('2026-12-01T11:00'));
    const other = await makeWorld(t.pool);
    await other.touch(newId(), at('2026-12-01T12:00'));
    expect(await asWorker('select at, kind from trail.entry')).toEqual([
      { at: at('2026-12-01T11:00'), kind: 'change' },
    ]);
    expect(await asWorker('select id from clocks.clock')).toHaveLength(1);
  });
});
