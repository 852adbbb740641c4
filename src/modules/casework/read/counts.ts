import { sql } from 'kysely';
import { z } from 'zod';
import { defineOperation } from '#core/operation';
import { UNDER_WAY } from '../domain/case-rules.ts';
import type { CaseworkTables } from '../tables.ts';

/** How much waits: the numbers in the rail. Shows nobody. */
export const counts = defineOperation({
  name: 'casework.counts',
  kind: 'query',
  permission: 'casework:my-day:read',
  audit: 'counts.read',
  summary: 'How many reports wait and how many open cases the caller has',
  input: z.object({}),
  output: z.object({ inbox: z.number().int().nullable(), cases: z.number().int() }).meta({ id: 'Counts' }),
  untraced: true,
  run: async (ctx) => {
    const { tenantId, functionIds, unitIds } = ctx.actor;
    const heads = ctx
      .tables<CaseworkTables>()
      .selectFrom('casework.case_head')
      .where('casework.case_head.tenant_id', '=', tenantId);
    const own =
      functionIds.length === 0
        ? { n: '0' }
        : await heads
            .select(sql<string>`count(*)`.as('n'))
            .where('function_id', 'in', [...functionIds])
            .where('state', 'in', [...UNDER_WAY])
            .executeTakeFirstOrThrow();
    const sees = ctx.may('casework:inbox:list').allowed && unitIds.length > 0;
    const waiting = sees
      ? await heads
          .innerJoin('casework.report_case as rc', (j) =>
            j
              .onRef('rc.tenant_id', '=', 'casework.case_head.tenant_id')
              .onRef('rc.case_id', '=', 'casework.case_head.id'),
          )
          .select(sql<string>`count(distinct rc.report_id)`.as('n'))
          .where('casework.case_head.unit_id', 'in', [...unitIds])
          .where('casework.case_head.state', '=', 'preliminary')
          .executeTakeFirstOrThrow()
      : null;
    return { inbox: waiting ? Number(waiting.n) : null, cases: Number(own.n) };
  },
});
