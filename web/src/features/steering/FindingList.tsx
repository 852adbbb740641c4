import type { FigureFinding } from '../../api/index.ts';
import * as steeringWords from '../../app/sv/steering.ts';
import styles from './Steering.module.css';

const words = steeringWords.checks;

/** What does not add up, each in a sentence, with where it stands and what to do. */
export function FindingList({ findings }: { findings: readonly FigureFinding[] }) {
  return (
    <ul className={styles.findings}>
      {findings.map((found) => (
        <li key={`${found.code} ${found.sentence}`}>
          <h3 className={styles.findingTitle}>{found.title}</h3>
          <p className={styles.sentence}>{found.sentence}</p>
          <p className={styles.todo}>
            <strong>{words.todo}:</strong> {found.do}
          </p>
          {found.rows.length > 0 && (
            <p className="second">
              {words.where}: {found.rows.map((row) => words.whereRow(row.file, row.line)).join(' · ')}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
