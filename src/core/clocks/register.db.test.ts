import { beforeEach, describe, expect, it } from 'vitest';
import { calendarDate as d } from '#platform/calendar';
import { useTestDatabase } from '#testing';
import { clocksOfCase } from './read.ts';
import { cancelClock, extendClock, moveClocks, startClock, stopClock } from './register.ts';
import { Desk } from './testing/desk.ts';

const t = await useTestDatabase();
let desk: Desk;
beforeEach(async () => {
  desk = await Desk.open(t.pool);
});

const start = (ruleId: string, startedAt = desk.now, dueOn?: string) =>
  desk.do((ctx) =>
    startClock(ctx, { ...desk.place, ruleId, startedAt, ...(dueOn ? { dueOn: d(dueOn) } : {}) }),
  );
const stop = (ruleId: string, at?: Date) =>
  desk.do((ctx) => stopClock(ctx, { caseId: desk.caseId, ruleId }, at));
const views = () => desk.do((ctx) => clocksOfCase(ctx, desk.caseId));

describe('a clock starts', () => {
  it('by the version of the rule that judges its trigger', async () => {
    await start('BU-020', new Date('2026-11-19T23:30:00Z'));
    expect(await desk.clocks()).toMatchObject([
      { rule_id: 'BU-020', rule_version: 2, due_on: '2026-12-04', local_version: null, hour_based: false },
    ]);
  });

  it('by a later version that applies to what is pending, when it is registered under that one', async () => {
    desk.at('2025-07-03T12:00:00+02:00');
    await start('BU-020', new Date('2025-06-27T10:00:00+02:00'));
    await start('EK-011', new Date('2025-06-27T10:00:00+02:00'));
    expect(await desk.clocks()).toMatchObject([
      { rule_id: 'BU-020', rule_version: 2 },
      { rule_id: 'EK-011', rule_version: 1 },
    ]);
  });

  it('on the day that is given, where the rule is due on one', async () => {
    await start('LVU-010', desk.now, '2026-12-08');
    await start('UN-011', desk.now, '2026-11-30');
    expect((await desk.clocks()).map((row) => row.due_on).sort()).toEqual(['2026-11-30', '2026-12-08']);
    await expect(start('LVU-010')).rejects.toThrow('a day that is given');
    expect((await views()).map((view) => [view.lengthKind, view.length])).toEqual([
      ['stated_day', 0],
      ['next_meeting', 0],
    ]);
  });

  it('not at all for a template that the municipality has not set', async () => {
    await start('UN-015');
    await start('LOK-010');
    expect(await desk.clocks()).toEqual([]);
    expect(await desk.marks()).toEqual([]);
  });

  it('to the minute when it is counted in hours', async () => {
    await start('GDPR-010', new Date('2026-11-20T09:15:00+01:00'));
    const [view] = await views();
    expect(view).toMatchObject({ hourBased: true, dueAt: '2026-11-23T08:15:00.000Z', unit: 'hours' });
    expect(view?.warnAt).toEqual(['2026-11-22T08:15:00.000Z', '2026-11-23T02:15:00.000Z']);
  });
});

describe('without a number', () => {
  it('there is a mark: done, and when', async () => {
    await start('GEN-010');
    expect(await desk.clocks()).toEqual([]);
    desk.at('2026-11-23');
    await stop('GEN-010');
    expect(await desk.marks()).toMatchObject([
      { rule_id: 'GEN-010', rule_version: 2, done_at: desk.now, cancelled_at: null },
    ]);
  });

  it('a mark can’t be dated before its duty, nor ahead', async () => {
    await start('GEN-010');
    desk.at('2026-11-23');
    await expect(stop('GEN-010', new Date('2026-11-19T12:00:00+01:00'))).rejects.toThrow('BEFORE_START');
    await expect(stop('GEN-010', new Date('2026-11-23T12:01:00+01:00'))).rejects.toThrow('IN_THE_FUTURE');
    await stop('GEN-010', new Date('2026-11-20T00:30:00+01:00'));
    expect((await desk.marks())[0]?.done_at).toEqual(new Date('2026-11-20T00:30:00+01:00'));
  });

  it('a mark falls away with its reason, and follows its case', async () => {
    await start('GEN-010');
    const youth = desk.board.unitId('youth');
    await desk.do((ctx) => moveClocks(ctx, desk.caseId, { unitId: youth, functionId: null }));
    await desk.do((ctx) => cancelClock(ctx, { caseId: desk.caseId, ruleId: 'GEN-010' }, 'joined'));
    expect(await desk.marks()).toMatchObject([
      { cancelled_at: desk.now, cancelled_reason: 'joined', done_at: null, unit_id: youth },
    ]);
  });

  it('a regular duty goes on: the next mark begins where the last was made', async () => {
    await start('PL-021');
    desk.at('2027-01-11');
    await stop('PL-021');
    expect(await desk.marks()).toMatchObject([
      { cycle: 1, done_at: desk.now },
      { cycle: 2, done_at: null, started_at: desk.now },
    ]);
  });
});

describe('a running duty', () => {
  it('starts its next cycle from the stop', async () => {
    await start('PL-010');
    desk.at('2027-03-15');
    await stop('PL-010');
    expect(await desk.clocks()).toMatchObject([
      { cycle: 1, due_on: '2027-05-20', state: 'met' },
      { cycle: 2, started_at: desk.now, due_on: '2027-09-15', state: 'running' },
    ]);
    expect((await views()).map((view) => [view.cycle, view.recurs])).toEqual([
      [2, true],
      [1, true],
    ]);
  });

  it('stays overdue as one cycle, however long, and goes on from the late stop', async () => {
    await start('PL-015');
    desk.at('2027-12-01');
    expect(await desk.clocks()).toMatchObject([{ cycle: 1, due_on: '2027-02-20', state: 'overdue' }]);
    await stop('PL-015');
    expect(await desk.clocks()).toMatchObject([
      { cycle: 1, state: 'missed', daysLate: 284 },
      { cycle: 2, due_on: '2028-03-01', state: 'running' },
    ]);
  });

  it('is as long as the rule says of later cycles', async () => {
    await start('PL-014');
    desk.at('2028-11-01');
    await stop('PL-014');
    expect(await desk.clocks()).toMatchObject([{ due_on: '2028-11-20' }, { cycle: 2, due_on: '2029-11-01' }]);
    expect((await views()).map((view) => [view.length, view.unit])).toEqual([
      [1, 'years'],
      [2, 'years'],
    ]);
  });

  it('is owed once on a fixed date, early or late', async () => {
    await start('PL-023', new Date('2026-12-31T12:00:00+01:00'));
    desk.at('2027-01-12');
    await stop('PL-023');
    desk.at('2029-03-01');
    await stop('PL-023');
    expect(await desk.clocks()).toMatchObject([
      { cycle: 1, due_on: '2027-01-31', state: 'met' },
      { cycle: 2, due_on: '2028-01-31', state: 'missed' },
      // The list of 2029 has not been sent either.
      { cycle: 3, due_on: '2029-01-31', state: 'overdue' },
    ]);
  });

  it('ends when it falls away', async () => {
    await start('PL-010');
    await desk.do((ctx) => cancelClock(ctx, { caseId: desk.caseId, ruleId: 'PL-010' }, 'placement_ended'));
    expect(await desk.clocks()).toMatchObject([{ cycle: 1, state: 'cancelled' }]);
    expect((await views())[0]).toMatchObject({ cancelledReason: 'placement_ended' });
  });

  it('begins and ends in the same instant without standing in its own way', async () => {
    await start('PL-010');
    await stop('PL-010');
    expect((await desk.clocks()).map((row) => row.cycle)).toEqual([1, 2]);
  });
});

describe('another’s clock', () => {
  it('is shown and warned about, and ends early or late alike', async () => {
    await start('LVU-012');
    desk.at('2026-12-20');
    const [view] = await views();
    expect(view).toMatchObject({ kind: 'external', state: 'running', dueOn: '2026-11-27', daysLate: 0 });
    expect(view?.warnAt).toHaveLength(2);
    await stop('LVU-012');
    expect(await desk.clocks()).toMatchObject([{ state: 'ended', daysLate: 0 }]);
  });

  it('neither is one that tells the first day', async () => {
    await start('GA-010', new Date('2021-01-15T12:00:00+01:00'));
    expect(await views()).toMatchObject([{ state: 'running', dueMeans: 'earliest', dueOn: '2026-01-15' }]);
  });
});

describe('a target beside the law’s number', () => {
  beforeEach(async () => {
    await desk.setTarget('BU-020', { length: 10, unit: 'calendar_days' });
    await start('BU-020');
  });
  const byRule = async () =>
    Object.fromEntries((await desk.clocks()).map((row) => [row.rule_id, [row.state, row.due_on]]));

  it('is a clock of its own, and never looks like law', async () => {
    const [target, law] = await views();
    expect(law).toMatchObject({
      ruleId: 'BU-020',
      kind: 'statutory_max',
      local: false,
      localTarget: null,
      dueOn: '2026-12-04',
    });
    expect(target).toMatchObject({
      ruleId: 'BU-020-L',
      lawRuleId: 'BU-020',
      kind: 'local_target',
      lawKind: 'statutory_max',
      local: true,
      localTarget: { version: 1, since: '2026-11-20', reason: 'Beslut i nämnden', setBy: 'Ylva Tornkvist' },
      length: 10,
      dueOn: '2026-11-30',
      possibleLaterOn: null,
      warnAt: ['2026-11-29T06:00:00.000Z'],
    });
  });

  it('is met or missed by itself', async () => {
    desk.at('2026-12-02');
    await stop('BU-020');
    expect(await byRule()).toEqual({
      'BU-020': ['met', '2026-12-04'],
      'BU-020-L': ['missed', '2026-11-30'],
    });
  });

  it('falls away and is extended with the law’s', async () => {
    const which = { caseId: desk.caseId, ruleId: 'BU-020' };
    await desk.do((ctx) =>
      extendClock(ctx, { ...which, until: d('2026-12-18'), reason: 'Utomlands', decidedBy: 'Ylva' }),
    );
    expect(await byRule()).toEqual({
      'BU-020': ['running', '2026-12-18'],
      'BU-020-L': ['running', '2026-12-18'],
    });
    await desk.do((ctx) => cancelClock(ctx, which, 'joined'));
    expect(await byRule()).toMatchObject({
      'BU-020': ['cancelled', expect.anything()],
      'BU-020-L': ['cancelled', expect.anything()],
    });
  });

  it('does not hinder that the law’s is dated back to a day in time', async () => {
    desk.at('2026-12-02');
    await stop('BU-020', new Date('2026-11-27T12:00:00+01:00'));
    expect(await byRule()).toEqual({
      'BU-020': ['met', '2026-12-04'],
      'BU-020-L': ['missed', '2026-11-30'],
    });
  });

  it('is that of the report, when another report began before it was set', async () => {
    desk.at('2026-11-25');
    await start('BU-020', new Date('2026-11-16T12:00:00+01:00'));
    await stop('BU-020');
    expect((await desk.clocks()).map((row) => [row.rule_id, row.state])).toEqual([
      ['BU-020', 'met'],
      ['BU-020', 'running'],
      ['BU-020-L', 'running'],
    ]);
  });
});

describe('a target where the law has no number', () => {
  it('is the clock, shown as the municipality’s own', async () => {
    await desk.setTarget('GEN-010', { length: 2, unit: 'working_days' });
    await start('GEN-010');
    expect(await desk.marks()).toEqual([]);
    expect(await views()).toMatchObject([
      {
        ruleId: 'GEN-010',
        kind: 'local_target',
        lawKind: 'statutory_vague',
        local: true,
        dueOn: '2026-11-24',
      },
    ]);
  });

  it('goes before practice', async () => {
    await desk.setTarget('BU-010', { length: 6, unit: 'hours' });
    await start('BU-010');
    expect(await views()).toMatchObject([
      { local: true, hourBased: true, dueAt: '2026-11-20T14:15:00.000Z' },
    ]);
  });

  it('brings a template into force, and takes it out again', async () => {
    await desk.setTarget('LOK-013', { length: 6, unit: 'months' });
    await start('LOK-013');
    desk.at('2027-02-01');
    await stop('LOK-013');
    await desk.setTarget('LOK-013', null);
    desk.at('2027-03-01');
    await stop('LOK-013');
    // The cycle that ran when the target was taken back is the last one.
    expect((await desk.clocks()).map((row) => [row.cycle, row.state])).toEqual([
      [1, 'met'],
      [2, 'met'],
    ]);
  });

  it('holds in its own municipality alone', async () => {
    await desk.setTarget('GEN-010', { length: 2, unit: 'working_days' });
    const other = await Desk.open(t.pool);
    await other.do((ctx) => startClock(ctx, { ...other.place, ruleId: 'GEN-010', startedAt: other.now }));
    expect(await other.clocks()).toEqual([]);
    expect(await other.marks()).toHaveLength(1);
  });
});
