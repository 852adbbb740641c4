import { createStore, type Store } from '../api/index.ts';

/**
 * How one person wants the pages to look on this device. The only thing that the client keeps in the browser:
 * nothing about any case is ever written there.
 */
function preference<T extends string>(key: string, values: readonly [T, ...T[]]): Store<T> {
  const storageKey = `samsyn.${key}`;
  const stored = readStored(storageKey);
  const store = createStore<T>(values.find((value) => value === stored) ?? values[0]);
  return {
    ...store,
    set(value) {
      store.set(value);
      writeStored(storageKey, value);
    },
  };
}

/** Storage may be switched off; then the choice holds until the tab is closed. */
function readStored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function writeStored(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // The choice still holds in this tab.
  }
}

export type ThemeChoice = 'system' | 'light' | 'dark';
export type Density = 'comfortable' | 'tight';

export const themeChoice = preference<ThemeChoice>('theme', ['system', 'light', 'dark']);
export const density = preference<Density>('density', ['comfortable', 'tight']);
/** Keys of a single letter must be possible to switch off (WCAG 2.1.4): some people speak to their computer. */
export const letterKeys = preference<'on' | 'off'>('letter-keys', ['on', 'off']);
