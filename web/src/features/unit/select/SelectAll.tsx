import { Checkbox } from '@navikt/ds-react/Checkbox';
import * as unitWords from '../../../app/sv/unit.ts';
import styles from './Select.module.css';
import type { Selection } from './use-selection.ts';

export function SelectAll({ selection }: { selection: Pick<Selection<never>, 'extent' | 'toggleAll'> }) {
  const { extent, toggleAll } = selection;
  return (
    <Checkbox
      className={styles.all ?? ''}
      size="small"
      checked={extent === 'all'}
      indeterminate={extent === 'some'}
      onChange={toggleAll}
    >
      {unitWords.selection.all}
    </Checkbox>
  );
}
