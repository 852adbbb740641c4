import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { type MeasureAnswer, type MeasureAsked, measureQuery } from '../../api/index.ts';

/** A measure in a period, and in the one before for comparison; that one is null until it has come. */
export function useMeasure(asked: MeasureAsked): { answer: MeasureAnswer; before: MeasureAnswer | null } {
  const { data: answer } = useSuspenseQuery(measureQuery(asked));
  const { data: before } = useQuery(measureQuery({ ...asked, period: answer.previousPeriod }));
  return { answer, before: before ?? null };
}
