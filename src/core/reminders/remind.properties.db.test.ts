import fc from 'fast-check';
import type { Kysely } from 'kysely';
import { expect, it } from 'vitest';
import {
  type ClockTables,
  extendClock,
  moveClocks,
  readLocalWarnings,
  runningAlarms,
  startClock,
  stopClock,
} from '#core/clocks';
import { addDays, swedishDayOf } from '#platform/calendar';
import { inTransaction, ROLE_WORKER } from '#platform/db';
import { newId } from '#platform/ids';
import { useTestDatabase } from '#testing';
import { remind } from './index.ts';
import { stepsOf } from './plan.ts';
import { makeWorld, type Seat, type Who, type World } from './testing/index.ts';

const t = await useTestDatabase();

const HOUR = 3_600_000;
const START = Date.parse('2026-11-20T08:00:00Z');
const RULES = ['BU-010', 'BU-020'] as const;

/** One thing that happens, after so many hours. `of` picks the case among those that have come in. */
type Event = { readonly after: number; readonly workers: number } & (
  | {
      readonly kind: 'report';
      readonly rule: (typeof RULES)[number];
      readonly seat: Seat | null;
      readonly late: number;
    }
  | { readonly kind: 'stop' | 'touch'; readonly of: number }
  | { readonly kind: 'extend'; readonly of: number; readonly days: number }
  | { readonly kind: 'assign'; readonly of: number; readonly seat: Seat }
  | { readonly kind: 'away'; readonly who: Who; readonly days: number }
  | { readonly kind: 'leave'; readonly seat: Seat; readonly who: Who }
  | { readonly kind: 'nothing' }
);

const of = fc.nat(9);
const seat = fc.constantFrom<Seat>('seat', 'other');
const who = fc.constantFrom<Who>('siv', 'olle', 'berit');
const event: fc.Arbitrary<Event> = fc
  .oneof(
    {
      weight: 5,
      arbitrary: fc.record({
        kind: fc.constant('report' as const),
        rule: fc.constantFrom(...RULES),
        seat: fc.option(seat),
        late: fc.nat(20 * 24),
      }),
    },
    { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('stop' as const, 'touch' as const), of }) },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('extend' as const),
        of,
        days: fc.integer({ min: 1, max: 30 }),
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('assign' as const), of, seat }) },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('away' as const),
        who,
        days: fc.integer({ min: 0, max: 20 }),
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('leave' as const), seat, who }) },
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('nothing' as const) }) },
  )
  .chain((happening) =>
    fc
      .record({ after: fc.integer({ min: 1, max: 120 }), workers: fc.integer({ min: 1, max: 3 }) })
      .map((when) => ({
        ...happening,
        ...when,
      })),
  );

async function happen(
  world: World,
  cases: { id: string; rule: string }[],
  e: Event,
  now: Date,
): Promise<void> {
  const of = 'of' in e ? cases[e.of % Math.max(cases.length, 1)] : undefined;
  switch (e.kind) {
    case 'report': {
      const id = newId();
      const startedAt = new Date(now.getTime() - e.late * HOUR);
      const functionId = e.seat && world.seat[e.seat];
      const unitId = world.unit.investigation;
      await world.as(now, (ctx) =>
        startClock(ctx, { ruleId: e.rule, startedAt, unitId, functionId, caseId: id }),
      );
      await world.touch(id, now);
      cases.push({ id, rule: e.rule });
      return;
    }
    case 'touch':
      if (of) await world.touch(of.id, now);
      return;
    case 'stop':
      if (of) await world.as(now, (ctx) => stopClock(ctx, { caseId: of.id, ruleId: of.rule }));
      return;
    case 'extend':
      // Not every clock can be extended, nor to every day: then nothing has happened.
      if (of)
        await world
          .as(now, (ctx) =>
            extendClock(ctx, {
              caseId: of.id,
              ruleId: of.rule,
              until: addDays(swedishDayOf(now), e.days),
              reason: '-',
              decidedBy: '-',
            }),
          )
          .catch(() => undefined);
      return;
    case 'assign':
      if (of)
        await world.as(now, (ctx) =>
          moveClocks(ctx, of.id, { unitId: world.unit.investigation, functionId: world.seat[e.seat] }),
        );
      return;
    case 'away':
      await world.away(e.who, swedishDayOf(now), addDays(swedishDayOf(now), e.days));
      return;
    case 'leave':
      await world.leave(e.seat, e.who, swedishDayOf(now));
      return;
    case 'nothing':
      return;
  }
}

const running = (world: World) =>
  inTransaction<ClockTables, Awaited<ReturnType<typeof runningAlarms>>>(
    t.pool,
    { tenant: world.tenantId },
    async ({ db }) => {
      const local = await readLocalWarnings(db as Kysely<ClockTables>, world.tenantId);
      const clocks = await db.selectFrom('clocks.clock').select('id').execute();
      return await runningAlarms(
        db,
        world.tenantId,
        clocks.map((c) => c.id),
        local,
      );
    },
    { role: ROLE_WORKER },
  );

interface StepRow {
  readonly clock_id: string;
  readonly due_at: Date;
  readonly name: string;
  readonly outcome: string;
  readonly at: Date;
  readonly notices: number;
}

it('has exactly one reminder for each step of every running clock whose time has come, whatever happens', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(event, { minLength: 5, maxLength: 25 }), async (events) => {
      const world = await makeWorld(t.pool);
      const cases: { id: string; rule: string }[] = [];
      let now = new Date(START);
      for (const e of events) {
        now = new Date(now.getTime() + e.after * HOUR);
        await happen(world, cases, e, now);
        const runs = Array.from({ length: e.workers }, () => remind(t.pool, world.tenantId, { now }));
        await Promise.all(runs);
      }
      const { rows } = await t.pool.query<StepRow>(
        `select s.*, (select count(*) from reminders.notice n where n.tenant_id = s.tenant_id and n.clock_id = s.clock_id
           and n.due_at = s.due_at and n.step = s.name) as notices
         from reminders.step s where s.tenant_id = $1`,
        [world.tenantId],
      );
      for (const alarm of await running(world)) {
        const own = rows.filter(
          (r) => r.clock_id === alarm.clockId && r.due_at.getTime() === alarm.dueAt.getTime(),
        );
        const due = stepsOf(alarm).filter((step) => step.at <= now);
        // Beside those whose time has come, only the next level, when it was told early.
        const expected = new Set(due.map((step) => step.name));
        if (own.some((r) => r.name === 'untouched' && r.outcome === 'told') && expected.has('missed'))
          expected.add('escalated');
        expect(own.map((r) => r.name).sort()).toEqual([...expected].sort());
      }
      for (const row of rows) {
        expect(row.at <= now).toBe(true);
        expect(row.notices).toBe(row.outcome === 'told' ? 1 : 0);
      }
      // Astrid leads the office and neither leaves nor is away: nothing is ever told to nobody but what would go above her.
      expect(rows.filter((r) => r.outcome === 'nobody' && ['missed'].includes(r.name))).toEqual([]);
    }),
    { numRuns: 12 },
  );
}, 240_000);
