import { createLink, useLocation } from '@tanstack/react-router';
import { type AnchorHTMLAttributes, type ReactNode, useLayoutEffect, useRef } from 'react';
import { cx } from '../cx.ts';
import styles from './Tabs.module.css';

/** The parts of one page. They are links, since each has its own address. */
export function Tabs({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Row label={label} className={styles.tabs}>
      {children}
    </Row>
  );
}

/** The pages of the part that one is in, below the row of parts. */
export function Subtabs({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Row label={label} className={styles.subtabs}>
      {children}
    </Row>
  );
}

function Row({
  label,
  className,
  children,
}: {
  label: string;
  className: string | undefined;
  children: ReactNode;
}) {
  const nav = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: where one is moves the row, nothing else
  useLayoutEffect(() => bringCurrentIntoView(nav.current), [pathname]);
  return (
    <nav ref={nav} aria-label={label} className={className}>
      {children}
    </nav>
  );
}

/** Where the row is wider than a telephone, the part that one is on stands in it with something of its neighbours. */
function bringCurrentIntoView(nav: HTMLElement | null) {
  const current = nav?.querySelector<HTMLElement>('[aria-current]');
  if (!nav || !current) return;
  const { offsetLeft: left, offsetWidth: width } = current;
  nav.scrollLeft = left - nav.offsetLeft - (nav.clientWidth - width) / 2;
}

interface AnchorProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  /** Where the row says itself what is current: the page, or ('true') the part that the page is in. */
  current?: 'page' | 'true' | false;
}

const anchor =
  (look: string | undefined) =>
  ({ className, current, ...rest }: AnchorProps) => (
    <a
      {...rest}
      {...(current !== undefined && { 'aria-current': current || undefined })}
      className={cx(look, className)}
    />
  );

export const Tab = createLink(anchor(styles.tab));
export const Subtab = createLink(anchor(styles.subtab));

/** Changing tab neither scrolls nor fills the history with steps. */
export const keepsPlace = { resetScroll: false, replace: true } as const;
