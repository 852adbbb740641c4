import { Checkbox } from '@navikt/ds-react/Checkbox';
import { sv } from '../../../app/sv.ts';
import type { Selection } from './use-selection.ts';

export function SelectAll({ selection }: { selection: Pick<Selection<never>, 'extent' | 'toggleAll'> }) {
  const { extent, toggleAll } = selection;
  return (
    <Checkbox size="small" checked={extent === 'all'} indeterminate={extent === 'some'} onChange={toggleAll}>
      {sv.selection.all}
    </Checkbox>
  );
}
