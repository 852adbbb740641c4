import { TrendDownIcon, TrendFlatIcon, TrendUpIcon } from '@navikt/aksel-icons';
import type { MeasureTrend } from '../../../api/series.ts';
import * as seriesWords from '../../../app/sv/series.ts';
import { cx } from '../../../ui/cx.ts';
import styles from './Series.module.css';

interface Props {
  direction: MeasureTrend['direction'];
  verdict: MeasureTrend['verdict'];
  /** What stands after the arrow; without it which way it went, in a word. */
  children?: string;
}

const ICONS = { up: TrendUpIcon, down: TrendDownIcon, same: TrendFlatIcon } as const;

/** An arrow by which way it went, coloured by whether that is good, and always a word that says so. */
export function TrendMark({ direction, verdict, children }: Props) {
  if (direction === null) return <span className={styles.trend}>{children}</span>;
  const Icon = ICONS[direction];
  return (
    <span className={cx(styles.trend, verdict !== null && styles[verdict])}>
      <Icon aria-hidden fontSize="1.25rem" />
      <span>{children ?? seriesWords.series.verdict[verdict ?? 'same']}</span>
    </span>
  );
}

/** In a table: `+17,4 bättre`. */
export function TrendCell({ trend, signed }: { trend: MeasureTrend; signed: string }) {
  const { direction, verdict } = trend;
  if (direction === null) return null;
  const { series } = seriesWords;
  const word =
    verdict === null || direction === 'same' ? series.direction[direction] : series.verdict[verdict];
  return (
    <TrendMark direction={direction} verdict={verdict}>
      {direction === 'same' ? word : [signed, word].filter(Boolean).join(' ')}
    </TrendMark>
  );
}
