import { sv } from '../sv.ts';
import styles from './Rail.module.css';
import { RailLinks } from './RailLinks.tsx';

export function Rail() {
  return (
    <nav className={styles.rail} aria-label={sv.rail.menu}>
      <RailLinks />
    </nav>
  );
}
