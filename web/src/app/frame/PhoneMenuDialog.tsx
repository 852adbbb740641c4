import { Dialog } from '../../ui/dialog/Dialog.tsx';
import { sv } from '../sv.ts';
import styles from './PhoneMenu.module.css';
import { RailLinks } from './RailLinks.tsx';

export function PhoneMenuDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog heading={sv.frame.mainMenu} onClose={onClose} width="small">
      <nav aria-label={sv.rail.menu} className={styles.links}>
        <RailLinks onGo={onClose} />
      </nav>
    </Dialog>
  );
}
