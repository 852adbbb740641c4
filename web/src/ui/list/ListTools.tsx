import type { ReactNode } from 'react';
import { DensitySwitch } from './DensitySwitch.tsx';
import styles from './ListTools.module.css';
import { SortSelect } from './SortSelect.tsx';

interface Props<S extends string> {
  filter: ReactNode;
  sorts: Readonly<Record<S, string>>;
  sort: S;
  onSort: (value: S) => void;
}

/** Filter to the left, order and density to the right. */
export function ListTools<S extends string>({ filter, sorts, sort, onSort }: Props<S>) {
  return (
    <div className={styles.tools}>
      {filter}
      <div className={styles.right}>
        <SortSelect sorts={sorts} sort={sort} onSort={onSort} />
        <DensitySwitch />
      </div>
    </div>
  );
}
