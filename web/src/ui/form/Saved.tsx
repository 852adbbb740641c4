import { CheckmarkIcon } from '@navikt/aksel-icons';
import styles from './Saved.module.css';

/** The quiet line that says that something is kept. The live region is always there, so that its change is heard. */
export function Saved({ text }: { text: string | null }) {
  return (
    <p role="status" className={styles.saved}>
      {text !== null && (
        <>
          <CheckmarkIcon aria-hidden className={styles.icon} />
          {text}
        </>
      )}
    </p>
  );
}
