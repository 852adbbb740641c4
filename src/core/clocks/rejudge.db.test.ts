import { beforeEach, describe, expect, it } from 'vitest';
import { calendarDate as d } from '#platform/calendar';
import { useTestDatabase } from '#testing';
import { cancelClock, extendClock, startClock } from './register.ts';
import { reapplyPending } from './rejudge.ts';
import { Desk } from './testing/desk.ts';

const t = await useTestDatabase();
let desk: Desk;
beforeEach(async () => {
  desk = await Desk.open(t.pool);
});

const start = (ruleId: string) =>
  desk.do((ctx) => startClock(ctx, { ...desk.place, ruleId, startedAt: desk.now }));
const reapply = (ruleId?: string) => desk.administer((ctx) => reapplyPending(ctx, ruleId));
const pending = { appliesToPending: true };
const rows = async () =>
  (await desk.clocks()).map((row) => [
    row.rule_id,
    row.rule_version,
    row.local_version,
    row.due_on,
    row.state,
  ]);

describe('a new version of the law', () => {
  it('judges what is pending from the day on which it comes', async () => {
    desk.at('2025-06-10');
    await start('BU-050');
    expect(await reapply()).toEqual({ changed: 0, started: 0, cancelled: 0 });
    expect(await rows()).toEqual([['BU-050', 1, null, '2025-08-10', 'running']]);
    desk.at('2025-07-01');
    expect(await reapply()).toEqual({ changed: 1, started: 0, cancelled: 0 });
    expect(await rows()).toEqual([['BU-050', 2, null, '2025-12-10', 'running']]);
    expect(await reapply()).toEqual({ changed: 0, started: 0, cancelled: 0 });
  });

  it('does not reach what had run out of time, nor what it leaves to the older law', async () => {
    desk.at('2025-04-10');
    await start('BU-050');
    await start('EK-011');
    desk.at('2025-07-01');
    expect(await reapply()).toEqual({ changed: 0, started: 0, cancelled: 0 });
    expect(await rows()).toMatchObject([
      ['BU-050', 1, null, '2025-06-10', 'overdue'],
      ['EK-011', 1, null, '2028-04-10', 'running'],
    ]);
  });

  it('lets a decision to extend stand', async () => {
    desk.at('2025-06-25');
    await start('BU-020');
    const which = { caseId: desk.caseId, ruleId: 'BU-020' };
    await desk.do((ctx) =>
      extendClock(ctx, { ...which, until: d('2025-07-20'), reason: 'Utomlands', decidedBy: 'Ylva' }),
    );
    desk.at('2025-07-01');
    await reapply();
    expect(await desk.clocks()).toMatchObject([
      { rule_version: 2, due_on: '2025-07-20', original_due_on: '2025-07-09', extended_until: '2025-07-20' },
    ]);
  });
});

describe('a target set for what is pending', () => {
  it('stands beside the law’s number, counted from the trigger', async () => {
    await start('BU-020');
    desk.at('2026-11-23');
    await desk.setTarget('BU-020', { length: 10, unit: 'calendar_days' }, pending);
    expect(await reapply('BU-020')).toEqual({ changed: 0, started: 1, cancelled: 0 });
    expect(await rows()).toEqual([
      ['BU-020', 2, null, '2026-12-04', 'running'],
      ['BU-020-L', 2, 1, '2026-11-30', 'running'],
    ]);
    expect(await reapply('BU-020')).toEqual({ changed: 0, started: 0, cancelled: 0 });
  });

  it('makes nobody late by a rule that was not there', async () => {
    await start('BU-020');
    desk.at('2026-12-02');
    await desk.setTarget('BU-020', { length: 10, unit: 'calendar_days' }, pending);
    await reapply('BU-020');
    expect((await rows())[1]).toEqual(['BU-020-L', 2, 1, '2026-12-02', 'running']);
  });

  it('is nothing to those whose time has run out', async () => {
    await start('BU-020');
    desk.at('2026-12-08');
    await desk.setTarget('BU-020', { length: 10, unit: 'calendar_days' }, pending);
    expect(await reapply('BU-020')).toEqual({ changed: 0, started: 0, cancelled: 0 });
  });

  it('judges anew by its next version, and falls away when it is taken back', async () => {
    await start('BU-020');
    await desk.setTarget('BU-020', { length: 10, unit: 'calendar_days' }, pending);
    await reapply('BU-020');
    await desk.setTarget('BU-020', { length: 8, unit: 'calendar_days' }, pending);
    expect(await reapply('BU-020')).toEqual({ changed: 1, started: 0, cancelled: 0 });
    expect((await rows())[1]).toEqual(['BU-020-L', 2, 2, '2026-11-28', 'running']);
    await desk.setTarget('BU-020', null, pending);
    expect(await reapply('BU-020')).toEqual({ changed: 0, started: 0, cancelled: 1 });
    expect((await desk.clocks())[1]).toMatchObject({ state: 'cancelled', cancelled_reason: 'rule_changed' });
    // And may come again.
    await desk.setTarget('BU-020', { length: 9, unit: 'calendar_days' }, pending);
    expect(await reapply('BU-020')).toEqual({ changed: 0, started: 1, cancelled: 0 });
    expect((await rows())[0]).toEqual(['BU-020', 2, null, '2026-12-04', 'running']);
  });

  it('leaves alone what it was not set for', async () => {
    await start('BU-020');
    await desk.setTarget('BU-020', { length: 10, unit: 'calendar_days' }, { validFrom: d('2026-11-21') });
    desk.at('2026-11-22');
    expect(await reapply('BU-020')).toEqual({ changed: 0, started: 0, cancelled: 0 });
  });

  it('makes a clock of a mark, and a mark of it again', async () => {
    await start('GEN-010');
    desk.at('2026-11-23');
    await desk.setTarget('GEN-010', { length: 5, unit: 'working_days' }, pending);
    expect(await reapply('GEN-010')).toEqual({ changed: 0, started: 1, cancelled: 0 });
    expect(await rows()).toEqual([['GEN-010', 2, 1, '2026-11-27', 'running']]);
    expect(await desk.marks()).toMatchObject([{ replaced_at: desk.now, done_at: null }]);
    await desk.setTarget('GEN-010', null, pending);
    expect(await reapply('GEN-010')).toEqual({ changed: 0, started: 1, cancelled: 1 });
    expect((await desk.marks()).map((mark) => mark.replaced_at === null)).toEqual([false, true]);
  });

  it('goes before practice, and gives way to it again', async () => {
    await start('BU-010');
    await desk.setTarget('BU-010', { length: 1, unit: 'calendar_days' }, pending);
    await reapply('BU-010');
    expect(await rows()).toEqual([['BU-010', 2, 1, '2026-11-21', 'running']]);
    await desk.setTarget('BU-010', null, pending);
    await reapply('BU-010');
    expect(await rows()).toEqual([['BU-010', 2, null, '2026-11-20', 'running']]);
  });

  it('reaches nobody else’s municipality, and nothing that is done or has fallen away', async () => {
    const other = await Desk.open(t.pool);
    await other.do((ctx) => startClock(ctx, { ...other.place, ruleId: 'BU-020', startedAt: other.now }));
    await start('BU-020');
    await desk.do((ctx) => cancelClock(ctx, { caseId: desk.caseId, ruleId: 'BU-020' }, 'joined'));
    await desk.setTarget('BU-020', { length: 10, unit: 'calendar_days' }, pending);
    expect(await reapply('BU-020')).toEqual({ changed: 0, started: 0, cancelled: 0 });
    expect(await other.clocks()).toHaveLength(1);
  });
});
