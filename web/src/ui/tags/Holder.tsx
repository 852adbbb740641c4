import { PersonCrossIcon } from '@navikt/aksel-icons';
import { sv } from '../../app/sv.ts';
import styles from './Holder.module.css';

/** Who has it; that nobody has it is said with icon and words. */
export function Holder({ name }: { name: string | null }) {
  if (name !== null) return <>{name}</>;
  return (
    <span className={styles.none}>
      <PersonCrossIcon aria-hidden className={styles.icon} />
      {sv.list.unassigned}
    </span>
  );
}
