import { Link } from '@tanstack/react-router';
import { HelpButton } from '../../features/guide/help/HelpButton.tsx';
import { Bell } from '../../features/reminders/Bell.tsx';
import { SearchField } from '../search/SearchField.tsx';
import { hasPermission, useSession } from '../session/use-session.ts';
import { sv } from '../sv.ts';
import styles from './Header.module.css';
import { Logo } from './Logo.tsx';
import { PhoneMenu } from './PhoneMenu.tsx';
import { UserMenu } from './UserMenu.tsx';

export function Header() {
  const session = useSession();
  const mayBeReminded = hasPermission(session, 'reminders:own:read') && session.seat !== null;
  return (
    <header className={styles.header}>
      <PhoneMenu />
      <Link to="/" className={styles.brand}>
        <span className={styles.mark}>
          <Logo />
        </span>
        <strong>{sv.frame.product}</strong>
      </Link>
      <p className={styles.board}>{sv.frame.boardAndMunicipality(session.board, session.municipality)}</p>
      <SearchField />
      <div className={styles.mine}>
        {mayBeReminded && <Bell />}
        <HelpButton />
        <UserMenu />
      </div>
    </header>
  );
}
