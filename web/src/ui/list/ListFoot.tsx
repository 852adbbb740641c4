import { Pagination } from '@navikt/ds-react/Pagination';
import { useStore } from '../../api/index.ts';
import { letterKeys } from '../../app/preferences.ts';
import { sv } from '../../app/sv.ts';
import styles from './ListTools.module.css';
import type { PageOf } from './page-of.ts';

interface Props {
  shown: PageOf<unknown>;
  onPage: (page: number) => void;
  /** Whether the rows can be opened, and so moved between with j and k. */
  keys?: boolean;
}

/** How much is shown of how much, the pages, and the keys. */
export function ListFoot({ shown, onPage, keys = true }: Props) {
  const isOn = useStore(letterKeys) === 'on';
  const hasKeys = keys && isOn && shown.total > 0;
  return (
    <div className={styles.foot}>
      <p className="second numeric" role="status">
        {sv.list.showing(shown.from, shown.to, shown.total)}
      </p>
      {shown.pages > 1 && (
        <Pagination size="small" page={shown.page} count={shown.pages} onPageChange={onPage} />
      )}
      {hasKeys && (
        <p className={`second ${styles.keys}`}>
          <kbd>j</kbd> <kbd>k</kbd> {sv.list.keysMove} · <kbd>Enter</kbd> {sv.list.keysOpen}
        </p>
      )}
    </div>
  );
}
