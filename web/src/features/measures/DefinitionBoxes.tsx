import type { CountMeasure, Measure } from '../../api/index.ts';
import * as countWords from '../../app/sv/counts.ts';
import * as measureWords from '../../app/sv/measures.ts';
import { Box } from '../../ui/page/Box.tsx';
import styles from './Measures.module.css';

const words = measureWords.measures.definition;

/** What every measure says of itself, of shares and of counts. */
type Defined = Omit<Pick<Measure, keyof Measure & keyof CountMeasure>, 'basis'> &
  Partial<Pick<CountMeasure, 'share' | 'durationText' | 'source' | 'kolada'>>;

/** What is counted, what is not, and on what it rests, in plain words. */
export function DefinitionBoxes({ measure }: { measure: Defined }) {
  return (
    <div className={styles.boxes}>
      <Box heading={words.title(measure.version)}>
        <p>{measure.counted}</p>
        <p className="second">
          {words.unitOfCounting}: {measure.unitOfCountingText}
        </p>
        {measure.durationText && <p className="second">{measure.durationText}</p>}
        {measure.share && (
          <>
            <p className="second">
              {countWords.counts.numerator}: {measure.share.numeratorText}
            </p>
            <p className="second">
              {countWords.counts.denominator}: {measure.share.denominatorText}
            </p>
          </>
        )}
        <p className="second">{words.since(measure.validFrom)}</p>
      </Box>
      <Box heading={words.included}>
        <p>{measure.included}</p>
        <p className="second">
          {words.where}: {measure.where}
        </p>
      </Box>
      <Box heading={words.excluded}>
        <ul className={styles.excluded}>
          {measure.excluded.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
        <p className="second">
          {words.law}: {measure.legalBasis}
        </p>
        {measure.source && (
          <p className="second">
            {words.source}: {measure.source}
          </p>
        )}
        {measure.kolada?.map(({ kpi, title, near }) => (
          <p key={kpi} className="second">
            {measureWords.measures.keyFigure(kpi, title, near)}
          </p>
        ))}
      </Box>
    </div>
  );
}
