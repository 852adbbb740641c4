import { beforeEach, describe, expect, it } from 'vitest';
import { useTestDatabase } from '#testing';
import { correctClock } from './correct.ts';
import type { Correction } from './correction.ts';
import { clocksOfCase } from './read.ts';
import { startClock, stopClock } from './register.ts';
import { Desk } from './testing/desk.ts';
import { at, decision } from './testing/index.ts';

const t = await useTestDatabase();
let desk: Desk;
beforeEach(async () => {
  desk = await Desk.open(t.pool);
});

const start = (ruleId: string) =>
  desk.do((ctx) => startClock(ctx, { ...desk.place, ruleId, startedAt: desk.now }));
const stop = (ruleId: string) => desk.do((ctx) => stopClock(ctx, { caseId: desk.caseId, ruleId }));
/** Corrects the n-th clock of the case, in the order in which they were started. */
const correct = async (n: number, correction: Correction, reason = 'Registrerades för sent') => {
  const row = (await desk.clocks())[n];
  await desk.do((ctx) => correctClock(ctx, row?.id ?? '', correction, reason));
};
const states = async () =>
  (await desk.clocks()).map((row) => [
    row.rule_id,
    row.cycle,
    row.state,
    row.started_at.toISOString().slice(0, 10),
  ]);
const corrections = async () =>
  (
    await t.pool.query('select * from clocks.correction where tenant_id = $1 order by id', [
      desk.board.tenantId,
    ])
  ).rows;

describe('a correction', () => {
  it('is kept with who, when, why, and what was before and after', async () => {
    await start('BU-020');
    desk.at('2026-12-08');
    await stop('BU-020');
    desk.at('2026-12-09');
    await correct(0, { stoppedAt: at('2026-12-04T15:00:00+01:00') });
    const actor = await desk.board.actor('caseworker', 'investigation');
    expect(await corrections()).toMatchObject([
      {
        clock_id: (await desk.clocks())[0]?.id,
        case_id: desk.caseId,
        corrected_at: desk.now,
        employee_id: actor.employeeId,
        function_id: actor.functionId,
        reason: 'Registrerades för sent',
        before: { stoppedAt: '2026-12-08T11:00:00.000Z', state: 'missed' },
        after: { stoppedAt: '2026-12-04T14:00:00.000Z', state: 'met' },
      },
    ]);
    const [view] = await desk.do((ctx) => clocksOfCase(ctx, desk.caseId));
    expect(view).toMatchObject({ state: 'met', correctedOn: '2026-12-09' });
  });

  it('needs a reason, a clock, and something to correct', async () => {
    await start('BU-020');
    await expect(correct(0, { stoppedAt: desk.now }, ' ')).rejects.toThrow('INVALID_INPUT');
    await expect(correct(7, { stoppedAt: desk.now })).rejects.toThrow();
    await expect(correct(0, { stoppedAt: null })).rejects.toThrow('NOTHING_TO_CORRECT');
    expect(await corrections()).toEqual([]);
    expect((await desk.clocks())[0]?.corrected_at).toBeNull();
  });

  it('of another’s case finds nothing', async () => {
    await start('BU-020');
    const other = await Desk.open(t.pool);
    const [row] = await desk.clocks();
    const attempt = other.do((ctx) => correctClock(ctx, row?.id ?? '', { stoppedAt: null }, 'Försök'));
    await expect(attempt).rejects.toThrow('NOT_FOUND');
  });

  it('is never overwritten by the next one', async () => {
    await start('BU-020');
    desk.at('2026-12-08');
    await stop('BU-020');
    await correct(0, { stoppedAt: at('2026-12-04T15:00:00+01:00') });
    await correct(0, { stoppedAt: at('2026-12-05T15:00:00+01:00') }, 'Det var dagen efter');
    expect((await corrections()).map((c) => [c.before.state, c.after.state])).toEqual([
      ['missed', 'met'],
      ['met', 'missed'],
    ]);
  });

  it('judges by the version of the corrected trigger', async () => {
    desk.at('2026-01-02');
    await start('BU-050');
    // The target judges what begins from 5 January on.
    desk.at('2026-01-05');
    await desk.setTarget('BU-050', { length: 4, unit: 'months' });
    await correct(0, { startedAt: at('2025-12-15T12:00:00+01:00') });
    expect(await desk.clocks()).toMatchObject([{ due_on: '2026-06-15', rule_version: 2 }]);
  });

  it('of an extension that was decided in time moves the due day', async () => {
    await start('BU-020');
    desk.at('2026-12-08');
    await correct(0, { extension: decision('2026-12-03T12:00:00+01:00', '2026-12-18') });
    expect(await desk.clocks()).toMatchObject([
      { due_on: '2026-12-18', original_due_on: '2026-12-04', extension_late: false, state: 'running' },
    ]);
  });

  it('reaches the target beside the law’s number', async () => {
    await desk.setTarget('BU-020', { length: 10, unit: 'calendar_days' });
    await start('BU-020');
    desk.at('2026-12-08');
    await stop('BU-020');
    await correct(0, { stoppedAt: at('2026-11-30T15:00:00+01:00') });
    expect((await states()).map(([id, , state]) => [id, state])).toEqual([
      ['BU-020', 'met'],
      ['BU-020-L', 'met'],
    ]);
    expect(await corrections()).toHaveLength(2);
  });
});

describe('in a running duty', () => {
  beforeEach(async () => {
    await start('PL-010');
    desk.at('2027-05-25');
    await stop('PL-010');
    desk.at('2027-06-01');
  });

  it('the next cycle starts from the corrected stop', async () => {
    await correct(0, { stoppedAt: at('2027-05-18T12:00:00+02:00') });
    expect(await desk.clocks()).toMatchObject([
      { cycle: 1, state: 'met' },
      { cycle: 2, due_on: '2027-11-18', state: 'running' },
    ]);
    expect(await corrections()).toHaveLength(2);
  });

  it('it falls away with a stop that never happened, and comes back with it', async () => {
    await correct(0, { stoppedAt: null });
    expect(await states()).toEqual([
      ['PL-010', 1, 'overdue', '2026-11-20'],
      ['PL-010', 2, 'cancelled', '2027-05-25'],
    ]);
    await correct(0, { stoppedAt: at('2027-05-25T12:00:00+01:00') });
    expect(await states()).toEqual([
      ['PL-010', 1, 'missed', '2026-11-20'],
      ['PL-010', 2, 'running', '2027-05-25'],
    ]);
  });

  it('it begins with a stop that had not been registered', async () => {
    await correct(1, { stoppedAt: at('2027-05-30T12:00:00+02:00') });
    expect((await states())[2]).toEqual(['PL-010', 3, 'running', '2027-05-30']);
  });

  it('nothing is taken from under a cycle that has ended', async () => {
    await stop('PL-010');
    await expect(correct(0, { stoppedAt: null })).rejects.toThrow('NEXT_CYCLE_SETTLED');
    await expect(correct(0, { stoppedAt: at('2027-05-18T12:00:00+02:00') })).rejects.toThrow(
      'NEXT_CYCLE_SETTLED',
    );
    expect(await corrections()).toEqual([]);
  });

  it('nor from under one whose time has run out', async () => {
    desk.at('2027-12-01');
    await expect(correct(0, { stoppedAt: null })).rejects.toThrow('NEXT_CYCLE_SETTLED');
  });

  it('a fixed date is owed on its own day, however early the one before is now said to be done', async () => {
    desk.at('2026-12-31');
    await start('PL-023');
    desk.at('2027-01-20');
    await stop('PL-023');
    const rows = await desk.clocks();
    const n = rows.findIndex((row) => row.rule_id === 'PL-023');
    await correct(n, { stoppedAt: at('2027-01-10T12:00:00+01:00') });
    expect((await desk.clocks()).filter((row) => row.rule_id === 'PL-023')).toMatchObject([
      { due_on: '2027-01-31', state: 'met' },
      { due_on: '2028-01-31', started_at: at('2027-01-10T12:00:00+01:00') },
    ]);
  });
});
