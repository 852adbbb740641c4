import { type ReactNode, useId } from 'react';
import { count } from '../format/numbers.ts';
import { WordMark } from '../words/WordButton.tsx';
import styles from './Section.module.css';

interface Props {
  heading: string;
  /** Plain subtle text after the heading. */
  countOf?: number;
  /** The word of the word list that explains the heading. */
  word?: string;
  /** A link or a small control to the right of the heading. */
  action?: ReactNode;
  /** Of the heading; one that stands inside another section is smaller. */
  level?: 2 | 4;
  children: ReactNode;
}

/** A heading, a thin rule and what stands under it. Rules, not cards. */
export function Section({ heading, countOf, word, action, level = 2, children }: Props) {
  const id = useId();
  const Heading = `h${level}` as const;
  return (
    <section aria-labelledby={id}>
      <div className={styles.head}>
        <div className={styles.heading}>
          <Heading id={id}>
            {heading}
            {countOf !== undefined && <span className={styles.count}> {count(countOf)}</span>}
          </Heading>
          {word && <WordMark word={word} />}
        </div>
        {action && <div className={styles.action}>{action}</div>}
      </div>
      {children}
    </section>
  );
}
