import { z } from 'zod';
import type { Context } from '#core/operation';
import { defineOperation } from '#core/operation';
import { performedByMe } from '#modules/casework';
import type { CommissionTables } from '../../commission-tables.ts';
import { type Owed, owedIn } from '../../domain/plan/duty.ts';
import { MyCommissions } from '../../plan-contract.ts';
import type { PlanTables } from '../../plan-tables.ts';
import { heldIn, isProposal } from '../../store/plan/plans.ts';

const PERMISSION = 'interventions:own:read';

/** What each of the commissions that I carry out asks for next: a contact, a start, a plan to make, agree or look at anew. */
export const myCommissions = defineOperation({
  name: 'interventions.my-commissions',
  kind: 'query',
  permission: PERMISSION,
  audit: 'my-commissions.read',
  summary: 'What the commissions that the caller carries out ask for next',
  input: z.object({}),
  output: MyCommissions,
  run: async (ctx) => {
    const cases = await performedByMe(ctx, PERMISSION);
    // A commission is seen by whoever leads one of its units, or has opened one of its cases.
    const opened = await ctx.openAllowed(
      cases.map(({ caseId }) => caseId),
      PERMISSION,
    );
    const heads = await headsOf(
      ctx,
      opened.map(({ caseId }) => caseId),
    );
    const rows = cases.flatMap((row) => {
      const head = heads.get(row.caseId);
      return head ? [{ row, ...head }] : [];
    });
    return {
      today: ctx.today,
      owed: rows
        .flatMap(({ row, intervention, owed }) => (owed ? [{ ...shown(row), intervention, ...owed }] : []))
        .sort((a, b) => (a.dueOn ?? '9').localeCompare(b.dueOn ?? '9')),
      inOrder: rows.filter(({ state, owed }) => state === 'started' && owed === null).length,
      paused: rows.filter(({ state }) => state === 'paused').length,
    };
  },
});

const shown = ({ caseId, caseNumber, label, age }: Awaited<ReturnType<typeof performedByMe>>[number]) => ({
  caseId,
  caseNumber,
  label,
  age,
});

/** The commissions that are performed in these cases, with what each asks for next. */
async function headsOf(
  ctx: Context,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, { intervention: string; state: string; owed: Owed | null }>> {
  if (caseIds.length === 0) return new Map();
  const { tenantId } = ctx.actor;
  const [commissions, plans] = await Promise.all([
    ctx
      .tables<CommissionTables>()
      .selectFrom('interventions.commission')
      .select(['id', 'entry_name', 'state', 'first_contact_on', 'started_on'])
      .where('tenant_id', '=', tenantId)
      .where('id', 'in', [...caseIds])
      .execute(),
    ctx
      .tables<PlanTables>()
      .selectFrom('interventions.plan_head')
      .selectAll()
      .where('tenant_id', '=', tenantId)
      .where('commission_id', 'in', [...caseIds])
      .execute(),
  ]);
  const planOf = new Map(plans.map((p) => [p.commission_id, p]));
  return new Map(
    commissions.map((c) => {
      const plan = planOf.get(c.id);
      const owed = owedIn(
        {
          state: c.state,
          firstContactOn: c.first_contact_on,
          startedOn: c.started_on,
          plan: heldIn(plan),
          hasProposal: isProposal(plan),
        },
        ctx.today,
      );
      return [c.id, { intervention: c.entry_name, state: c.state, owed }];
    }),
  );
}
