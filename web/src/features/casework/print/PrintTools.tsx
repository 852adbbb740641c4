import { Button } from '@navikt/ds-react/Button';
import type { ReactNode } from 'react';
import styles from './Print.module.css';

interface Props {
  /** The word on the button that prints. */
  print: string;
  /** The link back to what is printed. */
  children: ReactNode;
}

/** What stands above a page that is made for paper, and not on the paper. */
export function PrintTools({ print, children }: Props) {
  return (
    <div className={styles.tools}>
      <Button size="small" onClick={() => window.print()}>
        {print}
      </Button>
      {children}
    </div>
  );
}
