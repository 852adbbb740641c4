import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { ServerAway } from './problem.ts';

export const RETRY_SECONDS = 10;

type Run<Input, Output> = (input: Input, signal: AbortSignal) => Promise<Output>;

/**
 * Sends a command. When the server is away it is sent again every ten seconds until it arrives, or until the form
 * that sent it is closed: a command never goes off behind the back of the one who gave it up.
 */
export function useCommand<Input, Output>(run: Run<Input, Output>, onDone: (output: Output) => void) {
  const abort = useRef(new AbortController());
  useEffect(() => {
    const controller = new AbortController();
    abort.current = controller;
    return () => controller.abort();
  }, []);

  const mutation = useMutation<Output, Error, Input>({
    mutationFn: (input) => {
      abort.current.signal.throwIfAborted();
      return run(input, abort.current.signal);
    },
    networkMode: 'always',
    retry: (_count, error) => error instanceof ServerAway,
    retryDelay: RETRY_SECONDS * 1000,
    onSuccess: (output) => onDone(output),
  });

  return {
    /** Sends it; `onError` gets a problem that a new try would not mend. */
    send: (input: Input, on: { onError?: (error: Error) => void } = {}) => {
      if (!mutation.isPending) mutation.mutate(input, on);
    },
    isSending: mutation.isPending,
    /** Sending, and the server has not answered yet. */
    isWaitingForServer: mutation.isPending && mutation.failureReason instanceof ServerAway,
    error: mutation.error,
    reset: mutation.reset,
  };
}
