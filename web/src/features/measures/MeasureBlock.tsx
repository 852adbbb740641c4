import { Link } from '@tanstack/react-router';
import * as measureWords from '../../app/sv/measures.ts';
import { Box } from '../../ui/page/Box.tsx';
import { hasDue, ofDueInWords, partOf, shareInWords } from './figure-words.ts';
import { findingOf } from './finding.ts';
import styles from './MeasureBlock.module.css';
import { periodInWords, periodWith } from './period.ts';
import { useMeasure } from './use-measure.ts';

/** A measure in short: the finding, its parts, and the way to the whole of it. */
export function MeasureBlock({ measureId, today }: { measureId: string; today: string }) {
  const { answer, trend } = useMeasure({ measureId, period: periodWith('tertial', today) });
  const { total, measure, disclosure, period } = answer;
  return (
    <Box heading={findingOf(answer, trend)}>
      <p className="second">{measureWords.measures.block.soFar(periodInWords(period.key))}</p>
      {hasDue(total) && (
        <dl className={styles.parts}>
          {measure.parts.map(({ part, label }) => {
            const figure = partOf(total, part);
            return (
              <div key={part}>
                <dt>{label}</dt>
                <dd className="second numeric">
                  {figure && ofDueInWords(total, figure.count, disclosure.limit)}
                </dd>
                <dd className={styles.share}>{shareInWords(figure?.share ?? null)}</dd>
              </div>
            );
          })}
        </dl>
      )}
      <p className={styles.open}>
        <Link to="/matt/$measureId" params={{ measureId }}>
          {measureWords.measures.block.open}
        </Link>
      </p>
    </Box>
  );
}
