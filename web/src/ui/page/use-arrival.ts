import { type RefObject, useEffect, useRef } from 'react';
import { sv } from '../../app/sv.ts';

let isFirstPage = true;

/**
 * Names the window, and moves the focus to the page's heading when one has come here from another page, so that a
 * screen reader says where one is. On the first page the focus stays at the top, where the skip link is.
 */
export function useArrival(windowTitle: string): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    document.title = sv.frame.titleOf(windowTitle);
  }, [windowTitle]);

  useEffect(() => {
    if (!isFirstPage) heading.current?.focus({ preventScroll: true });
    isFirstPage = false;
  }, []);

  return heading;
}
