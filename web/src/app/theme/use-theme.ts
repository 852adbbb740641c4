import { useEffect, useSyncExternalStore } from 'react';
import { useStore } from '../../api/index.ts';
import { themeChoice } from '../preferences.ts';

const prefersDark = matchMedia('(prefers-color-scheme: dark)');

/** The theme to draw: the person's choice, or what the computer is set to. Marks the document with it. */
export function useTheme(): 'light' | 'dark' {
  const choice = useStore(themeChoice);
  const systemIsDark = useSyncExternalStore(
    (listener) => {
      prefersDark.addEventListener('change', listener);
      return () => prefersDark.removeEventListener('change', listener);
    },
    () => prefersDark.matches,
  );
  const theme = choice === 'system' ? (systemIsDark ? 'dark' : 'light') : choice;

  useEffect(() => {
    document.documentElement.classList.toggle('dark', theme === 'dark');
    document.documentElement.classList.toggle('light', theme === 'light');
  }, [theme]);

  return theme;
}
