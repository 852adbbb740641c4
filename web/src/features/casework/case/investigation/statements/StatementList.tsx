import { Button } from '@navikt/ds-react/Button';
import type { Statement, Statements } from '../../../../../api/index.ts';
import * as statementWords from '../../../../../app/sv/statements.ts';
import { cx } from '../../../../../ui/cx.ts';
import invStyles from '../Investigation.module.css';
import { SignedLine } from '../SignedLine.tsx';
import styles from './Statements.module.css';
import { whoOf } from './source-values.ts';

const words = statementWords.statements;

interface Props {
  view: Statements;
  onCorrect: (statement: Statement) => void;
}

/** What others have told, the last heard first; those that a later one corrects are still read. */
export function StatementList({ view: { statements, today, allowed }, onCorrect }: Props) {
  if (statements.length === 0) return <p className={invStyles.row}>{words.none}</p>;
  const mayCorrect = allowed.includes('casework.record-statement');
  return (
    <ul className={styles.rows}>
      {statements.map((one) => {
        const who = whoOf(one);
        return (
          <li key={one.statementId} className={cx(styles.row, one.correctedBy !== null && styles.over)}>
            <div className={styles.what}>
              <p>
                <strong>{who}</strong>{' '}
                <span className="second">{statementWords.statementParty[one.party]}</span>
              </p>
              <p>
                <span className="numeric">{one.heardOn}</span>
                {` · ${statementWords.statementWay[one.way]}`}
                {one.requestId !== null && ` · ${words.answers}`}
              </p>
              {one.correctedBy !== null && <p>{words.corrected}</p>}
              <p className="as-written">{one.text}</p>
              {one.correctionReason !== null && (
                <p className="second">{words.correctionOf(one.correctionReason)}</p>
              )}
              <p className="second">
                {words.by(statementWords.statementGround[one.ground], one.consentBy)}
                {one.why !== null && `: ${one.why}`}
              </p>
              <SignedLine signed={one} today={today} />
            </div>
            {mayCorrect && one.correctedBy === null && (
              <div className={styles.acts}>
                <Button
                  size="small"
                  variant="tertiary"
                  aria-label={words.correctOf(who, one.heardOn)}
                  onClick={() => onCorrect(one)}
                >
                  {words.correct}
                </Button>
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}
