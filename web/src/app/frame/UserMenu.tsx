import { useState } from 'react';
import { onDemand } from '../../ui/on-demand.tsx';
import styles from './UserMenu.module.css';
import { UserMenuButton } from './UserMenuButton.tsx';

const OpenUserMenu = onDemand(async () => (await import('./OpenUserMenu.tsx')).OpenUserMenu);

/** Who I am and in which function, and what can be changed about it. */
export function UserMenu() {
  const [isWanted, setIsWanted] = useState(false);
  OpenUserMenu.useBrought();
  return (
    <div className={styles.holder}>
      {isWanted ? (
        <OpenUserMenu meanwhile={<UserMenuButton />} />
      ) : (
        <UserMenuButton onClick={() => setIsWanted(true)} />
      )}
    </div>
  );
}
