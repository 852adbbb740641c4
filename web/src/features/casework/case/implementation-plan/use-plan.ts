import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { caseQuery, useCommand } from '../../../../api/index.ts';
import { type ImplementationPlan, implementationPlanQuery } from '../../../../api/plans.ts';

const FROM = '/frame/arenden/$caseId/uppdrag/$commissionId/plan';

/** The plan of the commission whose page this is. */
export function usePlan(): ImplementationPlan {
  const { caseId, commissionId } = useParams({ from: FROM });
  return useSuspenseQuery(implementationPlanQuery(caseId, commissionId)).data;
}

/** Sends a command that answers with the plan as it then is; what else tells of it is read anew. */
export function usePlanCommand<Input>(
  run: (input: Input, signal: AbortSignal) => Promise<ImplementationPlan>,
  onDone: () => void,
) {
  const queryClient = useQueryClient();
  return useCommand(run, (plan) => {
    queryClient.setQueryData(implementationPlanQuery(plan.caseId, plan.commissionId).queryKey, plan);
    void queryClient.invalidateQueries(caseQuery(plan.caseId));
    for (const list of ['casework/case-log', 'casework/my-day', 'interventions/my-commissions']) {
      void queryClient.invalidateQueries({ queryKey: [list] });
    }
    onDone();
  });
}
