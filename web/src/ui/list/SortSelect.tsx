import { Select } from '@navikt/ds-react/Select';
import { sv } from '../../app/sv.ts';
import styles from './ListTools.module.css';

interface Props<S extends string> {
  sorts: Readonly<Record<S, string>>;
  sort: S;
  onSort: (value: S) => void;
}

export function SortSelect<S extends string>({ sorts, sort, onSort }: Props<S>) {
  return (
    <Select
      className={styles.sort ?? ''}
      label={sv.list.sortBy}
      hideLabel
      size="small"
      value={sort}
      onChange={(event) => onSort(event.target.value as S)}
    >
      {(Object.entries(sorts) as [S, string][]).map(([value, label]) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </Select>
  );
}
