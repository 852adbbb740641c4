import type { MeasureAnswer } from '../../api/index.ts';
import * as measureWords from '../../app/sv/measures.ts';
import { hasDue, ofDueInWords, partOf, shareInWords } from './figure-words.ts';
import styles from './PartFigures.module.css';
import { WhyNoFigure } from './WhyNoFigure.tsx';

/** The parts that every time limit falls in one of, with n/N and share, and what each part means. */
export function PartFigures({ answer }: { answer: MeasureAnswer }) {
  const { total, measure, disclosure } = answer;
  if (total.state !== 'measured') {
    return (
      <p className={styles.none}>
        <WhyNoFigure figure={total} measure={measure} />
      </p>
    );
  }
  return (
    <dl className={styles.parts} aria-label={measureWords.measures.partsTitle}>
      {measure.parts.map(({ part, label, text }) => {
        const figure = partOf(total, part);
        return (
          <div key={part}>
            <dt>{label}</dt>
            <dd className={styles.share}>{shareInWords(figure?.share ?? null)}</dd>
            <dd className="second numeric">
              {figure && hasDue(total)
                ? ofDueInWords(total, figure.count, disclosure.limit)
                : measureWords.measures.noneDue}
            </dd>
            <dd className="second">{text}</dd>
          </div>
        );
      })}
    </dl>
  );
}
