import fc from 'fast-check';
import { beforeEach, describe, expect, it, test } from 'vitest';
import { z } from 'zod';
import type { Grants } from '#core/access';
import { aBoard, type Board } from '#core/access/testing';
import { createRunner, defineOperation } from '#core/operation';
import { addDays, swedishDayOf } from '#platform/calendar';
import { inTransaction, ROLE_MEASURES } from '#platform/db';
import { newId } from '#platform/ids';
import { useTestDatabase } from '#testing';
import { countOutcomes, firstDueOn, type OutcomeCount } from './outcomes.ts';
import { type Clock, clockState } from './state.ts';
import {
  at,
  cancelled,
  clock,
  d,
  extended,
  FORTY_EIGHT_HOURS,
  FOURTEEN_DAYS,
  keepClock,
  SAME_DAY,
  stopped,
} from './testing/index.ts';

const t = await useTestDatabase();
let board: Board;
let now = at('2027-01-10T08:00:00+01:00');
beforeEach(async () => {
  board = await aBoard(t.pool);
  now = at('2027-01-10T08:00:00+01:00');
});

const grants: Grants = { auditor: { 'test:outcomes:count': 'authority' } };
const count = defineOperation({
  name: 'test.count',
  kind: 'query',
  permission: 'test:outcomes:count',
  audit: 'test.counted',
  summary: 'For this test',
  input: z.object({ ruleId: z.string(), from: z.string(), to: z.string() }),
  output: z.object({ counts: z.array(z.custom<OutcomeCount>()), first: z.string().nullable() }),
  untraced: true,
  run: async (ctx, { ruleId, from, to }) => ({
    counts: await countOutcomes(ctx, { ruleId, from: d(from), to: d(to) }),
    first: await firstDueOn(ctx, ruleId),
  }),
});
const counted = async (from = '2026-11-01', to = '2026-12-31', ruleId = FOURTEEN_DAYS.id) => {
  const actor = await board.actor('auditor', 'staff');
  return await createRunner({ pool: t.pool, grants, now: () => now }).run(count, actor, { ruleId, from, to });
};
const place = () => ({
  tenantId: board.tenantId,
  authorityId: board.authorityId,
  unitId: board.unitId('intake'),
});
const keep = (c: Clock, rule = FOURTEEN_DAYS, where = {}) =>
  keepClock(t.pool, c, rule, { ...place(), ...where });

describe('the outcome of a time limit that ran out on 4 December', () => {
  const late = extended(clock(), '2026-12-05T09:00:00+01:00', '2026-12-20');
  const inTime = extended(clock(), '2026-12-03T09:00:00+01:00', '2026-12-20');
  test.each<[string, Clock, string, string | null]>([
    ['stopped in time', stopped(clock(), '2026-12-04T23:59:59+01:00'), 'met', null],
    ['stopped at midnight', stopped(clock(), '2026-12-05T00:00:00+01:00'), 'missed', null],
    ['stopped after', stopped(clock(), '2026-12-07T10:00:00+01:00'), 'missed', null],
    ['still open', clock(), 'missed', null],
    ['extended in time, not used', stopped(inTime, '2026-12-04T12:00:00+01:00'), 'met', null],
    ['extended in time and used', stopped(inTime, '2026-12-20T12:00:00+01:00'), 'met_in_extension', null],
    ['extended in time, missed', stopped(inTime, '2026-12-21T12:00:00+01:00'), 'missed', null],
    ['extended too late', stopped(late, '2026-12-10T12:00:00+01:00'), 'missed', null],
    ['cancelled in time', cancelled(clock(), '2026-12-01T12:00:00+01:00'), 'cancelled', null],
    ['cancelled after', cancelled(clock(), '2026-12-06T12:00:00+01:00'), 'missed', null],
    [
      'cancelled for a reason by code',
      { ...clock(), cancelled: { at: at('2026-12-01T12:00:00+01:00'), reason: 'joined_to_investigation' } },
      'cancelled',
      'joined_to_investigation',
    ],
  ])('%s', async (_, c, outcome, cancelledCode) => {
    await keep(c);
    const unitId = board.unitId('intake');
    expect((await counted()).counts).toEqual([{ unitId, month: '2026-12-01', outcome, cancelledCode, n: 1 }]);
  });

  test('is not there before the day is over, done or not', async () => {
    await keep(clock());
    await keep(stopped(clock(), '2026-11-25T12:00:00+01:00'), FOURTEEN_DAYS);
    now = at('2026-12-04T23:59:59+01:00');
    expect((await counted()).counts).toEqual([]);
    now = at('2026-12-05T00:00:00+01:00');
    expect((await counted()).counts.map((c) => [c.outcome, c.n]).sort()).toEqual([
      ['met', 1],
      ['missed', 1],
    ]);
  });

  test('is counted in the month to which a timely extension has moved it', async () => {
    await keep(extended(clock(), '2026-12-03T09:00:00+01:00', '2027-01-05'));
    expect((await counted('2026-12-01', '2026-12-31')).counts).toEqual([]);
    expect((await counted('2027-01-01', '2027-01-31')).counts).toMatchObject([
      { month: '2027-01-01', outcome: 'missed', n: 1 },
    ]);
  });

  test('is counted in the unit that had it then', async () => {
    await keep(clock(), FOURTEEN_DAYS, {
      unitId: board.unitId('youth'),
      judgedUnitId: board.unitId('intake'),
    });
    expect((await counted()).counts).toMatchObject([{ unitId: board.unitId('intake'), n: 1 }]);
  });

  test('does not mix with other rules, boards or municipalities', async () => {
    await keep(clock(SAME_DAY), SAME_DAY);
    const beside = await aBoard(t.pool, { beside: board });
    await keep(clock(), FOURTEEN_DAYS, { authorityId: beside.authorityId, unitId: beside.unitId('intake') });
    const elsewhere = await aBoard(t.pool);
    await keepClock(t.pool, clock(), FOURTEEN_DAYS, {
      tenantId: elsewhere.tenantId,
      authorityId: elsewhere.authorityId,
      unitId: elsewhere.unitId('intake'),
    });
    expect(await counted()).toEqual({ counts: [], first: null });
    await keep(clock());
    expect(await counted()).toMatchObject({ counts: [{ n: 1 }], first: '2026-12-04' });
  });
});

test('another’s clock is never counted', async () => {
  await expect(counted('2026-01-01', '2026-12-31', 'LVU-012')).rejects.toThrow(RangeError);
  await expect(counted('2026-01-01', '2026-12-31', 'NO-999')).rejects.toThrow(RangeError);
});

describe('whatever has happened', () => {
  const HOUR = 3_600_000;
  const START = at('2026-11-02T09:15:00+01:00').getTime();
  const rules = [FOURTEEN_DAYS, SAME_DAY, FORTY_EIGHT_HOURS] as const;
  const history = fc.record({
    rule: fc.nat(rules.length - 1),
    start: fc.nat(60 * 24),
    extend: fc.option(
      fc.record({ after: fc.integer({ min: 1, max: 20 * 24 }), days: fc.integer({ min: 1, max: 20 }) }),
    ),
    end: fc.option(
      fc.record({ how: fc.constantFrom('stop', 'cancel'), after: fc.integer({ min: 0, max: 40 * 24 }) }),
    ),
    unit: fc.constantFrom('intake' as const, 'youth' as const),
  });

  it('the counts in the database are those of the clocks, judged one by one', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(history, { minLength: 1, maxLength: 25 }),
        fc.nat(80 * 24),
        async (all, then) => {
          board = await aBoard(t.pool);
          now = new Date(START + then * HOUR);
          const expected = new Map<string, number>();
          for (const h of all) {
            const rule = rules[h.rule] ?? FOURTEEN_DAYS;
            const startedAt = new Date(START + h.start * HOUR);
            let c = clock(rule, startedAt.toISOString());
            if (h.extend) {
              const decidedAt = new Date(startedAt.getTime() + h.extend.after * HOUR);
              const until = addDays(
                swedishDayOf(decidedAt) > c.dueOn ? swedishDayOf(decidedAt) : c.dueOn,
                h.extend.days,
              );
              c = extended(c, decidedAt.toISOString(), until);
            }
            if (h.end) {
              const when = new Date(startedAt.getTime() + h.end.after * HOUR).toISOString();
              c = h.end.how === 'stop' ? stopped(c, when) : cancelled(c, when);
            }
            await keep(c, rule, { unitId: board.unitId(h.unit) });
            // As it stood at `now`: what is to come has not happened.
            if (rule !== FOURTEEN_DAYS || c.dueOn < '2026-11-01' || c.dueOn > '2026-12-31') continue;
            const ended = c.stoppedAt ?? c.cancelled?.at;
            const known = ended && ended > now ? { ...c, stoppedAt: null, cancelled: null } : c;
            const { state } = clockState(known, now);
            if (c.dueAt > now) continue;
            const outcome = state === 'overdue' ? 'missed' : state;
            const key = `${board.unitId(h.unit)} ${c.dueOn.slice(0, 7)} ${outcome}`;
            expected.set(key, (expected.get(key) ?? 0) + 1);
          }
          const { counts } = await counted();
          const found = new Map(counts.map((c) => [`${c.unitId} ${c.month.slice(0, 7)} ${c.outcome}`, c.n]));
          expect(new Map([...found].sort())).toEqual(new Map([...expected].sort()));
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe('the role that counts', () => {
  const as = <R extends object>(sql: string, tenantId = board.tenantId, authorityId = board.authorityId) =>
    inTransaction(t.pool, { tenant: tenantId, authority: authorityId }, (tx) => tx.query<R>(sql), {
      role: ROLE_MEASURES,
    });

  test('reads when and in which unit, over the whole board', async () => {
    await keep(clock(), FOURTEEN_DAYS, { caseId: newId() });
    expect(await as<object>('select unit_id, due_on from clocks.clock')).toEqual([
      { unit_id: board.unitId('intake'), due_on: '2026-12-04' },
    ]);
  });

  test.each([
    'id',
    'case_id',
    'subject_id',
    'subject_kind',
    'function_id',
    'recorded_at',
    'extension_reason',
    'extension_decided_by',
    'cancelled_reason',
    '*',
    'clock',
    'row_to_json(clock)',
    'ctid',
  ])('reads no %s', async (column) => {
    await keep(clock(), FOURTEEN_DAYS, { caseId: newId() });
    await expect(as(`select ${column} from clocks.clock as clock`)).rejects.toThrow(/permission denied/);
  });

  test('can’t find a case by asking for it', async () => {
    const caseId = newId();
    await keep(clock(), FOURTEEN_DAYS, { caseId });
    await expect(as(`select count(*) from clocks.clock where case_id = '${caseId}'`)).rejects.toThrow(
      /permission denied/,
    );
    await expect(as('select due_on from clocks.clock order by id')).rejects.toThrow(/permission denied/);
  });

  test.each([
    'casework.person',
    'access.case_fact',
    'access.person_fact',
    'org.employee',
    'org.unit',
    'trail.entry',
  ])('reads nothing of %s', async (table) => {
    await expect(as(`select 1 from ${table}`)).rejects.toThrow(/permission denied/);
  });

  test.each(['id', 'number', 'person_id', 'label', 'given_key', 'function_id', '*'])(
    'reads no %s of a case, only its days and codes',
    async (column) => {
      await expect(as(`select ${column} from casework.case_head`)).rejects.toThrow(/permission denied/);
    },
  );

  test('changes nothing', async () => {
    await keep(clock());
    await expect(as('update clocks.clock set unit_id = unit_id')).rejects.toThrow(/permission denied/);
    await expect(as('delete from clocks.clock')).rejects.toThrow(/permission denied/);
  });

  test('sees no other board and no other municipality', async () => {
    await keep(clock());
    const beside = await aBoard(t.pool, { beside: board });
    const elsewhere = await aBoard(t.pool);
    const rows = 'select unit_id from clocks.clock';
    expect(await as(rows, board.tenantId, beside.authorityId)).toEqual([]);
    expect(await as(rows, elsewhere.tenantId, board.authorityId)).toEqual([]);
    expect(await inTransaction(t.pool, {}, (tx) => tx.query(rows), { role: ROLE_MEASURES })).toEqual([]);
  });
});
