import { MenuHamburgerIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react/Button';
import { useState } from 'react';
import { Dialog } from '../../ui/dialog/Dialog.tsx';
import { sv } from '../sv.ts';
import styles from './PhoneMenu.module.css';
import { RailLinks } from './RailLinks.tsx';

/** The rail on a phone. */
export function PhoneMenu() {
  const [isOpen, setIsOpen] = useState(false);
  const close = () => setIsOpen(false);
  return (
    <div className={styles.menu}>
      <Button
        variant="tertiary"
        data-color="neutral"
        icon={<MenuHamburgerIcon title={sv.frame.openMenu} />}
        aria-haspopup="dialog"
        onClick={() => setIsOpen(true)}
      />
      {isOpen && (
        <Dialog heading={sv.frame.mainMenu} onClose={close} width="small">
          <nav aria-label={sv.rail.menu} className={styles.links}>
            <RailLinks onGo={close} />
          </nav>
        </Dialog>
      )}
    </div>
  );
}
