import type { ReactNode } from 'react';
import { sv } from '../sv.ts';
import { Logo } from './Logo.tsx';
import styles from './Outside.module.css';

/** A page outside the frame: the door, and what stands there when the frame can't be drawn. */
export function Outside({ children }: { children: ReactNode }) {
  return (
    <main className={styles.page}>
      <p className={styles.brand}>
        <span className={styles.mark}>
          <Logo />
        </span>
        <strong>{sv.frame.product}</strong>
      </p>
      {children}
    </main>
  );
}
