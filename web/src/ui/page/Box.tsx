import { type ReactNode, useId } from 'react';
import styles from './Box.module.css';

/** A quiet box in the side column. */
export function Box({ heading, children }: { heading: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className={styles.box} aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        {heading}
      </h2>
      {children}
    </section>
  );
}

/** Entries of a box, with a thin rule between them. */
export function BoxRows({ children }: { children: ReactNode }) {
  return <ul className={styles.rows}>{children}</ul>;
}
