import { Outlet } from '@tanstack/react-router';
import { TourSlot } from '../../features/guide/tour/TourSlot.tsx';
import { SeatGate } from '../session/SeatGate.tsx';
import { SessionExpiredDialog } from '../session/SessionExpiredDialog.tsx';
import { useFreshLists } from '../session/use-fresh-lists.ts';
import { sv } from '../sv.ts';
import { ConnectionLine } from './ConnectionLine.tsx';
import { DemoLine } from './DemoLine.tsx';
import styles from './Frame.module.css';
import { Header } from './Header.tsx';
import { Rail } from './Rail.tsx';

const CONTENT = 'innehall';

/** What stands on every page behind the log-in: header, rail, and the page between them. */
export function Frame() {
  useFreshLists();
  return (
    <div className={styles.frame}>
      <a className={styles.skip} href={`#${CONTENT}`} onClick={focusContent}>
        {sv.frame.skipLink}
      </a>
      <Header />
      <DemoLine />
      <div className={styles.body}>
        <Rail />
        <main id={CONTENT} tabIndex={-1} className={styles.main}>
          <ConnectionLine />
          <div className={styles.content}>
            <TourSlot />
            <SeatGate>
              <Outlet />
            </SeatGate>
          </div>
        </main>
      </div>
      <SessionExpiredDialog />
    </div>
  );
}

function focusContent(event: { preventDefault(): void }) {
  event.preventDefault();
  document.getElementById(CONTENT)?.focus();
}
