import * as releaseWords from '../../../../app/sv/releases.ts';
import styles from './File.module.css';

const words = releaseWords.release.decision;

/** How a decision about what is let out is appealed (OSL 6:7-8). */
export const Appeal = () => (
  <div className={styles.appeal}>
    <h3>{words.appealTitle}</h3>
    {words.appeal.map((text) => (
      <p key={text}>{text}</p>
    ))}
  </div>
);
