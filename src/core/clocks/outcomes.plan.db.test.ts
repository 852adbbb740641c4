import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { aBoard, type Board } from '#core/access/testing';
import { createRunner, defineOperation } from '#core/operation';
import { useTestDatabase } from '#testing';
import { type CountedClockTables, outcomeQuery } from './outcomes.ts';
import { at, d } from './testing/index.ts';

const t = await useTestDatabase();
let board: Board;

/** 9,000 clocks of thirty rules over three years, of which a tertial of one rule is a hundredth. */
beforeAll(async () => {
  board = await aBoard(t.pool);
  await t.pool.query(
    `insert into clocks.clock (tenant_id, id, authority_id, unit_id, subject_kind, subject_id, rule_id, rule_version,
       started_at, due_at, due_on, original_due_at, original_due_on, stopped_at)
     select $1, gen_random_uuid(), $2, $3, 'case', gen_random_uuid(), 'BU-0' || lpad((n % 30)::text, 2, '0'), 2,
       s.day, s.day + interval '15 days', s.day::date + 14, s.day + interval '15 days', s.day::date + 14,
       case when n % 7 > 0 then s.day + interval '9 days' end
     from generate_series(1, 9000) n, lateral (select timestamptz '2024-01-01' + (n % 1090) * interval '1 day' as day) s`,
    [board.tenantId, board.authorityId, board.unitId('intake')],
  );
  await t.pool.query('vacuum analyze clocks.clock');
});

const explain = defineOperation({
  name: 'test.explain',
  kind: 'query',
  permission: 'test:outcomes:explain',
  audit: 'test.explained',
  summary: 'For this test',
  input: z.object({}),
  output: z.object({ plan: z.string() }),
  untraced: true,
  run: async (ctx) => ({
    plan: await ctx.counting<CountedClockTables, string>(async (db) =>
      JSON.stringify(
        await outcomeQuery(db, ctx, {
          ruleId: 'BU-020',
          from: d('2026-05-01'),
          to: d('2026-08-31'),
        }).explain('json'),
      ),
    ),
  }),
});

test('a tertial is counted from the index alone, also behind the policies', async () => {
  const grants = { auditor: { 'test:outcomes:explain': 'authority' } } as const;
  const runner = createRunner({ pool: t.pool, grants, now: () => at('2026-12-01T08:00:00+01:00') });
  const { plan } = await runner.run(explain, await board.actor('auditor', 'staff'), {});
  expect(plan).toContain('"Node Type":"Index Only Scan"');
  expect(plan).toContain('"Index Name":"clock_by_rule"');
  expect(plan).toMatch(/"Index Cond":"[^"]*rule_id = 'BU-020'[^"]*due_on >= '2026-05-01'/);
  expect(plan).not.toContain('Seq Scan');
});
