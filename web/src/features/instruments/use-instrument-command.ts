import { useQueryClient } from '@tanstack/react-query';
import { type InstrumentRules, instrumentRulesQuery, useCommand } from '../../api/index.ts';
import { useReadAnew } from '../../app/session/use-read-anew.ts';

/** Sends a command that answers with all the instruments and requirements as they then are. What is missing follows, so all is read anew. */
export function useInstrumentCommand<Input>(
  run: (input: Input, signal: AbortSignal) => Promise<InstrumentRules>,
  onDone: () => void,
) {
  const queryClient = useQueryClient();
  const readAnew = useReadAnew();
  return useCommand(run, (rules) => {
    queryClient.setQueryData(instrumentRulesQuery.queryKey, rules);
    void readAnew();
    onDone();
  });
}
