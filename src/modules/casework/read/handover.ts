import { z } from 'zod';
import { clocksOfCases } from '#core/clocks';
import { type Context, defineOperation, Refused } from '#core/operation';
import { whoActs } from '#core/organisation';
import { invalid } from '#platform/errors';
import { id } from '#platform/schema';
import { UNDER_WAY } from '../domain/case-rules.ts';
import type { CaseworkTables } from '../tables.ts';
import { Handover } from '../watch-contract.ts';
import { ageOf } from './age.ts';
import { performers, receivers } from './assignable-functions.ts';
import { listed } from './listed.ts';

const PERMISSION = 'casework:handover:read';
const LIMIT = 200;

/**
 * All that a function owes, when it has become vacant or its holder is away: each open case with its clocks, to be given on one by one or
 * together (`casework.assign-cases`).
 */
export const handover = defineOperation({
  name: 'casework.handover',
  kind: 'query',
  permission: PERMISSION,
  audit: 'handover.read',
  summary: 'The open cases of a function and what they owe, to be given on',
  input: z.object({ functionId: id() }),
  output: Handover,
  run: async (ctx, input) => {
    const organisation = await ctx.organisation();
    const fn = organisation.functions.find((f) => f.id === input.functionId);
    if (!fn) throw invalid('functionId', 'unknown_function');
    if (!ctx.actor.unitIds.includes(fn.unitId)) throw new Refused('OTHER_UNIT');
    const cases = await listed(ctx, PERMISSION, await openCasesOf(ctx, fn.id), (c) => c.id);
    const clocks = await clocksOfCases(
      ctx,
      cases.map((c) => c.id),
    );
    const acting = whoActs(organisation, fn.id, ctx.today, ctx.today);
    const nearby = await besideOf(ctx, fn.id);
    return {
      today: ctx.today,
      functionId: fn.id,
      title: fn.title,
      unitName: organisation.units.find((u) => u.id === fn.unitId)?.name ?? '',
      standing: acting.standing,
      acting: {
        name: (acting.employeeId && organisation.nameOf.get(acting.employeeId)) || null,
        via: acting.via,
      },
      cases: cases.map((c) => ({
        caseId: c.id,
        caseNumber: c.number,
        label: c.label,
        age: ageOf(ctx, c.birth_date),
        state: c.state,
        openAtOnce: c.state === 'preliminary' && c.open_at_once,
        clocks: (clocks.get(c.id) ?? []).filter((k) => k.state === 'running' || k.state === 'overdue'),
      })),
      beside: nearby.shown.map((c) => {
        const holder = c.function_id && whoActs(organisation, c.function_id, ctx.today, ctx.today).employeeId;
        return {
          caseId: c.id,
          caseNumber: c.number,
          label: c.label,
          age: ageOf(ctx, c.birth_date),
          state: c.state,
          holderName: (holder && organisation.nameOf.get(holder)) || null,
          task: nearby.taskIn.get(c.id) ?? null,
        };
      }),
      besideElsewhere: nearby.elsewhere,
      receivers: (await (fn.role === 'practitioner' ? performers(ctx, fn.unitId) : receivers(ctx))).filter(
        (r) => r.functionId !== fn.id,
      ),
    };
  },
});

/** The open cases that a function works in beside whoever has them, and how many of them the caller is shown nothing of. */
async function besideOf(ctx: Context, functionId: string) {
  const db = ctx.tables<CaseworkTables>();
  const rows = await db
    .selectFrom('casework.co_worker')
    .select(['case_id', 'task'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('function_id', '=', functionId)
    .where('to_on', 'is', null)
    .orderBy('added_at')
    .orderBy('id')
    .limit(LIMIT)
    .execute();
  const taskIn = new Map(rows.map((r) => [r.case_id, r.task]));
  if (rows.length === 0) return { shown: [], taskIn, elsewhere: 0 };
  const heads = await db
    .selectFrom('casework.case_head')
    .select(['id', 'number', 'label', 'birth_date', 'state', 'function_id'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('id', 'in', [...taskIn.keys()])
    .where('state', 'in', [...UNDER_WAY])
    .orderBy('opened_on')
    .orderBy('id')
    .execute();
  const shown = await listed(ctx, PERMISSION, heads, (h) => h.id);
  return { shown, taskIn, elsewhere: rows.length - heads.length };
}

const openCasesOf = (ctx: Context, functionId: string) =>
  ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.case_head')
    .select(['id', 'number', 'label', 'birth_date', 'state', 'open_at_once'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('function_id', '=', functionId)
    .where('state', 'in', [...UNDER_WAY])
    .orderBy('opened_on')
    .limit(LIMIT)
    .execute();
