import { useQueryClient } from '@tanstack/react-query';
import { type Shift, shiftQuery, useCommand } from '../../../api/index.ts';

/** Sends a command that answers with the shift as it then is. */
export function useShiftCommand<Input>(
  run: (input: Input, signal: AbortSignal) => Promise<Shift>,
  onDone: () => void,
) {
  const queryClient = useQueryClient();
  return useCommand(run, (view) => {
    queryClient.setQueryData(shiftQuery.queryKey, view);
    onDone();
  });
}
