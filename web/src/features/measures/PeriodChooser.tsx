import { ChevronLeftIcon, ChevronRightIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react/Button';
import { ToggleGroup } from '@navikt/ds-react/ToggleGroup';
import type { MeasureAnswer } from '../../api/index.ts';
import * as measureWords from '../../app/sv/measures.ts';
import styles from './PeriodChooser.module.css';
import { type PeriodKind, periodInWords, periodWith } from './period.ts';

interface Props {
  answer: Pick<MeasureAnswer, 'period' | 'previousPeriod' | 'nextPeriod' | 'today'>;
  onChoose: (period: string) => void;
  /** Those that can be chosen; all without it. */
  kinds?: readonly PeriodKind[];
}

const KINDS = Object.entries(measureWords.measures.kinds) as [PeriodKind, string][];

/** By month, tertial or year; and the period before or after. There is nothing to choose after today. */
export function PeriodChooser({ answer, onChoose, kinds }: Props) {
  const { period, previousPeriod, nextPeriod, today } = answer;
  const isLast = period.to >= today;
  return (
    <div className={styles.chooser}>
      <ToggleGroup
        size="small"
        data-color="neutral"
        aria-label={measureWords.measures.kind}
        value={period.kind}
        onChange={(kind) => onChoose(periodWith(kind as PeriodKind, latest(period, today)))}
      >
        {KINDS.filter(([kind]) => kinds?.includes(kind) ?? true).map(([kind, label]) => (
          <ToggleGroup.Item key={kind} value={kind} label={label} />
        ))}
      </ToggleGroup>
      <div className={styles.step}>
        <Button
          size="small"
          variant="tertiary"
          icon={
            <ChevronLeftIcon title={measureWords.measures.previousPeriod(periodInWords(previousPeriod))} />
          }
          onClick={() => onChoose(previousPeriod)}
        />
        <strong>{periodInWords(period.key)}</strong>
        <Button
          size="small"
          variant="tertiary"
          disabled={isLast}
          icon={<ChevronRightIcon title={measureWords.measures.nextPeriod(periodInWords(nextPeriod))} />}
          onClick={() => onChoose(nextPeriod)}
        />
      </div>
    </div>
  );
}

/** The last day of the period that has come: another kind of period is then the one that holds it. */
function latest({ from, to }: MeasureAnswer['period'], today: string): string {
  if (today < from) return from;
  return to < today ? to : today;
}
