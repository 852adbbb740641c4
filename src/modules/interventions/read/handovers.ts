import { z } from 'zod';
import { type AccessTables, type CaseFact, caseFacts } from '#core/access';
import { type Context, defineOperation } from '#core/operation';
import { type FunctionHolder, type OrganisationTables, trainedEmployees } from '#core/organisation';
import { labelsOf, performersIn } from '#modules/casework';
import { daysBetween, swedishDayOf } from '#platform/calendar';
import { PERFORMING_KINDS } from '../domain/commission.ts';
import { loadOf, methodCode } from '../domain/handover.ts';
import { Handovers } from '../handover-contract.ts';
import { type EntryRow, entryVersions } from '../store/catalogue.ts';
import type { CommissionHead } from '../store/commissions.ts';
import { leftOf, meetingsOf, openIn } from '../store/handovers.ts';
import { lastVersions } from '../store/last-versions.ts';
import { RECEIVE } from './commission-steps.ts';

const READ = 'interventions:commission:read';

/** What waits between one's own units and others: to take on, and to act on when it came back. Opens no case. */
export const readHandovers = defineOperation({
  name: 'interventions.handovers',
  kind: 'query',
  permission: RECEIVE,
  audit: 'handovers.read',
  summary: "Commissions that wait to be handed over between one's own units and others",
  input: z.object({}),
  output: Handovers,
  run: async (ctx) => {
    const { unitIds } = ctx.actor;
    const { units } = await ctx.organisation();
    const performing = units.filter((u) => unitIds.includes(u.id) && PERFORMING_KINDS.includes(u.kind));
    const [all, left, meetings, versions] = await Promise.all([
      openIn(
        ctx,
        performing.map((u) => u.id),
      ),
      leftOf(ctx, unitIds),
      meetingsOf(ctx, unitIds),
      entryVersions(ctx),
    ]);
    const own = await readable(ctx, all, (h) => h.id);
    const ordered = await readable(ctx, left, (h) => h.case_id);
    const facts = await factsOf(ctx, own);
    const performers = await performersOf(ctx, performing);
    const closed = await ctx.closedAmong(meetings.flatMap((m) => m.commission_ids));
    const labels = await labelsOf(ctx, [...own.map((h) => h.id), ...ordered.map((h) => h.case_id)]);
    const unitName = (id: string): string => units.find((u) => u.id === id)?.name ?? '';
    const rowOf = (head: CommissionHead, caseId: string) => ({
      commissionId: head.id,
      number: head.number,
      label: labels.get(caseId) ?? '',
      entryName: head.entry_name,
      fromUnitId: head.from_unit_id,
      fromUnit: unitName(head.from_unit_id),
      unitId: head.unit_id,
      unit: unitName(head.unit_id),
      sentAt: head.sent_at.toISOString(),
      plannedFrom: head.planned_from,
      daysWaiting: daysBetween(swedishDayOf(head.sent_at), ctx.today),
    });
    const last = lastVersions(versions);
    const entryOf = (id: string): EntryRow | undefined => last.find((e) => e.id === id);
    return {
      today: ctx.today,
      waiting: own
        .filter((h) => h.state === 'sent')
        .map((h) => ({
          ...rowOf(h, h.id),
          entryId: h.entry_id,
          training: entryOf(h.entry_id)?.training ?? null,
          functionIds: (performers.get(h.unit_id) ?? [])
            .filter((f) => !(f.employeeId && facts.get(h.id)?.excludedEmployees.includes(f.employeeId)))
            .map((f) => f.functionId),
        })),
      sent: ordered
        .filter((h) => h.state === 'sent')
        .map((h) => ({ ...rowOf(h, h.case_id), caseId: h.case_id, state: h.state })),
      returned: ordered
        .filter((h) => h.state === 'returned')
        .map((h) => ({
          ...rowOf(h, h.case_id),
          caseId: h.case_id,
          state: h.state,
          returnedOn: swedishDayOf(h.returned_at ?? h.updated_at),
        })),
      units: await capacity(ctx, performing, performers, own, facts, entryOf),
      meetings: meetings.map((m) => ({
        meetingId: m.id,
        day: m.day,
        fromUnit: unitName(m.from_unit_id),
        unit: unitName(m.unit_id),
        items: m.commission_ids.filter((one) => !closed.has(one)).length,
      })),
    };
  },
});

/** Those of the commissions whose case on the reader's own side they may read. */
async function readable(
  ctx: Context,
  heads: readonly CommissionHead[],
  caseOf: (head: CommissionHead) => string,
): Promise<CommissionHead[]> {
  const allowed = await ctx.allowedAmong(heads.map(caseOf), READ);
  return heads.filter((h) => allowed.has(caseOf(h)));
}

async function factsOf(
  ctx: Context,
  heads: readonly CommissionHead[],
): Promise<ReadonlyMap<string, CaseFact>> {
  const facts = await caseFacts(
    ctx.tables<AccessTables>(),
    ctx.actor.tenantId,
    heads.map((h) => h.id),
  );
  return new Map(facts.map((f) => [f.caseId, f]));
}

/** Who can be given something, by unit. */
async function performersOf(
  ctx: Context,
  units: readonly { readonly id: string }[],
): Promise<ReadonlyMap<string, readonly FunctionHolder[]>> {
  const made = new Map<string, readonly FunctionHolder[]>();
  for (const { id } of units) made.set(id, await performersIn(ctx, id));
  return made;
}

/** Who can be given something, and how much each has; and how much of each entry runs. */
async function capacity(
  ctx: Context,
  units: readonly { readonly id: string; readonly name: string }[],
  performers: ReadonlyMap<string, readonly FunctionHolder[]>,
  heads: readonly CommissionHead[],
  facts: ReadonlyMap<string, CaseFact>,
  entryOf: (id: string) => EntryRow | undefined,
): Promise<z.input<typeof Handovers>['units']> {
  const { tenantId } = ctx.actor;
  const holderOf = (h: CommissionHead): string | undefined => facts.get(h.id)?.holderFunctions[0];
  const trained = await trainedEmployees(ctx.tables<OrganisationTables>(), tenantId, ctx.today);
  const made: z.input<typeof Handovers>['units'] = [];
  for (const unit of units) {
    const own = heads.filter((h) => h.unit_id === unit.id);
    const entryIds = [...new Set(own.map((h) => h.entry_id))];
    made.push({
      unitId: unit.id,
      name: unit.name,
      receivers: (performers.get(unit.id) ?? [])
        .map((f) => ({
          functionId: f.functionId,
          title: f.title,
          employeeName: f.employeeName,
          ...loadOf(own.filter((h) => holderOf(h) === f.functionId)),
          trainedFor: entryIds.filter((id) => {
            const code = methodCode(entryOf(id)?.method ?? null);
            return code !== null && f.employeeId !== null && (trained.get(code)?.has(f.employeeId) ?? false);
          }),
        }))
        .sort((a, b) => a.running + a.notBegun - (b.running + b.notBegun)),
      entries: entryIds
        .map((entryId) => {
          const { running, notBegun } = loadOf(own.filter((h) => h.entry_id === entryId));
          const entry = entryOf(entryId);
          const name = entry?.name ?? '';
          return {
            entryId,
            name,
            training: entry?.training ?? null,
            places: entry?.places ?? null,
            running,
            notBegun,
          };
        })
        .sort((a, b) => a.name.localeCompare(b.name, 'sv')),
    });
  }
  return made;
}
