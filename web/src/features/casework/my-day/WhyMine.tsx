import { PersonCrossIcon, PersonGroupIcon } from '@navikt/aksel-icons';
import type { Clock } from '../../../api/index.ts';
import styles from './MyDay.module.css';
import { whyMine } from './why-mine.ts';

/** Why a duty that is not my own stands on my day. */
export function WhyMine({ holder }: { holder: Clock['holder'] }) {
  const why = whyMine(holder);
  if (why === null) return null;
  const Icon = holder.via === 'deputy' ? PersonGroupIcon : PersonCrossIcon;
  return (
    <span className={styles.why}>
      <Icon aria-hidden className={styles.whyIcon} />
      {why}
    </span>
  );
}
