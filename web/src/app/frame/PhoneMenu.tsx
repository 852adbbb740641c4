import { MenuHamburgerIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react/Button';
import { useState } from 'react';
import { onDemand } from '../../ui/on-demand.tsx';
import { sv } from '../sv.ts';
import styles from './PhoneMenu.module.css';

const PhoneMenuDialog = onDemand(async () => (await import('./PhoneMenuDialog.tsx')).PhoneMenuDialog);

/** The rail on a phone. */
export function PhoneMenu() {
  const [isOpen, setIsOpen] = useState(false);
  const close = () => setIsOpen(false);
  PhoneMenuDialog.useBrought();
  return (
    <div className={styles.menu}>
      <Button
        variant="tertiary"
        data-color="neutral"
        icon={<MenuHamburgerIcon title={sv.frame.openMenu} />}
        aria-haspopup="dialog"
        onClick={() => setIsOpen(true)}
      />
      {isOpen && <PhoneMenuDialog onClose={close} />}
    </div>
  );
}
