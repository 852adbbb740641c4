import { Button } from '@navikt/ds-react/Button';
import { tab as words } from '../../app/sv/youth.ts';
import { isoDayAndTime } from '../../ui/format/dates.ts';
import styles from './Youth.module.css';

interface Props {
  record: { by: string; byFunction: string; recordedAt: string; correctionReason: string | null };
  onCorrect?: (() => void) | undefined;
}

/** Who signed a record and when, why it stands instead of an earlier one, and the way to correct it. */
export function Signed({ record, onCorrect }: Props) {
  return (
    <p className={styles.sub}>
      {words.by(record.by, record.byFunction, isoDayAndTime(record.recordedAt))}
      {record.correctionReason && ` ${words.corrected(record.correctionReason)}`}{' '}
      {onCorrect && (
        <Button size="xsmall" variant="tertiary" onClick={onCorrect}>
          {words.correct}
        </Button>
      )}
    </p>
  );
}
