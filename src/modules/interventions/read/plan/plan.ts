import { z } from 'zod';
import { defineOperation } from '#core/operation';
import { namesOf, type OrganisationTables } from '#core/organisation';
import { personNameIn, signatureOf } from '#modules/casework';
import { id } from '#platform/schema';
import { PlanView, PrintedPlan } from '../../plan-contract.ts';
import { READ_COMMISSION } from '../commission.ts';
import { planView } from './plan-view.ts';

const OfCommission = z.object({ caseId: id(), commissionId: id() });

/** The implementation plan of a commission beside what was ordered, from whichever of its two cases one has. */
export const readPlan = defineOperation({
  name: 'interventions.plan',
  kind: 'query',
  permission: READ_COMMISSION,
  audit: 'plan.read',
  summary: 'The implementation plan of a commission beside its goals, with its versions and reviews',
  input: OfCommission,
  output: PlanView,
  caseId: (input) => input.caseId,
  run: (ctx, { caseId, commissionId }) => planView(ctx, caseId, commissionId),
});

/** The plan as it goes on paper, to the person: an operation of its own, so that the trail tells paper from screen. */
export const printPlan = defineOperation({
  name: 'interventions.print-plan',
  kind: 'query',
  permission: READ_COMMISSION,
  audit: 'plan.printed',
  summary: 'The implementation plan of a commission, for print',
  input: OfCommission,
  output: PrintedPlan,
  caseId: (input) => input.caseId,
  run: async (ctx, { caseId, commissionId }) => {
    const { tenantId } = ctx.actor;
    const { unitId, caseNumber } = ctx.opened(caseId);
    const [plan, name, units, signature] = await Promise.all([
      planView(ctx, caseId, commissionId),
      personNameIn(ctx, caseId),
      namesOf(ctx.tables<OrganisationTables>(), tenantId, { units: [unitId] }),
      signatureOf(ctx),
    ]);
    return {
      plan,
      name,
      caseNumber,
      unit: units.get(unitId) ?? '',
      printedBy: signature.name,
      printedAt: ctx.now.toISOString(),
    };
  },
});
