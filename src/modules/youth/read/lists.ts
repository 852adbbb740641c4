import { z } from 'zod';
import { type Context, defineOperation } from '#core/operation';
import { labelsOf } from '#modules/casework';
import { addDays, startOfDay } from '#platform/calendar';
import { standingOfNotice } from '../domain/talk.ts';
import { Talks } from '../notice-contract.ts';
import { RiskList } from '../risk-contract.ts';
import { talksDue } from '../store/clocks.ts';
import type { YouthFigureTables } from '../tables.ts';

const LIST = 'youth:list:read';
/** For how long what is settled stays in the list of talks. */
const SETTLED_DAYS = 90;
/** For how long a child at risk stays in the list after being identified. */
const RISK_DAYS = 366;
const HOUR = 3_600_000;

/** An id that nothing has: a list of nothing can't be asked for. */
const orNone = (ctx: Context, ids: readonly string[]): string[] =>
  ids.length > 0 ? [...ids] : [ctx.actor.tenantId];

/** Those rows whose case the reader may know of, with what the case is called and where it is. */
async function listed<R extends { readonly case_id: string; readonly unit_id: string }>(
  ctx: Context,
  rows: readonly R[],
) {
  const caseIds = [...new Set(rows.map((r) => r.case_id))];
  const [allowed, labels, { units }] = await Promise.all([
    ctx.allowedAmong(caseIds, LIST),
    labelsOf(ctx, caseIds),
    ctx.organisation(),
  ]);
  return rows
    .filter((r) => allowed.has(r.case_id))
    .map((row) => ({
      row,
      of: {
        caseId: row.case_id,
        label: labels.get(row.case_id) ?? '',
        unitId: row.unit_id,
        unit: units.find((u) => u.id === row.unit_id)?.name ?? '',
      },
    }));
}

/** The notices of one's own cases or units and what has become of the talks: who waits, and how many hours are left. Opens no case. */
export const readTalks = defineOperation({
  name: 'youth.talks',
  kind: 'query',
  permission: LIST,
  audit: 'talks.listed',
  summary: "The notices of offences in one's own units, with the hours that are left to the talk",
  input: z.object({}),
  output: Talks,
  run: async (ctx) => {
    const settledFrom = addDays(ctx.today, -SETTLED_DAYS);
    const rows = await ctx
      .tables<YouthFigureTables>()
      .selectFrom('youth.talk_figure')
      .selectAll()
      .where('tenant_id', '=', ctx.actor.tenantId)
      .where((eb) =>
        eb.or([
          eb('unit_id', 'in', orNone(ctx, ctx.actor.unitIds)),
          eb('function_id', 'in', orNone(ctx, ctx.actor.functionIds)),
        ]),
      )
      .where('received_at', '>=', startOfDay(settledFrom))
      .where('withdrawn', '=', false)
      .execute();
    const due = await talksDue(
      ctx,
      rows.map((r) => r.notice),
    );
    const made = (await listed(ctx, rows)).map(({ row, of }) => {
      const dueAt = due.get(row.notice)?.dueAt ?? row.due_at;
      const { stage } = standingOfNotice({
        receivedAt: row.received_at,
        offers: row.answer && row.offered_at ? [{ offeredAt: row.offered_at, answer: row.answer }] : [],
        talk: row.held_at && { heldAt: row.held_at, police: row.police ?? false },
      });
      const waits = stage !== 'held' && stage !== 'declined';
      return {
        noticeId: row.notice,
        ...of,
        receivedAt: row.received_at.toISOString(),
        dueAt: dueAt.toISOString(),
        hoursLeft: waits ? Math.floor((dueAt.getTime() - ctx.now.getTime()) / HOUR) : null,
        source: row.source,
        offence: row.offence,
        suspicion: row.suspicion,
        firstOffence: row.first_offence,
        stage,
        offeredAt: row.offered_at?.toISOString() ?? null,
        heldAt: row.held_at?.toISOString() ?? null,
        heldInTime: row.held_at !== null && row.held_at <= dueAt,
        police: row.police,
      };
    });
    const waiting = made.filter((r) => r.hoursLeft !== null);
    const settled = made.filter((r) => r.hoursLeft === null);
    return {
      now: ctx.now.toISOString(),
      rows: [
        ...waiting.sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1)),
        ...settled.sort((a, b) => (a.receivedAt < b.receivedAt ? 1 : -1)),
      ],
      settledFrom,
    };
  },
});

/** The children of 9 to 13 years at risk in one's own cases or units, and how far it has come with each. Opens no case. */
export const readRiskChildren = defineOperation({
  name: 'youth.risk-children',
  kind: 'query',
  permission: LIST,
  audit: 'risk-children.listed',
  summary: "The children of 9 to 13 years at risk of crime in one's own units, and how far it has come",
  input: z.object({}),
  output: RiskList,
  run: async (ctx) => {
    const from = addDays(ctx.today, -RISK_DAYS);
    const rows = await ctx
      .tables<YouthFigureTables>()
      .selectFrom('youth.risk_figure')
      .selectAll()
      .where('tenant_id', '=', ctx.actor.tenantId)
      .where((eb) =>
        eb.or([
          eb('unit_id', 'in', orNone(ctx, ctx.actor.unitIds)),
          eb('function_id', 'in', orNone(ctx, ctx.actor.functionIds)),
        ]),
      )
      .where('identified_on', '>=', from)
      .where('withdrawn', '=', false)
      .orderBy('identified_on', 'desc')
      .orderBy('risk')
      .execute();
    return {
      today: ctx.today,
      from,
      rows: (await listed(ctx, rows)).map(({ row, of }) => ({
        riskId: row.risk,
        ...of,
        identifiedOn: row.identified_on,
        age: row.age,
        knownBy: row.known_through,
        stage: row.stage,
        offeredOn: row.offered_on,
        answeredOn: row.answered_on,
        declinedWhy: row.declined_why,
        receivedOn: row.received_on,
      })),
    };
  },
});
