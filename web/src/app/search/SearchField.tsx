import { MagnifyingGlassIcon } from '@navikt/aksel-icons';
import { useEffect, useState } from 'react';
import { onDemand } from '../../ui/on-demand.tsx';
import { useMay } from '../session/use-session.ts';
import { sv } from '../sv.ts';
import styles from './SearchField.module.css';

const SearchDialog = onDemand(async () => (await import('./SearchDialog.tsx')).SearchDialog);

/** Looks like a field and opens the search; so does Ctrl-K from anywhere. */
export function SearchField() {
  const maySearch = useMay('casework:case:find');
  const [isOpen, setIsOpen] = useState(false);
  SearchDialog.useBrought();

  useEffect(() => {
    if (!maySearch) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      if (!document.querySelector('dialog[open]')) setIsOpen(true);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [maySearch]);

  if (!maySearch) return <div className={styles.space} />;
  return (
    <div className={styles.space}>
      <button
        type="button"
        className={styles.field}
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K"
        onClick={() => setIsOpen(true)}
      >
        <MagnifyingGlassIcon aria-hidden className={styles.icon} />
        <span className={styles.text}>{sv.search.open}</span>
        <kbd className={styles.key} aria-hidden>
          {sv.search.key}
        </kbd>
      </button>
      {isOpen && <SearchDialog onClose={() => setIsOpen(false)} />}
    </div>
  );
}
