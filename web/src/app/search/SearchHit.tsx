import type { CaseRow } from '../../api/index.ts';
import { labelAndAge } from '../../ui/format/person.ts';
import { CaseStateTag } from '../../ui/tags/CaseStateTag.tsx';
import styles from './SearchDialog.module.css';

interface Props {
  id: string;
  hit: CaseRow;
  isChosen: boolean;
  onOpen: () => void;
}

export function SearchHit({ id, hit, isChosen, onOpen }: Props) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and points at the choice
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's
    <div id={id} role="option" aria-selected={isChosen} className={styles.hit} onClick={onOpen}>
      <span>
        <strong>{labelAndAge(hit.label, hit.age)}</strong>
        <span className={`second ${styles.where}`}>
          {hit.caseNumber} · {hit.unitName}
        </span>
      </span>
      <CaseStateTag state={hit.state} />
    </div>
  );
}
