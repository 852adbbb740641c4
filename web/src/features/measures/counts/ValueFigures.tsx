import type { CountAnswer, CountFigure } from '../../../api/index.ts';
import * as countWords from '../../../app/sv/counts.ts';
import { decimal } from '../../../ui/format/numbers.ts';
import { countInWords, shareInWords } from '../figure-words.ts';
import measureStyles from '../Measures.module.css';
import styles from '../PartFigures.module.css';
import { ofWholeInWords } from './count-words.ts';

const words = countWords.counts;

/** What the measure is of: a share with what it is of, lengths with how they are counted, or what was known when the period ended. */
export function ValueFigures({ answer }: { answer: CountAnswer }) {
  const { measure, total, disclosure } = answer;
  if (total.state !== 'measured' || total.count === null) return null;
  if (measure.value === 'duration') return <Lengths answer={answer} />;
  if (measure.value === 'share') return <Share answer={answer} />;
  return total.knownThen && <KnownThen then={total.knownThen} now={total.count} limit={disclosure.limit} />;
}

function Share({ answer: { measure, total, disclosure } }: { answer: CountAnswer }) {
  const { share } = total;
  if (share === null || share.denominator.n === null || measure.share === null)
    return <p className={measureStyles.help}>{words.notToldShare}</p>;
  if (share.denominator.n === 0) return <p className={measureStyles.help}>{words.noShare}</p>;
  const { numeratorText, denominatorText } = measure.share;
  return (
    <dl className={styles.one}>
      <div>
        <dt>{words.columns.share}</dt>
        <dd className={styles.share}>{shareInWords(share.ratio)}</dd>
        <dd className="second numeric">{ofWholeInWords(share, disclosure.limit)}</dd>
        <dd className="second">
          {words.numerator}: {numeratorText}. {words.denominator}: {denominatorText}.
        </dd>
      </div>
    </dl>
  );
}

function Lengths({ answer: { measure, total } }: { answer: CountAnswer }) {
  const { length } = total;
  if (length === null) {
    return (
      <p className={measureStyles.help}>{total.count?.n === 0 ? words.noLength : words.notToldLength}</p>
    );
  }
  const { median, mean, p90 } = length;
  return (
    <div>
      <dl className={styles.parts}>
        {(
          [
            [words.median, median],
            [words.mean, mean],
            [words.p90, p90],
          ] as const
        ).map(([name, days]) => (
          <div key={name}>
            <dt>{name}</dt>
            {days === null ? (
              <dd className="second">{words.p90NotTold}</dd>
            ) : (
              <dd className={styles.share}>{words.days(decimal(days))}</dd>
            )}
          </div>
        ))}
      </dl>
      <p className={`second ${styles.none}`}>{measure.durationText}</p>
    </div>
  );
}

type Count = NonNullable<CountFigure['count']>;

/** What was registered after the period ended is told apart from what was known then. */
function KnownThen({ then, now, limit }: { then: Count; now: Count; limit: number }) {
  if (then.n === null) return <p className="second">{words.notToldThen}</p>;
  return (
    <p className="second">
      {then.n === now.n
        ? words.sameThen(countInWords(now, limit))
        : words.knownThen(countInWords(then, limit), countInWords(now, limit))}
    </p>
  );
}
