import { QuestionmarkCircleIcon } from '@navikt/aksel-icons';
import { type ReactNode, useRef, useState } from 'react';
import { sv } from '../../app/sv.ts';
import { onDemand } from '../on-demand.tsx';
import styles from './Words.module.css';

const WordPanel = onDemand(async () => (await import('./WordPanel.tsx')).WordPanel);

/** A word in a text that opens its explanation. */
export function WordButton({ word, children }: { word: string; children: ReactNode }) {
  const { button, isOpen, toggle, close } = useOpen();
  return (
    <>
      <button ref={button} type="button" className={styles.inText} aria-expanded={isOpen} onClick={toggle}>
        {children}
      </button>
      {isOpen && <WordPanel word={word} anchor={button.current} onClose={close} />}
    </>
  );
}

/** A question mark beside a heading that opens the explanation of its word. */
export function WordMark({ word }: { word: string }) {
  const { button, isOpen, toggle, close } = useOpen();
  return (
    <>
      <button
        ref={button}
        type="button"
        className={styles.mark}
        aria-label={sv.wordList.explain(word)}
        aria-expanded={isOpen}
        onClick={toggle}
      >
        <QuestionmarkCircleIcon aria-hidden />
      </button>
      {isOpen && <WordPanel word={word} anchor={button.current} onClose={close} />}
    </>
  );
}

function useOpen() {
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  return { button, isOpen, toggle: () => setIsOpen(!isOpen), close: () => setIsOpen(false) };
}
