import { useSyncExternalStore } from 'react';

const wide = matchMedia('(width >= 67.5rem)');
const subscribe = (onChange: () => void) => {
  wide.addEventListener('change', onChange);
  return () => wide.removeEventListener('change', onChange);
};

/** Whether there is room for something beside the text, as the columns of a page have it. */
export const useWide = (): boolean => useSyncExternalStore(subscribe, () => wide.matches);
