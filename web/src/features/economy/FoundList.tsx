import type { LedgerFinding } from '../../api/economy.ts';
import { economy as words } from '../../app/sv/economy.ts';
import styles from './Economy.module.css';

/** What does not add up in a ledger: the sentence, its lines and what to do. */
export const FoundList = ({ findings }: { findings: readonly LedgerFinding[] }) => (
  <ul className={styles.findings}>
    {findings.map((f) => (
      <li key={`${f.code} ${f.sentence}`}>
        <strong>{words.severity[f.severity]}:</strong> {f.sentence}
        {f.lines.length > 0 && <div className="second">{words.lines(f.lines)}</div>}
        <div className="second">{f.do}</div>
      </li>
    ))}
  </ul>
);
