import { QuestionmarkCircleIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { sv } from '../../../app/sv.ts';
import { onDemand } from '../../../ui/on-demand.tsx';
import styles from './HelpButton.module.css';

const HelpDialog = onDemand(async () => (await import('./HelpDialog.tsx')).HelpDialog);

/** Help for the page, on every page. */
export function HelpButton() {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <button type="button" className={styles.help} aria-haspopup="dialog" onClick={() => setIsOpen(true)}>
        <QuestionmarkCircleIcon aria-hidden className={styles.icon} />
        <span className="aksel-sr-only">{sv.help.open}</span>
      </button>
      {isOpen && <HelpDialog onClose={() => setIsOpen(false)} />}
    </>
  );
}
