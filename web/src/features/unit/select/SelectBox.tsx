import { Checkbox } from '@navikt/ds-react/Checkbox';
import type { ReactNode } from 'react';
import * as unitWords from '../../../app/sv/unit.ts';
import styles from './Select.module.css';

interface Props {
  label: string;
  caseNumber: string;
  checked: boolean;
  onToggle: () => void;
  /** What the box stands before: the cell that names the case. */
  children: ReactNode;
}

/** The box that marks a case, before its name. */
export function SelectBox({ label, caseNumber, checked, onToggle, children }: Props) {
  return (
    <div className={styles.marking}>
      <Checkbox size="small" hideLabel checked={checked} onChange={onToggle} className={styles.box ?? ''}>
        {unitWords.selection.one(label, caseNumber)}
      </Checkbox>
      <div>{children}</div>
    </div>
  );
}
