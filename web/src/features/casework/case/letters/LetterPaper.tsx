import { Fragment } from 'react';
import type { LetterDraft } from '../../../../api/index.ts';
import * as words from '../../../../app/sv/letters.ts';
import { cx } from '../../../../ui/cx.ts';
import styles from './Letters.module.css';

/** A letter as it will be read. */
export function LetterPaper({ draft }: { draft: LetterDraft }) {
  const { lang, title, sender, marks, recipient, blocks, signature } = draft;
  return (
    <article
      aria-label={words.letters.preview.paper}
      className={cx(styles.paper, lang === 'easy' && styles.large)}
      {...(lang === 'en' && { lang: 'en' })}
    >
      <div className={styles.top}>
        <p>
          <strong>{sender[0]}</strong>
          {'\n'}
          {sender.slice(1).join('\n')}
        </p>
        <div>
          <p>{marks.join('\n')}</p>
          <br />
          <p>{recipient.join('\n')}</p>
        </div>
      </div>
      <h3>{title}</h3>
      {blocks.map((block, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a letter stand in their order and are never moved
        <Fragment key={at}>
          {'items' in block ? (
            <ul>
              {block.items.map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ul>
          ) : block.kind === 'heading' ? (
            <h4>{block.text}</h4>
          ) : (
            <p className={block.kind === 'important' ? styles.important : undefined}>{block.text}</p>
          )}
        </Fragment>
      ))}
      <p>{signature.join('\n')}</p>
    </article>
  );
}
