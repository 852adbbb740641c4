import { QuestionmarkCircleIcon } from '@navikt/aksel-icons';
import { Suspense, useState } from 'react';
import { sv } from '../../../app/sv.ts';
import styles from './HelpButton.module.css';
import { HelpDialog } from './lazy-help.ts';

/** Help for the page, on every page. */
export function HelpButton() {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <button type="button" className={styles.help} aria-haspopup="dialog" onClick={() => setIsOpen(true)}>
        <QuestionmarkCircleIcon aria-hidden className={styles.icon} />
        <span className="aksel-sr-only">{sv.help.open}</span>
      </button>
      {isOpen && (
        <Suspense fallback={null}>
          <HelpDialog onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
