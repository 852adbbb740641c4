import { BellIcon } from '@navikt/aksel-icons';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { unreadQuery } from '../../api/index.ts';
import { sv } from '../../app/sv.ts';
import { onDemand } from '../../ui/on-demand.tsx';
import { bellCount } from './notice-words.ts';
import styles from './Reminders.module.css';

const NoticesDialog = onDemand(async () => (await import('./NoticesDialog.tsx')).NoticesDialog);

/** How many reminders one has not read, on every page. */
export function Bell() {
  const [isOpen, setIsOpen] = useState(false);
  NoticesDialog.useBrought();
  const { data } = useQuery(unreadQuery);
  const count = bellCount(data?.unread ?? 0);
  return (
    <>
      <button type="button" className={styles.bell} aria-haspopup="dialog" onClick={() => setIsOpen(true)}>
        <BellIcon aria-hidden className={styles.bellIcon} />
        {count !== null && (
          <span className={styles.bellCount} aria-hidden>
            {count}
          </span>
        )}
        <span className="aksel-sr-only">
          {count === null ? sv.reminders.bellNone : sv.reminders.bell(count)}
        </span>
      </button>
      {isOpen && <NoticesDialog onClose={() => setIsOpen(false)} />}
    </>
  );
}
