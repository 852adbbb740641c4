import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import {
  caseQuery,
  type InvestigationText,
  investigationTextQuery,
  useCommand,
} from '../../../../api/index.ts';
import { useCase } from '../use-case.ts';

/** The written investigation of the case whose page this is. */
export function useText(): InvestigationText {
  const { caseId } = useCase();
  return useSuspenseQuery(investigationTextQuery(caseId)).data;
}

/** Reads the text anew, as before somebody goes on writing where others write too. */
export function useReadTextAnew(caseId: string): () => Promise<InvestigationText> {
  const queryClient = useQueryClient();
  return useCallback(
    () => queryClient.fetchQuery({ ...investigationTextQuery(caseId), staleTime: 0 }),
    [queryClient, caseId],
  );
}

/** Sends a command that answers with the text as it then is; what else tells of the case is read anew. */
export function useTextCommand<Input>(
  run: (input: Input, signal: AbortSignal) => Promise<InvestigationText>,
  onDone: (text: InvestigationText) => void,
) {
  const queryClient = useQueryClient();
  return useCommand(run, (text) => {
    queryClient.setQueryData(investigationTextQuery(text.caseId).queryKey, text);
    void queryClient.invalidateQueries(caseQuery(text.caseId));
    for (const key of ['casework/case-log', 'casework/investigation']) {
      void queryClient.invalidateQueries({ queryKey: [key, text.caseId] });
    }
    onDone(text);
  });
}
