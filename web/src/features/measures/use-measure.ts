import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { type MeasureAnswer, type MeasureAsked, measureQuery } from '../../api/index.ts';
import { type MeasureTrend, seriesQuery } from '../../api/series.ts';

/** A measure in a period, and which way it has gone; that one is null until it has come. */
export function useMeasure(asked: MeasureAsked): { answer: MeasureAnswer; trend: MeasureTrend | null } {
  const { data: answer } = useSuspenseQuery(measureQuery(asked));
  const { data: series } = useQuery(seriesQuery(asked));
  return { answer, trend: series?.trend ?? null };
}
