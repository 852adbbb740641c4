import { useQuery } from '@tanstack/react-query';
import { trendsQuery } from '../../../api/series.ts';
import { useSession } from '../../../app/session/use-session.ts';
import * as seriesWords from '../../../app/sv/series.ts';
import { lastTertial } from '../editions/editions-search.ts';
import { periodInWords } from '../period.ts';
import styles from './Series.module.css';
import { ofInWords, signedWithUnit, valueInWords } from './series-words.ts';
import { TrendCell } from './TrendMark.tsx';

/** In a list: the last tertial that is over, and which way the measure went. All of a list are one question. */
export function ListTrend({ measureId }: { measureId: string }) {
  const { today } = useSession();
  const { data } = useQuery(trendsQuery(lastTertial(today)));
  const found = data?.measures.find((m) => m.measure.measureId === measureId);
  if (!data || !found) return <p className={styles.listTrend} />;
  const { measure, figure, trend } = found;
  const { limit } = data.disclosure;
  const of = ofInWords(measure, figure, limit);
  return (
    <p className={styles.listTrend}>
      <span>
        {seriesWords.series.inPeriod(periodInWords(data.period.key))}{' '}
        <strong>{valueInWords(measure, figure, limit)}</strong>
        {of && ` (${of})`}
      </span>
      <TrendCell trend={trend} signed={signedWithUnit(measure, figure, trend)} />
    </p>
  );
}
