import * as preliminaryWords from '../../app/sv/preliminary.ts';
import { dayOf } from '../../ui/format/dates.ts';
import styles from './IntakeRules.module.css';

interface Row {
  version: number;
  what: string;
  reason: string;
  setAt: string;
  setBy: string;
}

interface Props {
  rows: readonly Row[];
  /** What opens it, by how many there are; otherwise they are called decisions. */
  summary?: (n: number) => string;
}

/** Everything that has been decided, the last first. What holds now stands above it. */
export function History({ rows, summary = preliminaryWords.intakeRules.history }: Props) {
  if (rows.length === 0) return null;
  return (
    <details className={styles.history}>
      <summary>{summary(rows.length)}</summary>
      <ol>
        {rows.map(({ version, what, reason, setAt, setBy }) => (
          <li key={version}>
            <p>{what}</p>
            <p className="as-written">{reason}</p>
            <p className="second">{preliminaryWords.intakeRules.setBy(setBy, dayOf(setAt))}</p>
          </li>
        ))}
      </ol>
    </details>
  );
}
