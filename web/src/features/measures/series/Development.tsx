import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type SeriesAsked, seriesQuery } from '../../../api/series.ts';
import * as seriesWords from '../../../app/sv/series.ts';
import { Section } from '../../../ui/page/Section.tsx';
import styles from './Series.module.css';
import { SeriesChart } from './SeriesChart.tsx';
import { figureNow, trendInWords } from './series-words.ts';
import { TrendMark } from './TrendMark.tsx';

/** Which way the measure goes: against the last period that was measured, and the periods before it as columns. */
export function Development({ asked }: { asked: SeriesAsked }) {
  const { data: series } = useQuery(seriesQuery(asked));
  return (
    <Section
      heading={seriesWords.series.development}
      action={
        asked.unitId === undefined && (
          <Link
            to="/matt/jamfor/$measureId"
            params={{ measureId: asked.measureId }}
            search={{ period: asked.period }}
          >
            {seriesWords.series.compare}
          </Link>
        )
      }
    >
      <div className={styles.development}>
        {series ? (
          <>
            <p>
              <TrendMark direction={series.trend.direction} verdict={series.trend.verdict}>
                {trendOf(series)}
              </TrendMark>
            </p>
            <SeriesChart series={series} />
          </>
        ) : (
          <p className="second">{seriesWords.series.developmentWait}</p>
        )}
      </div>
    </Section>
  );
}

function trendOf(series: NonNullable<Parameters<typeof SeriesChart>[0]>['series']): string {
  const now = figureNow(series, series.total);
  return now ? trendInWords(series.measure, now, series.trend, series.disclosure.limit) : '';
}
