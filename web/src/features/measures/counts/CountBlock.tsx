import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { countQuery } from '../../../api/index.ts';
import * as measureWords from '../../../app/sv/measures.ts';
import { Box } from '../../../ui/page/Box.tsx';
import { countInWords } from '../figure-words.ts';
import blockStyles from '../MeasureBlock.module.css';
import { periodInWords, periodWith } from '../period.ts';
import styles from './Counts.module.css';
import { findingOf } from './count-words.ts';

/** How many there have been so far, month by month, and the way to the whole of it. */
export function CountBlock({ measureId, today }: { measureId: string; today: string }) {
  const { data: answer } = useSuspenseQuery(
    countQuery({ measureId, period: periodWith('tertial', today), by: 'unit' }),
  );
  const months = answer.months.filter(({ figure }) => figure.count !== null);
  return (
    <Box heading={findingOf(answer)}>
      {months.length > 0 && (
        <dl className={blockStyles.parts}>
          {months.map(({ period, figure }) => (
            <div key={period.key}>
              <dt className={styles.month}>{periodInWords(period.key)}</dt>
              <dd className={styles.inMonth}>
                {figure.count && countInWords(figure.count, answer.disclosure.limit)}
              </dd>
            </div>
          ))}
        </dl>
      )}
      <p className={blockStyles.open}>
        <Link to="/matt/antal/$measureId" params={{ measureId }}>
          {measureWords.measures.block.open}
        </Link>
      </p>
    </Box>
  );
}
