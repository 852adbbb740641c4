import type { ReactNode } from 'react';
import styles from './Facts.module.css';

interface Props {
  facts: readonly (readonly [term: string, value: ReactNode])[];
  /** `row`: the few facts under a title. `table`: term to the left, text to the right. */
  layout: 'row' | 'table';
}

export function Facts({ facts, layout }: Props) {
  return (
    <dl className={styles[layout]}>
      {facts.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
