import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { type KeepTour, keepTour, tourQuery, useCommand } from '../../../api/index.ts';
import { useSession } from '../../../app/session/use-session.ts';
import { type TourStep, tours } from '../texts/tours.ts';

/** The tour of the role that one acts in, how far one has come, and what can be done about it. Kept on the server at every step. */
export function useTour() {
  const { seat } = useSession();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const { data } = useQuery(tourQuery);
  const target = useRef<string | undefined>(undefined);
  // The page of the step is gone to when the step is kept: a page that is left takes back what it has sent.
  const command = useCommand(keepTour, (tour) => {
    queryClient.setQueryData(tourQuery.queryKey, tour);
    if (target.current !== undefined) void navigate({ to: target.current });
  });

  const steps = tourOf(seat?.role);
  const state = data?.state ?? 'not_begun';
  const step = Math.min(data?.step ?? 0, steps.length - 1);
  const keep = (body: KeepTour, to?: string) => {
    target.current = to;
    command.send(body);
  };
  return {
    steps,
    state,
    step,
    isSending: command.isSending,
    error: command.error,
    isWaitingForServer: command.isWaitingForServer,
    go: (to: number) => keep({ state: 'under_way', step: to }, steps[to]?.to),
    leave: () => keep({ state: 'left', step }),
    finish: () => keep({ state: 'done', step }, '/rundtur'),
  };
}

/** Every role has one: those without their own see the words and the rules. */
const tourOf = (role: string | undefined): readonly TourStep[] => tours[role ?? ''] ?? tours.other ?? [];
