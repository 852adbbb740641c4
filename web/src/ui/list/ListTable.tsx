// biome-ignore-all lint/a11y/noRedundantRoles: a table laid out as blocks loses its roles unless they are written out
import type { ReactNode } from 'react';
import { useStore } from '../../api/index.ts';
import { density } from '../../app/preferences.ts';
import { cx } from '../cx.ts';
import styles from './ListTable.module.css';
import { useRowKeys } from './use-row-keys.ts';

interface Props {
  caption: string;
  /** Headings in order; the class sets the column's width. */
  columns: readonly { heading: string; className?: string | undefined }[];
  children: ReactNode;
}

/**
 * A list as a table, which on a phone becomes one block per row. The roles are written out because a table that is
 * laid out as blocks otherwise stops being a table for a screen reader.
 */
export function ListTable({ caption, columns, children }: Props) {
  const body = useRowKeys<HTMLTableSectionElement>();
  const isTight = useStore(density) === 'tight';
  return (
    <table role="table" className={cx(styles.table, isTight && styles.tight)}>
      <caption className="aksel-sr-only">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ heading, className }) => (
            <th key={heading} role="columnheader" scope="col" className={className}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" ref={body}>
        {children}
      </tbody>
    </table>
  );
}

export function Row({ children }: { children: ReactNode }) {
  return (
    <tr role="row" className={styles.row}>
      {children}
    </tr>
  );
}

/** A line under a row that says what to do about it. */
export function RowNotice({ columns, children }: { columns: number; children: ReactNode }) {
  return (
    <tr role="row" className={styles.noticeRow}>
      <td role="cell" colSpan={columns}>
        {children}
      </td>
    </tr>
  );
}

interface CellProps {
  /** The column's heading, shown before the content on a phone. */
  label?: string;
  children: ReactNode;
}

export function Cell({ label, children }: CellProps) {
  return (
    <td role="cell" className={styles.cell}>
      {label && (
        <span className={styles.label} aria-hidden>
          {label}
        </span>
      )}
      <div className={styles.content}>{children}</div>
    </td>
  );
}

/** The second line of a cell; left out in the tight density. */
export function SecondLine({ children }: { children: ReactNode }) {
  return <span className={cx('second', styles.second)}>{children}</span>;
}
