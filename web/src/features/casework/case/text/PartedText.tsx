import { Button } from '@navikt/ds-react/Button';
import { useState } from 'react';
import type { SettleSection, TextSection } from '../../../../api/index.ts';
import * as textWords from '../../../../app/sv/text.ts';
import { ConfirmDialog } from '../../../../ui/dialog/ConfirmDialog.tsx';
import { dayAndTime } from '../../../../ui/format/dates.ts';
import styles from './Text.module.css';

const words = textWords.writtenText;

interface Props {
  parted: TextSection['parted'][number];
  today: string;
  isReadOnly: boolean;
  onSettle: (how: SettleSection['how']) => void;
}

/** A text that was written at the same time, until somebody takes it in or throws it away. */
export function PartedText({ parted, today, isReadOnly, onSettle }: Props) {
  const [asks, setAsks] = useState(false);
  return (
    <div className={styles.beside}>
      <h3>{words.besideOf(parted.savedBy ?? '', dayAndTime(parted.savedAt ?? '', today))}</h3>
      <p className="as-written">{parted.text}</p>
      {!isReadOnly && (
        <div className={styles.buttons}>
          <Button type="button" size="small" variant="secondary" onClick={() => onSettle('take_in')}>
            {words.takeIn}
          </Button>
          <Button type="button" size="small" variant="tertiary" onClick={() => setAsks(true)}>
            {words.discard}
          </Button>
        </div>
      )}
      {asks && (
        <ConfirmDialog
          heading={words.discardTitle}
          body={words.discardBody}
          confirm={words.discard}
          cancel={words.keep}
          onConfirm={() => {
            setAsks(false);
            onSettle('discard');
          }}
          onCancel={() => setAsks(false)}
        />
      )}
    </div>
  );
}
