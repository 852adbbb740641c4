import { Button } from '@navikt/ds-react/Button';
import { useId } from 'react';
import type { JournalDraft } from '../../../../api/index.ts';
import { sv } from '../../../../app/sv.ts';
import { dayAndTime } from '../../../../ui/format/dates.ts';
import styles from './Journal.module.css';

const words = sv.entryForm.other;

interface Props {
  draft: JournalDraft;
  today: string;
  onTake: () => void;
  onDiscard: () => void;
}

/** The other text, beside one's own, when two windows have written in one draft. */
export function OtherVersion({ draft, today, onTake, onDiscard }: Props) {
  const id = useId();
  return (
    <section className={styles.other} aria-labelledby={id}>
      <h3 id={id}>{words.title}</h3>
      <p className="second">{words.saved(dayAndTime(draft.savedAt, today))}</p>
      <p className="as-written">{draft.text}</p>
      <div className={styles.buttons}>
        <Button type="button" size="small" variant="secondary" onClick={onTake}>
          {words.take}
        </Button>
        <Button type="button" size="small" variant="tertiary" onClick={onDiscard}>
          {words.discard}
        </Button>
      </div>
    </section>
  );
}
