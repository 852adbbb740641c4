import { useQueryClient } from '@tanstack/react-query';
import { type Competences, competencesQuery, useCommand } from '../../../../api/index.ts';
import { useReadAnew } from '../../../../app/session/use-read-anew.ts';

/** Sends a command that answers with all competences as they then are. Who can be given what follows from them, so all is read anew. */
export function useCompetenceCommand<Input>(
  run: (input: Input, signal: AbortSignal) => Promise<Competences>,
  onDone: () => void,
) {
  const queryClient = useQueryClient();
  const readAnew = useReadAnew();
  return useCommand(run, (competences) => {
    queryClient.setQueryData(competencesQuery.queryKey, competences);
    void readAnew();
    onDone();
  });
}
