import type { ReactNode } from 'react';
import { cx } from '../cx.ts';
import styles from './Page.module.css';
import { useArrival } from './use-arrival.ts';

interface Props {
  title: ReactNode;
  /** What the window is called. Never a person's name: titles land in the browser's history. */
  windowTitle: string;
  /** Above the title: where this page lies. */
  crumbs?: ReactNode;
  /** Under the title: the few facts that decide. */
  lead?: ReactNode;
  /** Beside the title, to the right: the page's own action, or the day. */
  aside?: ReactNode;
  /** Boxes beside the main column, after it on a phone. */
  side?: ReactNode;
  /** Between the title and the columns: facts, tabs. */
  top?: ReactNode;
  children: ReactNode;
}

/** The skeleton of every page: title, one main column and at most one side column. */
export function Page({ title, windowTitle, crumbs, lead, aside, side, top, children }: Props) {
  const heading = useArrival(windowTitle);
  return (
    <>
      {crumbs}
      <div className={styles.header}>
        <div className={styles.titles}>
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lead && <div className={styles.lead}>{lead}</div>}
        </div>
        {aside && <div className={styles.aside}>{aside}</div>}
      </div>
      {top}
      <Columns side={side}>{children}</Columns>
    </>
  );
}

/** Main column and side column; the side comes last on a phone. */
export function Columns({ side, children }: { side?: ReactNode; children: ReactNode }) {
  return (
    <div className={cx(styles.columns, Boolean(side) && styles.withSide)}>
      <div className={styles.main}>{children}</div>
      {side && <div className={styles.side}>{side}</div>}
    </div>
  );
}
