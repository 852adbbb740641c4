import { useQueryClient } from '@tanstack/react-query';
import { type RiskAssessments, riskAssessmentsQuery, useCommand } from '../../../../../api/index.ts';
import { useReadAnew } from '../../../../../app/session/use-read-anew.ts';

/** Sends a command that answers with the case's risk assessments as they then are. The clocks follow from them, so all is read anew. */
export function useAssessmentsCommand<Input>(
  run: (input: Input, signal: AbortSignal) => Promise<RiskAssessments>,
  onDone: () => void,
) {
  const queryClient = useQueryClient();
  const readAnew = useReadAnew();
  return useCommand(run, (view) => {
    queryClient.setQueryData(riskAssessmentsQuery(view.caseId).queryKey, view);
    void readAnew();
    onDone();
  });
}
