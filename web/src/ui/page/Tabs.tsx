import { createLink, useLocation } from '@tanstack/react-router';
import { type AnchorHTMLAttributes, type ReactNode, useLayoutEffect, useRef } from 'react';
import { cx } from '../cx.ts';
import styles from './Tabs.module.css';

/** The parts of one page. They are links, since each has its own address. */
export function Tabs({ label, children }: { label: string; children: ReactNode }) {
  const nav = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: where one is moves the row, nothing else
  useLayoutEffect(() => bringCurrentIntoView(nav.current), [pathname]);
  return (
    <nav ref={nav} aria-label={label} className={styles.tabs}>
      {children}
    </nav>
  );
}

/** Where the row is wider than a telephone, the part that one is on stands in it with something of its neighbours. */
function bringCurrentIntoView(nav: HTMLElement | null) {
  const current = nav?.querySelector<HTMLElement>('[aria-current="page"]');
  if (!nav || !current) return;
  const { offsetLeft: left, offsetWidth: width } = current;
  nav.scrollLeft = left - nav.offsetLeft - (nav.clientWidth - width) / 2;
}

const TabAnchor = ({ className, ...rest }: AnchorHTMLAttributes<HTMLAnchorElement>) => (
  <a {...rest} className={cx(styles.tab, className)} />
);

export const Tab = createLink(TabAnchor);

/** Changing tab neither scrolls nor fills the history with steps. */
export const keepsPlace = { resetScroll: false, replace: true } as const;
