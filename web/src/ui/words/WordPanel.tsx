import { Popover } from '@navikt/ds-react/Popover';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { sv } from '../../app/sv.ts';
import { findWord } from './parse-words.ts';
import styles from './Words.module.css';
import { WordText } from './WordText.tsx';
import { wordsQuery } from './words-query.ts';

interface Props {
  word: string;
  anchor: HTMLElement | null;
  onClose: () => void;
}

/** What a word means, beside where it stands. */
export function WordPanel({ word, anchor, onClose }: Props) {
  const { data: list } = useQuery(wordsQuery);
  const found = list && findWord(list, word);
  if (!found) return null;
  return (
    <Popover open onClose={onClose} anchorEl={anchor} placement="bottom-start" offset={6}>
      <Popover.Content className={styles.panel ?? ''}>
        <strong>{found.words.join(', ')}</strong>
        <p>
          <WordText text={found.text} />
        </p>
        <p className={styles.more}>
          <Link to="/ordlista" search={{ sok: found.words[0] ?? word }} onClick={onClose}>
            {sv.wordList.inList}
          </Link>
        </p>
      </Popover.Content>
    </Popover>
  );
}
