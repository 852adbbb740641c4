import { useEffect } from 'react';
import { useStore } from '../../../../api/index.ts';
import { letterKeys } from '../../../../app/preferences.ts';

/** n begins a new entry, where no field and no dialog has the keys. */
export function useNewEntryKey(isOn: boolean, begin: () => void): void {
  const hasKeys = useStore(letterKeys) === 'on';
  useEffect(() => {
    if (!isOn || !hasKeys) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'n' || event.ctrlKey || event.metaKey || event.altKey) return;
      if (document.querySelector('dialog[open]')) return;
      if ((event.target as HTMLElement).matches('input, textarea, select, [role="menu"] *')) return;
      event.preventDefault();
      begin();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [isOn, hasKeys, begin]);
}
