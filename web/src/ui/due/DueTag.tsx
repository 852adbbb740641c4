import { useRef, useState } from 'react';
import type { Clock } from '../../api/index.ts';
import { sv } from '../../app/sv.ts';
import { cx } from '../cx.ts';
import { onDemand } from '../on-demand.tsx';
import { DueFace } from './DueFace.tsx';
import styles from './DueTag.module.css';
import { dueWords, dueWordsInTable } from './due-words.ts';
import { useHover } from './use-hover.ts';

const DuePanel = onDemand(async () => (await import('./DuePanel.tsx')).DuePanel);

interface Props {
  clock: Clock;
  /** The server's day. */
  today: string;
  /** `table` and `stacked` put the words above the day; `stacked` only on a phone. */
  layout?: 'line' | 'table' | 'stacked';
  /** In lists with many rows: notes in short. */
  dense?: boolean;
  notes?: boolean;
}

/**
 * When something is due: day, words and icon. One component everywhere. Pressing it, or resting the pointer on it,
 * tells which rule it rests on and how the day was counted.
 */
export function DueTag({ clock, today, layout = 'line', dense = false, notes = true }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  DuePanel.useBrought();
  const [pinned, setPinned] = useState(false);
  const hover = useHover();
  const isOpen = pinned || hover.over;
  const said = layout === 'table' ? dueWordsInTable(clock, today) : dueWords(clock, today, dense);

  const close = () => {
    setPinned(false);
    hover.leave();
  };

  return (
    <div className={cx(styles.due, styles[layout])} {...hover.handlers}>
      <button
        ref={button}
        type="button"
        className={cx(styles.tag, styles[said.tone])}
        aria-expanded={isOpen}
        onClick={() => setPinned(!pinned)}
      >
        <DueFace said={said} />
        <span className="aksel-sr-only">. {sv.due.panelOf(clock.name)}</span>
      </button>
      {notes && said.notes.length > 0 && (
        <span className={styles.notes}>
          {said.notes.map((note) => (
            <span key={note}>{note}</span>
          ))}
        </span>
      )}
      {isOpen && <DuePanel clock={clock} anchor={button.current} onClose={close} />}
    </div>
  );
}
