import { useEffect } from 'react';

/**
 * Gives the focus back when a dialog goes: to what had it, or to the page's heading when that is gone or when the
 * dialog was opened by an address.
 */
export function useFocusBack(): void {
  useEffect(() => {
    const before = document.activeElement;
    return () => {
      // Not until the dialog is gone: until then everything behind it is out of reach.
      requestAnimationFrame(() => {
        if (document.activeElement !== document.body) return;
        const isThere = before instanceof HTMLElement && before !== document.body && before.isConnected;
        const target = isThere ? before : document.querySelector<HTMLElement>('main h1');
        target?.focus();
      });
    };
  }, []);
}
