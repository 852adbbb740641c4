import type { z } from 'zod';
import { defineOperation } from '#core/operation';
import { invalid } from '#platform/errors';
import { InvestigationView } from '../../investigation-contract.ts';
import { investigationView } from '../../read/investigation/investigation-view.ts';
import { SetInvestigationPlan } from '../../standpoint-contract.ts';
import type { StandpointTables } from '../../standpoint-tables.ts';
import { addCaseEvent, signatureOf } from '../../store/events.ts';
import { type PlanRow, plansOf } from '../../store/investigation/plans.ts';
import { lockInvestigation } from '../../store/investigation/records.ts';
import { keepNextVersion, recordedBy } from '../../store/recorded.ts';

type Input = z.output<typeof SetInvestigationPlan>;

/**
 * Makes the plan of an investigation, or a new version of it with the reason: what is to be answered, who is heard, and when it is to be done.
 * Earlier versions stay and are read.
 */
export const setInvestigationPlan = defineOperation({
  name: 'casework.set-investigation-plan',
  kind: 'command',
  permission: 'casework:investigation:edit',
  audit: 'investigation-plan.set',
  summary: 'Make the plan of an investigation, or a new version of it',
  input: SetInvestigationPlan,
  output: InvestigationView,
  caseId: (input) => input.caseId,
  // The words stand in the case.
  trailContent: ({ caseId, seenVersion, readyBy, goneThroughOn }) => ({
    caseId,
    version: seenVersion + 1,
    readyBy,
    goneThroughOn,
  }),
  run: async (ctx, input) => {
    const { caseId, seenVersion } = input;
    await lockInvestigation(ctx, caseId);
    const isFirst = seenVersion === 0;
    if (!isFirst && !input.reason) throw invalid('reason', 'reason_missing');
    if (input.goneThroughOn && input.goneThroughOn > ctx.today)
      throw invalid('goneThroughOn', 'in_the_future');
    const [last] = await plansOf(ctx, caseId);
    const planned = plannedIn(input);
    // Pressed twice it is the same version.
    if (last?.version === seenVersion + 1 && isSame(last, planned))
      return await investigationView(ctx, caseId);
    const signature = await signatureOf(ctx);
    await keepNextVersion(last?.version ?? 0, seenVersion, (version) =>
      ctx
        .tables<StandpointTables>()
        .insertInto('casework.investigation_plan')
        .values({
          tenant_id: ctx.actor.tenantId,
          authority_id: ctx.authorityId,
          case_id: caseId,
          version,
          ...planned,
          hearings: JSON.stringify(planned.hearings),
          ...recordedBy(ctx, signature),
        })
        .execute(),
    );
    const kind = isFirst ? 'plan_made' : 'plan_changed';
    await addCaseEvent(ctx, { caseId, kind, body: null, by: signature.name });
    return await investigationView(ctx, caseId);
  },
});

const plannedIn = (input: Input) => ({
  questions: input.questions,
  hearings: input.hearings.map(({ who, by }) => ({ who, by: by ?? null })),
  ready_by: input.readyBy ?? null,
  gone_through_with: input.goneThroughWith || null,
  gone_through_on: input.goneThroughOn ?? null,
  reason: input.seenVersion === 0 ? null : input.reason || null,
});

type Planned = ReturnType<typeof plannedIn>;

/** The database keeps an object's keys in an order of its own. */
const isSame = ({ hearings, ...row }: PlanRow, planned: Planned): boolean =>
  (Object.keys(planned) as (keyof Planned)[]).every((key) => {
    const there = key === 'hearings' ? hearings.map(({ who, by }) => ({ who, by })) : row[key];
    return JSON.stringify(there) === JSON.stringify(planned[key]);
  });
