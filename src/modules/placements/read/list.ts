import { z } from 'zod';
import { type AccessTables, caseFacts } from '#core/access';
import { type ClockView, clocksOfCases } from '#core/clocks';
import { defineOperation } from '#core/operation';
import { labelsOf } from '#modules/casework';
import { addYears, daysBetween } from '#platform/calendar';
import { PlacementList } from '../list-contract.ts';
import type { PlacementTables } from '../tables.ts';
import { dutiesInList } from './duties/duties-in-list.ts';
import { ABOUT_CARE } from './placements-view.ts';

export const LIST = 'placements:list:read';
const MOST = 500;

/** Those who are cared for away from home, of one's own cases or one's unit's, with what is owed of them. Opens no case. */
export const listPlacements = defineOperation({
  name: 'placements.list',
  kind: 'query',
  permission: LIST,
  audit: 'placements.listed',
  summary: 'Those who are cared for away from home, of one’s own cases or one’s unit’s, and what is owed',
  input: z.object({ show: z.enum(['running', 'ended']).default('running') }),
  output: PlacementList,
  run: async (ctx, { show }) => {
    const { tenantId } = ctx.actor;
    const figures = ctx
      .tables<PlacementTables>()
      .selectFrom('placements.placement_figure')
      .selectAll()
      .where('tenant_id', '=', tenantId)
      .where('authority_id', '=', ctx.authorityId)
      .orderBy('started_on')
      .orderBy('placement_id')
      .limit(MOST + 1);
    const found = await (show === 'running'
      ? figures.where('ended_on', 'is', null)
      : figures.where('ended_on', '>=', addYears(ctx.today, -1))
    ).execute();
    const allowed = await ctx.allowedAmong([...new Set(found.map((f) => f.case_id))], LIST);
    const shown = found.slice(0, MOST).filter((f) => allowed.has(f.case_id));
    const caseIds = [...new Set(shown.map((f) => f.case_id))];
    const { units } = await ctx.organisation();
    const [facts, labels, clocks, duties] = await Promise.all([
      caseFacts(ctx.tables<AccessTables>(), tenantId, caseIds),
      labelsOf(ctx, caseIds),
      clocksOfCases(ctx, caseIds),
      dutiesInList(
        ctx,
        shown.map((f) => f.placement_id),
      ),
    ]);
    const factOf = new Map(facts.map((fact) => [fact.caseId, fact]));
    const rows = shown.map((f) => ({
      placementId: f.placement_id,
      caseId: f.case_id,
      caseNumber: factOf.get(f.case_id)?.caseNumber ?? '',
      protection: factOf.get(f.case_id)?.protection ?? 'none',
      label: labels.get(f.case_id) ?? '',
      unit: units.find((u) => u.id === f.unit_id)?.name ?? '',
      form: f.form,
      basis: f.basis,
      organiser: f.organiser,
      startedOn: f.started_on,
      endedOn: f.ended_on,
      days: daysBetween(f.started_on, f.ended_on ?? ctx.today) + (f.ended_on ? 0 : 1),
      dailyCost: f.daily_cost,
      duties: duties.get(f.placement_id) ?? null,
      clocks: owed(clocks.get(f.case_id) ?? []),
    }));
    return {
      today: ctx.today,
      show,
      rows: rows.sort((a, b) => dueOf(a).localeCompare(dueOf(b)) || a.startedOn.localeCompare(b.startedOn)),
      dailyCost: rows.reduce((sum, row) => sum + (row.endedOn ? 0 : row.dailyCost), 0),
      more: found.length > MOST,
    };
  },
});

const owed = (clocks: readonly ClockView[]): ClockView[] =>
  clocks
    .filter((c) => ABOUT_CARE.test(c.lawRuleId) && (c.state === 'running' || c.state === 'overdue'))
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn));

const dueOf = ({ clocks: [first] }: { readonly clocks: readonly ClockView[] }): string => first?.dueOn ?? '9';
