import { useQuery } from '@tanstack/react-query';
import { Link, useMatches } from '@tanstack/react-router';
import { sv } from '../../../app/sv.ts';
import { Dialog } from '../../../ui/dialog/Dialog.tsx';
import { Explained } from '../../../ui/words/Explained.tsx';
import { findWord } from '../../../ui/words/parse-words.ts';
import { WordText } from '../../../ui/words/WordText.tsx';
import { wordsQuery } from '../../../ui/words/words-query.ts';
import { screenHelp } from '../texts/help.ts';
import styles from './HelpDialog.module.css';
import { pathOf } from './path-of.ts';

/** Help for the page that one is on: what it is for, what to do, what its words mean. */
export function HelpDialog({ onClose }: { onClose: () => void }) {
  const path = pathOf(useMatches());
  const help = screenHelp[path] ?? screenHelp['/$'];
  return (
    <Dialog heading={sv.help.title} onClose={onClose}>
      {help && (
        <>
          <p>
            <Explained text={help.what} />
          </p>
          <section>
            <h2 className={styles.heading}>{sv.help.firstTitle}</h2>
            <ol className={styles.steps}>
              {help.first.map((step) => (
                <li key={step}>
                  <Explained text={step} />
                </li>
              ))}
            </ol>
          </section>
          {help.words.length > 0 && <WordsHere words={help.words} />}
        </>
      )}
      <p className={styles.links}>
        <Link to="/ordlista" onClick={onClose}>
          {sv.help.toWords}
        </Link>
        <Link to="/rundtur" onClick={onClose}>
          {sv.help.tourTitle}
        </Link>
      </p>
      <Keys />
    </Dialog>
  );
}

function WordsHere({ words }: { words: readonly string[] }) {
  const { data: list } = useQuery(wordsQuery);
  return (
    <section>
      <h2 className={styles.heading}>{sv.help.wordsTitle}</h2>
      <dl className={styles.words}>
        {words.map((word) => (
          <div key={word}>
            <dt>{word}</dt>
            <dd>
              <WordText text={(list && findWord(list, word)?.text) ?? ''} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Keys() {
  return (
    <section>
      <h2 className={styles.heading}>{sv.help.keysTitle}</h2>
      <dl className={styles.keys}>
        {sv.help.keys.map(({ keys, does }) => (
          <div key={does}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
