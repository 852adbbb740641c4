import { sql } from 'kysely';
import { z } from 'zod';
import { type ClockView, clocksOfCases } from '#core/clocks';
import { type Context, defineOperation } from '#core/operation';
import { holderName } from '#core/organisation';
import { Inbox } from '../contract.ts';
import type { CaseworkTables } from '../tables.ts';
import { ageOf } from './age.ts';
import { deciderTitles } from './awaiting.ts';
import { listed } from './listed.ts';
import { mostPressing } from './most-pressing.ts';

/** More than an intake has waiting at once by far; the count says when there are more. */
const LIMIT = 300;

/** Reports about which it is not yet decided whether to open, and applications that nobody has been given, nearest clock first. */
export const inbox = defineOperation({
  name: 'casework.inbox',
  kind: 'query',
  permission: 'casework:inbox:list',
  audit: 'inbox.read',
  summary:
    'Reports that wait for an assessment or a decision, and applications that wait for somebody to have them',
  input: z.object({}),
  output: Inbox,
  run: async (ctx) => {
    const found = await waitingCases(ctx);
    const caseIds = found.map((w) => w.caseId);
    const [waiting, clocks, awaits, organisation] = await Promise.all([
      listed(ctx, 'casework:inbox:list', found, (w) => w.caseId),
      clocksOfCases(ctx, caseIds),
      deciderTitles(ctx, caseIds),
      ctx.organisation(),
    ]);
    // An adult's report has no clock that would say who owes it.
    const nameOf = (functionId: string | null, clock: z.input<typeof ClockView> | null): string | null => {
      if (functionId === null) return null;
      return clock ? clock.holder.employeeName : holderName(organisation, functionId, ctx.today);
    };
    const reports = new Map<string, typeof waiting>();
    for (const row of waiting) reports.set(row.reportId, [...(reports.get(row.reportId) ?? []), row]);
    const rows = [...reports.values()].flatMap((cases) => {
      const [first] = cases;
      if (!first) return [];
      const ofRule = (ruleId: string) =>
        cases.flatMap((c) => (clocks.get(c.caseId) ?? []).filter((k) => k.ruleId === ruleId));
      const holders = [...new Set(cases.map((c) => c.functionId))];
      const preliminary = mostPressing(ofRule('BU-020'));
      return {
        reportId: first.reportId,
        kind: first.kind,
        area: first.area,
        reference: first.reference,
        receivedAt: first.receivedAt.toISOString(),
        channel: first.channel,
        children: cases.map((c) => ({
          caseId: c.caseId,
          caseNumber: c.number,
          label: c.label,
          age: ageOf(ctx, c.birthDate),
          state: c.state,
        })),
        worries: first.worries,
        reporterCategory: first.category,
        reporterOrganisation: first.organisation,
        protection: mostPressing(ofRule('BU-010')),
        preliminary,
        openAtOnce: cases.some((c) => c.openAtOnce),
        immediateDanger: first.immediateDanger,
        holderName: nameOf(holders.length === 1 ? (holders[0] ?? null) : null, preliminary),
        awaits: cases.flatMap((c) => awaits.get(c.caseId) ?? [])[0] ?? null,
        interpreters: [...new Set(cases.flatMap((c) => c.interpreter ?? []))],
        mine: cases.some((c) => c.functionId !== null && ctx.actor.functionIds.includes(c.functionId)),
      };
    });
    rows.sort((a, b) => nextDue(a).localeCompare(nextDue(b)) || a.reference.localeCompare(b.reference));
    const counted = found.length < LIMIT ? undefined : await countWaiting(ctx);
    return {
      today: ctx.today,
      rows,
      reportCount: counted?.reports ?? rows.length,
      childCount: counted?.children ?? waiting.length,
    };
  },
});

/** The time by which something must be done: the assessment's while it waits, then the decision's. */
const nextDue = (row: z.input<typeof Inbox>['rows'][number]): string => {
  const open = [row.protection, row.preliminary].filter(
    (c) => c && c.stoppedAt === null && c.state !== 'cancelled',
  );
  return open.map((c) => c?.dueAt ?? '').sort()[0] ?? '9';
};

const waitingQuery = (ctx: Context) =>
  ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.case_head as h')
    .innerJoin('casework.report_case as rc', (j) =>
      j.onRef('rc.tenant_id', '=', 'h.tenant_id').onRef('rc.case_id', '=', 'h.id'),
    )
    .innerJoin('casework.report as r', (j) =>
      j.onRef('r.tenant_id', '=', 'rc.tenant_id').onRef('r.id', '=', 'rc.report_id'),
    )
    .where('h.tenant_id', '=', ctx.actor.tenantId)
    .where('h.unit_id', 'in', [...ctx.actor.unitIds])
    .where((eb) =>
      eb.or([
        eb('h.state', '=', 'preliminary'),
        eb.and([eb('h.state', '=', 'investigation'), eb('h.function_id', 'is', null)]),
      ]),
    );

async function countWaiting(ctx: Context): Promise<{ reports: number; children: number }> {
  const row = await waitingQuery(ctx)
    .select([sql<string>`count(distinct rc.report_id)`.as('reports'), sql<string>`count(*)`.as('children')])
    .executeTakeFirstOrThrow();
  return { reports: Number(row.reports), children: Number(row.children) };
}

const waitingCases = (ctx: Context) =>
  waitingQuery(ctx)
    .select([
      'h.id as caseId',
      'h.number',
      'h.label',
      'h.birth_date as birthDate',
      'h.state',
      'h.function_id as functionId',
      'h.open_at_once as openAtOnce',
      'h.interpreter',
      'r.id as reportId',
      'r.kind',
      'r.area',
      'r.reference',
      'r.received_at as receivedAt',
      'r.channel',
      'r.worries',
      'r.reporter_category as category',
      'r.reporter_organisation as organisation',
      'r.immediate_danger as immediateDanger',
    ])
    // Should there be more than are shown, what can't wait is never among those left out.
    .orderBy('r.immediate_danger', 'desc')
    .orderBy('h.open_at_once', 'desc')
    .orderBy('r.received_at')
    .orderBy('rc.position')
    .limit(LIMIT)
    .execute();
