import { useQueryClient } from '@tanstack/react-query';
import { type Staffing, staffingQuery, useCommand } from '../../../api/index.ts';
import { useReadAnew } from '../../../app/session/use-read-anew.ts';

/** Sends a command that answers with the staffing as it then is. Who has what follows from it, so all is read anew. */
export function useStaffingCommand<Input>(
  run: (input: Input, signal: AbortSignal) => Promise<Staffing>,
  onDone: () => void,
) {
  const queryClient = useQueryClient();
  const readAnew = useReadAnew();
  return useCommand(run, (staffing) => {
    queryClient.setQueryData(staffingQuery.queryKey, staffing);
    void readAnew();
    onDone();
  });
}
