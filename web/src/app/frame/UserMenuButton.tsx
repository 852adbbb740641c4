import type { ComponentProps } from 'react';
import { seatInWords } from '../../ui/format/seat.ts';
import { useSession } from '../session/use-session.ts';
import { sv } from '../sv.ts';
import styles from './UserMenu.module.css';

/** Who I am and in which function. */
export function UserMenuButton(props: ComponentProps<'button'>) {
  const { user, seat } = useSession();
  return (
    <button aria-haspopup="menu" {...props} type="button" className={styles.trigger}>
      <span className={styles.who}>
        <strong>{user.name}</strong>
        {seat && <span>{seatInWords(seat.title, seat.unitName)}</span>}
        <span className="aksel-sr-only">{sv.userMenu.menu}</span>
      </span>
      <span className={styles.initials} aria-hidden>
        {user.initials}
      </span>
    </button>
  );
}
