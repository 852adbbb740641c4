import { type RefObject, useEffect, useRef } from 'react';
import { useStore } from '../../api/index.ts';
import { letterKeys } from '../../app/preferences.ts';

/** Marks the link of a row that j and k move to. */
export const rowLink = { 'data-row-link': '' } as const;

const STEPS: Readonly<Record<string, 1 | -1>> = { j: 1, k: -1 };

/** j and k move the focus between the rows' links; Enter then opens the link as everywhere. */
export function useRowKeys<T extends HTMLElement>(): RefObject<T | null> {
  const container = useRef<T>(null);
  const isOn = useStore(letterKeys) === 'on';

  useEffect(() => {
    if (!isOn) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const step = STEPS[event.key];
      if (step === undefined || isTaken(event)) return;
      const links = [...(container.current?.querySelectorAll<HTMLElement>('[data-row-link]') ?? [])];
      const target =
        links[nextIndex(links.indexOf(document.activeElement as HTMLElement), step, links.length)];
      if (!target) return;
      event.preventDefault();
      target.focus();
      target.closest('tr, li')?.scrollIntoView({ block: 'nearest' });
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [isOn]);

  return container;
}

/** Stops at the ends; from nowhere, j goes to the first row and k to the last. */
export function nextIndex(current: number, step: 1 | -1, length: number): number {
  if (current === -1) return step === 1 ? 0 : length - 1;
  return Math.min(Math.max(current + step, 0), length - 1);
}

function isTaken(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return true;
  if (document.querySelector('dialog[open]')) return true;
  const target = event.target as HTMLElement;
  return target.isContentEditable || target.matches('input, textarea, select, [role="menu"] *');
}
