import { Link } from '@tanstack/react-router';
import { longDay } from '../../ui/format/dates.ts';
import { hasPermission, useSession } from '../session/use-session.ts';
import { sv } from '../sv.ts';
import styles from './DemoLine.module.css';
import { MoveClock } from './MoveClock.tsx';

/** In demo mode, on every page: that nothing here is true, which day it is, and another day where it can be moved. */
export function DemoLine() {
  const session = useSession();
  if (!session.demo) return null;
  return (
    <aside className={styles.line} aria-label={sv.frame.demoLine}>
      <strong>{sv.frame.demo}</strong>
      <span>{sv.frame.demoDay(longDay(session.today).toLowerCase())}</span>
      {hasPermission(session, 'guide:own:follow') && (
        <Link to="/rundtur" className={styles.tour}>
          {sv.tour.title}
        </Link>
      )}
      {session.clockMovable && <MoveClock />}
    </aside>
  );
}
