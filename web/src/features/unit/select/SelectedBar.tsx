import { Button } from '@navikt/ds-react/Button';
import type { ReactNode } from 'react';
import * as unitWords from '../../../app/sv/unit.ts';
import styles from './Select.module.css';

interface Props {
  /** How many cases are marked. */
  n: number;
  onClear: () => void;
  /** The button that does something with them. */
  children: ReactNode;
}

/** What can be done with what is marked. Stays at the foot of the window, so that it is there however long the list is. */
export function SelectedBar({ n, onClear, children }: Props) {
  return (
    <section aria-label={unitWords.selection.bar} className={styles.bar}>
      <strong role="status">{n === 1 ? unitWords.selection.countOne : unitWords.selection.count(n)}</strong>
      {children}
      <Button size="small" variant="tertiary" onClick={onClear}>
        {unitWords.selection.clear}
      </Button>
    </section>
  );
}
