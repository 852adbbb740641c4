import { Chips } from '@navikt/ds-react/Chips';
import { sv } from '../../app/sv.ts';
import styles from './ListTools.module.css';

interface Props<F extends string> {
  options: readonly { value: F; label: string; count: number | null }[];
  selected: F;
  onSelect: (value: F) => void;
}

/** One filter at a time, each with its count where that is known. */
export function FilterChips<F extends string>({ options, selected, onSelect }: Props<F>) {
  return (
    <Chips size="small" className={styles.chips ?? ''} aria-label={sv.list.filter}>
      {options.map(({ value, label, count }) => (
        <Chips.Toggle key={value} selected={value === selected} onClick={() => onSelect(value)}>
          {count === null ? label : sv.list.withCount(label, count)}
        </Chips.Toggle>
      ))}
    </Chips>
  );
}
