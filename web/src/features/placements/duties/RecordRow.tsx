import { Button } from '@navikt/ds-react/Button';
import type { ReactNode } from 'react';
import { duties as words } from '../../../app/sv/placement-duties.ts';
import { cx } from '../../../ui/cx.ts';
import styles from './Duties.module.css';

interface Props {
  record: {
    onDay: string;
    body: string | null;
    by: string;
    byFunction: string;
    correctionReason: string | null;
    corrected: boolean;
  };
  /** What it is in a few words. */
  what: string;
  /** What is told beside: short sentences. */
  said?: readonly (string | null | false)[];
  onCorrect: (() => void) | undefined;
  children?: ReactNode;
}

/** What was done of a duty, as it was signed. */
export function RecordRow({ record, what, said = [], onCorrect }: Props) {
  const lines = said.filter((line): line is string => typeof line === 'string');
  return (
    <li className={cx(styles.record, record.corrected && styles.corrected)}>
      <div className={styles.head}>
        <h3>
          {record.onDay} {what}
        </h3>
        {onCorrect && !record.corrected && (
          <Button
            size="xsmall"
            variant="tertiary"
            aria-label={words.correctOf(what, record.onDay)}
            onClick={onCorrect}
          >
            {words.correct}
          </Button>
        )}
      </div>
      {record.corrected && <p>{words.corrected}</p>}
      {record.correctionReason && <p>{words.corrects(record.correctionReason)}</p>}
      {lines.length > 0 && <p>{lines.join(' · ')}</p>}
      {record.body && <p className={styles.words}>{record.body}</p>}
      <p className={styles.second}>{words.by(record.by, record.byFunction)}</p>
    </li>
  );
}
