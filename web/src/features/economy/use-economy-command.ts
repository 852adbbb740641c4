import { useQueryClient } from '@tanstack/react-query';
import { useCommand } from '../../api/index.ts';

/** A command after which all that is told of the board's money is read again. */
export function useEconomyCommand<Input, Output>(
  send: (input: Input, signal: AbortSignal) => Promise<Output>,
  onDone: () => void,
) {
  const queryClient = useQueryClient();
  return useCommand(send, () => {
    void queryClient.invalidateQueries({ predicate: (q) => String(q.queryKey[0]).startsWith('economy/') });
    onDone();
  });
}
