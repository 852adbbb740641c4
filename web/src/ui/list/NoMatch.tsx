import { Button } from '@navikt/ds-react/Button';
import { sv } from '../../app/sv.ts';
import styles from './ListTools.module.css';

/** The list has rows, but none of them is in the chosen filter. */
export function NoMatch({ onShowAll }: { onShowAll: () => void }) {
  return (
    <p className={styles.noMatch}>
      {sv.list.noMatch}
      <Button size="small" variant="tertiary" onClick={onShowAll}>
        {sv.list.showAll}
      </Button>
    </p>
  );
}
